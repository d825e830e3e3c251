"""Reading a body with limits: of what is received, and of what it unpacks to."""

from __future__ import annotations

import zlib

import httpx

from extract.fetched import FailureKind

ACCEPTED_ENCODINGS = "gzip, deflate"
_AUTO = zlib.MAX_WBITS | 32  # gzip or zlib, told by their first bytes
_RAW = -zlib.MAX_WBITS


class BodyError(Exception):
    """A body that cannot be had whole; ``kind`` names the failure."""

    def __init__(self, kind: FailureKind, message: str) -> None:
        super().__init__(message)
        self.kind = kind


def read_body(response: httpx.Response, max_bytes: int, *, cut: bool = False) -> bytes:
    """The decompressed body, no longer than ``max_bytes``, received or unpacked.

    A longer one raises BodyError, or with ``cut`` is read no further. Errors of the connection are
    httpx's own.
    """
    coding = response.headers.get("content-encoding", "").strip().lower()
    unpack = _unpacker(coding)
    declared = response.headers.get("content-length", "")
    if not cut and declared.isdigit() and int(declared) > max_bytes:
        raise BodyError(FailureKind.TOO_LARGE, f"{declared} bytes announced, at most {max_bytes} are read")
    body = bytearray()
    received = 0
    for chunk in response.iter_raw():
        received += len(chunk)
        body += chunk if unpack is None else unpack.feed(chunk, max_bytes + 1 - len(body))
        if len(body) > max_bytes or received > max_bytes:
            if cut:
                return bytes(body[:max_bytes])
            raise BodyError(FailureKind.TOO_LARGE, f"more than {max_bytes} bytes")
    if unpack is not None and received and not unpack.is_complete:
        raise BodyError(FailureKind.TRUNCATED, f"the {coding} stream ends early, after {received} bytes")
    return bytes(body)


def _unpacker(coding: str) -> _Unpacker | None:
    if coding in ("", "identity"):
        return None
    if coding in ("gzip", "x-gzip", "deflate"):
        return _Unpacker(coding)
    raise BodyError(
        FailureKind.UNREADABLE_BODY, f"content encoding {coding!r}, where {ACCEPTED_ENCODINGS} was asked for"
    )


class _Unpacker:
    """Unpacks gzip (also of several members) and deflate, never more than asked for at a time."""

    def __init__(self, coding: str) -> None:
        self._coding = coding
        self._stream = zlib.decompressobj(_AUTO)
        self._has_begun = False

    @property
    def is_complete(self) -> bool:
        return self._stream.eof

    def feed(self, chunk: bytes, room: int) -> bytes:
        """At most ``room`` bytes unpacked from a chunk; raises BodyError for a broken stream."""
        if not self._has_begun and chunk:
            self._has_begun = True
            if self._coding == "deflate" and chunk[0] & 0x0F != 8:  # no zlib header: raw deflate
                self._stream = zlib.decompressobj(_RAW)
        unpacked = bytearray()
        try:
            while chunk and len(unpacked) < room:
                if self._stream.eof:
                    self._stream = zlib.decompressobj(_AUTO)
                unpacked += self._stream.decompress(chunk, room - len(unpacked))
                chunk = self._stream.unconsumed_tail or self._stream.unused_data
        except zlib.error as error:
            raise BodyError(FailureKind.UNREADABLE_BODY, f"broken {self._coding} stream: {error}") from error
        return bytes(unpacked)
