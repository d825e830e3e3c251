"""What courts did: every sentence, or part of one, that states how an application ended or stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from transform.reading.report_zh.abroad import Abroad, acts_abroad, without_abroad
from transform.reading.report_zh.cells import in_row_of_a_ruling
from transform.reading.report_zh.clause import acts_itself
from transform.reading.report_zh.courts import ForeignCourt
from transform.reading.report_zh.meant_abroad import withdrawn_here
from transform.reading.report_zh.no_act import without_agreement, without_consequences, without_topics
from transform.reading.report_zh.page import CourtPlace, NumberPlace, within
from transform.reading.report_zh.reckoned import Day
from transform.reading.report_zh.rows import cells, is_row
from transform.reading.report_zh.saying import Saying
from transform.reading.report_zh.set_phrase import set_phrase
from transform.reading.report_zh.verdict import RULE, WEIGHED, is_anchored, open_words, overrules, verdict
from transform.reading.report_zh.voice import BLANK, CUT, without_conjecture
from transform.reading.report_zh.who_decides import is_own, may_decide
from transform.vocabulary.codes import Outcome

_GATE = re.compile(
    r"承认|认可|驳回|效力|终结|撤[案了销]|尚无|判令|胜诉|维持|撤回|撤诉|移送|中止|不予|受理|拒绝|支持|准许|准予|说.?不|立案|审查|报请|执行|闭门羹|登记|认许|正在|尚未|在审|待批|听证|择期"
)
_RECOGNISED = re.compile(
    r"(?<=予以)认可|(?<=不予)认可|(?<=部分)认可|(?<=裁定)认可|(?<=获)认可|(?<=准予)认可|(?<=拒绝)认可"
    r"|认可(?=(?:和|与|并|及|、)?(?:执行)?[^。;]{0,60}(?:判决|裁定|调解书|清盘|效力|命令|判项|支付令|申请))"
)
_OF_AN_AWARD = re.compile(
    r"(?:承认|认可|执行|拒绝)(?:过|了)?(?:(?!判决|法院|裁判|命令|调解|裁定)[^。;,]){0,36}裁决"
)
_AWARDS = re.compile(r"裁决(?:案件?)?(?:全部|均|都|悉数|已)?$")
_COUNTED = re.compile(
    r"(?![^\d,]{0,4}1(?:件|起|宗|份|例)[,。;])\D{0,4}\d+(?:余|多)?(?:件|起|宗|份|例|%)"
    r"|[^。;,\d]{0,6}?[一二三四五六七八九]?[十百][一二三四五六七八九十]{0,3}(?:余|多)?(?:件|起|宗|例)"
)
_THAT_COURT = re.compile(r"(?:该州|该国|当地|该省|对方国家)[^,。;]{0,8}?法院(?!(?:作出)?(?:的|作出))")
_HOME_VOICE = re.compile(r"本院|我院|该院|合议庭|我国法院|中国法院|中院|人民法院")
_MORE_TO_SAY = frozenset({Outcome.PENDING, Outcome.RECOGNIZED, Outcome.REFUSED})
_ITS_DAY = 6
"""How near behind an act abroad its day stands: 撤案令是2023年1月29日下的."""

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

    @property
    def is_weak(self) -> bool:
        """Whether no set phrase tells it, and so any that does comes first."""
        return self.rule == WEIGHED or (self.rule.startswith(RULE) and not self.numbers)


def acts(saying: Saying) -> Iterator[Act]:
    """The acts of foreign courts in a sentence, then that of a mainland court."""
    anchored = is_anchored(saying)
    if not anchored and not _GATE.search(saying.text):
        return
    stated = _RECOGNISED.sub("承认", without_agreement(saying.stated))
    loose = without_topics(stated)
    stated = without_consequences(loose)
    abroad = [one for one in acts_abroad(saying, stated) if not withdrawn_here(saying, one.code)]
    for one in abroad:
        yield _abroad(saying, one)
    rest = without_abroad(saying, stated, abroad, CUT)
    row = is_row(saying.text)
    told = _in_cell(saying) if row else set_phrase(rest)
    if not row and anchored and (told is None or told[0] in _MORE_TO_SAY):
        other = verdict(saying, without_abroad(saying, loose, abroad, CUT))
        told = other if told is None or overrules(told, other) else told
    if told is None:
        return
    code, rule, start, end = told
    if rule.endswith(".cell") and not row and not in_row_of_a_ruling(saying):
        return
    of_awards = _AWARDS.search(saying.text, 0, start) or _OF_AN_AWARD.search(saying.text, start)
    if of_awards or _COUNTED.match(saying.text, end):
        return
    cut = [(one.began, one.last) for one in abroad]
    if not row and _of_foreign_court(saying, rest, saying.first + start, cut):
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
    days = tuple(within(page.days, began, one.last)) or tuple(
        within(page.days, one.last, one.last + _ITS_DAY)
    )
    if not days and one.court and one.court.first < saying.first:
        head = next(other for other in page.sayings if other.first <= one.court.first < other.last)
        days = tuple(within(page.days, one.court.first, head.last))
    foreign = (one.court,) if one.court else ()
    court = next((place for place in homes if place.first > one.began or not may_decide(saying, place)), None)
    return Act(
        saying, one.code, one.rule, one.first, one.last, court, numbers, foreign, days, one, vague=False
    )


def _in_cell(saying: Saying) -> tuple[str, str, int, int] | None:
    """The outcome that the cell under its head tells; any cell where no head row stands."""
    every = cells(saying)
    for cell in [one for one in every if one.is_result] or every:
        text = _RECOGNISED.sub("承认", without_conjecture(cell.text))
        told = set_phrase(text) or open_words(text)
        if told:
            at = cell.first - saying.first
            return told[0], told[1], at + told[2], at + min(told[3], len(cell.text))
    return None


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
    return (
        re.search(
            r"[;。]|判令|判给|判(?=[^断定决,。;]{1,12}[付还赔])|判决(?!驳|承认)|作出[^,]{0,30}(?:判决|命令|裁定)",
            between,
        )
        is None
    )


def is_earlier(act: Act) -> bool:
    """Whether the act is told as one of another time: a precedent, not the ruling in hand."""
    return _EARLIER.search(act.saying.text, 0, act.first - act.saying.first) is not None
