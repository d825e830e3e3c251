"""Every audit, set off by the one mistake it is there for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.warehouse.world import META, QINGDAO, Tables, changed, decision, source, with_decisions, world
from warehouse.audits import failures
from warehouse.build import build
from warehouse.errors import AuditError
from warehouse.open import connect
from warehouse.rows import Citation, Contradiction, Trade


def twice(tables: Tables, table: str) -> Tables:
    return {**tables, table: [*tables[table], tables[table][0]]}


def with_change(table: str, key: str, value: str, **more: object) -> Tables:
    tables = world()
    tables[table] = changed(tables[table], key, value, **more)
    return tables


def without_evidence() -> Tables:
    tables = with_decisions(decision("sg-1", "inbound", "SG", "2020", "refused"))
    tables["decision_citations"] = [
        row for row in tables["decision_citations"] if isinstance(row, Citation) and row.decision_id != "sg-1"
    ]
    return tables


def half_resolved() -> Tables:
    tables = world()
    tables["contradictions"] = [
        replace(row, winner=True) for row in tables["contradictions"] if isinstance(row, Contradiction)
    ]
    return tables


MISTAKES: list[tuple[str, Callable[[], Tables], str]] = [
    ("01_keys_are_unique", lambda: twice(world(), "trade"), "trade | US 2021 partner_reported | 2"),
    ("01_keys_are_unique", lambda: twice(world(), "decisions"), "decisions | at-1 | 2"),
    (
        "02_references_hold",
        lambda: with_decisions(decision("xx-1", "inbound", "XX", "2020", "refused")),
        "decisions.jurisdiction | xx-1 | XX",
    ),
    (
        "02_references_hold",
        lambda: with_change("decisions", "decision_id", "at-1", superseded_by="gone"),
        "decisions.superseded_by | at-1 | gone",
    ),
    (
        "03_codes_are_of_their_lists",
        lambda: with_change("decisions", "decision_id", "fr-1", outcome="rejected"),
        "decisions | outcome | rejected | 1",
    ),
    (
        "03_codes_are_of_their_lists",
        lambda: with_change("decisions", "decision_id", "fr-1", refusal_grounds=("fraud", "bad_mood")),
        "decisions | refusal_grounds | bad_mood | 1",
    ),
    ("03_codes_are_of_their_lists", lambda: {**world(), "sources": [source(state="FINE")]}, "FINE"),
    (
        "04_dates_are_in_order",
        lambda: with_change(
            "decisions", "decision_id", "gb-2",
            foreign_judgment_date=date(2023, 1, 1), foreign_judgment_date_precision="year",
        ),
        "gb-2 | ruling before the foreign judgment | 2022-03-17",
    ),
    (
        "04_dates_are_in_order",
        lambda: with_decisions(decision("sg-1", "inbound", "SG", "2025-07-01", "refused")),
        "sg-1 | ruling later than this file | 2025-07-01",
    ),
    (
        "05_case_numbers_agree_with_courts",
        lambda: with_change(
            "decisions", "decision_id", "gb-2", court_zh="上海海事法院", case_number="（2018）鲁02协外认9号"
        ),
        "gb-2 | （2018）鲁02协外认9号 | 上海海事法院 |  | 山东省青岛市中级人民法院",
    ),
    (
        "06_no_ruling_twice",
        lambda: with_change(
            "decisions", "decision_id", "kr-3", case_number=QINGDAO, court_zh="山东省青岛市中级人民法院"
        ),
        "['kr-2', 'kr-3']",
    ),
    ("07_every_decision_has_evidence", without_evidence, "sg-1 | SG"),
    (
        "10_regions_are_no_foreign_states",
        lambda: with_decisions(decision("hk-2", "inbound", "HK", "2020", "recognized")),
        "hk-2 | inbound | HK | interregional",
    ),
    (
        "11_stages_lead_to_an_end",
        lambda: with_change("decisions", "decision_id", "it-2", superseded_by="it-1"),
        "it-1 | on a circle of stages",
    ),
    ("12_contradictions_have_one_winner", half_resolved, "kr-2 | decision_date | False | 2 | 2"),
    (
        "13_quotes_fit_their_places",
        lambda: with_change("observations", "observation_id", "obs-fr-1", quote_end=11),
        "obs-fr-1 | doc-fr-1 | 10 | 11 | 7",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("audit", "tables", "row"), MISTAKES, ids=[f"{a}-{r[:24]}" for a, _, r in MISTAKES])
def test_a_mistake_is_found_and_shown(
    tmp_path: Path, audit: str, tables: Callable[[], Tables], row: str
) -> None:
    with pytest.raises(AuditError) as caught:
        build(tmp_path / "comity.duckdb", tables(), **META)

    assert audit in [failure.audit for failure in caught.value.failures]
    (failure,) = (failure for failure in caught.value.failures if failure.audit == audit)
    assert row in str(caught.value)
    assert failure.purpose in str(caught.value)


def test_a_court_on_record_as_contradicted_does_not_stop_the_night(tmp_path: Path) -> None:
    tables = with_change("decisions", "decision_id", "kr-2", court_zh="山东省烟台市中级人民法院")
    (first, second) = (row for row in tables["contradictions"] if isinstance(row, Contradiction))
    tables["contradictions"] = [replace(first, field="court_zh"), replace(second, field="court_zh")]

    assert build(tmp_path / "comity.duckdb", tables, **META).n_audits == 14


def test_a_long_failure_shows_the_first_rows_and_their_number(tmp_path: Path) -> None:
    tables = world()
    tables["trade"] += [
        Trade("XX", year, "partner_reported", replace_decimal, "https://example.org", "low", None)
        for year in range(1990, 2020)
        for replace_decimal in [tables["trade"][0].total_usd_bn]  # type: ignore[attr-defined]
    ]

    with pytest.raises(AuditError, match="30 offending rows") as caught:
        build(tmp_path / "comity.duckdb", tables, **META)
    assert "… and 10 more" in str(caught.value)


def test_the_world_passes(published: Path) -> None:
    with connect(published) as con:
        assert failures(con) == []
