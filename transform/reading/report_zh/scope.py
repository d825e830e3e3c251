"""Whether a stretch is about a foreign judgment at all, and which way the judgment travels."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from transform.not_ours import NotOurs
from transform.reading.report_zh.courts import foreign_courts
from transform.reading.report_zh.origin import states_of
from transform.reading.report_zh.rulings import Ruling
from transform.reading.report_zh.segments import Segment
from transform.reading.report_zh.spoken import Spoken
from transform.vocabulary import case_type
from transform.vocabulary.codes import Direction
from transform.vocabulary.state import state

_RECOGNITION = re.compile(r"承认|认可(?:和|与|并|及|、)?(?:执行)?|不予执行")
_JUDGMENT = re.compile(
    r"判决|裁定|裁判|调解书|破产|民事再生|重整|法院[^。；,]{0,12}(?:命令|决定)|暂时管理|清盘|身份"
)
_AWARD = re.compile(r"仲裁裁决|仲裁庭|纽约公约|仲裁委员会|仲裁院|仲裁中心")
_COURT_JUDGMENT = re.compile(r"判决|调解书|破产|法院[^。；,]{0,20}?命令")

_SHORT = {"日": "JP", "韩": "KR", "美": "US", "英": "GB", "德": "DE", "法": "FR", "俄": "RU", "泰": "TH"}
_PAIR = re.compile(rf"中({'|'.join(_SHORT)})(?:之间|两国|双方)")


def not_ours(text: str) -> NotOurs | None:
    """Why a whole page is none of ours, before anything is read of it; None if it may be."""
    if "XNUMX" in text:
        return NotOurs.MACHINE_TRANSLATION
    if len(text) < 400 and re.search(r"找不到您要的页面|页面不存在|访问验证|安全验证|请开启JavaScript", text):
        return NotOurs.NO_PAGE
    return None


def reason_against(segment: Segment) -> NotOurs | None:
    """Why a stretch is about no foreign judgment; None if it may be about one."""
    texts = [one.text for one in segment.sayings if one.section != "links"]
    whole = "\n".join(texts)
    title = texts[0] if segment.title and texts else ""
    if _AWARD.search(title) and not re.search(r"判决|法院裁", title):
        return NotOurs.AWARD
    if _AWARD.search(whole) and not _COURT_JUDGMENT.search(_AWARD.sub("", whole)):
        return NotOurs.AWARD
    if not any(_RECOGNITION.search(text) for text in texts):
        if re.search(r"送达|调查取证", whole) and re.search(r"请求|协助", whole):
            return NotOurs.SERVICE
        return NotOurs.OFF_SUBJECT
    if not _JUDGMENT.search(whole):
        return NotOurs.OFF_SUBJECT
    return None


def direction(ruling: Ruling, kind: str) -> Direction | None:
    """Inbound where the number or the words say so; None where nothing does."""
    scopes = case_type.scopes(ruling.number.number.words) if ruling.number else frozenset[str]()
    if kind == "interregional" or "recognition_interregional" in scopes:
        return Direction.INTERREGIONAL
    if ruling.outbound:
        return Direction.OUTBOUND
    if "recognition_foreign" in scopes or kind == "foreign":
        return Direction.INBOUND
    if (ruling.court or ruling.number) and any("承认" in one.saying.text for one in ruling.spoken):
        return Direction.INBOUND
    return None


def jurisdiction(ruling: Ruling, title: tuple[int, int] | None) -> tuple[Spoken, str, int, int, str] | None:
    """The state that the sentences point to most; None where two are equally likely.

    A judgment of an outbound ruling is one of the court that ruled, so only its sentence counts.
    """
    if ruling.outbound:
        for spoken in ruling.spoken:
            if spoken.outbound:
                for one in foreign_courts(spoken.saying.text):
                    if one.start >= spoken.outbound[0] or one.end <= spoken.outbound[1]:
                        return spoken, one.iso2, one.start, one.end, one.kind
    named = states_of(ruling)
    weights: Counter[str] = Counter()
    for spoken, iso2, first, last, _ in named:
        start = spoken.saying.span(first, last)[0]
        weights[iso2] += 1
        weights[iso2] += 5 * bool(title and title[0] <= start < title[1])
        if spoken.saying.section != "comment":
            weights[iso2] += 2 * bool(_RECOGNITION.search(spoken.saying.text, last))
            weights[iso2] += 2 * any(one.iso2 == iso2 for one in foreign_courts(spoken.saying.text))
    if not named:
        return next(_pairs(ruling), None)
    ranked = weights.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return None
    top = ranked[0][0]
    known = state(top)
    return next(one for one in named if one[1] == top) if known else None


def _pairs(ruling: Ruling) -> Iterator[tuple[Spoken, str, int, int, str]]:
    """中日之间: the other state of a pair that is named by one character."""
    for spoken in ruling.spoken:
        for match in _PAIR.finditer(spoken.saying.text):
            yield spoken, _SHORT[match[1]], match.start(), match.end(), "foreign"
