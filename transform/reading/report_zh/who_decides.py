"""Which courts and numbers of a sentence may be those of a ruling on recognition."""

from __future__ import annotations

import re

from transform.reading.report_zh.layout import MARK
from transform.reading.report_zh.page import CourtPlace, within
from transform.reading.report_zh.saying import Saying
from transform.vocabulary import case_type
from transform.vocabulary.case_number import CaseNumber, Style

_CONSULTED = re.compile(
    r"请示|批复|答复|复函|层报|报请|逐级|报核|同意|发布|公布|通报|印发|召开|会议纪要|意见》|规定》|解释》|入选|指导案例|备忘录|签署|上报|转报"
)


_NOT_ACTING = re.compile(r"(?:移送|移交|报|报请|经由|转交|转)(?:给|至|到)?(?:的)?$")


_HOME_JUDGMENT = re.compile(
    r"(?:(?!承认|认可|裁定|驳回|审|不予|准许|依|以|因|受理|对|就|将|把|向|法院|认为|为|认定|[该这那此]|[否肯]定|支持|放行|[给让使替]|外国|域外|境外|上述|[只仅]|同意|批准|宣[读布告]|说|打了)[^,:。;]){0,18}?(?:\(\d{4}\)[^,。;]{0,20}号)?(?:民事|刑事|商事)?(?:判决|调解书)"
)


_REPLY = re.compile(r"他|请|复")


def may_decide(saying: Saying, one: CourtPlace) -> bool:
    """Whether a mainland court named in a sentence may be one that rules on recognition."""
    text = saying.page.text
    before, after = (
        text[max(saying.first, one.first - 12) : one.first],
        text[one.last : one.last + 50].split(MARK)[0],
    )
    if one.court.level == "basic" or _NOT_ACTING.search(before):
        return False
    if one.court.level == "high" and _CONSULTED.search(before + after[:14]):
        return False
    judgment = _HOME_JUDGMENT.match(after)
    if judgment is None:
        return True
    return bool(within(saying.page.states, one.last, one.last + judgment.end()))


def is_own(number: CaseNumber, after: str = "") -> bool:
    """Whether a number may be that of a ruling on recognition: no reply, no suit on the merits."""
    if number.style is not Style.MODERN:
        return not _REPLY.search(number.words)
    if case_type.scopes(number.words) & {"recognition_foreign", "recognition_interregional", "insolvency"}:
        return True
    return after.startswith(("民事裁定", "裁定"))
