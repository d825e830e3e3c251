"""The ways in which English texts print a date: in words, in figures, in the words of another language."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Mapping
from functools import cache

from transform.vocabulary.lexicon import longest_of
from transform.vocabulary.numeral_english import ONES, from_english
from transform.vocabulary.ordinal_english import ORDINALS, ordinal
from transform.vocabulary.partial_date import DateError, PartialDate
from transform.vocabulary.registry import rows
from transform.vocabulary.spelling import fold

MONTHS = tuple(name for name in calendar.month_name if name)
"""January to December."""
_MONTHS = {name.lower(): number for number, name in enumerate(MONTHS, 1)}
_MONTHS |= {name[:3]: number for name, number in _MONTHS.items()} | {"sept": 9}
_MONTH = rf"(?P<{{}}>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b\.?"
_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th|\.)?|{'|'.join(sorted(ORDINALS, key=len, reverse=True))})"
_YEAR = r"(?:(?:19|20)\d\d|['’]\d\d|B\.?E\.? ?25\d\d)"
_SAID = r"(?:,? in the year)?(?:,? of (?:this|that|the same) year)?"
ENGLISH = re.compile(
    r"(?<![\w./-])(?:"
    rf"(?P<d1>{_DAY})(?: day)?(?: of)?(?: the month of)?[ -]{_MONTH.format('m1')}"
    rf"{_SAID},?(?: of)?[ -](?P<y1>{_YEAR})"
    rf"|{_MONTH.format('m2')} (?:the )?(?P<d2>{_DAY}),?(?: of)? (?P<y2>{_YEAR})"
    rf"|{_MONTH.format('m3')},?(?: of)? (?P<y3>(?:19|20)\d\d|['’]\d\d)"
    rf"|(?P<y4>(?:19|20)\d\d)(?:,? |-){_MONTH.format('m4')}[ -](?P<d4>\d{{1,2}})"
    rf"|(?P<y6>(?:19|20)\d\d)(?:, | \()(?P<d6>\d{{1,2}}) {_MONTH.format('m6')}(?!,?(?: of)? (?:{_YEAR}))"
    rf"|(?P<d5>{_DAY}) day of the (?P<m5>{_DAY}) month (?:of|in) (?:the year )?(?P<y5>(?:19|20)\d\d)"
    r")(?!\d)",
    re.IGNORECASE,
)
_OF_A_CENTURY = rf"(?:{'|'.join(ONES[1:])}|(?:twenty|ninety)(?:[ -](?:{'|'.join(ONES[1:10])}))?)"
_IN_WORDS = re.compile(
    rf"(?<![\w./-])(?:(?P<d1>{_DAY})(?: day)?(?: of)? {_MONTH.format('m1')}"
    rf"|{_MONTH.format('m2')} (?:the )?(?P<d2>{_DAY}))(?:,| in the year)*(?: of)?"
    rf" (?P<year>(?:two thousand(?: and)?|nineteen) {_OF_A_CENTURY})\b",
    re.IGNORECASE,
)
"""``the 25th of October, Two Thousand and Nineteen``."""
_ERAS = {"showa": 1925, "shōwa": 1925, "heisei": 1988, "reiwa": 2018}
_ERA = re.compile(
    rf"(?P<era>{'|'.join(_ERAS)}) (?P<year>\d{{1,2}}),? {_MONTH.format('month')} (?P<day>\d{{1,2}})(?!\d)",
    re.IGNORECASE,
)
_ROMAN = {
    name: at for at, name in enumerate(("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"), 1)
}
_ROMAN |= {"XI": 11, "XII": 12}
_ROMAN_MONTH = re.compile(
    r"(?<![\w./-])(?<!No\. )(?<!no\. )(?P<day>\d{1,2})(?P<gap>[./ ]|\. )(?P<month>[IVX]{1,4}"
    r"|[ivx]{1,4})\.?(?P=gap)(?P<year>(?:19|20)\d\d)"
    r"(?![\d/])"
)
_FIGURES = re.compile(
    r"(?<![A-Za-z0-9_./-])(?P<a>\d{1,2})(?P<sign>\. |[./-])(?P<b>\d{1,2})(?P=sign)"
    r"(?P<year>(?:19|20)\d\d)(?!\w|[./-]\d)"
)
_YEAR_FIRST = (
    re.compile(
        r"(?<![A-Za-z0-9_./-])(?P<year>(?:19|20)\d\d)\. (?P<month>\d{1,2})\. (?P<day>\d{1,2})"
        r"(?!\d|[./-]\d)\.?"
    ),
    re.compile(r"(?<!\w)(?P<year>(?:19|20)\d\d) year (?P<month>\d{1,2}) month (?P<day>\d{1,2}) day\b"),
)
"""Korean, and 年, 月 and 日 as a machine renders them."""
_LABELLED_MONTH = re.compile(
    r"(?:\b(?:[Dd]ate|[Dd]ated|[Rr]uled|[Rr]uling|[Dd]ecided|[Dd]ecision|[Jj]udge?ment|[Ff]iled"
    r"|[Gg]iven): |\| )"
    r"(?P<date>(?P<m>0[1-9]|1[0-2])/(?P<y>20\d\d)|(?P<y2>20\d\d)-(?P<m2>0[1-9]|1[0-2]))(?=[.;,)]?(?:\s|$))"
)
_DAY_FIRST = re.compile(r"(?i)\bday first\b|\bdays? ?/ ?months? ?/ ?years?\b|\bdd[/.]mm[/.]yy")
_MONTH_FIRST = re.compile(r"(?i)\bmonth first\b|\bmonth ?/ ?day ?/ ?year\b|\bmm[/.]dd[/.]yy")


def english_dates(text: str) -> Iterator[tuple[int, int, PartialDate]]:
    """Start, end and date of every date told in English, in Roman or other figures, or in another tongue."""
    for match in ENGLISH.finditer(text):
        day = english_date(match)
        month = _month(match)
        if day and (not month or month[0].isupper() or day.precision == "day"):
            yield *match.span(), day
    for match in _IN_WORDS.finditer(text):
        day = _in_words(match)
        if day:
            yield *match.span(), day
    for match in _ERA.finditer(text):
        year = _ERAS[match["era"].lower()] + int(match["year"])
        yield from _dated(match, year, _MONTHS[match["month"].lower()], int(match["day"]))
    for match in _ROMAN_MONTH.finditer(text):
        number = _ROMAN.get(match["month"].upper())
        yield from _dated(match, int(match["year"]), number, int(match["day"]))
    for pattern in _foreign():
        for match in pattern.finditer(text):
            number = _foreign_months()[match["month"].lower()]
            yield from _dated(match, int(match["year"]), number, int(match["day"]))
    for pattern in _YEAR_FIRST:
        for match in pattern.finditer(text):
            yield from _dated(match, int(match["year"]), int(match["month"]), int(match["day"]))
    for match in _LABELLED_MONTH.finditer(text):
        day = _checked(int(match["y"] or match["y2"]), int(match["m"] or match["m2"]), None)
        if day:
            yield *match.span("date"), day
    yield from figure_dates(text)


def figure_dates(text: str) -> Iterator[tuple[int, int, PartialDate]]:
    """``30.7.2020`` and ``30. 7. 2020`` begin with the day.

    ``7/11/2018`` does as the text says or its other dates show.
    """
    found = list(_FIGURES.finditer(text))
    slashed = [(int(match["a"]), int(match["b"])) for match in found if match["sign"][0] != "."]
    day_first = bool(_DAY_FIRST.search(text)) or any(a > 12 >= b for a, b in slashed)
    month_first = bool(_MONTH_FIRST.search(text)) or any(b > 12 >= a for a, b in slashed)
    for match in found:
        a, b, year = int(match["a"]), int(match["b"]), int(match["year"])
        if match["sign"][0] == "." or a > 12 or a == b or (day_first and not month_first):
            yield from _dated(match, year, b, a)
        elif b > 12 or (month_first and not day_first):
            yield from _dated(match, year, a, b)


def english_date(match: re.Match[str]) -> PartialDate | None:
    """The date of a match of ``ENGLISH``; ``'19`` is of this century."""
    said = next(match[name] for name in ("y1", "y2", "y3", "y4", "y5", "y6") if match[name])
    year = int(re.sub(r"\D", "", said))
    year = year - 543 if year > 2500 else year + 2000 if year < 100 else year
    month = _month(match)
    number = _MONTHS[month.lower()] if month else ordinal(match["m5"])
    day = match["d1"] or match["d2"] or match["d4"] or match["d5"] or match["d6"]
    return _checked(year, number, ordinal(day) if day else None)


