"""The ledger: runs, identities, tombstones and what was known when. SQLite, one file, crash-safe."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import astuple, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

_SCHEMA = Path(__file__).with_name("ledger.sql")


class LedgerError(RuntimeError):
    """The ledger cannot be opened or written; the message names the file and the cause."""


@dataclass(frozen=True, slots=True)
class SourceOutcome:
    """How one source did in one run."""

    source_id: str
    outcome: str
    n_requests: int
    n_new: int
    n_changed: int
    n_gone: int
    message: str


@dataclass(frozen=True, slots=True)
class Tombstone:
    """A decision that is no more: into which it went, why, since when (ISO 8601)."""

    decision_id: str
    merged_into: str
    reason: str
    since: str


@dataclass(frozen=True, slots=True)
class State:
    """A decision as it was published: its columns as JSON, since when, until when (empty: still)."""

    decision_id: str
    known_since: str
    known_until: str
    content: str


@dataclass(frozen=True, slots=True)
class Sighting:
    """An observation ever made, when first and when last. Times are ISO 8601."""

    observation_id: str
    document_id: str
    ruling: int
    field: str
    value: str
    first_seen: str
    last_seen: str


class Ledger:
    """Every method is one short transaction; a killed process leaves whole rows or none."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with self._open() as connection:
            connection.executescript(_SCHEMA.read_text(encoding="utf-8"))

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        try:
            with closing(sqlite3.connect(self.path, timeout=30)) as connection:
                connection.execute("PRAGMA journal_mode = WAL")
                connection.execute("PRAGMA foreign_keys = ON")
                with connection:
                    yield connection
        except sqlite3.Error as error:
            raise LedgerError(f"{self.path}: {error}") from error

    def begin(self, run_id: str, started_at: datetime) -> None:
        """Note that a run began."""
        with self._open() as connection:
            connection.execute(
                "INSERT INTO run (run_id, started_at) VALUES (?, ?)", (run_id, started_at.isoformat())
            )

    def source_done(self, run_id: str, outcome: SourceOutcome) -> None:
        """Note how a source did; a second word on the same source in one run replaces the first."""
        row = (run_id, *(getattr(outcome, name) for name in SourceOutcome.__dataclass_fields__))
        with self._open() as connection:
            connection.execute("INSERT OR REPLACE INTO source_run VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)

    def finish(
        self, run_id: str, finished_at: datetime, result: str, published: bool, summary: Mapping[str, Any]
    ) -> None:
        """Note how a run ended."""
        with self._open() as connection:
            connection.execute(
                "UPDATE run SET finished_at = ?, result = ?, published = ?, summary = ? WHERE run_id = ?",
                (
                    finished_at.isoformat(),
                    result,
                    published,
                    json.dumps(summary, ensure_ascii=False, sort_keys=True),
                    run_id,
                ),
            )

    def anchors(self) -> dict[str, str]:
        """Every remembered anchor and the decision it names."""
        with self._open() as connection:
            return dict(connection.execute("SELECT anchor, decision_id FROM anchor"))

    def states(self) -> list[State]:
        """Every state in which a decision was ever published."""
        with self._open() as connection:
            rows = connection.execute(
                "SELECT decision_id, known_since, coalesce(known_until, ''), content FROM decision_state"
                " ORDER BY decision_id, known_since"
            )
            return [State(*row) for row in rows]

    def sightings(self) -> dict[str, Sighting]:
        """Every observation ever made, by its id."""
        with self._open() as connection:
            return {row[0]: Sighting(*row) for row in connection.execute("SELECT * FROM observation")}

    def know(self, states: Iterable[State], sightings: Iterable[Sighting]) -> None:
        """Keep what a night is about to publish, in one transaction; first seen never moves."""
        with self._open() as connection:
            connection.executemany(
                "INSERT INTO decision_state VALUES (?, ?, ?, ?)"
                " ON CONFLICT (decision_id, known_since) DO UPDATE SET known_until = excluded.known_until",
                [(s.decision_id, s.known_since, s.known_until or None, s.content) for s in states],
            )
            connection.executemany(
                "INSERT INTO observation VALUES (?, ?, ?, ?, ?, ?, ?)"
                " ON CONFLICT (observation_id) DO UPDATE SET last_seen = excluded.last_seen",
                [astuple(sighting) for sighting in sightings],
            )

    def tombstones(self) -> tuple[Tombstone, ...]:
        """The dead, by id."""
        with self._open() as connection:
            rows = connection.execute(
                "SELECT decision_id, coalesce(merged_into, ''), reason, since FROM tombstone ORDER BY 1"
            )
            return tuple(Tombstone(*row) for row in rows)

    def remember(
        self,
        anchors: Mapping[str, str],
        decisions: Iterable[str],
        tombstones: Iterable[Tombstone],
        since: datetime,
    ) -> None:
        """Keep a night's identities in one transaction, before it is published: a killed night is repeated.

        ``decisions`` are the living: one that lives again loses its tombstone.
        """
        at = since.isoformat()
        with self._open() as connection:
            connection.executemany(
                "INSERT INTO anchor VALUES (?, ?, ?)"
                " ON CONFLICT (anchor) DO UPDATE SET decision_id = excluded.decision_id",
                [(anchor, decision_id, at) for anchor, decision_id in sorted(anchors.items())],
            )
            connection.executemany(
                "DELETE FROM tombstone WHERE decision_id = ?", [(decision_id,) for decision_id in decisions]
            )
            connection.executemany(
                "INSERT OR IGNORE INTO tombstone VALUES (?, ?, ?, ?)",
                [(t.decision_id, t.merged_into or None, t.reason, t.since) for t in tombstones],
            )

    def runs(self, limit: int = 50) -> list[dict[str, Any]]:
        """The latest runs, newest first, with their summaries."""
        return self._rows("SELECT * FROM run ORDER BY started_at DESC, run_id DESC LIMIT ?", (limit,))

    def source_runs(self, limit: int = 1000) -> list[dict[str, Any]]:
        """The latest outcomes of sources, newest first, with the time of their run."""
        return self._rows(
            "SELECT source_run.*, run.started_at FROM source_run JOIN run USING (run_id)"
            " ORDER BY run.started_at DESC, source_id LIMIT ?",
            (limit,),
        )

    def _rows(self, query: str, parameters: tuple[Any, ...]) -> list[dict[str, Any]]:
        with self._open() as connection:
            connection.row_factory = sqlite3.Row
            return [dict(row) for row in connection.execute(query, parameters)]
