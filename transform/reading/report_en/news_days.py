"""What a news item dates by its own day: ``on Tuesday`` under ``SHANGHAI, Aug 14, 2024 (Wire) -``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from transform.reading.report.marks import Day, Marks
from transform.vocabulary.partial_date import PartialDate

_HEAD = 400
"""So near the beginning stands the day of a news item."""
_PLACE = re.compile(r"[A-ZÀ-Ž][\w .'’-]{2,30}, ")
_WORDS = re.compile(
    r"(?:[^\n]{0,60}?\b(?:[Bb]y|[Dd]esk|[Pp]osted|[Pp]ublished|[Uu]pdated|[Rr]eporter|[Cc]orrespondent)\b[^\n]{0,40}?|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )"
)
_BEFORE = re.compile(
    r"(?!.*\b(?:(?:on|in|of)(?!-)|dated?|rul\w+|judge?ment|court|decision|case)\b)[^.:;\n]{0,70}",
    re.IGNORECASE,
)
_APART = re.compile(
    r"(?!.*\b(?:rul\w+|judge?ments?|decisions?|decided|dated?)\b)[^.;\n]{0,90}[–—|·] ?", re.IGNORECASE
)
"""``Your Friday digest of court news – 22 March 2024``."""
_CLOCK = r"\d{1,2}[:.]\d\d ?(?:[AaPp]\.?[Mm]\.?)?(?: [A-Z]{2,4}(?:[+-]\d{1,2})?)?"
_END = re.compile(
    rf",? ?(?P<clock>{_CLOCK})?\)?(?:(?: ?[|·–-] ?| {{2,}}|\t)[^.:;\n]{{0,40}})?(?=\n|$| ?(?:--|—|–) )"
)
"""``Law beat (January 22, 2025, 6:41 PM EST)``, ``São Paulo, 21 October 2023``: a line that says no more."""
_NEWS = re.compile(r" ?(?:\([^()\n]{2,50}\) ?)?[-–—:]")
"""``Foshan, 12 November 2024 (The Wire) -- A factory owner …``."""
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ON_A_WEEKDAY = re.compile(
    rf"(?<=\b[Oo]n )(?P<day>{'|'.join(_WEEKDAYS)})\b(?!,? (?:the )?\d|,? [A-Z][a-z]+ \d)"
)


def day_of_news(text: str, known: Marks[Day]) -> Day | None:
    """The date at the head of a news item, in its dateline or byline; that of a newsletter may be a month."""
    head = known.all[0] if known.all else None
    if head is None or head.start > _HEAD or not head.date.month:
        return None
    line = text[text.rfind("\n", 0, head.start) + 1 : head.start]
    if (_BEFORE.fullmatch(line) or _APART.fullmatch(line)) and _END.match(text, head.end):
        return head
    is_of_item = is_dateline(text, head.start, head.end) or _WORDS.fullmatch(line)
    return head if head.date.day and is_of_item else None


def is_dateline(text: str, start: int, end: int) -> bool:
    """Whether a date opens a news item behind its place: ``SHANGHAI, Aug 14 (Wire) -``."""
    line = text[text.rfind("\n", 0, start) + 1 : start]
    return bool(_PLACE.fullmatch(line) and _NEWS.match(text, end))


def has_a_clock(text: str, day: Day) -> bool:
    """Whether the hour stands behind a date: it is that of a page, and never a ruling's."""
    match = _END.match(text, day.end)
    return match is not None and match["clock"] is not None


def find_weekdays(text: str, known: Marks[Day]) -> Iterator[Day]:
    """``on Tuesday`` is the last Tuesday up to the day of the news item."""
    news = day_of_news(text, known)
    if news is None or not news.date.day:
        return
    now = date.fromisoformat(news.date.iso())
    for match in _ON_A_WEEKDAY.finditer(text, news.end):
        meant = now - timedelta((now.weekday() - _WEEKDAYS.index(match["day"])) % 7)
        yield Day(*match.span("day"), PartialDate(meant.year, meant.month, meant.day))
