"""Cases set out under heads of their own: what stands below a head is of its case."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from transform.reading.report.piece import Piece


class CaseCall(NamedTuple):
    """A case called by its number at ``start`` of a piece: ``案例二``, ``Case 3``."""

    start: int
    number: int


def cases(pieces: Sequence[Piece], called: Callable[[str], Sequence[CaseCall]]) -> tuple[int, ...]:
    """The number of the case under whose head each piece stands, 0 before the first.

    A sentence that calls one case is of that, one that calls several is 0. The heads must count on: of a text
    that names its cases otherwise nothing is told, all are 0.
    """
    calls = [called(one.text) for one in pieces]
    found = [
        one[0].number if one and one[0].start == 0 and _opens(pieces, at) else 0
        for at, one in enumerate(calls)
    ]
    heads = list(dict.fromkeys(one for one in found if one))
    if len(heads) < 2 or any(after != before + 1 for before, after in pairwise(heads)):
        return (0,) * len(pieces)
    told, here = [], 0
    for number, others in zip(found, calls, strict=True):
        here = number or here
        numbers = {one.number for one in others}
        told.append(here if number or not numbers else numbers.pop() if len(numbers) == 1 else 0)
    return tuple(told)


def _opens(pieces: Sequence[Piece], at: int) -> bool:
    return at == 0 or pieces[at - 1].block != pieces[at].block
