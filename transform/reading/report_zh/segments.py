"""Cut a page into the stretches that tell of one case each; an article without headings is one stretch."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise

from transform.reading.report_zh.saying import Saying

_HEADING = re.compile(
    r"[【(]?(?:典型|参考)?案例之?[一二三四五六七八九十\d]{1,3}[】)]?[:.、]?|[【(][一二三四五六七八九十\d]{1,3}[】)]|[一二三四五六七八九十\d]{1,3}[、.]"
)
_CASE_TITLE = re.compile(r"案(?:\([^()]{1,30}\))?$|纠纷$")
_FACTS = re.compile(r"\(?[一二三四五六七八九\d]{0,2}[、.)]?[【(]?(?:基本|简要)?案情(?:简介|介绍)?[】)]?[:.]?")
_SHORTEST = 60


@dataclass(frozen=True, slots=True)
class Segment:
    """``sayings`` of one case; ``title`` is its heading without the count, None in a plain article."""

    sayings: tuple[Saying, ...]
    title: tuple[int, int] | None
    digest: bool


def segments(said: list[Saying]) -> list[Segment]:
    """The cases of a digest page, or the whole as one; what stands before the first case is left out."""
    heads = [at for at, one in enumerate(said) if _is_heading(one)]
    facts = [at for at, one in enumerate(said) if one.line and _FACTS.fullmatch(one.text)] or [
        at for at, one in enumerate(said) if one.section == "facts" and _FACTS.match(one.text)
    ]
    if not facts and len(heads) < 2:
        return [Segment(tuple(said), _title(said), digest=False)]
    starts = heads if heads and _covers(heads, facts) else [_title_before(said, at) for at in facts]
    bounds = [*starts, len(said)]
    found = []
    for first, last in pairwise(bounds):
        stretch = said[first:last]
        told = sum(len(one.text) for one in stretch[1:])
        if told < _SHORTEST or (facts and bisect_left(facts, first) == bisect_left(facts, last)):
            continue
        found.append(Segment(tuple(stretch), _title(stretch), digest=True))
    return found or [Segment(tuple(said), _title(said), digest=False)]


def _covers(heads: list[int], facts: list[int]) -> bool:
    """Whether every case with facts stands under a heading of its own."""
    owners = [bisect_right(heads, at) for at in facts]
    return 0 not in owners and len(set(owners)) == len(owners)


def _is_heading(one: Saying) -> bool:
    counted = _HEADING.match(one.text)
    if not one.line or not counted or one.text[-1] in "。!?;；！？" or len(one.text) > 90:
        return False
    return "案例" in counted.group() or _CASE_TITLE.search(one.text) is not None


def _title_before(said: list[Saying], at: int) -> int:
    """The nearest line before ``at`` that reads like the title of a case, within its section."""
    for back in range(at - 1, max(-1, at - 6), -1):
        if said[back].line and _CASE_TITLE.search(said[back].text):
            return back
    return max(0, at - 1) if at and said[at - 1].section == "" else at


def _title(stretch: list[Saying]) -> tuple[int, int] | None:
    """The place of the first line that ends like a case title, among the first three of a stretch."""
    for one in stretch[:3]:
        counted = _HEADING.match(one.text)
        first = counted.end() if counted else 0
        if one.line and first < len(one.text) and _CASE_TITLE.search(one.text) and len(one.text) < 90:
            return one.span(first, len(one.text))
    return None
