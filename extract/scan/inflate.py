"""Bytes out of packed members: ISA-L's inflate where it is installed, zlib's otherwise; CRC checked.

A member of a zip is a gzip stream without its frame. Given one, the gzip readers of both libraries inflate
into the caller's buffer and compare length and CRC at the end.
"""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Callable
from contextlib import suppress
from typing import IO, Any, BinaryIO, cast

import zstandard

from extract.scan.entry import Member, Span
from extract.scan.slice import Slice

ReadInto = Callable[[memoryview], int]
METHODS = {
    zipfile.ZIP_STORED: "stored",
    zipfile.ZIP_DEFLATED: "deflate",
    zipfile.ZIP_BZIP2: "bzip2",
    93: "zstd",
}
_HEADER = b"\x1f\x8b\x08" + b"\0" * 6 + b"\xff"
_INPUT = 256 * 1024
_MORSEL = 512
_EARLY = "the packed bytes end before their end"


class DamageError(Exception):
    """The bytes of a member are not what they should be; the message says what is wrong."""


def engine() -> str:
    """The library that inflates here."""
    with suppress(ImportError):
        import isal  # noqa: PLC0415 - not on every platform

        return f"ISA-L (isal {isal.__version__})"
    return "zlib"


def reader(
    file: BinaryIO, span: Span, codec: str, on_read: Callable[[int], None], *, patient: bool = False
) -> ReadInto:
    """A function that fills a buffer with the next bytes of the member and returns how many, 0 at its end.

    It raises DamageError. The gzip readers drop what they inflated in the call that fails; a ``patient``
    one gives every byte up to the damage. ``on_read`` is told of packed bytes.
    """
    source = _Counted(file, span, on_read)
    if patient and codec == "gzip":
        return _guarded(_Fed(source, lambda: zlib.decompressobj(31)).readinto)
    if (patient or span.crc is None) and codec == "zip" and METHODS.get(span.method) == "deflate":
        return _checked(_guarded(_Fed(source, lambda: zlib.decompressobj(-15)).readinto), span)
    method = METHODS.get(span.method, "") if codec == "zip" else codec
    packed = cast(IO[bytes], source)
    unpack: dict[str, Callable[[], Any]] = {
        "plain": lambda: source,
        "stored": lambda: source,
        "gzip": lambda: _gunzip(source),
        "deflate": lambda: _gunzip(_Framed(source, span)),
        "bzip2": lambda: bz2.BZ2File(packed),
        "xz": lambda: lzma.LZMAFile(packed),  # noqa: SIM115 - it lives as long as its reader
        "zstd": lambda: _Fed(source, zstandard.ZstdDecompressor().decompressobj),
    }
    read = _guarded(unpack[method]().readinto)
    return read if method in ("gzip", "deflate") else _checked(read, span)


class _Counted(Slice):
    def __init__(self, file: BinaryIO, span: Span, on_read: Callable[[int], None]) -> None:
        super().__init__(file, span.offset, span.packed)
        self._on_read = on_read

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        n = super().readinto(buffer)
        self._on_read(n)
        return n


class _Framed(io.RawIOBase):
    """Raw deflate with the head and foot that make it gzip."""

    def __init__(self, source: _Counted, span: Span) -> None:
        self._source = source
        self._head: bytes = _HEADER
        self._foot = struct.pack("<II", span.crc or 0, (span.size or 0) & 0xFFFFFFFF)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        view = memoryview(buffer)
        if self._head:
            n = min(len(view), len(self._head))
            view[:n], self._head = self._head[:n], self._head[n:]
            return n
        n = self._source.readinto(view)
        if not n and self._foot:
            n = min(len(view), len(self._foot))
            view[:n], self._foot = self._foot[:n], self._foot[n:]
        return n


def _gunzip(source: io.RawIOBase) -> Any:
    with suppress(ImportError):
        from isal import isal_zlib  # noqa: PLC0415 - not on every platform

        # The reader inside igzip.IGzipFile: that one would copy every byte once more.
        return isal_zlib._GzipReader(cast(BinaryIO, source), _INPUT)
    return gzip.GzipFile(fileobj=io.BufferedReader(source, _INPUT), mode="rb")


class _Fed:
    """A decompressor fed by small pieces: an error, or the end, costs what the last one holds."""

    def __init__(self, source: io.RawIOBase, begin: Callable[[], Any]) -> None:
        self._source, self._begin = source, begin
        self._piece = bytearray(_MORSEL)
        self._unpack: Any = None
        self._packed = b""
        self._out = memoryview(b"")

    def readinto(self, view: memoryview) -> int:
        """Fill the view; raises DamageError where the packed bytes end inside a stream."""
        while not self._out:
            if not self._packed:
                self._packed = bytes(self._piece[: self._source.readinto(self._piece) or 0])
                if not self._packed:
                    if self._unpack is not None:
                        raise DamageError(_EARLY)
                    return 0
            self._unpack = self._unpack or self._begin()
            self._out = memoryview(self._unpack.decompress(self._packed))
            self._packed = b""
            if self._unpack.eof:
                self._packed, self._unpack = self._unpack.unused_data, None
        n = min(len(view), len(self._out))
        view[:n], self._out = self._out[:n], self._out[n:]
        return n


def _guarded(readinto: ReadInto) -> ReadInto:
    """The errors of the libraries in our words."""

    def read(view: memoryview) -> int:
        try:
            return readinto(view)
        except DamageError:
            raise
        except EOFError as error:
            raise DamageError(_EARLY) from error
        except gzip.BadGzipFile as error:
            said = str(error)
            wrong_sum = "CRC" in said or "ength" in said
            raise DamageError("CRC error" if wrong_sum else f"broken packed bytes: {said}") from error
        except Exception as error:  # each library has error classes of its own
            raise DamageError(f"broken packed bytes: {error}") from error

    return read


def _checked(readinto: ReadInto, span: Span) -> ReadInto:
    """Compare CRC and length at the end, where the reader does not."""
    total, length = 0, 0

    def read(view: memoryview) -> int:
        nonlocal total, length
        n = readinto(view)
        total, length = zlib.crc32(view[:n], total), length + n
        if not n and len(view):
            if span.size is not None and length < span.size:
                raise DamageError(_EARLY)
            if span.crc is not None and total != span.crc:
                raise DamageError("CRC error")
        return n

    return read


def spooled(member: Member, file: BinaryIO, target: BinaryIO) -> None:
    """Write out a packed archive inside an archive, so that its directory can be read. Raises DamageError."""
    span = member.outer or member.span
    read = reader(file, span, "zip", lambda _: None)
    buffer = memoryview(bytearray(_INPUT))
    while n := read(buffer):
        target.write(buffer[:n])
