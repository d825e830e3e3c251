"""One record cut by RFC 4180, byte for byte: where it ends and where its fields lie.

A record ends at a line feed outside quotes; a carriage return before it belongs to the end, any other one is
data. A quote that opens no field is data. A closing quote must be followed by a comma or by the end.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import cache
from typing import NamedTuple

LONGEST = 32 * 1024 * 1024
"""Bytes. A record that still stands in quotes after as many was never closed."""
_COMMA, _LF, _CR, _QUOTE = b",\n\r" + b'"'

Buffer = bytes | bytearray
Spans = tuple[tuple[int, int], ...]


class Form(Enum):
    CLEAN = "clean"
    STRAY = "a quote inside a quoted field"
    UNCLOSED = "a quote that is never closed"
    OPEN = "the buffer ends inside a quoted field"


class Cut(NamedTuple):
    """``end`` is after the line end, and meaningless unless the form is CLEAN; spans include the quotes."""

    form: Form
    end: int
    spans: Spans


def cut(buffer: Buffer, start: int, stop: int) -> Cut:
    """Cut the record at ``start`` of ``buffer[:stop]``, which ends with a line feed."""
    spans: list[tuple[int, int]] = []
    limit = start + LONGEST
    at, line_end = start, -1
    while True:
        if buffer[at] == _QUOTE:
            close = _closing(buffer, at + 1, min(limit, stop))
            if close < 0:
                return Cut(Form.UNCLOSED if stop >= limit else Form.OPEN, -1, tuple(spans))
            spans.append((at, close + 1))
            after = buffer[close + 1]
            if after == _COMMA:
                at = close + 2
                continue
            if after == _LF:
                return Cut(Form.CLEAN, close + 2, tuple(spans))
            if after == _CR and buffer[close + 2] == _LF:
                return Cut(Form.CLEAN, close + 3, tuple(spans))
            return Cut(Form.STRAY, -1, tuple(spans))
        if line_end < at:
            line_end = buffer.find(b"\n", at, stop)
        comma = buffer.find(b",", at, line_end)
        if comma < 0:
            last = line_end - (line_end > at and buffer[line_end - 1] == _CR)
            spans.append((at, last))
            return Cut(Form.CLEAN, line_end + 1, tuple(spans))
        spans.append((at, comma))
        at = comma + 1


@cache
def whole(n_fields: int) -> re.Pattern[bytes]:
    """Matches where ``cut`` finds a clean record of so many fields, and is faster at saying so."""
    field = rb'(?:[^",\n][^,\n]*+|"[^"]*+(?:""[^"]*+)*+"|)'
    return re.compile(field + rb"(?:,%b){%d}\r?\n" % (field, n_fields - 1))


def _closing(buffer: Buffer, at: int, limit: int) -> int:
    """The quote that closes a field, doubled ones passed over; -1 where there is none before ``limit``."""
    close = buffer.find(b'"', at, limit)
    while close >= 0 and buffer[close + 1] == _QUOTE:
        close = buffer.find(b'"', close + 2, limit)
    return close


def values(record: bytes, spans: Spans) -> list[bytes]:
    """The fields without their quotes."""
    found = []
    for start, end in spans:
        cell = record[start:end]
        quoted = len(cell) > 1 and cell[0] == _QUOTE and cell[-1] == _QUOTE
        found.append(cell[1:-1].replace(b'""', b'"') if quoted else cell)
    return found
