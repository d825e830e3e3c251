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
from extract.scan.record import LONGEST, Form, cut
from extract.scan.rules import LINK, begins
from extract.scan.window import Places

_QUOTE, _LF, _CR = 34, 10, 13
_BEFORE_OPENING = np.zeros(256, bool)
_BEFORE_OPENING[list(b',\n"')] = True
_AFTER_CLOSING = np.zeros(256, bool)
_AFTER_CLOSING[list(b',\n"\r')] = True
_WORDS = [(at, np.frombuffer(LINK, "<u8", 1, at)[0]) for at in (0, 8, 16, 20)]
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
        is_end &= (np.cumsum(is_quote) & 1) == 0
    ends = marks[is_end] + 1
    starts = np.concatenate(([start], ends[:-1] if len(ends) and ends[-1] == stop else ends))
    block = np.frombuffer(buffer, np.uint8)
    doubts = [*_stray(block, quotes, starts), *_odd(buffer, block, stop, starts, layout)]
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
    wrong = [
        side[np.argmin(sound)] for side, sound in ((opening, opens), (closing, closes)) if not sound.all()
    ]
    return [int(np.searchsorted(starts, min(wrong), "right")) - 1] if wrong else []


def _odd(
    buffer: bytearray, block: npt.NDArray[np.uint8], stop: int, starts: Places, layout: Layout
) -> list[int]:
    """The record before the first line that seems to be none; a record is judged by what follows it."""
    for index in _unlikely(buffer, block, stop, starts, layout):
        place = int(starts[index])
        if index == 0:
            if block[place] in (_LF, _CR):
                return [0]
            continue
        found = cut(buffer, place, stop)
        if found.form is not Form.CLEAN or len(found.spans) != layout.n_fields:
            return [index - 1]
    return []


def _unlikely(
    buffer: bytearray, block: npt.NDArray[np.uint8], stop: int, starts: Places, layout: Layout
) -> list[int]:
    """Indices of the starts that do not show at their head that a record begins."""
    if not layout.linked:
        return [i for i, place in enumerate(starts.tolist()) if not begins(buffer, place, layout)]
    n_sure = int(np.searchsorted(starts, stop - len(LINK), "right"))
    sure = starts[:n_sure]
    shown = np.zeros(len(starts), bool)
    if n_sure:
        words = np.ndarray((len(block) - 7,), "<u8", buffer, 0, (1,))
        shown[:n_sure] = words[sure] == _WORDS[0][1]
        for at, word in _WORDS[1:]:
            shown[:n_sure] &= words[sure + at] == word
        if shown.all():
            return []
    odd = (~shown).nonzero()[0].tolist()
    return [index for index in odd if not begins(buffer, int(starts[index]), layout)]
