"""When open words may tell of a ruling: a judgment abroad is told, and no set phrase has told the end."""

from __future__ import annotations

import re
from collections.abc import Sequence

from transform.reading.report_zh.acts import Act
from transform.reading.report_zh.courts import is_longer_name
from transform.reading.report_zh.page import within
from transform.reading.report_zh.ruling import Ruling
from transform.reading.report_zh.segments import Segment
from transform.reading.report_zh.verdict import RULE

_APPLIED = re.compile(
    r"(?:申请|请求)[^。;]{0,80}(?:承认|认可|执行)|(?:承认|认可)[^。;]{0,60}(?:申请|请求|案)|协外认|认[港澳台]|(?:裁定|予以|不予|准予|决定|获|拒绝)[^。;,]{0,40}(?:承认|认可)|(?:持|携)[^。;,]{0,30}判决|向[^。;,]{2,16}?(?:中级人民法院|中院|海事法院)(?:提出|提起)?申请(?!再审|仲裁|破产|撤销)"
)
_ADJUDGED = re.compile(r"判决|判令|判给|裁定|裁判|命令|宣告|调解书|胜诉|判[^断]|原审|协外认|\d认[港澳台]")


def tells_an_application(segment: Segment) -> bool:
    """Whether recognition is asked for or decided on in so many words."""
    return _APPLIED.search("".join(one.text for one in segment.sayings)) is not None


def tells_a_foreign_judgment(segment: Segment) -> bool:
    """Whether a court abroad is told to have adjudged something, so that an application is about that."""
    said = [one for one in segment.sayings if one.section not in ("links", "index")]
    named = (place for one in said for place in within(one.page.foreign, one.first, one.last))
    return any(place.kind != "home" for place in named) and any(_ADJUDGED.search(one.text) for one in said)


def is_told_already(found: Sequence[Ruling], act: Act, *, filing: bool = False) -> bool:
    """Whether set phrases tell the end of a ruling of the same court or number; ``filing``: of that court."""
    if filing:
        return (
            act.rule.startswith(RULE)
            and act.court is not None
            and any(not one.outbound and not one.is_pending and one.holds(act.court.court) for one in found)
        )
    for one in (one for one in found if not one.outbound and not any(known.is_weak for known in one.acts)):
        if any(one.number and one.number.canonical == number.canonical for number in act.numbers):
            return True
        if act.court and one.holds(act.court.court) and not (one.number and act.numbers):
            return True
    return False


def is_of_another_court(act: Act, ruling: Ruling) -> bool:
    """Whether a filing names its own court and its own court abroad, below a ruling on another's judgment."""
    return (
        act.court is not None
        and not ruling.holds(act.court.court)
        and bool(act.foreign)
        and all(act.saying.paragraph != known.saying.paragraph for known in ruling.acts)
    )


def names_another_judgment(ruling: Ruling, act: Act) -> bool:
    """Whether an act is on the judgment of another court abroad than the ruling's: 同年，该院对…未予承认."""
    text = act.saying.page.text
    mine = [text[one.first : one.last] for known in ruling.acts for one in known.foreign if not one.bare]
    theirs = [text[one.first : one.last] for one in act.foreign if not one.bare]
    return bool(mine and theirs) and not any(
        is_longer_name(one, other) or is_longer_name(other, one) for one in mine for other in theirs
    )
