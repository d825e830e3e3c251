"""The tables of a night: what transform found and what the ledger remembers, as rows."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from extract.source import Source as SourceFolder
from extract.source import listed_sources
from warehouse.history import carry_on, sight
from warehouse.intake import decisions, document_changes, evidence, registries
from warehouse.rows import Problem, Row, Run, Source, SourceRun, Tombstone

if TYPE_CHECKING:
    from flows.night import Night

ANSWERED = frozenset({"SUCCESS", "UNCHANGED"})


@dataclass(frozen=True)
class SourceHealth:
    """How a source last answered."""

    state: str | None
    last_success_at: datetime | None
    last_change_at: datetime | None
    last_error: str | None


def tables_of(night: Night) -> dict[str, Iterable[Row]]:
    """Every table of the warehouse by name."""
    found = night.found
    sighted = sight(
        evidence.observation_rows(night.versions, found.decision_of),
        night.ledger.sightings(),
        night.started_at,
    )
    first_seen: dict[str, datetime] = {}
    for row in sighted.observations:
        if row.decision_id:
            known = first_seen.get(row.decision_id, row.first_seen)
            first_seen[row.decision_id] = min(known, row.first_seen)
    carried = carry_on(
        decisions.decision_rows(found.decisions, first_seen), night.ledger.states(), night.started_at
    )
    night.states, night.sightings = carried.states, sighted.sightings
    runs, source_runs, sources = operational_tables(night)
    return {
        "jurisdictions": registries.jurisdiction_rows(),
        "courts": registries.court_rows(),
        "caveats": registries.caveat_rows(),
        "treaties": registries.treaty_rows(),
        "trade": registries.trade_rows(),
        "law_versions": registries.law_version_rows(),
        "published_totals": registries.published_total_rows(),
        "sources": sources,
        "documents": evidence.document_rows(night.versions),
        "observations": sighted.observations,
        "past_observations": sighted.past_observations,
        "document_changes": document_changes.change_rows(night.versions, found.decision_of),
        "decisions": carried.decisions,
        "past_decisions": carried.past_decisions,
        "decision_identifiers": decisions.identifier_rows(found.decisions),
        "decision_links": decisions.link_rows(found),
        "decision_citations": decisions.citation_rows(found.decisions),
        "contradictions": decisions.contradiction_rows(found.decisions),
        "leads": evidence.lead_rows(found.leads),
        "tombstones": [
            Tombstone(t.decision_id, t.merged_into or None, t.reason, datetime.fromisoformat(t.since))
            for t in night.ledger.tombstones()
        ],
        "problems": [
            Problem(p.severity.value, p.place, p.message, p.source_id or None) for p in night.problems
        ],
        "runs": runs,
        "source_runs": source_runs,
    }


def operational_tables(night: Night) -> tuple[list[Run], list[SourceRun], list[Source]]:
    """Runs, outcomes of sources, and the state of each source, from the ledger."""
    counts = Counter(v.document.source_id for v in night.versions if v.is_current)
    history = night.ledger.source_runs()
    return (
        [_run(row) for row in night.ledger.runs()],
        [_source_run(row) for row in history],
        [_source(source, history, counts, night.settings.fetches(source)) for source in listed_sources()],
    )


def _run(row: Mapping[str, Any]) -> Run:
    summary = json.loads(row["summary"] or "{}")
    return Run(
        run_id=row["run_id"],
        started_at=datetime.fromisoformat(row["started_at"]),
        finished_at=datetime.fromisoformat(row["finished_at"]) if row["finished_at"] else None,
        result=row["result"] or "unfinished",
        published=bool(row["published"]),
        n_decisions=summary.get("n_decisions"),
        n_new=summary.get("n_new"),
        n_changed=summary.get("n_changed"),
        message=summary.get("message") or None,
    )


def _source_run(row: Mapping[str, Any]) -> SourceRun:
    counts = {name: row[name] for name in ("n_requests", "n_new", "n_changed", "n_gone")}
    return SourceRun(
        row["run_id"], row["source_id"], row["outcome"], **counts, message=row["message"] or None
    )


def source_health(source_id: str, history: list[dict[str, Any]]) -> SourceHealth:
    """The state of a source from the ledger's outcomes, newest first."""
    own = [row for row in history if row["source_id"] == source_id]
    answered = [row for row in own if row["outcome"] in ANSWERED]
    news = [row for row in answered if row["n_new"] or row["n_changed"]]
    failed = [row for row in own if row["outcome"] not in ANSWERED]
    return SourceHealth(
        state=own[0]["outcome"] if own else None,
        last_success_at=datetime.fromisoformat(answered[0]["started_at"]) if answered else None,
        last_change_at=datetime.fromisoformat(news[0]["started_at"]) if news else None,
        last_error=failed[0]["message"] if failed else None,
    )


def _source(
    source: SourceFolder, history: list[dict[str, Any]], counts: Mapping[str, int], is_enabled: bool
) -> Source:
    return Source(
        source_id=source.id,
        title=source.title,
        publisher=source.publisher.name,
        is_official=source.publisher.official,
        authority=source.authority,
        url=source.url,
        language=source.language,
        access=source.access.value,
        licence=source.licence,
        reason=source.reason or None,
        publishes=source.publishes,
        terms_checked_on=source.terms_checked_on,
        is_enabled=is_enabled,
        expected_gap_days=source.expects.gap_days,
        n_documents=counts.get(source.id, 0),
        **asdict(source_health(source.id, history)),
    )
