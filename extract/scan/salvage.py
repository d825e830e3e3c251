"""The members of a zip without its directory, as a cut copy is: found by their own headers, one by one."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from extract.scan.entry import Span

_SIGNATURE = b"PK\x03\x04"
_HEADER = struct.Struct("<4s5H3I2H")
_STREAMED, _UTF8 = 0x8, 0x800
_FULL = 0xFFFFFFFF
CUT = "the archive is cut off inside this member"


@dataclass(frozen=True, slots=True)
class Found:
    """A member by its header; ``damage`` where its bytes are not all there."""

    raw_name: bytes
    flags: int
    span: Span
    damage: str

    @property
    def name(self) -> str:
        """The name, GBK where it is not marked as UTF-8."""
        return self.raw_name.decode("utf-8" if self.flags & _UTF8 else "gb18030", errors="replace")


def walk(file: BinaryIO, size: int) -> Iterator[Found]:
    """The members in order, until the file ends or no header follows."""
    at = 0
    while True:
        file.seek(at)
        head = file.read(_HEADER.size)
        if len(head) < _HEADER.size or not head.startswith(_SIGNATURE):
            return
        _, _, flags, method, _, _, crc, packed, length, n_name, n_extra = _HEADER.unpack(head)
        name, extra = file.read(n_name), file.read(n_extra)
        start = at + _HEADER.size + n_name + n_extra
        if len(name) < n_name or start > size:
            return
        if flags & _STREAMED:
            packed, at = _end_of_stream(file, start, size) if method == 8 else (size - start, size)
            crc_, length_ = None, None
        else:
            packed, length_ = _long_sizes(extra, packed, length)
            crc_, at = crc, start + packed
        there = min(packed, size - start)
        yield Found(
            name, flags, Span(start, there, method, length_, crc_), CUT if start + packed > size else ""
        )


def _long_sizes(extra: bytes, packed: int, length: int) -> tuple[int, int]:
    """Sizes of more than 4 GB stand in the extra field (zip64)."""
    at = 0
    while at + 4 <= len(extra):
        tag, n = struct.unpack_from("<2H", extra, at)
        if tag == 1 and n >= 16 and _FULL in (packed, length):
            length, packed = struct.unpack_from("<2Q", extra, at + 4)
        at += 4 + n
    return packed, length


def _end_of_stream(file: BinaryIO, start: int, size: int) -> tuple[int, int]:
    """(packed size, where the next header is) of a member whose header does not state its size."""
    inflate = zlib.decompressobj(-15)
    file.seek(start)
    n_read = 0
    while not inflate.eof:
        piece = file.read(1 << 20)
        if not piece:
            return size - start + 1, size
        n_read += len(piece)
        try:
            while piece and not inflate.eof:
                inflate.decompress(piece, 1 << 20)
                piece = inflate.unconsumed_tail
        except zlib.error:
            return size - start + 1, size
    packed = n_read - len(inflate.unused_data)
    file.seek(start + packed)
    after = file.read(28)
    following = after.find(_SIGNATURE)
    return packed, start + packed + (following if following >= 0 else len(after))
