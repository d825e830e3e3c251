"""When a page was published, by its first and last lines: what 今年 and days without a year lean on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from transform.reading.phrases import table
from transform.reading.report_zh.reckoned import Day
from transform.vocabulary.partial_date import PartialDate

_FIRST, _LAST = 6, 3
"""So many paragraphs at each end of a page may date it."""
_LONGEST = 60
"""Characters of a byline, and how far into a paragraph its day may stand."""
_OF_A_YEAR = re.compile(
    r"(?P<year>(?:19|20)\d\d)年?(?:度)?(?=[^。]{0,16}?(?:综述|回顾|盘点|年报|年度|观察|总结|大事记|裁判|判决|裁定|季度?报?$|[上下]半年)"
    r"|年?(?:年?卷|年刊|年度版)\)?$)"
    r"|(?:综述|回顾|盘点|年报|总结|大事记)[^。(\d]{0,6}\((?P<behind>(?:19|20)\d\d)(?:年度?)?\)"
)
"""A title that looks back on one year; a day without its year is of that year."""
_OF_A_SEASON = re.compile(
    r"(?P<year>(?:19|20)\d\d)(?:年?(?:[春夏秋冬]季?(?:[号刊卷期]|简报|通讯)?|Q[1-4])|\.(?P<month>1[0-2]|0?[1-9]))\)?$"
)
"""``《侨声》2023年春季号``, ``《黄海法苑》特稿,2024.05``: the end of a short line."""
_OF_A_RULING = re.compile("法院|判决|裁定")
_TELLS_NO_CASE = re.compile(r"(?!.*(?:法院|[中高]院|[判裁案诉庭]|申请|受理|送达|审理|承认)).{0,40}")
"""``整理:某某组|2018年6月15日``, ``老贺 2024年4月10日于某地``: a short line of no case."""
_LOOKS_BACK = re.compile("综述|回顾|盘点|年报|年度|总结|大事记|季度|季报|[上下]半年")
"""Such a title counts before the day of the page; ``承认2019年日本判决`` only dates a judgment."""


def published(pieces: Sequence[tuple[int, int]], text: str, days: Sequence[Day]) -> PartialDate | None:
    """The latest date of the bylines of ``text``; ``pieces`` are its paragraphs, ``days`` its dates.

    A title that looks back on an earlier year comes first. None where nothing dates the page.
    """
    edges = [*pieces[:_FIRST], *pieces[-_LAST:]]
    found = [
        one.day
        for first, last in edges
        if _dates_the_page(text[first:last], is_last=(first, last) == pieces[-1])
        for one in days
        if first <= one.first < min(last, first + _LONGEST)
    ]
    found += [day for first, last in edges if (day := _season(text[first:last]))]
    told = max(found, key=lambda day: (day.year, day.month or 0, day.day or 0), default=None)
    title = _OF_A_YEAR.search(text, *pieces[0]) if pieces else None
    year = int(title["year"] or title["behind"]) if title else 0
    if year and (told is None or (year < told.year and _LOOKS_BACK.search(text, *pieces[0]))):
        return PartialDate(year)
    return told or _day_alone(edges, text, days)


def _day_alone(edges: Sequence[tuple[int, int]], text: str, days: Sequence[Day]) -> PartialDate | None:
    """The day of a short line that tells of no case, where only one day of the page stands in such lines."""
    found = {
        one.day
        for first, last in edges
        if _TELLS_NO_CASE.fullmatch(text[first:last].strip())
        for one in days
        if one.day.day and first <= one.first < last
    }
    return found.pop() if len(found) == 1 else None


def _season(line: str) -> PartialDate | None:
    match = _OF_A_SEASON.search(line)
    if match is None or len(line) > _LONGEST or _OF_A_RULING.search(line):
        return None
    return PartialDate(int(match["year"]), int(match["month"]) if match["month"] else None)


def _dates_the_page(line: str, *, is_last: bool) -> bool:
    lines = table("byline_zh")
    return (
        lines.holds(line, "dateline")
        or (len(line) <= _LONGEST and lines.holds(line, "byline"))
        or (is_last and lines.holds(line, "last_line"))
    )
