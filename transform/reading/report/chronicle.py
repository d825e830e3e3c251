"""Chronicles: the day that heads an entry is read with the sentence that first names a court or a number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from transform.reading.report.piece import Part, Piece

_DAY_ALONE = re.compile(r"\W{0,3}Ⓓ\W{0,3}")
_OPENS_WITH_A_DAY = re.compile(r"\W{0,3}Ⓓ")
_NAMES = re.compile("[ⒽⒻⒸⓀ]")
_FEWEST = 3
"""So many entries that open with a day make a chronicle."""
_LONGEST = 500
_LONGEST_CAPTION = 40
"""A sentence longer than this beside its day tells an event of its own."""
_TEXT = frozenset({Part.BODY, Part.HEADING, Part.COMMENT, Part.TAKEAWAY})


def with_days(shape: str, pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of a shape, those that open the entries of a chronicle joined to what they date.

    A day stands on a line of its own above the entry, or opens it with a few words.
    """
    heads = [
        at
        for at, one in enumerate(pieces)
        if (not at or pieces[at - 1].block != one.block) and _OPENS_WITH_A_DAY.match(one.text)
    ]
    if len(heads) < _FEWEST:
        return list(pieces)
    found: list[Piece] = []
    done = 0
    for at in heads:
        if at < done or not _is_caption(pieces[at]):
            continue
        last = _told_behind(pieces, at)
        if last is None:
            continue
        end = pieces[last]
        found += pieces[done:at]
        found.append(replace(end, start=pieces[at].start, text=shape[pieces[at].start : end.end]))
        done = last + 1
    return [*found, *pieces[done:]]


def _is_caption(one: Piece) -> bool:
    return one.part in _TEXT and len(one.text) <= _LONGEST_CAPTION and not _NAMES.search(one.text)


def _told_behind(pieces: Sequence[Piece], at: int) -> int | None:
    """The first piece of the entry behind its day that names a court or a number; None where none does."""
    block = pieces[at].block + (_DAY_ALONE.fullmatch(pieces[at].text) is not None)
    for place in range(at + 1, len(pieces)):
        one = pieces[place]
        if one.block > block or one.part not in _TEXT or one.end - pieces[at].start > _LONGEST:
            return None
        if _NAMES.search(one.text):
            return place
    return None
