"""What the dates of a sentence are dates of: the ruling, the judgment it is about, or neither."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from transform.reading.report_zh.courts import foreign_courts
from transform.reading.report_zh.spoken import Spoken
from transform.vocabulary import date
from transform.vocabulary.partial_date import PartialDate

_REACH = 70
_FILED = re.compile(
    r"申请|请求|起诉|立案|受理|提交|提起|提出|递交|收到|送达|签订|签署|公证|开庭|听证|询问|生效|上诉|到期|批复|答复"
)
_TOLD = re.compile(r"发布|报道|消息|获悉|公布|通报|讯|介绍")
_RULED = re.compile(r"裁定|审结|承认|结案|裁判")
_JUDGED = re.compile(r"判决|判令|宣判|作出|宣告|启动|决定|裁定|命令")
_CASE = re.compile(r"(?:申请|请求)[^。；,]{0,60}?案")
_ONCE = re.compile(r"(?:曾|曾经)(?:于|在)?$")
_CALLED = re.compile(r"(?:落款|裁定|裁判|结案)(?:日期|时间)(?:为|是)?:?$")
_ENDED = re.compile(r"承认|审结|准许撤回|驳回")


@dataclass(frozen=True, slots=True)
class Dated:
    """A date with its role, ruling, foreign or home (a Chinese judgment), and its place in the saying."""

    day: PartialDate
    role: str
    first: int
    last: int
    strength: int


def dated(spoken: Spoken, *, outbound: bool) -> Iterator[Dated]:
    """The dates of a sentence whose role its words tell."""
    if spoken.saying.section == "comment":
        return
    text = spoken.saying.text
    abroad = [(one.start, one.end) for one in foreign_courts(text)]
    home = [(place.first, place.last) for place in spoken.courts]
    found = date.find_dates(text)
    for at, one in enumerate(found):
        limit = min(found[at + 1].start if at + 1 < len(found) else len(text), one.end + _REACH)
        role, strength = _role(text, one.start, one.end, limit, abroad, home, outbound)
        if role:
            yield Dated(one.date, role, one.start, one.end, strength)


def _role(
    text: str,
    start: int,
    end: int,
    limit: int,
    abroad: list[tuple[int, int]],
    home: list[tuple[int, int]],
    outbound: bool,
) -> tuple[str, int]:
    if _CALLED.search(text, max(0, start - 14), start):
        return "ruling", 3
    after = _CASE.sub(lambda match: "□" * len(match.group()), text[end:limit])
    if after.startswith(("至", "-", "起至", "以来", "以后", "之前", "前", "第")):
        return "", 0
    verbs = [
        (match.start(), kind)
        for kind, pattern in (("filed", _FILED), ("told", _TOLD), ("ruled", _RULED), ("judged", _JUDGED))
        if (match := pattern.search(after))
    ]
    if not verbs or (not outbound and _ONCE.search(text, max(0, start - 14), start)):
        return "", 0
    at, kind = min(verbs, key=lambda verb: (verb[0], verb[1] != "ruled"))
    if kind in ("filed", "told"):
        return "", 0
    who = _subject(text, start, end, end + at, abroad, home)
    if not who and not outbound and kind == "ruled" and _ENDED.search(after[: at + 30]):
        return "ruling", 1
    roles = {"abroad": "ruling", "home": "home"} if outbound else {"abroad": "foreign", "home": "ruling"}
    return (roles[who], 2) if who else ("", 0)


def _subject(
    text: str,
    start: int,
    end: int,
    verb: int,
    abroad: list[tuple[int, int]],
    home: list[tuple[int, int]],
) -> str:
    """Whose act it is: the court between date and verb, else the nearest before the date."""
    between = [
        (first, who)
        for who, places in (("abroad", abroad), ("home", home))
        for first, last in places
        if end <= first and last <= verb + 1
    ]
    if between:
        return min(between)[1]
    own = re.search(r"(?:我院|本院|该院|法院|合议庭)", text[end:verb])
    if own:
        return "home"
    before = [
        (last, who)
        for who, places in (("abroad", abroad), ("home", home))
        for _, last in places
        if last <= start and not re.search(r"[。；]|申请", text[last:start])
    ]
    if before:
        return max(before)[1]
    return "home" if re.search(r"(?:我院|本院|该院)[^。；,]{0,6}$", text[:start]) else ""
