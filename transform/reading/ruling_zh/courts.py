"""Courts abroad as a ruling names them: with their state, or with a place that only one state has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from transform.reading.court_places import before_branch, places, states_of_places
from transform.reading.phrases import table
from transform.reading.ruling_zh.restore import LOST, is_torn
from transform.vocabulary.state import find_states, state
from transform.vocabulary.stretch import overlaps

ENDING = r"(?:法院|裁判所|法庭|支院)"
_NAME = re.compile(
    rf"(?:(?!第\d)[^,。;:!?《》“”\"、()\d]|\([^()]{{1,60}}\)|第?\d{{1,3}}(?=[\u4e00-\u9fff])"
    rf"|(?<=家庭)、妇女、儿童|(?<=家庭)、(?=妇女|儿童|少年)|(?<=妇女)、(?=儿童)){{0,44}}?{ENDING}"
)
_PART = re.compile(
    r"(?:的)?(?:\([^()]{1,40}\))?(?P<part>(?:第?[一二三四五六七八九十\d]{1,3}[a-z]?)?(?:(?![于在对就作判裁决以案向由是的所其该也未认我曾]|"
    r"提起|提交|申请|立案|受理"
    r"|(?<!纠)纷|(?:商[业务事]|工商)?[与和及](?!财产|海事|商事|行政|劳动|家事|经济|税务))[\u4e00-\u9fff·]){0,12}?(?:法院|裁判所|法庭|审判庭|"
    r"分庭|支院|支部|分院|分部"
    r"|登记处|费用办公室|审判区|司法区|[民刑商家]事案件庭|(?<![开出到当休本闭])庭|[事商]部))(?!长|审(?![理查])|外)"
)
_BRACKETS = re.compile(r"\((?![^()]{1,12}(?:庭|分部|登记处|清单|名册)\)|家事\))[^()]*\)")
_DIVISION = re.compile(
    r"\((?!现|原|当时|以下|下称|简称)(?:[\u4e00-\u9fff]{1,12}(?:庭|分部|登记处|清单|名册)|家事)\)"
)
_COUNTY = re.compile(r"(?P<part>[\u4e00-\u9fff]{2,8}?(?:县|郡))(?=第|[A-Z0-9案于作(])")
_NOT_IN_NAMES = re.compile(
    r"公民|国籍|公司|某人|申请|判决|裁定|起诉|向|(?<!上)诉|以及|驻|条约|协定|签订|护照|法律|时间|互惠|两国|"
    r"当事人|认为|是否"
    r"|承认|使[领]?馆|作为|有关|双方|就|[与和及](?!威尔士|拉布拉多|国|财产|商业|工业|竞争|家庭|家事|少年|"
    r"劳动|行政|刑事|民事|商事|经济|税|海事|破产)|由|被|在(?!线)|(?:当事|自然|法|国|债务|债权|代理|承租|出租|申请)人|的(?!里雅)"
)
_GENERIC = re.compile(
    r"(?:的|共和国|王国|大公国|公国|苏丹国|各级|当地|有关|国内|本地|地方|联邦|国|境内|原审|作出|最终|某|州|上述|两级){0,4}(?:法院|法庭|"
    r"裁判所)"
)


@dataclass(frozen=True, slots=True)
class ForeignCourt:
    """A court named at ``text[start:end]`` of the plain text; ``tail`` leaves out state and subdivision."""

    iso2: str
    name: str
    tail: str
    start: int
    end: int

    @property
    def is_generic(self) -> bool:
        """韩国法院 is any court of Korea; 圣保罗州法院 is none."""
        if self.tail.endswith("联邦法院") or self.name.endswith("澳大利亚联邦法院"):
            return self.iso2 == "US"
        return _GENERIC.fullmatch(self.tail) is not None and not self.name.endswith(("州法院", "省法院"))


def foreign_courts(text: str) -> list[ForeignCourt]:
    """Each foreign or interregional court named, in text order; none overlaps another."""
    found = list(_with_state(text))
    spans = [(one.start, one.end) for one in found]
    found += [one for one in _with_place(text) if not overlaps((one.start, one.end), spans)]
    return sorted(found, key=lambda one: one.start)


def _with_state(text: str) -> Iterator[ForeignCourt]:
    done = 0
    for found in find_states(text):
        known = state(found.iso2)
        if found.start < done or known is None or known.kind == "home":  # 哥伦比亚 in 不列颠哥伦比亚省
            continue
        court = _court(text, found.iso2, found.start, found.end)
        if court:
            done = court.end
            yield court


def _with_place(text: str) -> Iterator[ForeignCourt]:
    """Courts named without their state, such as 维多利亚州上诉法院."""
    done = 0
    for place in places().finditer(text):
        if place.start() >= done:
            court = _court(text, states_of_places()[place.group()][0], place.start(), place.start())
            if court:
                done = court.end
                yield court


def _plain(name: str) -> str:
    """A name without what stands in brackets, but for a division of the court."""
    return _BRACKETS.sub("", name) if "(" in name else name


def _court(text: str, iso2: str, start: int, after: int) -> ForeignCourt | None:
    match = _NAME.match(text, after)
    if match is None or _NOT_IN_NAMES.search(_plain(match.group())):
        return None
    end = match.end()
    while part := _PART.match(text, end):
        end = part.end()
    division = _DIVISION.match(text, end)
    end = division.end() if division else end
    county = _COUNTY.match(text, end) if iso2 == "US" else None
    end = county.end() if county else end
    start = before_branch(text, start)
    name = _plain(text[start:end])
    if LOST in name or is_torn(text, start, start):
        return None
    tail = _plain(text[after:end])
    return ForeignCourt(iso2, name, _without_subdivision(iso2, tail), start, end)


@lru_cache(maxsize=4096)
def _without_subdivision(iso2: str, tail: str) -> str:
    nested = next((one for one in find_states(tail[:12]) if one.start == 0 and one.iso2 == iso2), None)
    tail = tail[nested.end :] if nested else tail
    code, end = subdivision_at(iso2, tail)
    return tail[end:] if code else tail


def subdivision_at(iso2: str, name: str) -> tuple[str, int]:
    """Code and end of the state or province that a name begins with, or two empty ones."""
    for phrase in table("subdivision_zh").phrases:
        if phrase.code.startswith(f"{iso2}-"):
            match = phrase.pattern.search("国" + name, 0, 16)
            if match and match.start() <= 1:
                return phrase.code, match.end() - 1
    return "", 0
