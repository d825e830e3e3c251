"""The rows of a real offline night, copied with other dates and numbers up to a hundred thousand."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, replace
from datetime import date, timedelta
from pathlib import Path

from flows import steps
from flows.data_directory import one_run_at_a_time
from flows.settings import Settings
from flows.tables import tables_of
from warehouse.rows import (
    Citation,
    Contradiction,
    Decision,
    Identifier,
    Link,
    Observation,
    PastDecision,
    Row,
)

N_DECISIONS, N_OBSERVATIONS = 100_000, 1_000_000
NAMES = [field.name for field in fields(Decision)]
Tables = dict[str, Iterable[Row]]


def real_night() -> dict[str, list[Row]]:
    """The tables of one offline night, and the day they are as of."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings().model_copy(update={"offline": True, "data": Path(folder) / "data"})
        with one_run_at_a_time(settings.data):
            night = steps.begin(settings)
            for source in steps.chosen_sources(settings):
                steps.fetch(night, source)
            steps.read(night)
            steps.merge(night)
            return {name: list(rows) for name, rows in tables_of(night).items()}


def inflated(real: Mapping[str, list[Row]], n_decisions: int = N_DECISIONS) -> Tables:
    """The same tables, decisions and what hangs on them copied; streams, so that memory holds one copy."""
    n_copies = -(-n_decisions // len(real["decisions"]))
    copies = range(n_copies)
    per_decision = N_OBSERVATIONS // N_DECISIONS
    observations = _some_of_each(real["observations"], per_decision)
    more: Tables = {
        "decisions": _decisions(real["decisions"], copies),
        "past_decisions": _past(real["decisions"], range(0, n_copies, 10)),
        "observations": (_observation(o, n) for n in copies for o in observations),
        "decision_identifiers": (
            replace(row, decision_id=_id(row.decision_id, n), value=_number(row.value, n))
            for n in copies
            for row in real["decision_identifiers"]
            if isinstance(row, Identifier)
        ),
        "decision_links": (
            replace(row, decision_id=_id(row.decision_id, n), related_id=_id(row.related_id, n))
            for n in copies
            for row in real["decision_links"]
            if isinstance(row, Link)
        ),
        "decision_citations": (
            replace(row, decision_id=_id(row.decision_id, n))
            for n in copies
            for row in real["decision_citations"]
            if isinstance(row, Citation)
        ),
        "contradictions": (
            replace(row, decision_id=_id(row.decision_id, n))
            for n in copies
            for row in real["contradictions"]
            if isinstance(row, Contradiction)
        ),
    }
    return {**real, **more}


def _id(decision_id: str, copy: int) -> str:
    return f"{decision_id}-{copy:04}" if copy else decision_id


def _number(value: str, copy: int) -> str:
    """A number with another serial, so that no two rulings share one."""
    if not copy:
        return value
    return re.sub(r"(\d+)(?=号)", lambda found: f"{found[1]}{copy:04}", value)


def _shifted(day: date | None, copy: int) -> date | None:
    return None if day is None else day - timedelta(days=copy * 7 % 4000)


def _decisions(rows: Iterable[Row], copies: Iterable[int]) -> Iterator[Decision]:
    for n in copies:
        for row in rows:
            if isinstance(row, Decision):
                yield _decision(row, n)


def _decision(row: Decision, n: int) -> Decision:
    if not n:
        return row
    decided = _shifted(row.decision_date, n)
    length = {"day": 10, "month": 7, "year": 4}.get(row.decision_date_precision or "", 0)
    return replace(
        row,
        decision_id=_id(row.decision_id, n),
        dispute_id=_id(row.dispute_id, n),
        superseded_by=_id(row.superseded_by, n) if row.superseded_by else None,
        case_number=_number(row.case_number, n) if row.case_number else None,
        decision_date=decided,
        decision_date_stated=decided.isoformat()[:length] if decided else None,
        decision_date_earliest=_shifted(row.decision_date_earliest, n),
        decision_date_latest=_shifted(row.decision_date_latest, n),
        foreign_judgment_date=_shifted(row.foreign_judgment_date, n),
        chinese_judgment_date=_shifted(row.chinese_judgment_date, n),
    )


def _past(rows: Iterable[Row], copies: Iterable[int]) -> Iterator[PastDecision]:
    for row in _decisions(rows, copies):
        values = {name: getattr(row, name) for name in NAMES}
        values["known_since"] = row.known_since - timedelta(days=9)
        yield PastDecision(**values, known_until=row.known_since)


def _some_of_each(rows: Iterable[Row], n: int) -> list[Observation]:
    kept: dict[str | None, list[Observation]] = {}
    for row in rows:
        if isinstance(row, Observation) and row.decision_id:
            kept.setdefault(row.decision_id, []).append(row)
    return [row for several in kept.values() for row in several[:n]]


def _observation(row: Observation, n: int) -> Observation:
    identity = f"{row.observation_id}{n:04}" if n else row.observation_id
    return replace(row, observation_id=identity, decision_id=_id(row.decision_id or "", n))
