"""The numbers by which a report calls its rulings (``No. 2``, ``the third``), and how they fit a ruling."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple


class Call(NamedTuple):
    """``figure`` is the number in figures; of ``LAST`` it is ``FORMER`` or ``LATTER``."""

    kind: str
    figure: str


LABEL, ORDINAL, LAST = "label", "ordinal", "last"
"""A number behind a noun or at the head of a line; ``third``; one of the two spoken of last."""
FORMER, LATTER = "former", "latter"


def called(found: frozenset[Call]) -> frozenset[str]:
    """What a ruling is called if these stand in a piece about it; nothing where they are several."""
    for kind in (LABEL, ORDINAL):
        figures = frozenset(one.figure for one in found if one.kind == kind)
        if figures:
            return figures if len(figures) == 1 else frozenset()
    return frozenset()


def fits(
    found: frozenset[Call], known: set[str], others: set[str], place: int, count: int
) -> Iterator[tuple[str, bool]]:
    """What of the calls in a piece fits a ruling, and whether it does.

    ``known`` are the numbers by which the ruling is called, ``others`` those of the other rulings;
    it is the one at ``place`` (from 0) of ``count``.
    """
    for kind in (LABEL, ORDINAL):
        figures = {one.figure for one in found if one.kind == kind}
        if not figures:
            continue
        yield f"{kind} place", str(place + 1) in figures
        if known:
            yield f"{kind} called", bool(figures & known)
        if figures & others and not figures & known:
            yield f"{kind} of another", False
    for one in found:
        if one.kind == LAST:
            yield one.figure, place == count - (2 if one.figure == FORMER else 1)
