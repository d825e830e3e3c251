"""Everything that a report names, found once: numbers, courts, dockets, case names, days and states."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transform.reading.report_en.case_name import find_case_names
from transform.reading.report_en.foreign_court import find_foreign_courts
from transform.reading.report_en.foreign_number import find_foreign_numbers
from transform.reading.report_en.marks import CourtName, Day, Marks, Name, NumberGroup
from transform.vocabulary import case_number, date
from transform.vocabulary.court import courts_named, find_courts
from transform.vocabulary.partial_date import PartialDate
from transform.vocabulary.state import find_states

_YEAR = re.compile(r"\b[Ii]n (?:early |late |mid-)?((?:19|20)\d\d)\b(?! ?\))")
_CAP = r"[A-Z][\w'’-]{1,20}"
_PEOPLES = re.compile(
    rf"(?<![\w.])(?:{_CAP} ){{1,4}}(?:(?:No\. ?\d|First|Second|Third) )?(?:(?:Intermediate|"
    rf"Intermedia|Primary|Basic|"
    rf"District|High|Higher|"
    rf"Municipal) ){{0,2}}People['’]s Court(?: of {_CAP}(?: {_CAP}){{0,3}})?(?:, {_CAP}(?! v))?"
    rf"|(?<![\w.])(?:{_CAP} ){{1,3}}Intermediate Court"
)
_OF_PLACE = re.compile(rf",? (?:of|in) (?:the )?(?:{_CAP} ?){{1,3}}")
_OPENER = re.compile(
    r"(?:(?:The|In|On|By|A|That|This|Both|When|While|And|Chinese|China's|First|Enforcing)\s+)+"
)
_SUPREME = "最高人民法院"


class Scan:
    """The marks of one text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.numbers: Marks[NumberGroup] = Marks(_numbers(text))
        home: Marks[CourtName] = Marks(_home_courts(text))
        foreign = list(find_foreign_courts(text, home))
        self.home: Marks[CourtName] = Marks([*home, *(one for one in foreign if one.home)])
        self.foreign: Marks[CourtName] = Marks(one for one in foreign if not one.home)
        self.dockets: Marks[Name] = Marks(find_foreign_numbers(text, self.numbers))
        self.names: Marks[Name] = Marks(find_case_names(text))
        self.days: Marks[Day] = Marks(_days(text, self.numbers))
        self.states: Marks[Name] = Marks(
            Name(found.start, found.end, found.iso2) for found in find_states(text) if found.iso2 != "CN"
        )


def _numbers(text: str) -> Iterator[NumberGroup]:
    spans: dict[tuple[int, int], list[tuple[case_number.CaseNumber, ...]]] = {}
    for found in case_number.find_all(text):
        spans.setdefault((found.start, found.end), []).append(found.candidates)
    for (start, end), readings in spans.items():
        yield NumberGroup(start, end, text[start:end], tuple(readings))


def _home_courts(text: str) -> Iterator[CourtName]:
    taken: list[tuple[int, int]] = []
    at = 0
    for line in text.split("\n"):  # a heading's last word must not begin the name on the next line
        for found in find_courts(line):
            if found.court.name_zh != _SUPREME:
                start, end = at + found.start, at + found.end
                taken.append((start, end))
                yield CourtName(start, end, found.quote, home=True, names_zh=(found.court.name_zh,))
        at += len(line) + 1
    known = Marks(CourtName(start, end, "", home=True) for start, end in taken)
    for match in _PEOPLES.finditer(text):
        opener = _OPENER.match(match.group())
        start = match.start() + (opener.end() if opener else 0)
        name = text[start : match.end()]
        if known.covers(start, match.end()) or "Supreme" in name or not name[:1].isupper():
            continue
        if name.startswith(("People", "Intermediate", "District", "Primary", "Local")) and " of " not in name:
            continue
        beyond = _OF_PLACE.match(text, match.end())
        place = text[start : beyond.end() if beyond else match.end()]
        if any(one.iso2 != "CN" for one in find_states(place)):
            continue
        bearers = tuple(one.name_zh for one in courts_named(name.partition(",")[0]))
        yield CourtName(start, match.end(), name, home=True, names_zh=bearers)


def _days(text: str, numbers: Marks[NumberGroup]) -> Iterator[Day]:
    exact: Marks[Day] = Marks(Day(one.start, one.end, one.date) for one in date.find_dates(text))
    yield from exact
    for match in _YEAR.finditer(text):
        start, end = match.span(1)
        if not exact.covers(start, end) and not numbers.covers(start, end):
            yield Day(start, end, PartialDate(int(match[1])))
