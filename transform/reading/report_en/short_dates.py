"""Dates whose year stands elsewhere: ``in March`` of an annual review, ``on 5 November of the same year``."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from transform.reading.report.marks import Day, Marks
from transform.reading.report_en.news_days import HEAD, is_dateline
from transform.reading.report_en.year import find_years
from transform.vocabulary.date_english import MONTHS
from transform.vocabulary.ordinal_english import ORDINALS, ordinal
from transform.vocabulary.partial_date import DateError, PartialDate

_MONTH = "|".join([*MONTHS, r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"])
_ORDINALS = "|".join(sorted(ORDINALS, key=len, reverse=True))
_SHORT = re.compile(
    rf"\b(?P<lead>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,|[Oo]n|[Ii]n|[Tt]his|of|dated|by|"
    rf"until)? ?(?:early |late |mid-?|the end of )?"
    rf"(?:(?:the )?(?P<day>\d{{1,2}}|{_ORDINALS})(?:st|nd|rd|th)?(?: of)? (?P<m1>{_MONTH})|"
    rf"(?P<m2>{_MONTH})(?: (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?)?)"
    rf"(?P<same>,? (?:of )?(?:the same|that|the following|the next|last|this) year)?(?<=\w)\b(?!,? ?\d)"
)
_OPENS = re.compile(rf"(?:(?<=\n)|(?<=[.;:] ))(?P<month>{'|'.join(MONTHS)})(?= [a-z])")
"""``January brought a judgment to Hohhot``: read only in a review of one year."""
_THAT = re.compile(rf"\b[Tt]he (?:following|next) (?P<month>{'|'.join(MONTHS)})\b(?!,? ?\d)")
_ORDINAL = re.compile(
    r"\b[Oo]n the (?P<said>(?P<day>\d{1,2})(?:st|nd|rd|th))\b(?! (?:day|of|and|floor|anniversary|[A-Z]))"
)
_NEAR, _FAR = 120, 600
_YEAR_LINE = re.compile(r"^[#*= \t–-]*(?P<year>(?:19|20)\d\d)[*:.= \t–-]*$", re.MULTILINE)
"""``2021`` alone in its line: the year of all that is dated below it, up to the next."""
_YEAR_HEAD = re.compile(r"^[#*= \t–-]*(?P<year>(?:19|20)\d\d)[.:] (?=[A-Z\d])", re.MULTILINE)
"""``2018. A better year. On 4 September …``: so begin the paragraphs of a chronicle."""
_CHRONICLE = 2
_LAST = 31
_ALL_OF = re.compile(r"\ball (?:from |of |in |dated |given in )?(?P<year>(?:19|20)\d\d)\b")
_SUBJECT = re.compile(r"^(?:Re|Subject): (?P<title>[^\n]+)", re.MULTILINE)
_YEAR_BEFORE = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?: \((?:of |on )?|,? of )$")
"""``declared in 2013 (8 January)``, ``judgment 88/2020 of 14 May``."""
_CITATION = r"(?<!\d)\[?(?P<year>(?:19|20)\d\d)\]? [A-Z]{3,8}(?: \([A-Z][A-Za-z]+\))? \d{1,5}\b"
_CITED = re.compile(rf"{_CITATION}[^.;\n\d]{{0,40}}$")
"""``[2022] HKCFI 3391 (9 November)``: a court numbers its judgments by the year in which it gives them."""
_CITED_ABOVE = re.compile(_CITATION)
"""``v Luo, 2023 ONSC 4417. … dismissed the action on July 28``."""
_TITLE_YEAR = re.compile(r"(?<![\d/.-])(?:19|20)\d\d(?![\d/-])")


def find_short_dates(text: str, known: Marks[Day], news: Day | None) -> Iterator[Day]:
    """Days and months without a year: that of ``the same year``, else of a title that names just one.

    ``news`` is the day of the page, where it tells one.
    """
    subject = _SUBJECT.search(text, 0, HEAD)
    title = text.split("\n", 1)[0]
    years = set(_TITLE_YEAR.findall(subject["title"] if subject else title))
    of_title = int(years.pop()) if len(years) == 1 else 0
    found = list(_with_month(text, known, of_title, news))
    yield from found
    if of_title:
        opening = (m for m in _OPENS.finditer(text) if not known.covers(*m.span()))
        found += [Day(*m.span(), PartialDate(of_title, _month_of(m["month"]))) for m in opening]
        yield from (one for one in found if one.date.day is None and _OPENS.match(text, one.start))
    told = Marks([*known, *found])
    for match in _THAT.finditer(text):
        before = _before(text, match.start(), told)
        if before and before.month:
            month = _month_of(match["month"])
            start, end = match.span("month")
            yield Day(start, end, PartialDate(before.year + (month <= before.month), month))
    for match in _ORDINAL.finditer(text):
        before = _before(text, match.start(), told)
        if before and before.month and int(match["day"]) > (before.day or 0):
            yield from _dated(*match.span("said"), before.year, before.month, int(match["day"]))


def _with_month(text: str, known: Marks[Day], of_title: int, news: Day | None) -> Iterator[Day]:
    heads = list(_YEAR_HEAD.finditer(text))
    lines = list(_YEAR_LINE.finditer(text)) + (heads if len(heads) >= _CHRONICLE else [])
    lines.sort(key=lambda one: one.start())
    starts = [one.start() for one in lines]
    of_all = _ALL_OF.search(text)
    for match in _SHORT.finditer(text):
        begin = match.start("day") if match["day"] else match.start("m1" if match["m1"] else "m2")
        over = bisect_left(starts, begin)
        told = lines[over - 1] if over else of_all
        above = int(told["year"]) if told else 0
        month, day = _month_of(match["m1"] or match["m2"]), ordinal(match["day"] or match["day2"] or "0")
        of_news = _year_of_news(news, month, day or 1)
        beside = _year_told(text, begin)
        if not (match["lead"] or match["same"] or beside or (day and (above or of_news or of_title))):
            continue
        if known.covers(begin, match.end()) or is_dateline(text, begin, match.end()):
            continue
        year = beside or above or of_title or _year_beside(text, begin, month, known) or of_news
        year = year or _year_cited(text, begin)
        if match["same"] and not beside:
            year = _of_another(text, match, known, news)
        if year:
            yield from _dated(begin, match.end(), year, month, day)


def _of_another(text: str, short: re.Match[str], known: Marks[Day], news: Day | None) -> int:
    """The year of ``the same year``: that of the last date before, or of a year that stands alone there."""
    near = max(0, short.start() - _FAR)
    dates = known.within(near, short.start()) or known.all[:1]
    years = [(near + start, near + end) for start, end in find_years(text[near : short.start()])]
    alone = [span for span in years if not known.covers(*span)]
    if alone and (not dates or dates[-1].end <= alone[-1][0]):
        before = int(text[slice(*alone[-1])])
    elif dates:
        before = dates[-1].date.year
    else:
        return 0
    now = news or (known.all[0] if known.all else None)
    return _year_meant(short["same"], before, now.date.year if now else before)


def _month_of(name: str) -> int:
    return next(at for at, month in enumerate(MONTHS, 1) if month.startswith(name[:3]))


def _dated(start: int, end: int, year: int, month: int, day: int) -> Iterator[Day]:
    try:
        yield Day(start, end, PartialDate(year, month, day or None))
    except DateError:
        return


def _before(text: str, at: int, told: Marks[Day]) -> PartialDate | None:
    """The last date before in the paragraph."""
    before = told.within(max(0, at - 2 * _NEAR), at)
    return before[-1].date if before and "\n" not in text[before[-1].end : at] else None


def _year_told(text: str, at: int) -> int:
    """The year that stands just before a day, or that of the neutral citation beside it."""
    match = _YEAR_BEFORE.search(text, max(0, at - 12), at) or _CITED.search(text, max(0, at - _NEAR), at)
    return int(match["year"]) if match else 0


def _year_cited(text: str, at: int) -> int:
    """The year of the last neutral citation before in the paragraph."""
    found = list(_CITED_ABOVE.finditer(text, text.rfind("\n", 0, at) + 1, at))
    return int(found[-1]["year"]) if found else 0


def _year_meant(words: str, before: int, now: int) -> int:
    """``the same year`` counts from the date before, ``last year`` from that of the page, or the first."""
    if "last" in words or "this" in words:
        return now - 1 if "last" in words else now
    return before + 1 if "following" in words or "next" in words else before


def _year_of_news(news: Day | None, month: int, day: int) -> int:
    """The last such day before the date at the head of a news item."""
    return news.date.year - ((month, day) > (news.date.month or 0, news.date.day or _LAST)) if news else 0


def _year_beside(text: str, at: int, month: int, known: Marks[Day]) -> int:
    """The year of a full date just before in the paragraph, if this day can have come after it."""
    before = known.within(max(0, at - _NEAR), at)
    if not before or "\n" in text[before[-1].end : at]:
        return 0
    last = before[-1].date
    return last.year if last.month is not None and last.month <= month else 0
