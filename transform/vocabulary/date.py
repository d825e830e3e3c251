"""Dates as precise as they are stated, never more: a year stays a year, 2/11/41 stays unread."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from transform.vocabulary.date_english import ENGLISH, english_date, english_dates, figure_dates
from transform.vocabulary.numeral import from_chinese
from transform.vocabulary.partial_date import DateError, PartialDate, common_part, parse_iso
from transform.vocabulary.spelling import Folded, fold

__all__ = [
    "DateError",
    "FoundDate",
    "PartialDate",
    "common_part",
    "find_dates",
    "parse_chinese",
    "parse_english",
    "parse_iso",
]

_WEEKDAY = re.compile(
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? ", re.IGNORECASE
)
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_ZERO = "〇○零Ｏ◯O0"
_DIGITS = str.maketrans(
    dict.fromkeys(_ZERO, "0") | {one: str(at) for at, one in enumerate("一二三四五六七八九", 1)}
)
_NUMERAL = r"\d ?\d|\d|[〇零○]? ?[一二三四五六七八九十](?: ?[一二三四五六七八九十]){0,2}"
_ERAS = {
    "明治": 1867,
    "大正": 1911,
    "昭和": 1925,
    "平成": 1988,
    "令和": 2018,
    "民国": 1911,
    "佛历": -543,
}
# The year told twice: 平成23年(2011年)12月9日, 2011年(平成23年)12月9日.
_SAME_IN_OURS = r"(?: ?\((?:即|公历|西历|西元|公元)?(?:19|20)\d\d ?年?\))?"
_SAME_IN_ERA = rf"(?: ?\((?:即)?(?:{'|'.join(_ERAS)}) ?(?:元|\d{{1,4}}) ?年\))?"
_CHINESE = re.compile(
    rf"(?<![\d.-])(?P<year>(?:[12一二] ?[90九{_ZERO}])(?: ?[\d一二三四五六七八九{_ZERO}]){{2}})"
    rf" ?年(?!代|度[^,。;]{{0,6}}字第){_SAME_IN_ERA}"
    rf"(?: ?(?P<month>{_NUMERAL}) ?月(?: ?(?P<day>{_NUMERAL}) ?[日号])?)?"
)
_ERA = re.compile(
    rf"(?P<era>{'|'.join(_ERAS)}) ?(?P<year>元|{_NUMERAL}|\d{{3,4}}) ?年{_SAME_IN_OURS}(?!度| ?[(第字])"
    rf"(?: ?(?P<month>{_NUMERAL}) ?月(?: ?(?P<day>{_NUMERAL}) ?[日号])?)?"
)
_NUMERIC = re.compile(
    r"(?<![A-Za-z0-9_./-])(?P<year>(?:19|20)\d\d)([-./])(?P<month>\d{1,2})\2(?P<day>\d{1,2})(?!\d|[./-]\d)"
)

_STAMPED = re.compile(
    r"(?<![\d/-])(?P<year>(?:19|20)\d\d)([-./])(?P<month>\d{1,2})\2(?P<day>\d\d)(?=\d{1,2}:\d\d(?!\d))"
)
"""A byline's ``2022-12-16 07:45``, of which the blank was lost."""
_COMPACT = re.compile(
    r"(?:(?<=日期)|(?<=日期:)|(?<=时间)|(?<=时间:))(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])"
    r"(?P<day>0[1-9]|[12]\d|3[01])(?![\d年号.])"
)
"""``裁定日期:20230511``: eight digits are a day where a label says so."""


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text: ``text[start:end] == quote``."""

    date: PartialDate
    start: int
    end: int
    quote: str


def parse_english(text: str) -> PartialDate | None:
    """``Mar 17, 2022``, ``Sat, 18 Apr 2020``, ``March 2022``, ``2020``; None for anything else."""
    plain = fold(text).text.strip(" .,")
    plain = plain[weekday.end() :] if (weekday := _WEEKDAY.match(plain)) else plain
    match = ENGLISH.fullmatch(plain)
    if match:
        return english_date(match)
    return PartialDate(int(plain)) if _YEAR.fullmatch(plain) else None


def parse_chinese(text: str) -> PartialDate | None:
    """``2022年3月17日``, ``二〇二二年三月十七日``, ``2019.03.15``; None for anything else."""
    plain = fold(text).text.strip(" .,。")
    match = _CHINESE.fullmatch(plain) or _NUMERIC.fullmatch(plain)
    if match:
        return _chinese_date(match)
    era = _ERA.fullmatch(plain)
    if era:
        return _era_date(era)
    return next((day for start, end, day in figure_dates(plain) if (start, end) == (0, len(plain))), None)


def find_dates(text: str, *, is_folded: bool = False) -> list[FoundDate]:
    """Every date in ``text``, in order; a bare number is no year, and 2/11/41 no date.

    ``is_folded`` spares a text that ``fold`` has made already.
    """
    folded = Folded(text, range(len(text))) if is_folded else fold(text)
    found = []
    for first, last, day in _dates(folded.text):
        start, end = folded.span(first, last)
        found.append(FoundDate(day, start, end, text[start:end]))
    return _outermost(found)


def _outermost(found: list[FoundDate]) -> list[FoundDate]:
    """In order, without the year that a longer date tells a second time."""
    kept: list[FoundDate] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _dates(text: str) -> Iterator[tuple[int, int, PartialDate]]:
    for pattern in (_CHINESE, _NUMERIC, _STAMPED, _COMPACT):
        for match in pattern.finditer(text):
            day = _chinese_date(match)
            if day:
                yield *match.span(), day
    for match in _ERA.finditer(text):
        day = _era_date(match)
        if day:
            yield *match.span(), day
    yield from english_dates(text)


def _chinese_date(match: re.Match[str]) -> PartialDate | None:
    year = int(match["year"].replace(" ", "").translate(_DIGITS))
    month, day = (_numeral(match[name]) if match[name] else None for name in ("month", "day"))
    return _checked(year, month, day) if 1900 <= year < 2100 else None


def _era_date(match: re.Match[str]) -> PartialDate | None:
    """平成28年3月17日 is 2016-03-17: the first year of an era follows the year kept in ``_ERAS``."""
    printed = match["year"].replace(" ", "")
    year = 1 if printed == "元" else int(printed) if printed.isdigit() else from_chinese(printed) or 0
    month, day = (_numeral(match[name]) if match[name] else None for name in ("month", "day"))
    return _checked(_ERAS[match["era"]] + year, month, day) if year else None


def _numeral(text: str) -> int:
    """0, which is in no calendar, for a run of numerals that is none."""
    return from_chinese(text.replace(" ", "").lstrip(_ZERO)) or 0


def _checked(year: int, month: int | None, day: int | None) -> PartialDate | None:
    try:
        return PartialDate(year, month, day)
    except DateError:
        return None
