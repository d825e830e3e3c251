"""Which files a person means: single ones, folders, and what lies in zips, each weighed before it is read."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path, PurePosixPath

from extract.local import FORMATS, LARGEST

MOST_MEMBERS = 20_000
LARGEST_ZIP = 512 * 1024 * 1024
_UTF8_NAME = 0x800
_LOCKED = 0x1


@dataclass(frozen=True, slots=True)
class SavedFile:
    """A file with its bytes; ``place`` names it for a person, ``name`` tells its format."""

    place: str
    name: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Unusable:
    """A file that cannot be taken, and why."""

    place: str
    cause: str


def saved_files(paths: Iterable[Path]) -> Iterator[SavedFile | Unusable]:
    """The files of all paths, folders and zips opened, in order of their names; never raises."""
    for path in paths:
        for file in sorted(_walked(path)) if path.is_dir() else [path]:
            yield from _opened(file)


def _walked(top: Path) -> Iterator[Path]:
    for folder, folders, names in os.walk(top):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if not name.startswith(".") and Path(name).suffix.lower() in {*FORMATS, ".zip"}:
                yield Path(folder, name)


def _opened(path: Path) -> Iterator[SavedFile | Unusable]:
    place = str(path)
    is_zip = path.suffix.lower() == ".zip"
    try:
        size = path.stat().st_size
        if size > (LARGEST_ZIP if is_zip else LARGEST):
            yield Unusable(place, f"{size} bytes, more than are read")
        elif is_zip:
            with path.open("rb") as opened:
                yield from _members(place, opened.read())
        else:
            yield SavedFile(place, path.name, path.read_bytes())
    except OSError as error:
        yield Unusable(place, error.strerror or str(error))


def _members(place: str, body: bytes, depth: int = 0) -> Iterator[SavedFile | Unusable]:
    """The files in a zip, and in zips inside it, one level down; nothing is written to the disk."""
    try:
        with zipfile.ZipFile(BytesIO(body)) as archive:
            members = [member for member in archive.infolist() if not member.is_dir()]
            if len(members) > MOST_MEMBERS:
                yield Unusable(place, f"{len(members)} files in it, more than {MOST_MEMBERS}")
                return
            for member in sorted(members, key=_name_of):
                yield from _member(place, archive, member, depth)
    except (zipfile.BadZipFile, OSError, NotImplementedError) as error:
        yield Unusable(place, f"no readable zip: {error}")


def _member(
    place: str, archive: zipfile.ZipFile, member: zipfile.ZipInfo, depth: int
) -> Iterator[SavedFile | Unusable]:
    name = PurePosixPath(_name_of(member)).name
    inside, ending = f"{place}!{_name_of(member)}", PurePosixPath(name).suffix.lower()
    if name.startswith(".") or ending not in {*FORMATS, ".zip"}:
        return
    if member.flag_bits & _LOCKED:
        yield Unusable(inside, "locked with a password")
    elif member.file_size > LARGEST:
        yield Unusable(inside, f"{member.file_size} bytes when unpacked, more than {LARGEST}")
    else:
        try:
            with archive.open(member) as opened:
                body = opened.read(LARGEST + 1)
        except (zipfile.BadZipFile, OSError, NotImplementedError, RuntimeError, EOFError) as error:
            yield Unusable(inside, f"cannot be unpacked: {error}")
            return
        if len(body) > LARGEST:
            yield Unusable(inside, f"unpacks to more than {LARGEST} bytes, whatever it says")
        elif ending == ".zip" and depth == 0:
            yield from _members(inside, body, depth + 1)
        elif ending == ".zip":
            yield Unusable(inside, "a zip in a zip in a zip")
        else:
            yield SavedFile(inside, name, body)


def _name_of(member: zipfile.ZipInfo) -> str:
    """A member's name; where it is not marked as UTF-8 it is usually GBK, read by zipfile as cp437."""
    if member.flag_bits & _UTF8_NAME or member.filename.isascii():
        return member.filename
    try:
        return member.filename.encode("cp437").decode("gb18030")
    except UnicodeError:
        return member.filename
