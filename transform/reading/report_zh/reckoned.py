"""Dates that lean on another: 同日, 同年6月, 今年6月28日 in a page that tells when it was published."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from transform.vocabulary.numeral import from_chinese
from transform.vocabulary.partial_date import DateError, PartialDate

_NUMERAL = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_LEANING = re.compile(
    rf"(?P<same>同日|同一天|同一日|当日|当天)(?!起)|同月(?P<day>{_NUMERAL})日"
    rf"|(?P<of_now>本月|上个?月)(?P<day4>{_NUMERAL})日"
    rf"|(?P<year>同年|当年|[那这]一?年的?|次年|翌年|转年|今年|本年|去年|前年)(?P<month>{_NUMERAL})月(?:(?P<day2>{_NUMERAL})日)?"
    rf"|(?<![\d年/.-])(?<!同)(?P<month3>{_NUMERAL})月(?:(?P<day3>{_NUMERAL})日|(?=(?:间|份)?(?:依法)?(?:作出|裁定|判决|驳回|准许|认可|承认)))"
)
_AFTER_YEAR = {"次年": 1, "翌年": 1, "转年": 1}
"""Other words mean the year before: 同年, 当年, 那一年."""
_BEFORE_NOW = {"今年": 0, "本年": 0, "去年": -1, "前年": -2}
_MONTH_WITH_A_POINT = re.compile(r"(?P<year>(?:19|20)\d\d)\.(?P<month>0[1-9]|1[0-2])(?![\d.万亿元美欧])")
_NAME_BEFORE = re.compile(r"[院所庭处号]")
_OF_A_JUDGMENT = re.compile(r"(?:所)?(?:作出|作|判|下达|宣判)的[^。;,]{0,16}?(?:判决|裁定|命令|判令)")
"""The day of a judgment that the story speaks of, not one of the story's own days."""
_OF_A_TREATY = re.compile(r"(?:签[订署]|签有|缔结|订立|的|就)[^。;]{0,30}?(?:条约|协定|公约)")
_TELLS_A_JUDGMENT = re.compile(r"[^。]{0,80}?(?:判决|判令|判给|宣判|裁决|离婚令)")
"""What follows the day of a judgment abroad: a page that is dated tells the next day by its own year."""
_NUMBERED = re.compile(r"\((?P<year>(?:19|20)\d\d)\)[^()。;]{2,14}号[^()。;]{0,12}$")
"""A ruling is no older than its number."""
_CITED = re.compile(r"\((?P<year>(?:19|20)\d\d)\)[A-Z]{3,8}(?:\([A-Za-z]{2,8}\))?\d{1,5}[^。;\d]{0,16}$")
"""A neutral citation: its year is that of the judgment."""
_YEAR_BEHIND = re.compile(
    r"(?:那天|当天)?[(-]{1,2}[^()。;,\d]{0,8}(?P<year>(?:19|20)\d\d)年?(?=[)。;,-])(?!\)[\u4e00-\u9fff]{1,4}\d)"
)
"""``去年十二月三日(即2024年)``, ``10月14日——那是2022年``: a writer who tells the year of a short day."""
_NUMBER_BEFORE = 40
_CHRONICLE = 2
"""So many years that head paragraphs are of all that stands below them, each up to the next."""
_LONGEST_BRACKET = 80


@dataclass(frozen=True, slots=True)
class Day:
    """A date and its place in folded text."""

    day: PartialDate
    first: int
    last: int


def months_with_a_point(text: str, mark: str) -> Iterator[Day]:
    """Months written 2024.02 where only a date can stand: behind a court's name, heading an item."""
    for match in _MONTH_WITH_A_POINT.finditer(text):
        before = text[max(0, match.start() - 2) : match.start()]
        if not before or before[-1] == mark or (before[-1] in ",(、" and _NAME_BEFORE.match(before)):
            yield Day(PartialDate(int(match["year"]), int(match["month"])), match.start(), match.end())


def reckoned(text: str, days: Sequence[Day], now: PartialDate | None, mark: str) -> Iterator[Day]:
    """The leaning dates of ``text`` that can be told; ``days`` are the plain ones in order.

    One that opens a paragraph leans on the story's last day, not on that of a judgment in it.
    """
    heads = list(_heads(text, mark))
    known = sorted((*days, *heads), key=lambda one: one.first)
    at = 0
    before: Day | None = None
    story: Day | None = None
    for match in _LEANING.finditer(text):
        while at < len(known) and known[at].first < match.start():
            aside = (
                _OF_A_TREATY.match(text, known[at].last) is not None
                or _is_aside(text, known[at], match.start(), mark)
                or (
                    before is not None
                    and mark not in text[before.last : match.start()]
                    and _OF_A_JUDGMENT.match(text, known[at].last) is not None
                )
            )
            if not aside and (before is None or known[at].first >= before.first):
                before = known[at]
                if _OF_A_JUDGMENT.match(text, before.last) is None:
                    story = before
            at += 1
        if any(one.first <= match.start() < one.last for one in known[max(0, at - 1) : at + 1]):
            continue
        near = before if before and mark not in text[before.last : match.start()] else None
        over = bisect_left(heads, match.start(), key=lambda one: one.first)
        near = near or (heads[over - 1] if over and len(heads) >= _CHRONICLE else None)
        opens = match.start() == 0 or text[match.start() - 1] == mark
        day = _with_year_behind(match) or _day(match, story if opens and story else before, near, now)
        if day:
            before = story = Day(day, match.start(), match.end())
            yield before


