"""A release of the current database, put on the shelf and pointed to by ``latest``."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import duckdb

from warehouse.errors import NotAReleaseError, UnwritableError
from warehouse.release import shelf as shelves
from warehouse.release.checksums import ReleasedFile, content_checksum, is_whole
from warehouse.release.contents import HISTORY, Before, write_contents
from warehouse.release.edition import read_edition
from warehouse.release.facts import facts_of


@dataclass(frozen=True, slots=True)
class Release:
    """A release on the shelf: its folder and files; ``is_new`` is False where the same stood there before."""

    folder: Path
    files: tuple[ReleasedFile, ...]
    is_new: bool


def publish_release(con: duckdb.DuckDBPyConnection, shelf: Path) -> Release:
    """Write a release of the current database, give it its name, make ``latest`` point to it.

    Where the same contents stand on the shelf already, they are left as they are. An interruption at any
    point leaves what ``latest`` pointed to. Raises UnwritableError where the system refuses.
    """
    try:
        return _publish(con, shelf)
    except (OSError, duckdb.IOException, duckdb.TransactionException) as error:
        shelves.sweep(shelf)
        raise UnwritableError(shelf, str(error).splitlines()[0]) from error


def _publish(con: duckdb.DuckDBPyConnection, shelf: Path) -> Release:
    aside = shelves.room(shelf)
    files = write_contents(con, aside, _before(shelf))
    facts = facts_of(con)
    name = shelves.name_of(facts.as_of, content_checksum(files, HISTORY), is_masked=facts.is_masked)
    folder = shelf / name
    is_new = not is_whole(folder)
    if is_new:
        if folder.exists():  # damaged since: what bears this name must hold these contents
            shelves.remove(shelf, name)
        shelves.put(aside, folder)
    else:
        shelves.sweep(shelf)
    shelves.point(shelf, name)
    return Release(folder, files, is_new)


def _before(shelf: Path) -> Before | None:
    """What ``latest`` points to; a release that can no longer be read is no release before."""
    folder = shelves.latest(shelf)
    try:
        return Before(folder.name, read_edition(folder)) if folder else None
    except NotAReleaseError:
        return None
