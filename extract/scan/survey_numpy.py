"""The survey by numpy, in passes over the whole block."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from extract.scan.survey import COMMA, CR, LF, MOST, QUOTE, Block, Head, Places, Survey

_BELOW = 35
_STRETCH = 256 * 1024
_BEFORE_OPENING = np.zeros(256, bool)
_BEFORE_OPENING[list(b',\n"')] = True
_AFTER_CLOSING = np.zeros(256, bool)
_AFTER_CLOSING[list(b',\n"\r')] = True


def survey(block: Block, start: int, stop: int, head: Head) -> Survey:
    """See ``extract.scan.survey.Survey``."""
    marks = _low(block, start, stop)
    is_quote = block[marks] == QUOTE
    is_end = block[marks] == LF
    quotes = marks[is_quote]
    if len(quotes):
        is_end &= ~np.logical_xor.accumulate(is_quote)
    ends = marks[is_end] + 1
    starts = np.concatenate(([start], ends[:-1] if len(ends) and ends[-1] == stop else ends))
    stray = _stray(block, start, quotes)
    n_looked_at = len(starts) if stray is None else int(np.searchsorted(starts, stray, "right"))
    is_broken_off = stray is not None or n_looked_at > MOST
    starts = starts[: min(n_looked_at, MOST)]
    return Survey(starts, (~_shown(block, starts, head)).nonzero()[0], is_broken_off)


def _low(block: Block, start: int, stop: int) -> Places:
    """The places of bytes below 35, quotes and line feeds among them."""
    found, mask = [], np.empty(_STRETCH, bool)
    for at in range(start, stop, _STRETCH):
        stretch = block[at : min(at + _STRETCH, stop)]
        is_low = np.less(stretch, _BELOW, out=mask[: len(stretch)])
        found.append(at + is_low.nonzero()[0])
    return np.concatenate(found)


def _stray(block: Block, start: int, quotes: Places) -> int | None:
    """The first quote that neither opens nor closes a field."""
    opening, closing = quotes[::2], quotes[1::2]
    opens = _BEFORE_OPENING[block[opening - 1]] | (opening == start)
    after = block[closing + 1]
    closes = _AFTER_CLOSING[after]
    returns = (after == CR).nonzero()[0]
    closes[returns] = block[closing[returns] + 2] == LF
    if opens.all() and closes.all():
        return None
    return int(np.concatenate((opening[~opens], closing[~closes])).min())


def _shown(block: Block, starts: Places, head: Head) -> npt.NDArray[np.bool_]:
    """Where the head is seen; too near to the block's end it is not looked for."""
    width = max(len(head.opening), head.widest)
    if not width or len(block) < width:
        return np.zeros(len(starts), bool)
    every = np.ndarray((len(block) - width + 1,), f"V{width}", block, 0, (1,))
    heads = every[np.minimum(starts, len(every) - 1)].view(np.uint8).reshape(-1, width)
    opening = np.frombuffer(head.opening, np.uint8)
    shown: npt.NDArray[np.bool_] = (starts < len(every)) & (heads[:, : len(opening)] == opening).all(axis=1)
    if head.ending:
        comma = ((heads == COMMA) | (heads == LF)).argmax(axis=1)
        every_row = np.arange(len(starts))
        shown &= (comma >= head.shortest) & (heads[every_row, comma] == COMMA)
        for back, octet in enumerate(reversed(head.ending), 1):
            shown &= heads[every_row, comma - back] == octet
    return shown
