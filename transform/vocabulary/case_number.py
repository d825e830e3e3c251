"""Chinese case numbers (案号): read in any spelling, written in one.

A case number is an identifier, never a key: it repeats, is misprinted, and names a filing year that is
not the year of the decision.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from transform.vocabulary import case_number_chinese, case_number_pinyin
from transform.vocabulary.case_number_chinese import parse
from transform.vocabulary.case_number_form import CaseNumber, CaseNumberError, Found, Style, format, series
from transform.vocabulary.partial_date import DateError, PartialDate

__all__ = [
    "CaseNumber",
    "CaseNumberError",
    "Found",
    "Slug",
    "Style",
    "candidates",
    "find_all",
    "format",
    "parse",
    "parse_slug",
]


@dataclass(frozen=True, slots=True)
class Slug:
    """What the address of a law-portal page tells: readings of the number, and the date if it ends in one."""

    candidates: tuple[CaseNumber, ...]
    date: PartialDate | None


def find_all(text: str, court_hint: str = "") -> list[Found]:
    """Every case number in ``text``, in Chinese and in pinyin, in order; lists and ranges number by number.

    ``court_hint`` is the Chinese or English name of a court; it decides between provinces that share a
    pinyin. For numbers of the style before 2016 it may be several names, joined by 、.
    """
    found = [*case_number_chinese.find(text), *case_number_pinyin.find(text, court_hint)]
    return sorted(found, key=lambda one: one.start)


def candidates(text: str, court_hint: str = "") -> tuple[CaseNumber, ...]:
    """The readings of the one number that ``text`` names, in whatever script and how often it likes.

    Empty where it names none, or several that differ. A number that stands there in pinyin and again in
    Chinese is one number.
    """
    readings = [one.candidates for one in find_all(text, court_hint) if one.candidates]
    if not readings:
        return ()
    return tuple(number for number in readings[0] if all(number in others for others in readings))


_SLUG = re.compile(
    r"(?P<year>(?:19|20)\d\d)-(?P<head>[a-z-]{1,60}?)-(?:(?P<digits>\d{4}|\d{2})-(?P<tail>[a-z-]{1,60}?)-)?"
    r"no-(?P<serial>\d{1,8}+)(?:-(?P<sub>\d{1,3}))?(?:-(?P<date>\d{8}))?"
)


def parse_slug(slug: str, court_hint: str = "") -> Slug:
    """Read ``2018-hu-72-xie-wai-ren-no-1-20220317``; an address of another form tells nothing."""
    match = _SLUG.fullmatch(slug)
    if match is None:
        return Slug((), None)
    printed = match["serial"] + (f"-{match['sub']}" if match["sub"] else "")
    pairs = series(printed, plural=False)
    head, tail = match["head"].replace("-", " "), (match["tail"] or "").replace("-", " ")
    readings = (
        case_number_pinyin.readings(
            int(match["year"]), head, match["digits"] or "", tail, *pairs[0], court_hint
        )
        if len(pairs) == 1
        else ()
    )
    return Slug(readings, _day(match["date"]))


def _day(digits: str | None) -> PartialDate | None:
    try:
        return PartialDate(int(digits[:4]), int(digits[4:6]), int(digits[6:])) if digits else None
    except DateError:
        return None
