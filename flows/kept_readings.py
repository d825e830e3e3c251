"""Readings of earlier nights: a document that the same software has read is not read again.

Nothing rests on it: what is damaged, or cannot be written, is read anew. A night forgets at its end what it
did not ask for, so that no reading outlives its page in the archive.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from types import TracebackType
from typing import Self

from extract.document import Document
from flows.fingerprint import reader_version
from flows.night import say
from flows.settings import Settings
from transform import kept_reading
from transform.account import Reading
from transform.observation import Authority
from transform.read import read

_SCHEMA = Path(__file__).with_suffix(".sql")


class KeptReadings:
    """``read`` is ``transform.read.read`` with a memory; ``software`` names all that a reading depends on.

    Left without an error, it forgets what was not asked for.
    """

    def __init__(self, path: Path, software: str) -> None:
        self._path = path
        self._software = software
        self._connection: sqlite3.Connection | None = None

    def __enter__(self) -> Self:
        try:
            self._open()
        except sqlite3.OperationalError as error:  # in use, or not to be written
            self._give_up(error)
        except sqlite3.DatabaseError as error:
            self._give_up(error)
            with suppress(OSError, sqlite3.Error):
                self._path.unlink()
                self._open()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._run("DELETE FROM reading WHERE used = 0")
        if self._connection:
            self._connection.close()

    def read(self, document: Document, authority: Authority) -> Reading:
        """As it was read before, else read now; raises what reading raises."""
        key = self._key(document, authority)
        for (content,) in self._run("SELECT content FROM reading WHERE key = ?", key):
            try:
                found = kept_reading.from_json(content)
            except (KeyError, TypeError, ValueError):
                break  # of another hand: read anew, and replaced
            self._run("UPDATE reading SET used = 1 WHERE key = ?", key)
            return found
        found = read(document, authority)
        self._run("INSERT OR REPLACE INTO reading VALUES (?, ?, 1)", key, kept_reading.to_json(found))
        return found

    def _open(self) -> None:
        # Without transactions each reading is kept at once: a killed night goes on from there.
        self._connection = sqlite3.connect(self._path, timeout=30, isolation_level=None)
        self._connection.execute("PRAGMA secure_delete = ON")
        self._connection.execute("PRAGMA synchronous = OFF")  # at worst it is damaged, and made anew
        self._connection.executescript(_SCHEMA.read_text(encoding="utf-8"))
        self._connection.execute("UPDATE reading SET used = 0")

    def _run(self, query: str, *values: str) -> list[tuple[str]]:
        """The rows of a query; none from the first failure on."""
        if self._connection is None:
            return []
        try:
            return self._connection.execute(query, values).fetchall()
        except sqlite3.Error as error:
            self._give_up(error)
            return []

    def _give_up(self, error: sqlite3.Error) -> None:
        say(f"{self._path}: {error}; what it held is read anew")
        if self._connection:
            self._connection.close()
        self._connection = None

    def _key(self, document: Document, authority: Authority) -> str:
        told = json.dumps([self._software, authority, asdict(document)], sort_keys=True)
        return hashlib.sha256(told.encode("ascii")).hexdigest()


def kept_of(settings: Settings) -> KeptReadings:
    """Those of a data directory; none where everything is built anew from the archive."""
    if settings.from_archive:
        settings.readings.unlink(missing_ok=True)
    return KeptReadings(settings.readings, reader_version())
