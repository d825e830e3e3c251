"""The numbers by which a report calls its rulings (``No. 2``, ``the third``), and how they fit a ruling."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Numbering:
    """How the rulings known so far are numbered: how many they are, and how many are called by a number."""

    count: int
    calls: Counter[str]

    @classmethod
    def of(cls, rulings: Sequence[set[str]]) -> Numbering:
        """From the numbers by which each ruling is called."""
        return cls(len(rulings), Counter(number for one in rulings for number in one))

    def is_of_another(self, number: str, known: set[str]) -> bool:
        """Whether a ruling other than the one that is called ``known`` is called so."""
        return self.calls[number] > (number in known)


def fits(
    found: frozenset[Call], known: set[str], place: int, numbering: Numbering
) -> Iterator[tuple[str, bool]]:
    """What of the calls in a piece fits a ruling, and whether it does.

    ``known`` are the numbers by which the ruling is called; it is the one at ``place`` (from 0).
    """
    for kind in (LABEL, ORDINAL):
        figures = {one.figure for one in found if one.kind == kind}
        if not figures:
            continue
        yield f"{kind} place", str(place + 1) in figures
        if known:
            yield f"{kind} called", bool(figures & known)
        if not figures & known and any(numbering.is_of_another(one, known) for one in figures):
            yield f"{kind} of another", False
    for one in found:
        if one.kind == LAST:
            yield one.figure, place == numbering.count - (2 if one.figure == FORMER else 1)
