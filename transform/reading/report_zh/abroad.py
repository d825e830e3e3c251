"""Where a foreign court gives effect to a Chinese judgment, or refuses to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from transform.reading.phrases import table
from transform.reading.report_zh.courts import ForeignCourt
from transform.reading.report_zh.page import within
from transform.reading.report_zh.saying import Saying
from transform.reading.report_zh.voice import BLANK
from transform.vocabulary.state import state

_BRACKET = r"(?:\((?:[^()]|\([^()]{0,20}\)){0,40}\))?"
_NOT_DONE = (
    r"(?!承认|认可|拒绝|不予|支持|准予|准许|许可|批准|下令|登记|驳回|中院|人民法院|海事法院|中国|我国)"
)
_OBJECT = re.compile(
    rf"{_BRACKET}(?:{_NOT_DONE}[^,。;]){{0,40}}?(?:的|所作|作出的)(?:{_NOT_DONE}[^,。;]){{0,30}}?"
    r"(?:判决|裁定|命令|决定|调解|程序|文书|裁判|令)(?!书?中,)|(?:民事|商事|离婚|破产|缺席)?(?:判决|裁定)书?(?:获|被|在|得到|的|能)|[^,。;]{0,40}?[号的](?:民事|商事)?判决书?(?:予以|不予|未予)"
)
_SUBJECT = re.compile(
    rf"{_BRACKET}(?:[于在以就对依据根按经也则还亦便即遂却曾已仍最随此后同首近日再先两多,]|\d{{4}}年|\d{{1,2}}月|承认|认可"
    r"|拒绝|不予|未予|裁定|准予|准许|执行了|支持|驳回|撤销|推翻|改判|维持|许可|批准|认为|指出|签发|发出|下令|颁|登记|判决(?:承认|认可|准予|驳|支持|不|确认|执行)|作出)"
)
_NAMED = r"(?:(?!申请|认为|作出裁定|承认|裁定[,:])[^,。;]){0,40}?(?:判决|裁判|调解书|裁定|裁决|文书)"
_OF_CHINA = re.compile(
    rf"(?:中国|我国|中方|内地|大陆|(?<![\u4e00-\u9fff])国内|人民法院|中院|高院|[省市区县旗某]某?[\u4e00-\u9fff]{{0,3}}法院){_NAMED}|(?:上述|该|前述)中国{_NAMED}"
)
_TOLD_OF = re.compile(
    r"(?:[对就将把](?:于)?|未发现|未见|没有发现|未查到|不存在|未有|并无|尚无|查无|证明|表明|显示)(?:有|过)?$"
)
_THAT_ONE = re.compile(
    r"(?:裁定|判决|决定|拒绝|准予|准许|不予)(?:承认|认可)(?:和|与|及|并)?(?:执行)?(?:了)?(?:(?:该|上述|此|这一)[^,。;]{0,6}判决)?(?:$|[,。;])"
)
"""Recognition of what the sentence before named: 某法院拒绝承认,."""

_REVERSES = re.compile(r"推翻|撤销|改判|维持")
_SOUGHT = re.compile(r"(?:向|在|赴|到)[^。;,]{0,40}?(?:申请|请求|起诉|提起|寻求|诉讼)")
_NEXT = re.compile(r"[^,。;]{0,24}?(?:裁定|认为|审查|承认|决定|以此|据此)")
_PASSIVE = re.compile(
    r"(?:中国|我国|人民法院|中院|高院|海事法院|院)[^。;,]{0,40}?(?:判决|裁判|调解书)[^。;,]{0,20}?"
    r"(?P<where>在|获|被|得到)[^。;]{0,30}?(?:承认|执行|认可)"
)
_OWN_OBJECT = re.compile(
    r"承认(?:和|与|并|及|、|或)?(?:执行)?(?:了|过)?(?:我国|中国|我方|中方)[^。;,]{0,24}?(?:判决|裁判|裁定|文书)"
)
_PRECEDENT = re.compile(
    r"(?:有|曾|已|此前|先例)[^。;,]{0,30}承认[^。;,]{0,30}(?:我国|中国|人民法院|中院|高院)[^。;,]{0,24}(?:判决|裁判|裁定)"
)


@dataclass(frozen=True, slots=True)
class Abroad:
    """What a court of ``iso2`` did with a Chinese judgment; places in the page's folded text."""

    iso2: str
    court: ForeignCourt | None
    code: str
    rule: str
    first: int
    last: int
    began: int
    """Where the court's name, or the whole clause, begins."""


