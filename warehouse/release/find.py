"""What a person means by a release: a path, ``latest``, a name, or a day."""

from __future__ import annotations

from pathlib import Path

from warehouse.errors import UnknownReleaseError
from warehouse.release import shelf as shelves


def find_release(word: str, shelf: Path) -> Path:
    """The folder or DuckDB file that a word means. Raises UnknownReleaseError.

    ``latest``, and names and days of releases on the shelf, go before files and folders of that name
    elsewhere.
    """
    if word == shelves.LATEST:
        newest = shelves.latest(shelf)
        if newest is not None:
            return newest
    names = [one.name for one in shelves.releases(shelf)]
    if word in names:
        return shelf / word
    of_day = [name for name in names if word and name.startswith(f"{word}-")]
    if len(of_day) == 1:
        return shelf / of_day[0]
    if word and not of_day and Path(word).exists():
        return Path(word)
    raise UnknownReleaseError(word, shelf, of_day)
