"""What courts did: every sentence, or part of one, that states how an application ended or stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from transform.reading.phrases import table
from transform.reading.report_zh.abroad import Abroad, acts_abroad, without_abroad
from transform.reading.report_zh.cells import in_row_of_a_ruling
from transform.reading.report_zh.clause import acts_itself
from transform.reading.report_zh.courts import ForeignCourt
from transform.reading.report_zh.page import CourtPlace, NumberPlace, within
from transform.reading.report_zh.reckoned import Day
from transform.reading.report_zh.saying import Saying
from transform.reading.report_zh.voice import BLANK
from transform.reading.report_zh.who_decides import is_own, may_decide
from transform.vocabulary.codes import Outcome

CUT = "□"
"""Stands for each character of a foreign court's act inside a sentence on a ruling here."""

_GATE = re.compile(
    r"承认|认可|驳回|效力|终结|尚无|判令|胜诉|维持|撤回|撤诉|移送|中止|不予|受理|拒绝|支持|准许|准予|说.?不|立案|审查|报请|执行|闭门羹|登记|认许|正在|尚未|在审|待批|听证|择期"
)
_RECOGNISED = re.compile(
    r"(?<=予以)认可|(?<=不予)认可|(?<=部分)认可|(?<=裁定)认可|(?<=获)认可|(?<=准予)认可|(?<=拒绝)认可"
    r"|认可(?=(?:和|与|并|及|、)?(?:执行)?[^。;]{0,60}(?:判决|裁定|调解书|清盘|效力|命令|判项|支付令|申请))"
)
_AGREES = re.compile(
    r"(?:[点项]|意见|观点|主张|抗辩|说法|理由|事实|证据|陈述|真实性|对此)[^。;]{0,16}?(?:予以|表示)认可"
)
"""Agreement with an argument or a fact, no recognition of a judgment."""

_CASE = re.compile(
    r"承认(?:(?:和|与|及|并|、)?执行)?(?![^。;,:]{0,8}了)[^。;,:]{0,60}?(?:判决|裁定|裁判|调解书)(?:书)?(?:一案|案件|的案[件子]|案(?!由|款|涉|号|中))"
)
"""The name of a case, which says what was asked."""

_THIRD = re.compile(r"承认(?:了|过)?[^。;,]{0,10}第三国[^。;,]{0,30}?(?:判决|裁判|裁定)")
_TOPIC = re.compile(
    r"(?:相互|互相|彼此)承认(?:和执行|与执行)?|承认(?:和|与|及)?(?:执行)?[^。;,:]{0,30}?(?:判决|裁判|裁定)(?:的|之)?(?:国际)?(?:条约|规定|制度|问题|机制|公约|条件|标准|路径|实践|规则|先例|司法解释|难题|工作|领域|安排)"
)
_NO_ACT = re.compile(
    r"承认(?:和执行|与执行)?(?:的)?(?:案件|案例|情形|情况|比例|国家)"
    r"|承认(?:和执行)?(?:它|其|该判决|此类判决|这[类样种][^。;,]{0,8})?(?:的)?(?:效力|后果)?(?:就|即|也)?(?:有违|有悖|有损|违反|违背|损害|危害|侵害|等于|意味着|无异于|不符合|不利于|将会?|会)"
)
"""A matter at large, or what recognition would do: 承认其效力有违我国公序良俗."""

_OF_AN_AWARD = re.compile(
    r"(?:承认|认可|执行|拒绝)(?:过|了)?(?:(?!判决|法院|裁判|命令|调解|裁定)[^。;,]){0,36}裁决"
)
_COUNTED = re.compile(r"\D{0,4}\d+(?:余|多)?(?:件|起|宗|份|例|%)")
_REST_ONLY = re.compile(r"驳回[^。;,]{0,40}(?:其他|其余|其它)")
_HOME_INTEREST = re.compile(r"迟延履行|加倍支付|中国法")
_THAT_COURT = re.compile(r"(?:该州|该国|当地|该省|对方国家)[^,。;]{0,8}?法院(?!(?:作出)?(?:的|作出))")
_HOME_VOICE = re.compile(r"本院|我院|该院|合议庭|我国法院|中国法院|中院|人民法院")
_VAGUE = re.compile(
    r"(?:有的?|有些|一些|部分|多家|多地|各地|各级|全国|个别|其他|不少|众多|许多|某些)(?:地方|中级|人民|国内|内地|我国|中国)*法院|司法实践|实践中"
)
_EARLIER = re.compile(r"曾|此前|以往|过去|早期|长期以来|早年|早在|之前")


@dataclass(frozen=True, slots=True)
class Act:
    """An outcome stated in ``saying``; ``abroad`` where a foreign court acts. Places as in the page."""

    saying: Saying
    code: str
    rule: str
    first: int
    last: int
    court: CourtPlace | None
    numbers: tuple[NumberPlace, ...]
    foreign: tuple[ForeignCourt, ...]
    days: tuple[Day, ...]
    abroad: Abroad | None
    vague: bool
    past: bool = False
    """Whether the verb itself says that it was once: 承认过."""


