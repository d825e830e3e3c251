"""Where records begin in many whole lines, found for all of them at once.

Where every quote opens or closes a field and every record begins as one does, the ends of records are the
line feeds after an even number of quotes, which is what ``rules.record`` finds one by one. The first place
where that is not plain is named as the doubt.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from extract.scan.layout import Layout
from extract.scan.record import LONGEST, whole
from extract.scan.rules import begins
from extract.scan.survey import CR, LF, Places, Surveyor, head_of


class Bounds(NamedTuple):
    """``starts`` are the places where records begin, the first one known before; what follows the last one
    is not yet seen to be a record. ``doubt`` is the index of the first record that is not plain, or None."""

    starts: Places
    doubt: int | None


def bounds(buffer: bytearray, start: int, stop: int, layout: Layout, survey: Surveyor) -> Bounds:
    """The bounds in ``buffer[start:stop]``, which begins with a record and ends with a line feed."""
    starts, unshown, is_broken_off = survey(np.frombuffer(buffer, np.uint8), start, stop, head_of(layout))
    doubts = [len(starts) - 1] if is_broken_off else []
    if len(unshown):
        doubts += _odd(buffer, stop, starts, unshown, layout)
    if stop - start > LONGEST:
        doubts += np.flatnonzero(np.diff(starts, append=stop) > LONGEST)[:1].tolist()
    return Bounds(starts, min(doubts) if doubts else None)


def _odd(buffer: bytearray, stop: int, starts: Places, unshown: Places, layout: Layout) -> list[int]:
    """The record before the first line that seems to be none; a record is judged by what follows it."""
    for index in unshown.tolist():
        place = int(starts[index])
        if begins(buffer, place, layout):
            continue
        if index == 0:
            if buffer[place] in (LF, CR):
                return [0]
            continue
        if not whole(layout.n_fields).match(buffer, place, min(stop, place + LONGEST)):
            return [index - 1]
    return []
