"""The court that a report means where it says 该院 or names none."""

from __future__ import annotations

import re

from transform.reading.report_zh.acts import Act
from transform.reading.report_zh.page import CourtPlace, within
from transform.reading.report_zh.saying import Saying
from transform.reading.report_zh.segments import Segment
from transform.reading.report_zh.who_decides import may_decide

OTHER_SUIT = re.compile(r"(?:同一|相同)[^。;]{0,8}?(?:纠纷|争议|事实|案件|诉讼)")
"""A court that tries the same quarrel at home is not the one that is asked to recognise."""

_OURS = re.compile(r"本院|我院|该院")


_HEAD = 4


def court_in_mind(act: Act, segment: Segment) -> CourtPlace | None:
    """The court last named that may be meant by 该院 or 法院: in its paragraph, else before, else behind."""
    page = act.saying.page
    said = [one for one in segment.sayings if one.section not in ("links", "comment")]
    paragraph = [one for one in said if one.paragraph == act.saying.paragraph]
    for stretch in (paragraph, said):
        named = [
            place
            for one in stretch
            for place in within(page.home, one.first, one.last)
            if may_decide(one, place) and (one.at == act.saying.at or not OTHER_SUIT.search(one.text))
        ]
        before = [place for place in named if place.first <= act.first]
        if before:
            return before[-1]
        if named and stretch is said:
            return named[0]
    ours = any(_OURS.search(one.text) for one in (*paragraph, act.saying))
    return _host(segment) if segment.digest or ours else None


_ITEM = re.compile(
    r"(?:其[一二三四五六]|第[一二三四五六][件起宗例]|另一?[件起宗例]|[(]?[一二三四五六七八\d][).、]|[①-⑨])"
)


def court_of_its_item(act: Act) -> CourtPlace | None:
    """The one court named at the head of a counted item on another case: 其一，宁波海事法院（2017）…号。"""
    page = act.saying.page
    paragraph = page.paragraphs[act.saying.paragraph]
    if not _ITEM.match(page.text, paragraph.start):
        return None
    opening = next(one for one in page.sayings if one.paragraph == act.saying.paragraph)
    named = [place for place in within(page.home, opening.first, opening.last) if may_decide(opening, place)]
    dated = bool(within(page.days, opening.first, opening.last))
    numbered = bool(within(page.numbers, opening.first, opening.last))
    return named[0] if len(named) == 1 and (dated or numbered) else None


def _host(segment: Segment) -> CourtPlace | None:
    """The one court named in the head of the page: its own digest says 本院 where it means it."""
    page = segment.sayings[0].page
    head = [one for one in page.sayings if one.paragraph < _HEAD]
    named = [
        place for one in head for place in within(page.home, one.first, one.last) if may_decide(one, place)
    ]
    return named[0] if len({place.court.name_zh for place in named}) == 1 else None


_FAR = 400
"""How far back the court may stand that 该院 means."""


def whose_court(saying: Saying, at: int) -> str:
    """Whose court 该院 is, said at a date: the one named last before."""
    page = saying.page
    named = [(one.first, "abroad") for one in within(page.foreign, max(0, at - _FAR), at)]
    named += [(one.first, "home") for one in within(page.home, max(0, at - _FAR), at)]
    return max(named, default=(0, ""))[1]
