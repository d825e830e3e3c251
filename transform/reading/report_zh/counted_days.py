"""Days that a page counts from its own: 昨日, 本周一, 上周五."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from transform.reading.report_zh.reckoned import Day
from transform.vocabulary.partial_date import PartialDate

_BACK = {"今日": 0, "今天": 0, "昨日": 1, "昨天": 1, "前日": 2, "前天": 2}
_WEEKDAYS = "一二三四五六日"
_COUNTED = re.compile(
    rf"(?<![目此日])(?P<word>{'|'.join(_BACK)})(?![起后])"
    rf"|(?P<week>[本这上])个?(?:周|星期)(?P<day>[{_WEEKDAYS}天])"
)


def counted(text: str, now: PartialDate | None) -> Iterator[Day]:
    """Each in text order; none without the full date of the page."""
    if now is None or not now.day:
        return
    own = date.fromisoformat(now.iso())
    for match in _COUNTED.finditer(text):
        if match["word"]:
            meant = own - timedelta(_BACK[match["word"]])
        else:
            monday = own - timedelta(own.weekday() + 7 * (match["week"] == "上"))
            meant = monday + timedelta(_WEEKDAYS.index(match["day"].replace("天", "日")))
        if meant <= own:
            yield Day(PartialDate(meant.year, meant.month, meant.day), *match.span())
