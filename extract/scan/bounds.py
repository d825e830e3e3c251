"""Where records begin in many whole lines, found for all of them at once.

Where every quote opens or closes a field and every record begins as one does, the ends of records are the
line feeds after an even number of quotes, which is what ``rules.record`` finds one by one. The first place
where that is not plain is named as the doubt.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from extract.scan.layout import Layout
from extract.scan.record import LONGEST, whole
from extract.scan.rules import LINK, begins
from extract.scan.window import Places

_QUOTE, _LF, _CR, _COMMA = 34, 10, 13, 44
_BRACKET, _NUMBER_END = "（".encode(), "号".encode()
_SHORTEST, _WIDEST = 10, 87
"""Of the case numbers that ``rules.begins`` knows: where the comma behind them can be."""
_BEFORE_OPENING = np.zeros(256, bool)
_BEFORE_OPENING[list(b',\n"')] = True
_AFTER_CLOSING = np.zeros(256, bool)
_AFTER_CLOSING[list(b',\n"\r')] = True
Octets = npt.NDArray[Any]


class Bounds(NamedTuple):
    """``starts`` are the places where records begin, the first one known before; what follows the last one
    is not yet seen to be a record. ``doubt`` is the index of the first record that is not plain, or None."""

    starts: Places
    doubt: int | None


def bounds(buffer: bytearray, start: int, stop: int, marks: Places, octets: Octets, layout: Layout) -> Bounds:
    """The bounds in ``buffer[start:stop]``, which begins with a record and ends with a line feed.

    ``marks`` are the places of its bytes below 35, ``octets`` those bytes.
    """
    is_quote = octets == _QUOTE
    is_end = octets == _LF
    quotes = marks[is_quote]
    if len(quotes):
        is_end &= ~np.logical_xor.accumulate(is_quote)
    ends = marks[is_end] + 1
    starts = np.concatenate(([start], ends[:-1] if len(ends) and ends[-1] == stop else ends))
    block = np.frombuffer(buffer, np.uint8)
    doubts = [*_stray(block, quotes, starts), *_odd(buffer, stop, starts, layout)]
    if stop - start > LONGEST:
        doubts += np.flatnonzero(np.diff(starts, append=stop) > LONGEST)[:1].tolist()
    return Bounds(starts, min(doubts) if doubts else None)


def _stray(block: npt.NDArray[np.uint8], quotes: Places, starts: Places) -> list[int]:
    """The record of the first quote that neither opens nor closes a field."""
    if not len(quotes):
        return []
    opening, closing = quotes[::2], quotes[1::2]
    before, after = block[opening - 1], block[closing + 1]
    opens, closes = _BEFORE_OPENING[before], _AFTER_CLOSING[after]
    returns = (after == _CR).nonzero()[0]
    closes[returns] = block[closing[returns] + 2] == _LF
    if opens.all() and closes.all():
        return []
    wrong = np.concatenate((opening[~opens], closing[~closes]))
    return [int(np.searchsorted(starts, wrong.min(), "right")) - 1]


def _odd(buffer: bytearray, stop: int, starts: Places, layout: Layout) -> list[int]:
    """The record before the first line that seems to be none; a record is judged by what follows it."""
    for index in _unlikely(buffer, starts, layout):
        place = int(starts[index])
        if index == 0:
            if buffer[place] in (_LF, _CR):
                return [0]
            continue
        if not whole(layout.n_fields).match(buffer, place, min(stop, place + LONGEST)):
            return [index - 1]
    return []


def _unlikely(buffer: bytearray, starts: Places, layout: Layout) -> list[int]:
    """Indices of the starts that do not show at their head that a record begins."""
    shown = _linked(buffer, starts) if layout.linked else _numbered(buffer, starts, layout)
    if shown.all():
        return []
    odd = (~shown).nonzero()[0].tolist()
    return [index for index in odd if not begins(buffer, int(starts[index]), layout)]


def _linked(buffer: bytearray, starts: Places) -> npt.NDArray[np.bool_]:
    """Where a link begins, without a quote."""
    heads = _heads(buffer, starts, len(LINK)).view(f"S{len(LINK)}")
    return np.asarray(heads[:, 0] == LINK)


def _numbered(buffer: bytearray, starts: Places, layout: Layout) -> npt.NDArray[np.bool_]:
    """Where a case number of the usual form begins: a bracket, and 号 before the first comma."""
    if layout.columns[0] != "案号":
        return np.zeros(len(starts), bool)
    heads = _heads(buffer, starts, _WIDEST)
    comma = ((heads == _COMMA) | (heads == _LF)).argmax(axis=1)
    all_rows = np.arange(len(starts))
    shown: npt.NDArray[np.bool_] = (
        (comma >= _SHORTEST) & (heads[all_rows, comma] == _COMMA) & (starts + _WIDEST <= len(buffer))
    )
    for place, octet in enumerate(_BRACKET):
        shown &= heads[:, place] == octet
    for back, octet in enumerate(reversed(_NUMBER_END), 1):
        shown &= heads[all_rows, comma - back] == octet
    return shown


def _heads(buffer: bytearray, starts: Places, size: int) -> npt.NDArray[np.uint8]:
    """The first bytes of the lines, a row each; near the buffer's end, those of no line."""
    if len(buffer) < size:
        return np.zeros((len(starts), size), np.uint8)
    every = np.ndarray((len(buffer) - size + 1,), f"V{size}", buffer, 0, (1,))
    return every[np.minimum(starts, len(every) - 1)].view(np.uint8).reshape(-1, size)
