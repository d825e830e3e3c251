"""Every day that a ruling names: in full, or by 同年 and 次年 from the year before it."""

from __future__ import annotations

import re
from bisect import bisect_left

from transform.reading.ruling_zh.restore import LOST, is_torn
from transform.vocabulary.date import FoundDate, find_dates
from transform.vocabulary.partial_date import DateError, PartialDate

_NUMBERED = re.compile(r"第|度|\(|字")
_SAME_YEAR = re.compile(r"(?P<year>同年|当年|次年|翌年)(?P<month>\d{1,2})月(?P<day>\d{1,2})日")


def _is_torn(text: str, one: FoundDate) -> bool:
    """Whether a part of the date is lost: 2024年2月�日 is no month."""
    if one.date.day:
        return is_torn(text, one.start, one.end, is_whole=True)
    return LOST in text[one.end : one.end + 4]


def dates_of(text: str) -> list[FoundDate]:
    """The dates of a folded text in order; the year in 2016年第9255号 is none."""
    found = [
        one
        for one in find_dates(text, is_folded=True)
        if (one.date.month or not _NUMBERED.match(text, one.end)) and not _is_torn(text, one)
    ]
    relative = []
    starts = [one.start for one in found]
    for match in _SAME_YEAR.finditer(text):
        before = bisect_left(starts, match.start()) - 1
        if before >= 0:
            year = found[before].date.year + (match["year"] in {"次年", "翌年"})
            try:
                day = PartialDate(year, int(match["month"]), int(match["day"]))
            except DateError:
                continue
            relative.append(FoundDate(day, match.start(), match.end(), match.group()))
    return sorted([*found, *relative], key=lambda one: one.start)
