"""Whose the day is in a line of an entry: that of the ruling in its head, that of the judgment in a label."""

from __future__ import annotations

import re

from transform.reading.report_zh.page import within
from transform.reading.report_zh.saying import Saying
from transform.reading.report_zh.who_decides import may_decide

_OF_COURT_ABROAD = re.compile(r"(?:(?:原|外国|域外)?(?:判决|裁判|审判?|作出)|来源|外国)[^:。;,]{0,6}法院:")
"""A labelled line on the judgment: its court, number and day."""


def role_of_line(saying: Saying) -> str:
    """``foreign`` in a line labelled so, ``ruling`` in one that is no more than day, court and number."""
    page = saying.page
    if _OF_COURT_ABROAD.match(saying.text):
        return "foreign"
    days = within(page.days, saying.first, saying.last)
    courts = within(page.home, saying.first, saying.last)
    if not saying.line or len(days) != 1 or len(courts) != 1 or not may_decide(saying, courts[0]):
        return ""
    rest = list(saying.text)
    places = [(one.first, one.last) for one in days]
    places += [(one.first, one.last) for one in courts]
    places += [(one.first, one.last) for one in within(page.numbers, saying.first, saying.last)]
    for first, last in places:
        rest[first - saying.first : last - saying.first] = " " * (last - first)
    return "" if re.search(r"\w", "".join(rest)) else "ruling"
