"""Why an application was turned away or a part cut off, from the sentences that tell of a ruling."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from transform.reading.grounds_zh import OF_A_PART, grounds_in, settled, without_weak
from transform.reading.report_zh import probable
from transform.reading.report_zh.result import Told
from transform.reading.report_zh.ruling import Ruling
from transform.reading.report_zh.saying import Saying
from transform.vocabulary.codes import Outcome, RefusalGround

_GATE = re.compile(
    r"互惠|相互的?保证|承认|传唤|送达|传票|寄|陈述|辩|应诉|出庭|知|代理|生效|终局|终审|上诉|效力|确定|既判|再审|申诉|管辖|审理|裁判"
    r"|联系|仲裁|公共|主权|原则|公序|风俗|公德|安全|诈|骗|伪|假|造|隐瞒|子虚|查无|作出|纠纷|争议|案件|诉|审|官司|判决"
    r"|本|译|公证|认证|原件|材料|复印件|证明|手续|印|真|逾|超|期|时效|过|惩|倍|范围|不属|刑|罚|税|没收|资格|主体|程序|正义|补|债权人|损失"
)
_NEAR = 3
_REASONED = frozenset({"reasons", "result", "holding"})
_REASONED_WORDS = re.compile(
    r"(?:法院|中院|合议庭|本院|我院|该院|法官)[^。;,]{0,16}?(?:认为|指出|查明|认定|发现|审查)|理由|为由|[,。;]故|遂|因此|据此|鉴于|由于|其[一二三四]"
)
_PART = re.compile(
    r"部分|判项|[第该此][一二三四五六七八九十\d]{0,3}项|其(?:他|余)|利息|费用|罚|倍|对[^。;,]{1,20}(?:不予|未予)|仅|只|除"
)


@dataclass(frozen=True, slots=True)
class Ground(Told):
    """``told`` is the code of the table, which says more of what is ``other``."""

    told: str


def grounds(ruling: Ruling, outcomes: Container[str]) -> list[Ground]:
    """The grounds of a ruling's own sentences, else of those that it shares, else of comments on it.

    Where no table knows one, the most probable.
    """
    for sayings in (
        [one for one in ruling.own if one.section != "comment"],
        ruling.shared,
        [one for one in ruling.own if one.section == "comment"],
    ):
        found = [ground for one in sayings for ground in _told(one)]
        if found:
            return without_weak(_of_the_court(ruling, found), "".join(one.voice for one in sayings))
    told = probable.ground(ruling, outcomes)
    return [Ground(told.code, told.rule, told.saying, told.first, told.last, told.code)] if told else []


def of_the_whole(found: Sequence[Ground]) -> list[Ground]:
    """The grounds of an application turned away whole: what cuts off a part is no reason beside another."""
    whole = [one for one in found if one.code not in OF_A_PART]
    return whole or list(found)


def _of_the_court(ruling: Ruling, found: list[Ground]) -> list[Ground]:
    """Those told as reasons: beside the outcome, in their section, or as what the court found; else all."""
    deciding = [act.saying for act in ruling.acts]
    reasons = [
        one
        for one in found
        if one.saying.section in _REASONED
        or any(
            one.saying.paragraph == act.paragraph and 0 <= abs(one.saying.at - act.at) <= _NEAR
            for act in deciding
        )
        or _REASONED_WORDS.search(one.saying.text)
    ]
    told = [one for one in reasons if one.saying.section != "facts"]
    return told or reasons or found


def _told(one: Saying) -> tuple[Ground, ...]:
    if one.grounds is None:
        one.grounds = tuple(_stated(one)) if one.section != "index" and _GATE.search(one.text) else ()
    return one.grounds


def _stated(one: Saying) -> Iterator[Ground]:
    for found in settled(grounds_in(one.voice)):
        yield Ground(
            found.ground, found.rule, one, one.first + found.start, one.first + found.end, found.code
        )


def carried(found: Sequence[Ground], outcome: str) -> list[Ground]:
    """Those that an outcome rests on: a part left out has the ground of that part alone."""
    if outcome == Outcome.RECOGNIZED_IN_PART:
        found = [one for one in found if one.code in OF_A_PART or _PART.search(one.saying.text)]
        found = [one for one in found if one.code != RefusalGround.NO_RECIPROCITY]
    kept = {one.code: one for one in reversed(found)}
    return sorted(kept.values(), key=lambda one: one.first)