def _month(match: re.Match[str]) -> str:
    return next((match[name] for name in ("m1", "m2", "m3", "m4", "m6") if match[name]), "")


def _in_words(match: re.Match[str]) -> PartialDate | None:
    year = from_english(match["year"].lower().replace("nineteen ninety", "one thousand nine hundred ninety"))
    month = match["m1"] or match["m2"]
    return _checked(year, _MONTHS[month.lower()], ordinal(match["d1"] or match["d2"])) if year else None


@cache
def _foreign_months() -> Mapping[str, int]:
    """Also as in a text whose letters are folded: the mark in ``února`` is that of a tone of pinyin."""
    return {
        spelling.lower(): number
        for row in rows("month_words")
        for number, name in enumerate(calendar.month_name)
        if name
        for word in row[name.lower()].split("|")
        for spelling in (word, fold(word).text)
    }


@cache
def _foreign() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The day first, as most tongues have it; the year first, as Hungarian has it."""
    month, year = rf"(?P<month>{longest_of(sorted(_foreign_months()))})", r"(?P<year>(?:19|20)\d\d)"
    patterns = (
        rf"(?P<day>\d{{1,2}})[.º°]? (?:de |d['’])?{month} (?:de |del )?{year}",
        rf"{year}\. {month} (?P<day>\d{{1,2}})",
    )
    first, second = (re.compile(rf"(?<![\w./-]){one}(?!\d)", re.IGNORECASE) for one in patterns)
    return first, second


def _dated(
    match: re.Match[str], year: int, month: int | None, day: int
) -> Iterator[tuple[int, int, PartialDate]]:
    dated = _checked(year, month, day) if month else None
    if dated:
        yield *match.span(), dated


def _checked(year: int, month: int | None, day: int | None) -> PartialDate | None:
    try:
        return PartialDate(year, month, day)
    except DateError:
        return None
