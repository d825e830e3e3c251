"""The site, whole: every page written aside, then swapped in at once. Equal data give equal bytes."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import duckdb

from warehouse.site import (
    changes,
    decisions,
    dictionary,
    downloads,
    front,
    methodology,
    prepare,
    states,
)
from warehouse.site.site import Facts, Room, Site
from warehouse.site.statistics import room as statistics
from warehouse.site.swap import swapped_whole

ASSETS = Path(__file__).with_name("assets")
ROOMS: tuple[Room, ...] = (
    statistics.write,
    front.write,
    states.write,
    decisions.write,
    prepare.write,
    methodology.write,
    dictionary.write,
    downloads.write,
    changes.write,
)
"""The parts of the site in the order in which they are written."""


@dataclass(frozen=True, slots=True)
class Built:
    """What was written: pages over both languages, and bytes without the released data."""

    folder: Path
    n_pages: int
    n_bytes: int


def build_site(
    con: duckdb.DuckDBPyConnection,
    out: Path,
    *,
    data: Path | None = None,
    base_url: str = "",
    rooms: Sequence[Room] = ROOMS,
) -> Built:
    """Write the site of a published file and swap it in at ``out``; an interrupted build leaves the old one.

    ``data`` is a release, whose files become ``data/`` of the site. Raises UnwritableError.
    """
    with swapped_whole(out) as folder:
        site = Site(con, folder, facts(con), base_url, data)
        shutil.copytree(ASSETS, folder / "assets")
        for room in rooms:
            room(site)
        n_bytes = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
        if data is not None:
            shutil.copytree(data, folder / "data", ignore=shutil.ignore_patterns(*downloads.LEFT_OUT))
    return Built(out, site.n_pages, n_bytes)


def facts(con: duckdb.DuckDBPyConnection) -> Facts:
    """What the file says of itself."""
    meta = dict(con.execute("SELECT key, value FROM meta").fetchall())
    return Facts(date.fromisoformat(meta["as_of"]), meta["data_version"])
