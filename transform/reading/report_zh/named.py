"""Everything that a page names, each with its sign."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from transform.reading.report import shape
from transform.reading.report.marks import CourtName, Name, NumberGroup, Placed
from transform.reading.report_zh.court_marks import foreign_courts, home_courts, standing_for
from transform.reading.report_zh.day_marks import days
from transform.reading.report_zh.dockets import dockets
from transform.reading.report_zh.page import Page
from transform.vocabulary.case_number_form import CaseNumber
from transform.vocabulary.money import FoundAmount
from transform.vocabulary.state import state
from transform.vocabulary.stretch import overlaps

Signed = tuple[str, Placed]
_SUPREME = re.compile(r"最高人民法院|最高法院?|最高院")
_FIRST = {shape.NUMBER: 0, shape.HOME: 0, shape.FOREIGN: 0, shape.DOCKET: 2, shape.STATE: 3}
_FEW, _BACK = 8, 200
"""So many of the states named last may be the one whose money a word means."""
_YUAN = re.compile("[¥￥]")
"""The signs that may mean yuan, whatever state is named."""
_NEXT = 1
"""Of two names in one place that of the lower rank counts, then the longer."""


def named(page: Page) -> list[Signed]:
    """What is named, in text order; no two overlap."""
    taken = bytearray(len(page.text))
    kept = []
    for sign, mark in sorted(
        _all(page), key=lambda one: (_FIRST.get(one[0], _NEXT), -_length(one), one[1].start)
    ):
        if not any(taken[mark.start : mark.end]):
            taken[mark.start : mark.end] = b"\1" * (mark.end - mark.start)
            kept.append((sign, mark))
    return sorted(kept, key=lambda one: one[1].start)


def _length(one: Signed) -> int:
    return one[1].end - one[1].start


def _all(page: Page) -> Iterator[Signed]:
    home = home_courts(page)
    abroad = foreign_courts(page, home)
    numbers, dates, states = _numbers(page), days(page), list(_states(page))
    for one in (*home, *abroad, *standing_for(page, home, abroad)):
        yield shape.HOME if one.home else shape.FOREIGN, one
    for match in _SUPREME.finditer(page.text):
        yield shape.SUPREME, Name(*match.span(), match.group())
    yield from ((shape.NUMBER, one) for one in numbers)
    yield from ((shape.DAY, one) for one in dates)
    yield from ((shape.STATE, one) for one in states)
    yield from ((shape.DOCKET, one) for one in dockets(page, abroad, numbers, dates))
    yield from ((shape.AMOUNT, one) for one in _sums(page, states, abroad))


def _numbers(page: Page) -> list[NumberGroup]:
    """Chinese numbers; those printed as a list share their place."""
    groups: dict[tuple[int, int], list[tuple[CaseNumber, ...]]] = {}
    for one in page.numbers:
        groups.setdefault((one.first, one.last), []).append((one.number,))
    return [
        NumberGroup(first, last, page.text[first:last], tuple(readings))
        for (first, last), readings in groups.items()
    ]


def _states(page: Page) -> Iterator[Name]:
    for one in page.states:
        known = state(one.iso2)
        if known and known.kind != "home":
            yield Name(one.first, one.last, one.iso2)


def _sums(page: Page, states: Sequence[Name], abroad: Sequence[CourtName]) -> Iterator[FoundAmount]:
    """Sums; a word that currencies share is money of the state named nearest that calls its money so."""
    where = [(one.start, one.value) for one in states] + [(one.start, one.iso2) for one in abroad if one.iso2]
    where.sort()
    starts = [start for start, _ in where]
    for one in page.sayings:
        at = bisect_left(starts, one.first)
        if at == len(starts) or starts[at] >= one.last:
            at = max(0, at - 1)
        before = list(dict.fromkeys(iso2 for _, iso2 in reversed(where[max(0, at - _BACK) : at + 1])))[:_FEW]
        taken: list[FoundAmount] = []
        if not before or _YUAN.search(one.text):
            before.append("CN")
        for iso2 in dict.fromkeys(before):
            known = [(found.start, found.end) for found in taken]
            fresh = [
                found for found in page.amounts(one, iso2) if not overlaps((found.start, found.end), known)
            ]
            taken += fresh
            yield from fresh
