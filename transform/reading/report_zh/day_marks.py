"""Dates of a page, with those that are written short or lean on another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transform.reading.report.marks import Day
from transform.reading.report_zh.byline import published
from transform.reading.report_zh.page import Page
from transform.vocabulary.partial_date import DateError, PartialDate

_CLOCK = re.compile(r"\d{1,2}:\d\d")
_YEAR = re.compile(
    r"(?P<word>同年|当年|次年|翌年|今年|本年|去年|前年)(?:底|初|末|年底|年初|[春夏秋冬])?"
    r"(?![\d一二三四五六七八九十]{1,3}月)"
)
_BEFORE_NOW = {"今年": 0, "本年": 0, "去年": -1, "前年": -2}
_AFTER = {"同年": 0, "当年": 0, "次年": 1, "翌年": 1}
_TWO_DIGITS = re.compile(
    r"(?<![\d一二三四五六七八九〇零])(?P<year>[012]\d)年(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})[日号])?(?!期)"
)
_WITH_A_STROKE = re.compile(r"(?<![\d./-])(?P<year>(?:19|20)\d\d)[./-](?P<month>0?[1-9]|1[0-2])(?![\d./-])")


def days(page: Page) -> list[Day]:
    """All dates in text order; one with a clock is that of the page, and never a ruling's."""
    found = [Day(one.first, one.last, one.day) for one in page.days if not _CLOCK.match(page.text, one.last)]
    for pattern, century in ((_WITH_A_STROKE, 0), (_TWO_DIGITS, 2000)):
        for match in pattern.finditer(page.text):
            day = _date(century, match)
            if day and _is_free(found, match):
                found.append(Day(*match.span(), day))
    found.sort(key=lambda one: one.start)
    return sorted([*found, *_years(page, found)], key=lambda one: one.start)


def _date(century: int, match: re.Match[str]) -> PartialDate | None:
    told = match.groupdict()
    try:
        return PartialDate(
            century + int(told["year"]), int(told["month"]), int(told["day"]) if told.get("day") else None
        )
    except DateError:
        return None


def _is_free(found: list[Day], match: re.Match[str]) -> bool:
    return not any(one.start < match.end() and match.start() < one.end for one in found)


def _years(page: Page, found: list[Day]) -> Iterator[Day]:
    """Years told by those of another date, or by that of the page."""
    places = [(one.start, one.end) for one in page.paragraphs]
    now = published(places, page.text, page.days) or max(
        (one.date for one in found), key=lambda date: date.year, default=None
    )
    for match in _YEAR.finditer(page.text):
        if not _is_free(found, match):
            continue
        word = match["word"]
        before = [one for one in found if one.end <= match.start()]
        if word in _BEFORE_NOW and now:
            yield Day(*match.span(), PartialDate(now.year + _BEFORE_NOW[word]))
        elif word in _AFTER and before:
            yield Day(*match.span(), PartialDate(before[-1].date.year + _AFTER[word]))