def _heads(text: str, mark: str) -> Iterator[Day]:
    """Years at the head of a paragraph, ``2019:6月19日…``, or at the end of its heading, ``橙县,2023年``."""
    end = re.escape(mark)
    for match in re.finditer(
        rf"(?:^|{end})(?:[^\d。:;{end}]{{1,12}},)??(?P<year>(?:19|20)\d\d)年?(?::(?=\d)|[─┬│├—-]{{1,8}}|(?<=,\d{{4}}年)(?={end}))",
        text,
    ):
        yield Day(PartialDate(int(match["year"])), *match.span("year"))


def _is_aside(text: str, day: Day, at: int, mark: str) -> bool:
    """Whether a date stands in brackets that are closed before ``at``; what leans leans on the story's.

    A bracket at the head of a paragraph, 【2019年】, is of all that follows.
    """
    opened = text.rfind("(", max(0, day.first - _LONGEST_BRACKET), day.first)
    heads = opened == 0 or (opened > 0 and text[opened - 1] == mark)
    if opened < 0 or heads or ")" in text[opened : day.first]:
        return False
    closed = text.find(")", day.last, day.last + _LONGEST_BRACKET)
    return 0 <= closed < at


def _day(
    match: re.Match[str], before: Day | None, near: Day | None, now: PartialDate | None
) -> PartialDate | None:
    if match["same"]:
        return near.day if near and near.day.day else None
    if match["day"]:
        return (
            _checked(near.day.year, near.day.month, _number(match["day"]))
            if near and near.day.month
            else None
        )
    if match["day4"]:
        return _of_month(now, match["of_now"] != "本月", _number(match["day4"])) if now else None
    if match["year"]:
        base = now.year if match["year"] in _BEFORE_NOW and now else before.day.year if before else None
        if base is None or (match["year"] in _BEFORE_NOW and now is None):
            return None
        year = base + (_AFTER_YEAR | _BEFORE_NOW).get(match["year"], 0)
        return _checked(year, _number(match["month"]), _number(match["day2"]) if match["day2"] else None)
    cited = _CITED.search(match.string, max(0, match.start() - _NUMBER_BEFORE), match.start())
    leant: int | None
    if cited:
        leant = int(cited["year"])
    elif near and now and _TELLS_A_JUDGMENT.match(match.string, near.last) and _is_past(match, now):
        leant = now.year
    else:
        leant = near.day.year if near else now.year if now else None
    number = _NUMBERED.search(match.string, max(0, match.start() - _NUMBER_BEFORE), match.start())
    if number and leant and leant < int(number["year"]):
        leant = now.year if now and now.year >= int(number["year"]) else None
    day = _number(match["day3"]) if match["day3"] else None
    return _checked(leant, _number(match["month3"]), day) if leant else None


def _with_year_behind(match: re.Match[str]) -> PartialDate | None:
    month, day = match["month"] or match["month3"], match["day2"] or match["day3"]
    told = _YEAR_BEHIND.match(match.string, match.end()) if month else None
    return _checked(int(told["year"]), _number(month), _number(day) if day else None) if told else None


def _is_past(match: re.Match[str], now: PartialDate) -> bool:
    """Whether the day, in the year of the page, is none after it."""
    day = _checked(now.year, _number(match["month3"]), _number(match["day3"]) if match["day3"] else None)
    return day is not None and day.earliest() <= now.latest()


def _of_month(now: PartialDate, last: bool, day: int) -> PartialDate | None:
    """A day of the month in which a page was published, or of the ``last`` one before."""
    if not now.month:
        return None
    year, month = (now.year - 1, 12) if last and now.month == 1 else (now.year, now.month - last)
    return _checked(year, month, day)


def _number(text: str) -> int:
    return int(text) if text.isdigit() else from_chinese(text) or 0


def _checked(year: int, month: int | None, day: int | None) -> PartialDate | None:
    try:
        return PartialDate(year, month, day)
    except DateError:
        return None
