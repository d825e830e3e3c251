"""Which releases are kept: the last of each month for good, and the last thirty whatever their month.

The last of a month, not the first: it has the corrections of its month, and once the month is over it does
not change.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from warehouse.release import shelf as shelves
from warehouse.release.shelf import Shelved

NIGHTLY = 30


def expired(releases: Sequence[Shelved], latest: str) -> list[str]:
    """The names of the releases that may go, of those given oldest first; ``latest`` never does."""
    last_of_month = {(one.day.year, one.day.month): one.name for one in releases}
    kept = {latest, *last_of_month.values(), *(one.name for one in releases[-NIGHTLY:])}
    return [one.name for one in releases if one.name not in kept]


def retire(shelf: Path) -> list[str]:
    """Remove the expired releases of a shelf; returns their names. What is no release is left alone."""
    newest = shelves.latest(shelf)
    if newest is None:
        return []
    names = expired(shelves.releases(shelf), newest.name)
    for name in names:
        shelves.remove(shelf, name)
    return names
