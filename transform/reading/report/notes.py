"""Notes at the foot of a report: ``[3] LG Saarbrücken, 16 April 2021`` is of the ruling told at its mark."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence

from transform.reading.report.piece import Piece
from transform.reading.report.shape import LINE_ENDS

_MARK = re.compile(r"\[\d{1,3}\]|\(\d{1,3}\)|[⁰¹²³⁴-⁹]{1,3}|[①-⑳]")
_LONGEST = 100
"""A longer note tells a story of its own."""


def notes(shape: str, pieces: Sequence[Piece]) -> Mapping[int, int]:
    """Piece of a note -> piece of the last sentence before it that bears its mark, by their numbers.

    A mark that opens a line is that of a note; one that follows a word or a stop refers to it. A sentence
    with several marks may speak of several rulings, and tells nothing of its notes.
    """
    starts = [one.start for one in pieces]
    referring: dict[str, int] = {}
    found: dict[int, int] = {}
    for match in _MARK.finditer(shape):
        before = shape[match.start() - 1] if match.start() else "\n"
        if before in LINE_ENDS:
            at = bisect_right(starts, match.start()) - 1
            if match.group() in referring and at >= 0 and pieces[at].start == match.start():
                line = range(at, _end_of_line(pieces, at))
                if pieces[line[-1]].end - match.start() <= _LONGEST:
                    found |= dict.fromkeys(line, referring[match.group()])
        elif not before.isspace():
            referring[match.group()] = bisect_right(starts, match.start() - 1) - 1
    several = Counter(referring.values())
    return {note: at for note, at in found.items() if several[at] == 1}


def _end_of_line(pieces: Sequence[Piece], at: int) -> int:
    """The piece behind the last one of the line."""
    end = at + 1
    while end < len(pieces) and pieces[end].block == pieces[at].block:
        end += 1
    return end