def acts(saying: Saying) -> Iterator[Act]:
    """The acts of foreign courts in a sentence, then that of a mainland court."""
    if not _GATE.search(saying.text):
        return
    stated = _AGREES.sub(lambda match: CUT * len(match.group()), saying.stated)
    stated = _RECOGNISED.sub("承认", stated)
    for other in (_TOPIC, _NO_ACT, _CASE, _THIRD):
        stated = other.sub(lambda match: CUT * len(match.group()), stated)
    abroad = list(acts_abroad(saying, stated))
    for one in abroad:
        yield _abroad(saying, one)
    rest = without_abroad(saying, stated, abroad, CUT)
    told = _told(rest)
    if told is None:
        return
    code, rule, start, end = told
    if rule.endswith(".cell") and not in_row_of_a_ruling(saying):
        return
    if _COUNTED.match(saying.text, end) or _OF_AN_AWARD.search(saying.text, start):
        return
    cut = [(one.began, one.last) for one in abroad]
    if _of_foreign_court(saying, rest, saying.first + start, cut):
        return
    numbers = tuple(
        one
        for one in within(saying.page.numbers, saying.first, saying.last)
        if not any(a <= one.first < b for a, b in cut)
        and is_own(one.number, saying.page.text[one.last : one.last + 8])
    )
    foreign = tuple(
        one
        for one in within(saying.page.foreign, saying.first, saying.last)
        if not any(a <= one.first < b for a, b in cut)
    )
    yield Act(
        saying,
        code,
        rule,
        saying.first + start,
        saying.first + end,
        _acting(saying, start, cut),
        numbers,
        foreign,
        tuple(
            one
            for one in within(saying.page.days, saying.first, saying.last)
            if not any(a <= one.first < b for a, b in cut)
        ),
        None,
        _VAGUE.search(saying.text, 0, start) is not None,
        "承认过" in rest[start : end + 6],
    )


def _abroad(saying: Saying, one: Abroad) -> Act:
    page = saying.page
    homes = list(within(page.home, saying.first, saying.last))
    numbers = tuple(
        number for number in within(page.numbers, saying.first, saying.last) if number.first > one.began
    )
    began = one.began if any(place.first < one.began for place in homes) else saying.first
    days = tuple(within(page.days, began, one.last))
    if not days and one.court and one.court.first < saying.first:
        head = next(other for other in page.sayings if other.first <= one.court.first < other.last)
        days = tuple(within(page.days, one.court.first, head.last))
    foreign = (one.court,) if one.court else ()
    court = next((place for place in homes if place.first > one.began or not may_decide(saying, place)), None)
    return Act(
        saying, one.code, one.rule, one.first, one.last, court, numbers, foreign, days, one, vague=False
    )


def _told(text: str) -> tuple[str, str, int, int] | None:
    hit = table("report_outcome_zh").hit(text)
    if hit is None:
        return None
    phrase, match = hit
    code, rule = phrase.code, phrase.rule
    if rule.endswith("rejected") and _REST_ONLY.match(text, match.start()):
        if "承认" not in text[: match.start()]:
            return (
                (Outcome.RECOGNIZED_IN_PART, "report_outcome_zh.rest_turned_down", match.start(), match.end())
                if not _HOME_INTEREST.search(text)
                else None
            )
        code, rule = Outcome.RECOGNIZED_IN_PART, "report_outcome_zh.rest_turned_down"
        if _HOME_INTEREST.search(text):
            code = Outcome.RECOGNIZED
    elif rule.endswith("rejected") and re.search(r"裁定[^。;]{0,60}承认", text[: match.start()]):
        return None
    return code, rule, match.start(), match.end()


def _acting(saying: Saying, start: int, cut: list[tuple[int, int]]) -> CourtPlace | None:
    """The mainland court before the verb, else the first behind it; none that was only asked or informed."""
    named = [
        one
        for one in within(saying.page.home, saying.first, saying.last)
        if may_decide(saying, one) and not any(a <= one.first < b for a, b in cut)
    ]
    at = saying.first + start
    before = [one for one in named if one.first <= at]
    return before[-1] if before else (named[0] if named else None)


def _of_foreign_court(saying: Saying, rest: str, at: int, cut: list[tuple[int, int]]) -> bool:
    """Whether the verb at ``at`` has a foreign court for its subject: 一审首尔中央地方法院驳回了请求."""
    page = saying.page
    subjects = [
        one
        for one in within(page.foreign, saying.first, at)
        if one.kind == "foreign"
        and rest[one.first - saying.first] != BLANK
        and acts_itself(page.text, one)
        and not any(a <= one.first < b for a, b in cut)
    ]
    if not subjects:
        return _THAT_COURT.search(saying.text, 0, at - saying.first) is not None
    between = page.text[subjects[-1].last : at]
    if _HOME_VOICE.search(between) or any(True for _ in within(page.home, subjects[-1].last, at)):
        return False
    return re.search(r"[;。]|判令|判决(?!驳|承认)|作出[^,]{0,30}(?:判决|命令|裁定)", between) is None


def is_earlier(act: Act) -> bool:
    """Whether the act is told as one of another time: a precedent, not the ruling in hand."""
    return _EARLIER.search(act.saying.text, 0, act.first - act.saying.first) is not None
