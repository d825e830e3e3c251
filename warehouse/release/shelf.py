"""The folder of releases: a folder a release, and ``latest``, which points to the newest of them.

A release is named after the day of its data and the beginning of its content checksum (ADR 0012). It is
written aside and renamed into place, then ``latest`` is swapped: whoever reads, reads one whole release, and
an interruption at any point leaves the old one. ``latest`` is a symbolic link, or, where the file system has
none, a small text file that holds the name, as Git keeps such links there.
"""

from __future__ import annotations

import os
import re
import shutil
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from warehouse.release.checksums import SUMS

LATEST = "latest"
ASIDE, LEAVING = ".next", ".leaving"
"""Where a release is before it has its name and after it has lost it; a killed run's are swept by the
next."""
_NAME = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2})-[0-9a-f]{8}(?P<masked>-masked)?")


@dataclass(frozen=True, slots=True)
class Shelved:
    """A release on the shelf; ``made_at`` orders releases of one day, in seconds since the epoch."""

    name: str
    day: date
    made_at: float


def name_of(day: date, checksum: str, *, is_masked: bool) -> str:
    """The name of a release: equal contents have equal names, other contents another."""
    return f"{day.isoformat()}-{checksum[:8]}{'-masked' if is_masked else ''}"


def releases(shelf: Path) -> list[Shelved]:
    """The releases on a shelf, oldest first; whatever else lies there is passed over."""
    found = []
    for path in shelf.iterdir() if shelf.is_dir() else ():
        match = _NAME.fullmatch(path.name)
        if match and path.is_dir() and not path.is_symlink():
            found.append(Shelved(path.name, date.fromisoformat(match["day"]), path.stat().st_mtime))
    return sorted(found, key=lambda one: (one.day, one.made_at, one.name))


def latest(shelf: Path) -> Path | None:
    """The folder that ``latest`` points to; None where nothing was released."""
    pointer = shelf / LATEST
    if pointer.is_symlink():
        name = str(pointer.readlink())
    elif pointer.is_file():
        name = pointer.read_text(encoding="utf-8").strip()
    else:
        return _copied(shelf) if pointer.is_dir() else None
    folder = shelf / name
    return folder if _NAME.fullmatch(name) and folder.is_dir() else None


def room(shelf: Path) -> Path:
    """An empty folder to write the next release into."""
    sweep(shelf)
    aside = shelf / ASIDE
    aside.mkdir(parents=True)
    return aside


def sweep(shelf: Path) -> None:
    """Remove what a killed run left half-written or half-removed."""
    for name in (ASIDE, LEAVING):
        shutil.rmtree(shelf / name, ignore_errors=True)


def put(aside: Path, folder: Path) -> None:
    """Give a written release its name."""
    _sync(aside)
    aside.rename(folder)
    _sync(folder.parent)


def point(shelf: Path, name: str) -> None:
    """Make ``latest`` point to a release, in one step."""
    pointer, following = shelf / LATEST, shelf / f".{LATEST}"
    following.unlink(missing_ok=True)
    try:
        following.symlink_to(name, target_is_directory=True)
    except (OSError, NotImplementedError):  # a file system without links; a full disk fails below as well
        following.write_text(f"{name}\n", encoding="utf-8", newline="\n")
    if pointer.is_dir() and not pointer.is_symlink():
        if _copied(shelf) is None:
            raise FileExistsError(f"{pointer} is a folder and no copy of a release: move it away")
        pointer.rename(shelf / LEAVING)
    following.replace(pointer)
    sweep(shelf)
    _sync(shelf)


def remove(shelf: Path, name: str) -> None:
    """Take a release from the shelf: out of sight in one step, then file by file."""
    leaving = shelf / LEAVING
    (shelf / name).rename(leaving)
    shutil.rmtree(leaving)


def _copied(shelf: Path) -> Path | None:
    """The release that ``latest`` is a copy of, where the shelf was copied by a tool that follows links."""
    with suppress(OSError):
        sums = (shelf / LATEST / SUMS).read_bytes()
        for one in releases(shelf):
            if (shelf / one.name / SUMS).read_bytes() == sums:
                return shelf / one.name
    return None


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
