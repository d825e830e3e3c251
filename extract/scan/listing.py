"""What there is to scan below the paths that were asked for: members, and what must be left out."""

from __future__ import annotations

import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from extract.scan.entry import LeftOut, Member, Span
from extract.scan.inflate import METHODS, DamageError, spooled
from extract.scan.salvage import CUT, walk
from extract.scan.slice import Slice

CODECS = {".csv": "plain", ".gz": "gzip", ".zst": "zstd", ".bz2": "bzip2", ".xz": "xz"}
_ENCRYPTED, _UTF8 = 0x1, 0x800
Listed = Member | LeftOut


def list_members(paths: list[Path]) -> list[Listed]:
    """Every member below the paths, each file once, in the order of their names."""
    found: dict[str, list[Listed]] = {}
    for path in paths:
        root = path if path.is_dir() else path.parent
        for file in _files(path):
            found.setdefault(str(file.resolve()), list(_members(file, file.relative_to(root).as_posix())))
        if not path.exists():
            found[str(path)] = [LeftOut(str(path), "there is no such file or folder")]
    return sorted((one for listed in found.values() for one in listed), key=lambda one: one.place)


def _files(path: Path) -> Iterator[Path]:
    """The files of a folder that can hold rows; a file that is named is taken as it is."""
    if path.is_dir():
        for file in sorted(path.rglob("*")):
            if file.is_file() and _codec(file.name):
                yield file
    elif path.exists():
        yield path


def _codec(name: str) -> str:
    lower = name.lower()
    stem, _, last = lower.rpartition(".")
    if last == "zip":
        return "zip"
    if last == "csv" or stem.endswith(".csv"):
        return CODECS.get(f".{last}", "")
    return ""


def _members(path: Path, file: str) -> Iterator[Listed]:
    try:
        status = path.stat()
        stamp = f"{status.st_size}-{status.st_mtime_ns}"
        codec = _codec(path.name)
        if codec == "zip":
            with path.open("rb") as opened:
                yield from _of_zip(
                    opened, Member(str(path), file, "", Span(0, status.st_size, 0), stamp=stamp)
                )
        elif codec:
            yield Member(str(path), file, "", Span(0, status.st_size, 0), codec=codec, stamp=stamp)
        else:
            yield LeftOut(file, "neither a zip nor a CSV file")
    except OSError as error:
        yield LeftOut(file, f"cannot be read: {error.strerror or error}")


def _of_zip(file: BinaryIO, home: Member) -> Iterator[Listed]:
    """The members of an archive; ``home.span`` is where the archive itself lies."""
    base, size = home.span.offset, home.span.packed
    window = Slice(file, base, size)
    try:
        with zipfile.ZipFile(window) as archive:
            infos = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, EOFError):
        yield from _salvaged(file, home)
        return
    for info in infos:
        name = info.filename if info.flag_bits & _UTF8 else _renamed(info.filename)
        try:
            span = _span(window, info, base)
        except DamageError as error:
            if _is_wanted(name):
                yield LeftOut(_join(home.place, name), str(error))
            continue
        yield from _one(file, home, name, info.flag_bits, span, "")


def _renamed(name: str) -> str:
    """A name without the UTF-8 mark is GBK; zipfile has read it as code page 437."""
    try:
        return name.encode("cp437").decode("gb18030")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return name


def _span(window: Slice, info: zipfile.ZipInfo, base: int) -> Span:
    window.seek(info.header_offset)
    head = window.read(30) or b""
    if len(head) < 30 or not head.startswith(b"PK\x03\x04"):
        raise DamageError("its header is not where the directory of the archive says")
    start = (
        info.header_offset
        + 30
        + int.from_bytes(head[26:28], "little")
        + int.from_bytes(head[28:30], "little")
    )
    return Span(base + start, info.compress_size, info.compress_type, info.file_size, info.CRC)


def _salvaged(file: BinaryIO, home: Member) -> Iterator[Listed]:
    window = Slice(file, home.span.offset, home.span.packed)
    n = 0
    for found in walk(window, home.span.packed):  # type: ignore[arg-type]
        n += 1
        span = Span(
            home.span.offset + found.span.offset,
            found.span.packed,
            found.span.method,
            found.span.size,
            found.span.crc,
        )
        yield from _one(file, home, found.name, found.flags, span, found.damage)
    cause = "the archive is cut off: its members were found by their own headers" if n else "no zip archive"
    yield LeftOut(home.place, cause)


def _is_wanted(name: str) -> bool:
    if name.endswith("/") or name.startswith("__MACOSX") or "/__MACOSX" in name:
        return False
    return name.lower().endswith((".csv", ".zip"))


def _join(place: str, name: str) -> str:
    return f"{place}/{name}" if place else name


def _one(file: BinaryIO, home: Member, name: str, flags: int, span: Span, damage: str) -> Iterator[Listed]:
    if not _is_wanted(name):
        return
    whole = _join(home.name, name)
    place = _join(home.file, whole)
    if flags & _ENCRYPTED:
        yield LeftOut(place, "encrypted")
    elif span.method not in METHODS:
        yield LeftOut(place, f"packed by method {span.method}, which is not read here")
    elif not name.lower().endswith(".zip"):
        yield Member(home.path, home.file, whole, span, home.outer, stamp=home.stamp, damage=damage)
    elif span.method == zipfile.ZIP_STORED:
        inner = Member(home.path, home.file, whole, span, home.outer, stamp=home.stamp)
        yield from _of_zip(file, inner)
    elif home.outer is not None:
        yield LeftOut(place, "an archive packed inside a packed archive")
    elif damage == CUT:
        yield LeftOut(place, damage)
    else:
        yield from _packed_archive(file, Member(home.path, home.file, whole, span, span, stamp=home.stamp))


def _packed_archive(file: BinaryIO, home: Member) -> Iterator[Listed]:
    """An archive that is itself deflated must be written out to be read at all."""
    with tempfile.TemporaryFile() as spool:
        try:
            spooled(home, file, spool)
        except DamageError as error:
            yield LeftOut(home.place, str(error))
            return
        inside = Member(
            home.path, home.file, home.name, Span(0, spool.tell(), 0), home.outer, stamp=home.stamp
        )
        yield from _of_zip(spool, inside)
