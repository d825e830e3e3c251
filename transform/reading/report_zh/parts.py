"""Whether the headed parts of an article tell of rulings of their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from transform.reading.report_zh.acts import Act
from transform.reading.report_zh.page import within
from transform.reading.report_zh.saying import Saying
from transform.reading.report_zh.verdict import OURS
from transform.reading.report_zh.who_decides import is_own, may_decide


def tell_of_different_rulings(
    said: Sequence[Saying], starts: list[int], acts: Mapping[int, Sequence[Act]], *, alone: bool
) -> bool:
    """Whether two headed parts each state how a case ended, and no two parts share a ruling.

    With ``alone`` (questions and answers go on about one case) each must name a court or state abroad, too.
    """
    parts = [
        part for first, last in pairwise([*starts, len(said)]) if (part := _part(said[first:last], acts)).acts
    ]
    if alone and not all(part.pairs for part in parts):
        return False
    inbound = sum(not all(act.abroad for act in part.acts) for part in parts)
    if len(parts) < 2 or (inbound == 1 and not _all_apart(parts)):
        return False
    for mine, other in combinations(parts, 2):
        if mine.numbers & other.numbers:
            return False
        if mine.pairs & other.pairs and not (mine.numbers and other.numbers):
            return False
    return any(part.numbers for part in parts) or len(set().union(*(part.pairs for part in parts))) >= 2


@dataclass(frozen=True, slots=True)
class _Part:
    """What a headed part tells: acts with a court, and the numbers and pairs of courts that they are of."""

    acts: tuple[Act, ...]
    numbers: frozenset[str]
    pairs: frozenset[tuple[str, str]]


def _part(stretch: Sequence[Saying], acts: Mapping[int, Sequence[Act]]) -> _Part:
    page = stretch[0].page
    first, last = stretch[0].first, stretch[-1].last
    homes = {
        place.court.name_zh
        for one in stretch
        for place in within(page.home, one.first, one.last)
        if may_decide(one, place)
    }
    if not homes and any(OURS.search(one.text) for one in stretch):
        homes = {"本院"}
    states = {court.iso2 for court in within(page.foreign, first, last)}
    told = [act for one in stretch if not one.line for act in acts.get(one.at, ())]
    here = tuple(
        act
        for act in told
        if act.abroad or act.court or act.numbers or act.foreign or (act.days and homes and states)
    )
    numbers = {number.canonical for act in here for number in act.numbers}
    numbers |= {n.canonical for n in within(page.numbers, first, last) if is_own(n.number)} if here else set()
    pairs = {
        (act.court.court.name_zh if act.court else next(iter(homes), ""), iso2)
        for act in here
        for iso2 in ({court.iso2 for court in act.foreign} or states)
    }
    return _Part(here, frozenset(numbers), frozenset(pairs))


def _all_apart(parts: Sequence[_Part]) -> bool:
    """Whether rulings abroad fill parts of their own beside the one here."""
    return sum(all(act.abroad for act in part.acts) for part in parts) >= 2
