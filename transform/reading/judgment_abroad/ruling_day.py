"""The day that the ruling in hand bears: by its label, its caption, a line of its own, its foot."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extract.document import Document
from transform.observation import Field
from transform.reading.judgment_abroad.courts import Citation
from transform.reading.judgment_abroad.gate import Subject
from transform.reading.judgment_abroad.text import Text
from transform.reading.report.values import Value
from transform.vocabulary import date

_HEAD, _FOOT, _LINES = 4000, 1200, 1500
_STATED = re.compile(
    r"(?i)(?:\bdated?|\bdecided(?: on)?|\bfiled(?: on)?|\bdelivered(?: on)?|\bhanded down[^.\n]{0,60}? on"
    r"|\bdate of (?:judge?ment|decision|orders)|\bdecision date|\bjudge?ment):?\s+"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?:the )?)?$"
)
_SLASHED = re.compile(r"(?i)\bdate:? (?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>(?:19|20)\d\d)\b")
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)\b")


def ruling_day(
    document: Document, text: Text, subject: Subject, cited: Citation | None, problems: list[str]
) -> Value | None:
    """The day of the ruling, else the year of its neutral citation (docs/codebook.md, rule 9)."""
    label = document.label("Date of judgment")
    stated = _parsed(label.value) if label else None
    if label and stated:
        return Value(Field.DECISION_DATE, stated.iso(), label.start, label.end, "abroad.date_label")
    if slashed := _slashed(text):
        return slashed
    days = _days(text, subject)
    stated_days = [one for one in days if _STATED.search(text.even, max(0, one.start - 90), one.start)]
    for some in (
        [one for one in stated_days if one.start < _HEAD],
        [one for one in days if one.start < _LINES and _is_alone(text, one)],
        [one for one in stated_days if one.start > len(text.even) - _FOOT],
    ):
        if found := _only(some):
            return Value(Field.DECISION_DATE, found.date.iso(), found.start, found.end, "abroad.date_caption")
    if cited:
        return Value(Field.DECISION_DATE, str(cited.year), cited.start, cited.end, "abroad.citation_year")
    problems.append("the ruling's day is not told in a form that is known")
    return None


def _slashed(text: Text) -> Value | None:
    """``Date: 23/02/2032``; ``02/03`` can be read in two ways and is not read."""
    match = _SLASHED.search(text.even, 0, _HEAD)
    if match is None or int(match["day"]) <= 12:
        return None
    try:
        day = date.PartialDate(int(match["year"]), int(match["month"]), int(match["day"]))
    except date.DateError:
        return None
    return Value(Field.DECISION_DATE, day.iso(), *match.span(), "abroad.date_caption")


def _days(text: Text, subject: Subject) -> list[date.FoundDate]:
    """Whole days outside the sentences that speak of the Chinese judgment."""
    spoken = [(one.start, one.end) for one in (*subject.asked, *subject.spoken)]
    return [
        one
        for one in date.find_dates(text.even)
        if len(one.date.iso()) == len("2019-03-15")
        and not any(low <= one.start < high for low, high in spoken)
    ]


def _is_alone(text: Text, one: date.FoundDate) -> bool:
    """Whether nothing but a day of the week shares its line."""
    before = text.even[text.even.rfind("\n", 0, one.start) + 1 : one.start]
    after = text.even[one.end :].partition("\n")[0]
    return not after.strip(" .") and re.fullmatch(r"(?:[A-Z][a-z]+day,? )?", before) is not None


def _only(found: Iterable[date.FoundDate]) -> date.FoundDate | None:
    """The last of them where all name one day; of several days none."""
    listed = list(found)
    return listed[-1] if len({one.date for one in listed}) == 1 else None


def _parsed(value: str) -> date.PartialDate | None:
    try:
        return date.parse_iso(value)
    except date.DateError:
        return date.parse_english(_ORDINAL.sub(r"\1", value))
