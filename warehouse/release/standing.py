"""The released DuckDB file, where it tells of just what is published."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from warehouse.errors import WarehouseError
from warehouse.open import connect
from warehouse.release.checksums import is_whole
from warehouse.release.database import NAME
from warehouse.release.facts import Facts, facts_of


def released_file(published: Path, folder: Path | None) -> Path | None:
    """The DuckDB file of a release if it was made of what is published; None where it was not, or is damaged.

    How names are given is not compared: each kind of release has a shelf of its own. Raises what ``connect``
    raises for the published file.
    """
    facts = _facts(published)
    if folder is None or not is_whole(folder):
        return None
    try:
        return folder / NAME if _facts(folder / NAME) == facts else None
    except WarehouseError:
        return None


def _facts(path: Path) -> Facts:
    with connect(path) as con:
        return replace(facts_of(con), is_masked=False)
