"""One ruling under reading: its text, its parts, and the observations and remarks gathered on the way."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field, replace

from transform.observation import Field, Observation
from transform.reading.observe import Witness
from transform.reading.ruling_zh.courts import ForeignCourt, foreign_courts
from transform.reading.ruling_zh.days import dates_of
from transform.reading.ruling_zh.plain import Plain, Span
from transform.reading.ruling_zh.restore import LOST
from transform.reading.ruling_zh.sections import Sections
from transform.vocabulary import case_number_chinese
from transform.vocabulary.case_number_form import Found
from transform.vocabulary.date import FoundDate

_HEADING = 600
_BRACKETED = re.compile(r"\((?:19|20)\d\d\)")
_BEFORE, _LONGEST_NUMBER = 8, 64


def _numbers(text: str) -> list[Found]:
    """Chinese case numbers: in any spelling in the heading, with a bracketed year further down."""
    found = case_number_chinese.find(text[:_HEADING])
    done = found[-1].end if found else 0
    for year in _BRACKETED.finditer(text, _HEADING - _LONGEST_NUMBER):
        start = max(done, year.start() - _BEFORE)
        for one in case_number_chinese.find(text[start : year.end() + _LONGEST_NUMBER]):
            if start + one.start <= year.start() and start + one.end > done:
                found.append(replace(one, start=start + one.start, end=start + one.end))
                done = start + one.end
    return found


@dataclass(slots=True)
class Case:
    """``observations`` and ``problems`` grow while the parts are read; the rest is found once."""

    witness: Witness
    text: Plain
    parts: Sections
    observations: list[Observation] = field(default_factory=list)
    problems: list[tuple[str, str]] = field(default_factory=list)
    numbers: list[Found] = field(init=False)
    courts: list[ForeignCourt] = field(init=False)
    dates: list[FoundDate] = field(init=False)

    def __post_init__(self) -> None:
        self.numbers = _numbers(self.text.text)
        self.courts = foreign_courts(self.text.text)
        self.dates = dates_of(self.text.text)

    def courts_in(self, span: Span) -> list[ForeignCourt]:
        """The courts abroad that are named within a piece of the text."""
        first = bisect_left(self.courts, span.start, key=lambda one: one.start)
        last = bisect_left(self.courts, span.end, key=lambda one: one.start)
        return [one for one in self.courts[first:last] if one.end <= span.end]

    def dates_in(self, span: Span) -> list[FoundDate]:
        """The dates that begin within a piece of the text."""
        first = bisect_left(self.dates, span.start, key=lambda one: one.start)
        last = bisect_left(self.dates, span.end, key=lambda one: one.start)
        return self.dates[first:last]

    def numbers_in(self, span: Span) -> list[Found]:
        """The Chinese case numbers within a piece of the text."""
        return [one for one in self.numbers if span.start <= one.start and one.end <= span.end]

    def says(self, name: Field, value: str, start: int, end: int, rule: str) -> None:
        """A value and the plain text that it rests on; none where characters of the value are lost."""
        if LOST in value:
            self.warn(f"{name}: characters of {value!r} are lost in this copy")
            return
        self.observations.append(self.witness.says(name, value, *self.text.place(start, end), rule))

    def printed(self, start: int, end: int) -> str:
        """The words of the document at a place of the plain text, white space folded."""
        first, last = self.text.place(start, end)
        return " ".join(self.witness.document.text[first:last].split())

    def warn(self, message: str, severity: str = "warning") -> None:
        """A remark for the reader of the reading."""
        self.problems.append((severity, message))
