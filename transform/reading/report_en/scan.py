"""Everything that a report names, found once: numbers, courts, dockets, case names, days, sums and states."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from string import ascii_letters

from transform.reading.report.marks import CourtName, Day, Marks, Name, NumberGroup, Placed
from transform.reading.report.shape import (
    AMOUNT,
    CHINA,
    DAY,
    DOCKET,
    FOREIGN,
    HOME,
    NAME,
    NUMBER,
    STATE,
    SUPREME,
    TOWN,
    Shape,
)
from transform.reading.report_en.alias import find_aliases
from transform.reading.report_en.case_name import find_case_names
from transform.reading.report_en.court_there import find_courts_there
from transform.reading.report_en.docket_like import find_docket_likes
from transform.reading.report_en.foreign_court import find_foreign_courts
from transform.reading.report_en.foreign_number import find_foreign_numbers
from transform.reading.report_en.home_court import find_home_courts
from transform.reading.report_en.home_number import find_home_numbers
from transform.reading.report_en.news_days import day_of_page, find_weekdays, has_a_clock
from transform.reading.report_en.short_dates import find_short_dates
from transform.reading.report_en.town import find_towns
from transform.reading.report_en.year import find_years
from transform.vocabulary import date
from transform.vocabulary.currency import shared_words
from transform.vocabulary.money import FoundAmount, find_amounts
from transform.vocabulary.partial_date import PartialDate
from transform.vocabulary.state import find_states

_CHINA = re.compile(
    r"\b(?:Chinese(?: [Mm]ainland)?|(?:the )?(?:People['’]s Republic of )?China(?:['’]s)?|(?:the )?PRC|"
    r"[Mm]ainland China|Sino)\b"
)
_SPC = re.compile(r"\bSPC\b")


_ABBREVIATED = re.compile(
    r"\b(?:Co|Ltd|Inc|Corp|Pte|Pty|Bhd|Sdn|LLC|Nos?(?=\. ?\S{0,12}\d)|no(?=\. ?\S{0,12}\d)|Mr|Mrs|Ms|"
    r"Dr|Prof|Jr|Art|Arts|approx|Sp|S\.A|"
    r"B\.V|N\.V|o\.o|et al|para"
    r"|cf|e\.g|i\.e|p\.a|Sec|Messrs|Hon)(\.)(?=,? |,|\))"
)


@cache
def _shared() -> re.Pattern[str]:
    """A word or sign for the money of several states beside a figure, or before one."""
    found = {word for word, _ in shared_words() if word and (word[0] in ascii_letters or word in "¥￥")}
    words = "|".join(sorted(map(re.escape, found)))
    return re.compile(rf"(?<![A-Za-z])(?:{words})(?![A-Za-z])")


_MOST_STATES = 5


_NO = re.compile(r"\b[Nn]os?\.? ?$")


class Scan:
    """The marks of one text, and its shape."""

    def __init__(self, text: str) -> None:
        self.text = text
        home, supreme = find_home_courts(text)
        self.names: Marks[Name] = Marks(find_case_names(text))
        known = Marks([*home, *supreme])
        foreign = list(find_foreign_courts(text, known))
        courts = [*home, *foreign]
        named: Marks[CourtName] = Marks([*courts, *supreme])
        told = [*find_aliases(text), *find_courts_there(text)]
        towns = list(find_towns(text))
        self.numbers: Marks[NumberGroup] = Marks(find_home_numbers(text, [*home, *told, *towns]))
        aliases = [one for one in told if not named.covers(one.start, one.end)]
        self.days: Marks[Day] = Marks(_days(text, self.numbers))
        self.states: Marks[Name] = Marks(
            Name(found.start, found.end, found.iso2) for found in find_states(text) if found.iso2 != "CN"
        )
        self.amounts: Marks[FoundAmount] = Marks(_amounts(text, self.states))
        labelled = [one for one in find_foreign_numbers(text, self.numbers) if not _is_day(one, self.days)]
        taken: Marks[Placed] = Marks([*self.numbers, *self.days, *self.amounts, *courts, *supreme])
        likes = [one for one in find_docket_likes(text) if not taken.covers(one.start, one.end)]
        self.dockets: Marks[Name] = Marks(_longest([*labelled, *likes]))
        signs: list[tuple[str, Placed]] = [
            *((NUMBER, one) for one in self.numbers),
            *((NAME, one) for one in self.names),
            *((HOME if one.home else FOREIGN, one) for one in (*courts, *aliases)),
            *((SUPREME, one) for one in supreme),
            *((SUPREME, Name(m.start(), m.end(), "SPC")) for m in _SPC.finditer(text)),
            *((DOCKET, one) for one in self.dockets),
            *((DAY, one) for one in self.days),
            *((AMOUNT, one) for one in self.amounts),
            *((STATE, one) for one in self.states),
            *((TOWN, one) for one in towns),
            *(("", label) for one in (*self.numbers, *self.dockets) if (label := _label(text, one.start))),
            *(("", Name(*m.span(1), ".")) for m in _ABBREVIATED.finditer(text)),
            *((CHINA, Name(m.start(), m.end(), "CN")) for m in _CHINA.finditer(text)),
        ]
        self.shape = Shape(text, signs)


def _amounts(text: str, states: Marks[Name]) -> Iterator[FoundAmount]:
    """Sums; a word that several states use for their money is read as that of the states the text names."""
    found = [one for one in find_amounts(text, country="US") if not one.is_bare]
    yield from found
    if not _shared().search(text):
        return
    known: Marks[FoundAmount] = Marks(found)
    named = Counter(one.value for one in states)
    for iso2 in (*(one for one, _ in named.most_common(_MOST_STATES)), "CN"):
        more = [one for one in find_amounts(text, country=iso2) if not one.is_bare]
        fresh = [one for one in more if not known.covers(one.start, one.end)]
        yield from fresh
        known = Marks([*known, *fresh])


def _is_day(docket: Name, days: Marks[Day]) -> bool:
    """``Court of Bishkek, 11/02/2016``: what is a date as a whole is no number of a suit."""
    near = days.within(docket.start - 12, docket.end + 6)
    return any(day.date.day and day.start <= docket.start and docket.end <= day.end for day in near)


def _longest(found: list[Name]) -> Iterator[Name]:
    """Of numbers that overlap the one that begins first, then the longest."""
    end = 0
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if one.start >= end:
            yield one
            end = one.end


def _label(text: str, start: int) -> Name | None:
    """The ``No.`` before a number, whose full stop ends no sentence."""
    match = _NO.search(text, max(0, start - 6), start)
    return Name(*match.span(), "No.") if match else None


def _days(text: str, numbers: Marks[NumberGroup]) -> Iterator[Day]:
    exact: Marks[Day] = Marks(Day(one.start, one.end, one.date) for one in date.find_dates(text))
    yield from (one for one in exact if not has_a_clock(text, one))
    news = day_of_page(text, exact)
    yield from find_short_dates(text, exact, news)
    yield from find_weekdays(text, news)
    for start, end in find_years(text):
        if not exact.covers(start, end) and not numbers.covers(start, end):
            yield Day(start, end, PartialDate(int(text[start:end])))
