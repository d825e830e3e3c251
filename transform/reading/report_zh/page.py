"""A report laid out for reading: folded once, scanned once, cut into sentences that keep their place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Protocol, TypeVar

from transform.reading.report.shape import PARAGRAPH_END
from transform.reading.report_zh import courts, state_places
from transform.reading.report_zh.byline import published
from transform.reading.report_zh.counted_days import counted
from transform.reading.report_zh.layout import Paragraph, paragraphs
from transform.reading.report_zh.reckoned import Day, months_with_a_point, reckoned
from transform.reading.report_zh.rows import is_row
from transform.reading.report_zh.saying import Saying
from transform.vocabulary import case_number, case_number_chinese, court, date, money
from transform.vocabulary.case_number import CaseNumber
from transform.vocabulary.court import Court
from transform.vocabulary.spelling import Folded

_DECIDES = re.compile(r"承认|裁定|驳回|认可|准许|拒绝|移送")
_NAMES = re.compile(r"法院|中院|高院|\d号")
_CLAUSE = re.compile(r"[^,]*,?")
_ONLY_WHEN = re.compile(
    r"(?:随后|此后|而|其后|同年|[\d年月日]{2,16}|[〇○零一二三四五六七八九十年月日]{3,16}|同一?[天日]|次年)[,]?"
)
_YEAR_OF_A_LAW = re.compile(
    r"年(?:的|之)?(?:《[^》]{1,20}(?:法|条例|规则|法典|条约|协定|公约|法令|纪要|规定)》|[\u4e00-\u9fff]{0,6}?(?:条约|协定|公约)(?!签))"
    r"|年第\d{1,7}号"
)
"""1993年《法院法》, 1997年中新条约, 2016年第74号: no day of anything done in the case."""

_SENTENCE = re.compile(rf"[^。!?;{PARAGRAPH_END}]{{1,1000}}[。!?;]*[”’\"')\]]*")


class _Placed(Protocol):
    @property
    def first(self) -> int: ...


P = TypeVar("P", bound=_Placed)


@dataclass(frozen=True, slots=True)
class CourtPlace:
    """A mainland court; places of this and the classes below count characters of the page's folded text."""

    court: Court
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class NumberPlace:
    """A Chinese case number of one reading; ``listed`` where several share the place."""

    canonical: str
    number: CaseNumber
    first: int
    last: int


class Places(tuple[P, ...]):
    """Things found in a page, in order of their places."""

    @cached_property
    def firsts(self) -> list[int]:
        return [one.first for one in self]


class Page:
    """``text`` is folded, without white space, ``PARAGRAPH_END`` between paragraphs; ``sayings`` in order."""

    def __init__(self, original: str) -> None:
        self.original = original
        self.folded: Folded
        self.paragraphs: tuple[Paragraph, ...]
        self.folded, self.paragraphs = paragraphs(original)
        self.text = self.folded.text
        self._sums: dict[tuple[int, str], list[money.FoundAmount]] = {}
        self.sayings = tuple(self._sayings())

    def _sayings(self) -> Iterator[Saying]:
        at = 0
        for paragraph in self.paragraphs:
            for first, last in self._cut(paragraph):
                yield Saying(self, at, first, last, paragraph.section)
                at += 1

    def _cut(self, paragraph: Paragraph) -> Iterator[tuple[int, int]]:
        """A row of a table is whole, all else falls into sentences."""
        if is_row(self.text[paragraph.start : paragraph.end]):
            yield paragraph.start, paragraph.end
            return
        for piece in _SENTENCE.finditer(self.text, paragraph.start, paragraph.end):
            yield from self._by_court(piece.start(), piece.end())

    def _by_court(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """The sentence, or its parts: a new one begins where another court or number than before decides."""
        text = self.text[first:last]
        if len(_DECIDES.findall(text)) < 2 or len(_NAMES.findall(text)) < 2:
            yield first, last
            return
        begin, before = first, (first, first)
        acting: set[str] = set()
        for clause in _CLAUSE.finditer(self.text, first, last):
            if not clause.group():
                continue
            named = self._identities(*clause.span()) if _DECIDES.search(clause.group()) else set()
            if named:
                other = (
                    acting and not named & acting and {one[:1] for one in named} & {one[:1] for one in acting}
                )
                if other and _DECIDES.search(self.text, begin, clause.start()):
                    dated = _ONLY_WHEN.fullmatch(self.text, *before) and before[0] > begin
                    cut = before[0] if dated else clause.start()
                    yield begin, cut
                    begin, acting = cut, set()
                acting |= named
            before = clause.span()
        yield begin, last

    def _identities(self, first: int, last: int) -> set[str]:
        """The courts and numbers of a clause; the first letter tells which."""
        courts_named = {"court " + one.court.name_zh for one in within(self.home, first, last)[:1]}
        return courts_named | {"number " + one.canonical for one in within(self.numbers, first, last)}

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The place in the document of the non-empty ``text[first:last]``."""
        return self.folded.span(first, last)

    @cached_property
    def home(self) -> Places[CourtPlace]:
        """Mainland courts below the supreme one."""
        return Places(
            CourtPlace(one.court, one.start, one.end)
            for one in court.find_courts(self.text)
            if one.court.level != "supreme"
        )

    @cached_property
    def days(self) -> Places[Day]:
        """Dates as printed, and those that lean on another."""
        plain = [Day(one.date, one.start, one.end) for one in date.find_dates(self.text)]
        plain += months_with_a_point(self.text, PARAGRAPH_END)
        plain.sort(key=lambda one: one.first)
        now = published([(one.start, one.end) for one in self.paragraphs], self.text, plain)
        leaning = (*counted(self.text, now), *reckoned(self.text, plain, now, PARAGRAPH_END))
        every = sorted([*plain, *leaning], key=lambda one: one.first)
        return Places(one for one in every if not _YEAR_OF_A_LAW.match(self.text, one.last - 1))

    @cached_property
    def numbers(self) -> Places[NumberPlace]:
        return Places(
            NumberPlace(case_number.format(one.candidates[0]), one.candidates[0], one.start, one.end)
            for one in case_number_chinese.find(self.text)
            if len(one.candidates) == 1
        )

    @cached_property
    def states(self) -> Places[state_places.StatePlace]:
        """States, and parts of federations named without their state."""
        return Places(state_places.places(self.text))

    @cached_property
    def foreign(self) -> Places[courts.ForeignCourt]:
        """Foreign courts, and those of Hong Kong, Macao and Taiwan."""
        return Places(courts.foreign_courts(self.text, self.states))

    def amounts(self, saying: Saying, iso2: str) -> list[money.FoundAmount]:
        """Sums with their currency in a sentence; a word that currencies share is money of ``iso2``."""
        if not money.may_be_told(saying.text):
            return []
        key = (saying.at, iso2)
        if key not in self._sums:
            self._sums[key] = [
                replace(one, start=one.start + saying.first, end=one.end + saying.first)
                for one in money.find_amounts(saying.text, country=iso2)
            ]
        return self._sums[key]


def within(found: Places[P], first: int, last: int) -> tuple[P, ...]:
    """What begins between two places."""
    low = bisect_left(found.firsts, first)
    return found[low : bisect_left(found.firsts, last, low)]
