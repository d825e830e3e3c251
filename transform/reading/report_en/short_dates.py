"""Dates whose year stands elsewhere: ``in March`` of an annual review, ``on 5 November of the same year``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from transform.reading.report_en.marks import Day, Marks
from transform.vocabulary.partial_date import PartialDate

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_MONTH = "|".join(_MONTHS)
_SHORT = re.compile(
    rf"\b(?P<lead>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,|[Oo]n|[Ii]n|of|dated|by|"
    rf"until)? ?(?:early |late |mid-?|the end of )?"
    rf"(?:(?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<m1>{_MONTH})|"
    rf"(?P<m2>{_MONTH})(?: (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?)?)"
    rf"(?P<same>,? (?:of )?(?:the same|that|the following|the next|last|this) year)?\b(?!,? ?\d)"
)
_NEAR = 120
_HEAD = 400
_PLACE = re.compile(r"[A-ZÀ-Ž][\w .'’-]{2,30}, ")
_NEWS = re.compile(r" ?(?:\([^()\n]{2,50}\) ?)?[-–—:]")
"""``Foshan, 12 November 2024 (The Wire) -- A factory owner …``."""
_TITLE_YEAR = re.compile(r"(?<![\d/.-])(?:19|20)\d\d(?![\d/-])")


def find_short_dates(text: str, known: Marks[Day]) -> Iterator[Day]:
    """Days and months without a year: that of ``the same year``, else of a title that names just one."""
    title = text.split("\n", 1)[0]
    years = set(_TITLE_YEAR.findall(title))
    of_title = int(years.pop()) if len(years) == 1 else 0
    for match in _SHORT.finditer(text):
        if not match["lead"] and not match["same"]:
            continue
        begin = match.start("day") if match["day"] else match.start("m1" if match["m1"] else "m2")
        if known.covers(begin, match.end()):
            continue
        month = _MONTHS.index(match["m1"] or match["m2"]) + 1
        year = of_title or _year_beside(text, begin, month, known)
        year = year or _year_of_news(text, known, month, int(match["day"] or match["day2"] or 1))
        if match["same"]:
            before = known.within(max(0, match.start() - 600), match.start()) or known.all[:1]
            if not before:
                continue
            year = _year_meant(match["same"], before[-1].date.year, known)
        if not year:
            continue
        day = int(match["day"] or match["day2"] or 0) or None
        try:
            date(year, month, day or 1)
        except ValueError:
            continue
        yield Day(begin, match.end(), PartialDate(year, month, day))


def _year_meant(words: str, before: int, known: Marks[Day]) -> int:
    """``the same year`` counts from the date before, ``last year`` from the first, that of the report."""
    if "last" in words or "this" in words:
        first = known.all[0].date.year
        return first - 1 if "last" in words else first
    return before + 1 if "following" in words or "next" in words else before


def _year_of_news(text: str, known: Marks[Day], month: int, day: int) -> int:
    """The last such day before the date at the head of a news item."""
    head = known.all[0] if known.all else None
    if head is None or head.date.month is None or head.date.day is None:
        return 0
    line = text[text.rfind("\n", 0, head.start) + 1 : head.start]
    if head.start > _HEAD or not _PLACE.fullmatch(line) or not _NEWS.match(text, head.end):
        return 0
    return head.date.year - ((month, day) > (head.date.month, head.date.day))


def _year_beside(text: str, at: int, month: int, known: Marks[Day]) -> int:
    """The year of a full date just before in the paragraph, if this day can have come after it."""
    before = known.within(max(0, at - _NEAR), at)
    if not before or "\n" in text[before[-1].end : at]:
        return 0
    last = before[-1].date
    return last.year if last.month is not None and last.month <= month else 0
