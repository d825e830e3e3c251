"""Cut a page into the stretches that tell of one case each; an article without headings is one stretch."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from transform.reading.report_zh.acts import Act
from transform.reading.report_zh.page import Page, within
from transform.reading.report_zh.parts import tell_of_different_rulings
from transform.reading.report_zh.rows import is_row
from transform.reading.report_zh.saying import Saying
from transform.reading.report_zh.who_decides import is_own

_CASE = re.compile(
    r"[(]?(?:典型|参考|指导性?|入选)?案例?(?:之)?(?:[一二三四五六七八九十]{1,3}|\d{1,2}|[A-Z])(?![\u4e00-\u9fff]?年)[)]?[:.、]?"
    r"|[(]?第[一二三四五六七八九十\d]{1,3}(?:[案则例]|件(?=[:,、是]))[)]?[:.、]?|\(\)"
    r"|(?:\*\*)?(?:样本|实例|判例|案)[一二三四五六七八九十\d]{1,2}(?![\u4e00-\u9fff]?年)[:.、]?"
)
_STYLES = (
    _CASE,
    re.compile(r"[一二三四五六七八九十]{1,3}[、.]"),
    re.compile(r"[◆●■▲★◇○※▶►]"),
    re.compile(r"\([一二三四五六七八九十\d]{1,3}\)"),
    re.compile(r"(?:no\.?)?\d{1,2}[、.](?!\d)|0\d(?=[\u4e00-\u9fff])", re.IGNORECASE),
    re.compile(r"\d{1,3}(?=¶|$)"),
    re.compile(r"[①②③④⑤⑥⑦⑧⑨⑩]"),
    re.compile(r"(?:场景|故事|镜头|实例|例|问题|片段|样本|事例|个案)[一二三四五六七八九十\d]{1,2}"),
    re.compile(r"-{2,4}(?=[\u4e00-\u9fff])|[•·](?=[\u4e00-\u9fff])"),
    re.compile(r"(?:问|Q)\d{0,2}[:.、]"),
)
_COUNT = re.compile("|".join(style.pattern for style in _STYLES[:5]), re.IGNORECASE)
_CASE_TITLE = re.compile(r"案(?:例)?(?:\([^()]{1,30}\))?(?:-{1,4}[^。]{2,60})?$|纠纷(?:案)?$")
_NAME = re.compile(r"(?:-{1,4})?(?P<name>[^。]{4,90}?案(?:例)?(?:\([^()]{1,30}\))?)(?:-{1,4}[^。]{2,60})?$")
_SHORTEST = 50


@dataclass(frozen=True, slots=True)
class Segment:
    """``sayings`` of one case; ``title`` is the place of its name without the count, or None."""

    sayings: tuple[Saying, ...]
    title: tuple[int, int] | None
    digest: bool


def segments(page: Page, acts: Mapping[int, Sequence[Act]], *, digest: bool = False) -> list[Segment]:
    """The cases of a digest page, the headed parts of an article that each tell of a ruling, or the whole."""
    said = page.sayings
    tabled = _rows(page, acts)
    if tabled:
        return tabled
    firsts = {said[at].paragraph: at for at in range(len(said) - 1, -1, -1)}
    facts = [
        at
        for number, at in sorted(firsts.items())
        if page.paragraphs[number].opens and page.paragraphs[number].section == "facts"
    ]
    heads = [at for at in firsts.values() if _is_case_heading(said[at])]
    heads.sort()
    numbered = [at for at in heads if _CASE.match(said[at].text)]
    named = _title(said[:2]) is not None
    laid_out = named or any(one.section in ("result", "reasons", "holding") for one in said)
    if len(facts) == 1 and (not laid_out or _tells_of_several(acts)):
        facts = []
    if facts or len(numbered) >= 2 or (digest and len(heads) >= 2):
        starts = heads
        if facts and not (heads and _covers(heads, facts)):
            starts = sorted({_title_before(said, at) for at in facts}) if len(facts) > 1 else [0]
        found = _cut(page, starts, facts, acts)
        if found:
            return found
    begins = {one.start for one in page.paragraphs}
    lines = [one.at for one in said if one.first in begins]
    for style in _STYLES:
        starts = [at for at in lines if _is_heading(page, said[at], style)]
        if len(starts) >= 2 and _name_different_rulings(page, said, starts):
            return [
                Segment(said[first:last], _title(said[first:last]), digest=first in starts)
                for first, last in pairwise(_bounds(page, starts, style))
            ]
    for style in _STYLES:
        starts = [at for at in lines if _is_heading(page, said[at], style)]
        if len(starts) >= 2 and tell_of_different_rulings(said, starts, acts, alone=style is _STYLES[-1]):
            return [
                Segment(said[first:last], _title(said[first:last]), digest=False)
                for first, last in pairwise(_bounds(page, starts, style))
                if last > first
            ]
    return [Segment(said, _title(said[:3]), digest=digest)]


def _tells_of_several(acts: Mapping[int, Sequence[Act]]) -> bool:
    """Whether several courts act on judgments of several courts abroad: a review of a year, not one case."""
    told = [act for found in acts.values() for act in found if act.court and not act.abroad and act.foreign]
    courts = {act.court.court.name_zh for act in told if act.court}
    return len(courts) > 1 and len({act.foreign[0].iso2 for act in told}) > 1


def _rows(page: Page, acts: Mapping[int, Sequence[Act]]) -> list[Segment]:
    """The rows of a table that each tell of a ruling, which no prose around it tells of again."""
    said = page.sayings
    rows = [one for one in said if is_row(one.text) and acts.get(one.at)]
    numbers = [within(page.numbers, one.first, one.last) for one in rows]
    if len(rows) < 2 or not all(numbers) or sum(map(len, numbers)) < len(page.numbers):
        return []
    bounds = [0, *(one.at for one in rows), rows[-1].at + 1, len(said)]
    return [
        Segment(said[first:last], None, digest=first in bounds[1:-2])
        for first, last in pairwise(bounds)
        if last > first
    ]


def _cut(page: Page, starts: list[int], facts: list[int], acts: Mapping[int, Sequence[Act]]) -> list[Segment]:
    said = page.sayings
    found = []
    for first, last in pairwise([*starts, len(said)]):
        stretch = said[first:last]
        told = sum(len(one.text) for one in stretch[1:])
        if told < _SHORTEST and not any(one.section == "facts" for one in stretch):
            continue
        if facts and bisect_left(facts, first) == bisect_left(facts, last) and not _ends(stretch, acts):
            continue
        found.append(Segment(tuple(stretch), _title(stretch), digest=True))
    return found


def _ends(stretch: Sequence[Saying], acts: Mapping[int, Sequence[Act]]) -> bool:
    """Whether a case told in one paragraph, without headings, has a court and its end there."""
    return any(act.court or act.numbers for one in stretch if not one.line for act in acts.get(one.at, ()))


def _bounds(page: Page, starts: list[int], style: re.Pattern[str]) -> list[int]:
    """Where parts begin and the last one ends: remarks on all of them, counted alike, are no part of it."""
    closing = next(
        (
            one.at
            for one in page.sayings[starts[-1] + 1 :]
            if page.paragraphs[one.paragraph].opens
            and one.section in ("comment", "links")
            and one.first == page.paragraphs[one.paragraph].start
            and style.match(one.text)
        ),
        None,
    )
    ends = [closing] if closing is not None else []
    return [*([0] if starts[0] else []), *starts, *ends, len(page.sayings)]


def _covers(heads: list[int], facts: list[int]) -> bool:
    """Whether every case with facts stands under a heading of its own."""
    owners = [bisect_right(heads, at) for at in facts]
    return 0 not in owners and len(set(owners)) == len(owners)


def _is_case_heading(one: Saying) -> bool:
    counted = _COUNT.match(one.text)
    if counted is None or one.text[-1] in "。!?;" or len(one.text) > 110 or not one.line:
        return False
    if _CASE.match(one.text):
        return True
    return _CASE_TITLE.search(one.text) is not None


def _is_heading(page: Page, one: Saying, style: re.Pattern[str]) -> bool:
    if page.paragraphs[one.paragraph].opens and not style.pattern.startswith("[◆"):
        return False
    return style.match(one.text) is not None and one.section not in ("links", "index")


def _title_before(said: Sequence[Saying], at: int) -> int:
    """The nearest line before ``at`` that reads like the title of a case, within its section."""
    for back in range(at - 1, max(-1, at - 9), -1):
        if said[back].line and _NAME.search(said[back].text) and "案号" not in said[back].text:
            return back
        if said[back].section in ("facts", "comment") and back < at - 1:
            break
    return max(0, at - 1) if at and said[at - 1].section == "" else at


def _title(stretch: Sequence[Saying]) -> tuple[int, int] | None:
    """The place of the first line that ends like a case title, among the first of a stretch."""
    for one in stretch[:4]:
        if not one.line or len(one.text) > 110:
            continue
        counted = _COUNT.match(one.text)
        first = counted.end() if counted else 0
        named = _NAME.search(one.text, first)
        if named and named.start("name") < named.end("name"):
            return one.first + named.start("name"), one.first + named.end("name")
    return None


def _name_different_rulings(page: Page, said: Sequence[Saying], starts: list[int]) -> bool:
    """Whether the heads, each with the line below, name numbers of rulings, no two the same."""
    found: list[str] = []
    for first, last in pairwise([*starts, len(said)]):
        paragraph = said[first].paragraph
        head = [one for one in said[first : min(last, first + 5)] if one.paragraph <= paragraph + 3]
        numbers = [n for one in head for n in within(page.numbers, one.first, one.last) if is_own(n.number)]
        found += [number.canonical for number in numbers[:1]]
    return len(found) >= 2 and len(set(found)) == len(found) and 2 * len(found) >= len(starts)
