"""What a news item dates by its own day: ``on Tuesday`` under ``SHANGHAI, Aug 14, 2024 (Wire) -``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from transform.reading.report.marks import Day, Marks
from transform.vocabulary.partial_date import PartialDate

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = "|".join(_WEEKDAYS)
HEAD = 400
"""So near the beginning stands the day of a news item."""
_PLACE = re.compile(r"[A-ZÀ-Ž][\w .'’-]{2,30}, ")
_WORDS = re.compile(
    r"(?:[^\n]{0,60}?\b(?:[Bb]y|[Dd]esk|[Pp]osted|[Pp]ublished|[Uu]pdated|[Rr]eporter|[Cc]orrespondent)\b[^\n]{0,40}?|"
    rf"(?:{_WEEKDAY}),? )"
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
    rf",? ?(?P<clock>{_CLOCK})?\)?(?:(?: ?[|·–-] ?| {{2,}}|\t)[^.:;\n]{{0,40}}"
    r"|\. (?:By|Staff)\b[^\n]{0,40})?(?=\n|$| ?(?:--|—|–) )"
)
"""``Law beat (January 22, 2025, 6:41 PM EST)``, ``São Paulo, 21 October 2023``: a line that says no more."""
_NEWS = re.compile(r" ?(?:\([^()\n]{2,50}\) ?)?[-–—:]")
"""``Foshan, 12 November 2024 (The Wire) -- A factory owner …``."""
_LABEL = re.compile(
    r"(?:[^\n]{0,60}\b)?(?:(?P<mail>[Dd]ate:)|[Ss]ent:|[Uu]pdated:?|[Pp]osted:?|[Pp]ublished:?|[Tt]ransmitted:?"
    r"|[Ii]ssue (?:of|dated)|[Ww]eek (?:of|ending)|[Ll]ast (?:revised|reviewed|modified):?)"
    r" (?:on )?(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? )?"
)
_OF_A_RULING = re.compile(r"\b(?:rul\w+|judge?ments?|decisions?|orders?|court)\b", re.IGNORECASE)
_MAIL = re.compile(r"^(?:From|To|Subject|Re): ", re.MULTILINE)
"""What stands beside the day of a letter, and not beside that of a ruling in a list of cases."""
_ALONE = re.compile(rf"(?:[A-ZÀ-Ž][\w .'’-]{{2,30}}, )?(?:(?:{_WEEKDAY}),? )?")
_FOOT = 200
"""So near the end stands the day that a page was sent or changed."""
_ON_A_WEEKDAY = re.compile(rf"(?<=\b[Oo]n )(?P<day>{_WEEKDAY})\b(?!,? (?:the )?\d|,? [A-Z][a-z]+ \d)")


def day_of_page(text: str, known: Marks[Day]) -> Day | None:
    """The date at the head of a page, or else one that a label, a letter or its last line calls its own."""
    edges = [*known.within(0, HEAD), *known.within(max(0, len(text) - _FOOT), len(text))]
    return _at_the_head(text, known) or next((one for one in edges if _is_labelled(text, one)), None)


def _is_labelled(text: str, day: Day) -> bool:
    """``Updated 13 September 2023``, ``Date: Tue 9 May 2023`` of a letter, a last line of a day alone."""
    line = text[text.rfind("\n", 0, day.start) + 1 : day.start]
    label = _LABEL.fullmatch(line)
    if label and day.date.month and not _OF_A_RULING.search(line):
        return not label["mail"] or _MAIL.search(text, 0, HEAD) is not None
    return bool(day.date.day and not text[day.end :].strip(" .)\n") and _ALONE.fullmatch(line))


def _at_the_head(text: str, known: Marks[Day]) -> Day | None:
    """In the dateline or byline of a news item; that of a newsletter may be a month."""
    head = known.all[0] if known.all else None
    if head is None or head.start > HEAD or not head.date.month:
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


def find_weekdays(text: str, news: Day | None) -> Iterator[Day]:
    """``on Tuesday`` is the last Tuesday up to the day of the page."""
    if news is None or not news.date.day:
        return
    now = date.fromisoformat(news.date.iso())
    for match in _ON_A_WEEKDAY.finditer(text, news.end if news.start <= HEAD else 0):
        meant = now - timedelta((now.weekday() - _WEEKDAYS.index(match["day"])) % 7)
        yield Day(*match.span("day"), PartialDate(meant.year, meant.month, meant.day))