def acts_abroad(saying: Saying, text: str) -> Iterator[Abroad]:
    """The acts in ``text``, which is the sentence with conjecture blanked and one word for recognition."""
    page = saying.page
    if not within(page.states, saying.first, saying.last) and not within(
        page.foreign, saying.first, saying.last
    ):
        return
    named = [one for one in within(page.foreign, saying.first, saying.last) if one.kind == "foreign"]
    subjects = [
        one for one in named if text[one.first - saying.first] != BLANK and acts_itself(page.text, one)
    ]
    found = False
    if subjects and _speaks_of_home(saying):
        for at, court in enumerate(subjects):
            limit = subjects[at + 1].first if at + 1 < len(subjects) else saying.last
            for home in within(page.home, court.last, limit):
                if _NEXT.match(page.text, home.last) and not re.match(
                    _NAMED, page.text[home.last : home.last + 60]
                ):
                    limit = home.first
                    break
            window = text[court.last - saying.first : limit - saying.first]
            hit = table("report_abroad_zh").hit(window)
            if hit is None and _REVERSES.search(window):
                hit = table("report_abroad_zh").hit(
                    saying.voice[court.last - saying.first : limit - saying.first]
                )
            if hit:
                phrase, match = hit
                start = court.last + match.start()
                yield Abroad(
                    court.iso2, court, phrase.code, phrase.rule, start, court.last + match.end(), court.first
                )
                found = True
    if not found:
        yield from _passive(saying, text)


def acts_itself(text: str, court: ForeignCourt) -> bool:
    """Whether a foreign court is the subject of its clause, not the author of a judgment spoken of."""
    after = text[court.last : court.last + 120]
    if _TOLD_OF.search(text, max(0, court.first - 8), court.first):
        return False
    return _SUBJECT.match(after) is not None and _OBJECT.match(after) is None


def _speaks_of_home(saying: Saying) -> bool:
    """Whether a judgment of a mainland court stands in the sentence."""
    page = saying.page
    if _names_home(saying):
        return True
    before = [
        one for one in page.sayings[max(0, saying.at - 8) : saying.at] if one.paragraph == saying.paragraph
    ]
    sought = any(
        (match := _SOUGHT.search(one.text))
        and within(page.states, one.first + match.start(), one.first + match.end())
        for one in before
    )
    told_last = before and _names_home(before[-1]) and not within(page.home, saying.first, saying.last)
    if told_last and _THAT_ONE.search(saying.text):
        return True
    return sought and any(map(_names_home, before))


def _names_home(saying: Saying) -> bool:
    page = saying.page
    if _OF_CHINA.search(saying.text):
        return True
    return any(
        re.match(_NAMED, page.text[home.last : home.last + 60])
        for home in within(page.home, saying.first, saying.last)
    )


def _passive(saying: Saying, text: str) -> Iterator[Abroad]:
    match = _PASSIVE.search(text)
    if match is None:
        return
    for one in within(saying.page.states, saying.first, saying.last):
        at = one.first - saying.first
        known = state(one.iso2)
        if match.start("where") <= at < match.end() and known and known.kind == "foreign":
            hit = table("report_abroad_zh").hit(text[match.start("where") : match.end() + 8])
            court = next(
                (c for c in within(saying.page.foreign, saying.first, saying.last) if c.first == one.first),
                None,
            )
            if hit:
                begin, end = saying.first + match.start("where"), saying.first + match.end()
                yield Abroad(
                    one.iso2, court, hit[0].code, hit[0].rule, begin, end, saying.first + match.start()
                )
            return


def without_abroad(saying: Saying, text: str, acts: list[Abroad], blank: str) -> str:
    """``text`` without what foreign courts do with Chinese judgments."""
    for one in acts:
        first, last = one.began - saying.first, one.last - saying.first
        if last < len(text):
            ends = re.compile(r"[,。;]").search(text, last)
            last = ends.start() if ends else len(text)
        text = text[:first] + blank * (last - first) + text[last:]
    if "承认" not in text:
        return text
    for pattern in (_PRECEDENT, _OWN_OBJECT):
        text = pattern.sub(lambda match: blank * len(match.group()), text)
    return text
