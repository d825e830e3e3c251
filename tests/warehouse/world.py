"""A small world of rows with one jurisdiction for each case that the statistics tell apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import duckdb

from tests.warehouse.make import SEEN, decision, source, treaty
from warehouse.build import populate
from warehouse.intake.registries import law_version_rows, published_total_rows
from warehouse.rows import (
    Citation,
    Contradiction,
    Court,
    Decision,
    Document,
    Identifier,
    Jurisdiction,
    Link,
    Meta,
    Observation,
    Row,
    Run,
    SourceRun,
    Trade,
)
from warehouse.schema import SCHEMA_VERSION

AS_OF = date(2025, 6, 30)
META: dict[str, Any] = {"as_of": AS_OF, "data_version": "d1", "software_version": "0.1.0"}

Tables = dict[str, list[Row]]


REFUSED: dict[str, Any] = {
    "outcome": "refused",
    "basis": "reciprocity",
    "refusal_grounds": ("no_reciprocity",),
}
RECIPROCITY: dict[str, Any] = {"basis": "reciprocity"}
COURT = "山东省青岛市中级人民法院"
QINGDAO = "（2018）鲁02协外认6号"

DECISIONS = [
    decision("at-1", "inbound", "AT", None, **REFUSED),
    decision("au-out", "outbound", "AU", "2017-11", "recognized"),
    decision("ca-1", "inbound", "CA", "2010-05", **REFUSED),
    decision("ca-out", "outbound", "CA", "2019", "recognized"),
    decision("de-1", "inbound", "DE", "2013-11-26", "recognized", subject_matter="insolvency", **RECIPROCITY),
    decision("de-out", "outbound", "DE", "2021-04-16", "refused", refusal_grounds=("public_policy",)),
    decision("fr-1", "inbound", "FR", "2017-06-20", "refused", basis="treaty",
             refusal_grounds=("service_or_due_process", "not_final")),
    decision("fr-2", "inbound", "FR", "2017-12-01", "recognized", basis="treaty"),
    decision("gb-1", "inbound", "GB", "2004", **REFUSED),
    decision("gb-2", "inbound", "GB", "2022-03-17", "recognized", reciprocity_test="de_jure",
             subject_matter="maritime", **RECIPROCITY),
    decision("hk-1", "interregional", "HK", "2012-03", "recognized"),
    decision("il-1", "inbound", "IL", "2023-02-01", **REFUSED),
    decision("it-1", "inbound", "IT", "2014-03-31", "recognized", dispute_id="it", superseded_by="it-2"),
    decision("it-2", "inbound", "IT", "2018", "refused", dispute_id="it", refusal_grounds=("fraud",)),
    decision("jp-1", "inbound", "JP", "1994-11-05", **REFUSED),
    decision("jp-2", "inbound", "JP", "2023-09", "recognized", subject_matter="insolvency", **RECIPROCITY),
    decision("jp-out", "outbound", "JP", "2015", "refused", refusal_grounds=("no_reciprocity",)),
    decision("ke-1", "inbound", "KE", None, "withdrawn"),
    decision("kr-1", "inbound", "KR", "2011-09-30", **REFUSED),
    decision("kr-2", "inbound", "KR", None, "recognized", court_zh=COURT, court_code="鲁02",
             case_number=QINGDAO, reciprocity_test="de_facto", n_contradictions=1, n_sources=2,
             decision_date_earliest=date(2019, 3, 15), decision_date_latest=date(2019, 3, 25), **RECIPROCITY),
    decision("kr-3", "inbound", "KR", "2020-07-30", "refused", refusal_grounds=("time_limit",)),
    decision("ng-1", "inbound", "NG", "2020", "dismissed", reciprocity_test="understanding",
             refusal_grounds=("documents",), **RECIPROCITY),
    decision("us-0", "inbound", "US", "1990", "recognized", subject_matter="matrimonial",
             is_divorce_status=True),
    decision("us-1", "inbound", "US", "2017-06-30", "recognized", reciprocity_test="de_facto", **RECIPROCITY),
    decision("us-2", "inbound", "US", "2022-03-04", "recognized_in_part", dispute_id="us-eb5",
             refusal_grounds=("punitive_damages",), subject_matter="tort"),
    decision("us-3", "inbound", "US", "2022-03-04", "recognized_in_part", dispute_id="us-eb5",
             refusal_grounds=("punitive_damages",), subject_matter="tort"),
    decision("us-4", "inbound", "US", "2024", None),
    decision("us-out", "outbound", "US", "2009-08-12", "recognized", amount=Decimal("6500000.00"),
             currency="USD"),
]  # fmt: skip

TREATIES = [
    treaty(1, "FR", "Civil and commercial", "1988-02-08", judgment_articles="2"),
    treaty(2, "KR", "Civil and commercial", "2005", has_judgment_clause=False),
    treaty(3, "KW", "Civil and commercial", None),
    treaty(4, "IR", "Civil and commercial", None, in_force=None, signed_date_stated="2016-01-23"),
    treaty(5, "PE", "Civil and commercial", None, signed_date_stated="2008-03-19"),
    treaty(6, "HK", "First arrangement", "2008-08-01", kind="arrangement", in_force=False,
           repealed_date=date(2024, 1, 29)),
    treaty(7, "HK", "Second arrangement", "2024-01-29", kind="arrangement"),
    treaty(8, "BE", "Civil", None, has_judgment_clause=False, in_force=False,
           signed_date_stated="1987-11-20"),
    treaty(9, "SA", "Civil, commercial and personal status", None, has_judgment_clause=None, in_force=None,
           signed_date_stated="2022-12-08"),
]  # fmt: skip

NAMES = {
    "AT": ("Austria", "奥地利"), "AU": ("Australia", "澳大利亚"), "BE": ("Belgium", "比利时"),
    "CA": ("Canada", "加拿大"), "CN": ("China", "中国"), "DE": ("Germany", "德国"), "FR": ("France", "法国"),
    "GB": ("United Kingdom", "英国"), "HK": ("Hong Kong", "香港"), "IL": ("Israel", "以色列"),
    "IR": ("Iran", "伊朗"), "IT": ("Italy", "意大利"), "JP": ("Japan", "日本"), "KE": ("Kenya", "肯尼亚"),
    "KR": ("South Korea", "韩国"), "KW": ("Kuwait", "科威特"), "MO": ("Macao", "澳门"),
    "NG": ("Nigeria", "尼日利亚"), "PE": ("Peru", "秘鲁"), "SA": ("Saudi Arabia", "沙特阿拉伯"),
    "SG": ("Singapore", "新加坡"),
    "US": ("United States", "美国"),
}  # fmt: skip
KINDS = {"CN": "home", "HK": "interregional", "MO": "interregional"}


def world() -> Tables:
    """The tables of the world, fresh lists that a test may change."""
    documents = [_document(found) for found in DECISIONS]
    return {
        "jurisdictions": [Jurisdiction(c, *names, KINDS.get(c, "foreign")) for c, names in NAMES.items()],
        "courts": [
            Court("鲁", "山东省高级人民法院", None, "high", None, "山东省", None),
            Court("鲁02", COURT, None, "intermediate", None, "山东省", "鲁"),
        ],
        "treaties": list(TREATIES),
        "trade": [
            Trade(
                "US", 2021, "partner_reported", Decimal("692.6"), "https://example.org/trade", "medium", None
            ),
            Trade("HK", 2021, "partner_reported", Decimal("717.6"), "https://example.org/trade", "low", None),
        ],
        "law_versions": [*law_version_rows()],
        "published_totals": [*published_total_rows()],
        "sources": [source()],
        "documents": list(documents),
        "observations": [_observation(found) for found in DECISIONS if found.outcome],
        "decisions": list(DECISIONS),
        "decision_identifiers": [Identifier("kr-2", "case_number", QINGDAO)],
        "decision_links": [Link("it-1", "it-2", "superseded_by"), Link("it-2", "it-1", "later_stage_of")],
        "decision_citations": [
            Citation(
                found.decision_id, f"https://example.org/{found.decision_id}", f"doc-{found.decision_id}"
            )
            for found in DECISIONS
        ],
        "contradictions": [_contradiction("2019-03-15"), _contradiction("2019-03-25")],
        "runs": [Run("r1", SEEN, SEEN, "published", True, 1, 1, 0, None)],
        "source_runs": [SourceRun("r1", "register", "SUCCESS", 0, 1, 0, 0, None)],
    }


def in_memory(tables: Tables) -> duckdb.DuckDBPyConnection:
    """Tables and views of a warehouse without a file and without audits."""
    connection = duckdb.connect()
    facts = {"schema_version": str(SCHEMA_VERSION), **{key: str(value) for key, value in META.items()}}
    populate(connection, {**tables, "meta": [Meta(key, value) for key, value in facts.items()]})
    return connection


def with_decisions(*more: Decision) -> Tables:
    """The world and more decisions, each with a citation to rest on."""
    tables = world()
    tables["decisions"] += more
    tables["decision_citations"] += [Citation(d.decision_id, "https://example.org/more", None) for d in more]
    return tables


def changed(rows: Iterable[Row], key: str, value: str, **more: Any) -> list[Row]:
    """The rows, the one whose ``key`` is ``value`` changed."""
    return [replace(row, **more) if getattr(row, key) == value else row for row in rows]


def _document(found: Decision) -> Document:
    return Document(
        document_id=f"doc-{found.decision_id}",
        source_id="register",
        url=f"https://example.org/{found.decision_id}",
        kind="row",
        title=None,
        language="en",
        published=None,
        text_sha256="a" * 64,
        snapshot_sha256="b" * 64,
        first_seen=SEEN,
        last_seen=SEEN,
        n_versions=1,
        is_gone=False,
        encoding="utf-8",
        n_replaced=0,
        gone_since=None,
        n_rulings=1,
        note=None,
    )


def _observation(found: Decision) -> Observation:
    outcome = found.outcome or ""
    return Observation(
        observation_id=f"obs-{found.decision_id}",
        document_id=f"doc-{found.decision_id}",
        source_id="register",
        ruling=0,
        decision_id=found.decision_id,
        field="outcome",
        value=outcome,
        raw=outcome,
        quote=outcome,
        quote_start=10,
        quote_end=10 + len(outcome),
        method="curated",
        authority="specialist",
        rule="register",
        is_current=True,
        first_seen=SEEN,
        last_seen=SEEN,
    )


def _contradiction(value: str) -> Contradiction:
    return Contradiction(
        decision_id="kr-2",
        field="decision_date",
        value=value,
        winner=False,
        is_resolved=False,
        rule="unresolved",
        authority="specialist",
        method="curated",
        document_id="doc-kr-2",
        source_id="register",
        quote=value,
    )
