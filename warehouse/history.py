"""The knowledge clock: what was known when, carried from night to night through the ledger.

A rebuild reads the same texts again; only the ledger tells since when we say what we say.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, datetime, timedelta
from decimal import Decimal as Number
from typing import Any

from warehouse.ledger import Sighting, State
from warehouse.rows import Decision, Observation, PastDecision, PastObservation, columns

OWN = frozenset({"first_seen", "known_since"})
"""Columns that date our knowledge; a change of them alone is no new state."""
TICK = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Carried:
    """Tonight's decisions, dated; the past ones; and what the ledger must keep."""

    decisions: list[Decision]
    past_decisions: list[PastDecision]
    states: list[State]


@dataclass(frozen=True, slots=True)
class Sighted:
    """Tonight's observations with the days of the ledger, the past ones, and what the ledger must keep."""

    observations: list[Observation]
    past_observations: list[PastObservation]
    sightings: list[Sighting]


def sight(rows: Sequence[Observation], known: Mapping[str, Sighting], at: datetime) -> Sighted:
    """Date observations by the ledger.

    One that the ledger does not know is as old as its text, unless that text was read before: then a better
    reader found it only now, at ``at``. A ledger that knows nothing yet believes the archive.
    """
    last_reading = max((s.last_seen for s in known.values()), default="")
    dated = [replace(row, first_seen=_first_seen(row, known, last_reading, at)) for row in rows]
    gone = known.keys() - {row.observation_id for row in rows}
    return Sighted(
        dated,
        [_past_observation(known[key]) for key in sorted(gone)],
        [_sighting(row) for row in dated],
    )


def _first_seen(row: Observation, known: Mapping[str, Sighting], last_reading: str, at: datetime) -> datetime:
    before = known.get(row.observation_id)
    if before is not None:
        return datetime.fromisoformat(before.first_seen)
    return at if row.first_seen.isoformat() < last_reading else row.first_seen


def _sighting(row: Observation) -> Sighting:
    times = row.first_seen.isoformat(), max(row.first_seen, row.last_seen).isoformat()
    return Sighting(row.observation_id, row.document_id, row.ruling, row.field, row.value, *times)


def _past_observation(sighting: Sighting) -> PastObservation:
    times = (datetime.fromisoformat(text) for text in (sighting.first_seen, sighting.last_seen))
    words = (sighting.document_id, sighting.ruling, sighting.field, sighting.value)
    return PastObservation(sighting.observation_id, *words, *times)


def carry_on(rows: Iterable[Decision], states: Sequence[State], at: datetime) -> Carried:
    """Close the states that hold no longer at ``at``, open those that are new.

    In a ledger that knows nothing yet, a decision is as known as it was seen.
    """
    standing = {state.decision_id: state for state in states if not state.known_until}
    past = [state for state in states if state.known_until]
    decisions, changed = [], []
    for row in rows:
        before = standing.pop(row.decision_id, None)
        if before and _says_the_same(before, row):
            decisions.append(replace(row, known_since=datetime.fromisoformat(before.known_since)))
            continue
        since = max(at, row.first_seen) if states else row.first_seen
        if before:  # two states never begin at one moment
            since = max(since, datetime.fromisoformat(before.known_since) + TICK)
        decisions.append(replace(row, known_since=since))
        changed.append(State(row.decision_id, since.isoformat(), "", _content(row)))
        if before:
            changed.append(replace(before, known_until=since.isoformat()))
    changed += [replace(state, known_until=at.isoformat()) for state in standing.values()]
    past += [state for state in changed if state.known_until]
    return Carried(decisions, [_past_decision(state) for state in past], changed)


def _says_the_same(state: State, row: Decision) -> bool:
    """Compared on the columns that both have: a new column of the software is no news of a decision."""
    before, now = json.loads(state.content), json.loads(_content(row))
    return all(before[name] == now[name] for name in before.keys() & now.keys() - OWN)


def _content(row: Decision) -> str:
    values = {field.name: getattr(row, field.name) for field in fields(Decision)}
    return json.dumps(values, ensure_ascii=False, sort_keys=True, default=str)


def _past_decision(state: State) -> PastDecision:
    stored = json.loads(state.content)
    values = {
        column.name: _value(column.sql_type, column.is_nullable, stored.get(column.name))
        for column in columns(Decision)
    }
    values["known_since"] = datetime.fromisoformat(state.known_since)
    return PastDecision(**values, known_until=datetime.fromisoformat(state.known_until))


def _value(sql_type: str, is_nullable: bool, stored: Any) -> Any:
    """A cell back from JSON; one that the state does not know is empty, or zero where it must be full."""
    if sql_type.endswith("[]"):
        return tuple(stored or ())
    if stored is None:
        empty: dict[str, Any] = {"BOOLEAN": False, "INTEGER": 0}
        return None if is_nullable else empty.get(sql_type, "")
    if sql_type == "DATE":
        return date.fromisoformat(stored)
    if sql_type == "TIMESTAMPTZ":
        return datetime.fromisoformat(stored)
    return Number(stored) if sql_type.startswith("DECIMAL") else stored
