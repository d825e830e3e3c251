"""The SQLite index of the archive: opened safely, written in short transactions."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from extract.bodies import ArchiveError

_STEPS = tuple(Path(__file__).with_name(name) for name in ("archive.sql", "archive_2.sql"))
_VERSION = len(_STEPS)
_BUSY_SECONDS = 30.0


class Index:
    """One connection, shared by threads behind a lock. Write-ahead log, synced at every commit."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.RLock()
        with self._named():
            self._connection = sqlite3.connect(
                path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False
            )
            self._connection.row_factory = sqlite3.Row
            try:
                self._prepare()
            except BaseException:
                self._connection.close()
                raise

    def _prepare(self) -> None:
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = FULL")
        version = self._stored_version()
        if version > _VERSION:
            raise ArchiveError(
                f"{self._path}: written by a newer Comity (version {version} of the index, this one "
                f"knows {_VERSION}); upgrade Comity or use another data folder"
            )
        if version < _VERSION:
            with self.write() as connection:
                for step in _STEPS[self._stored_version() :]:  # none if somebody else was quicker
                    for statement in step.read_text(encoding="utf-8").split(";\n"):
                        connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {_VERSION}")

    def _stored_version(self) -> int:
        return int(self._connection.execute("PRAGMA user_version").fetchone()[0])

    @contextmanager
    def _named(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            raise ArchiveError(f"{self._path}: the archive's index cannot be used: {error}") from error

    @contextmanager
    def read(self) -> Iterator[sqlite3.Connection]:
        """The connection, for queries; raises ArchiveError naming the file."""
        with self._lock, self._named():
            yield self._connection

    @contextmanager
    def write(self) -> Iterator[sqlite3.Connection]:
        """The connection inside one transaction: all of it is kept, or none; raises ArchiveError."""
        with self._lock, self._named():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
            except BaseException:
                self._connection.rollback()
                raise
            self._connection.commit()

    def close(self) -> None:
        """Close the connection; the index is not used afterwards."""
        with self._lock:
            self._connection.close()


def stamp(moment: datetime) -> str:
    """A time as the index keeps it: UTC, microseconds; raises ValueError for a time without a zone."""
    if moment.tzinfo is None:
        raise ValueError(f"{moment} has no time zone")
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def moment_of(text: str | None) -> datetime | None:
    """The time that ``stamp`` wrote."""
    return None if text is None else datetime.fromisoformat(text)
