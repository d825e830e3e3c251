"""Which court acts on a day: the court of origin, or another one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from transform.reading.ruling_zh.case import Case
from transform.reading.ruling_zh.courts import ENDING, ForeignCourt

JUDGMENT = (
    r"(?:判决|裁定|裁决|命令|判令|调解书|调停|调书|调解(?!中心|委员)|裁判|判词|和解|支付令|支付命令|清盘令|管理令|破产令|"
    r"离婚令|(?<![指法])令|决定|判)"
)
_ENDING = re.compile(rf"(?:{ENDING}|分院)")
HOME = re.compile(r"人民法院|本院|中院|高院|我国法院|中国法院")
_NO_SUBJECT = re.compile(
    r"(?:并|又|再|随后|其后|嗣后|之后|后|即|遂|已|最终|经[^,。;]{0,12}|[一二三四五六七八九十]审)*(?:于|在|"
    r"至)?"
)
_BEFORE_NAME = re.compile(
    r"(?:[^\u4e00-\u9fff]|于|在|由|经|向|被|是|与|和|及|对|后|日|,|诉至|国|的|据|而|即|因|为|称|以|至|查明|"
    r"认为|并|州|省|执行|承认|认可|湾|港|门|坡|区)$"
)
STOPS = "。;!?"


@dataclass(frozen=True, slots=True)
class Around:
    """The words of a sentence about a date: ``head`` before it, ``clause`` its end, ``rest`` behind it."""

    at: int
    head: str
    clause: str
    rest: str
    is_named: bool


def acting(case: Case, origin: ForeignCourt, around: Around, act: re.Match[str] | None) -> int | None:
    """How surely the court that acts is the court of origin; None where it is another one."""
    before_verb = around.rest[: act.start()] if act else ""
    heads = (
        (before_verb, around.clause, around.head)
        if _NO_SUBJECT.fullmatch(around.clause)
        else (before_verb, around.clause)
    )
    for words in heads:
        endings = list(_ENDING.finditer(words))
        if endings:
            return _which(case, origin, words[: endings[-1].end()], around.at)
        if re.search(r"该院|该裁判所|原审(?:法院)?|法官", words):
            return _antecedent(case, origin, around.at)
    if re.search(rf"{JUDGMENT}书?(?:,)?(?:其)?(?:系|是)?(?:于|在)?$", around.clause):
        return 2
    if act and not act.start() and not around.clause and not _ENDING.search(around.head):
        return 3  # 被申请人拒付,2014年11月6日判决其给付: of no court that is named
    return None


def _which(case: Case, origin: ForeignCourt, words: str, at: int) -> int | None:
    """Compare the name that ``words`` end in with the court of origin."""
    if re.search(r"(?:该|上述|前述|上开|上列)(?:法院|法庭|院|裁判所)$", words):
        return _antecedent(case, origin, at)
    if re.search(r"(?:外国|原审|该国|当地|作出判决的|[^\u4e00-\u9fff]|^)(?:的)?法院$", words):
        return 3
    common = _common(origin.name, words)
    if len(common) >= min(4, len(origin.tail)):
        before = words[: len(words) - len(common)]
        if not before or origin.name.startswith(common) or _is_boundary(before):
            return 1
    if HOME.search(words):
        return None
    generic = any(
        one.is_generic and one.iso2 == origin.iso2 and words.endswith(one.name) for one in case.courts
    )
    return 3 if generic else None


def _common(name: str, words: str) -> str:
    """The longest end of ``words`` that the name holds."""
    for size in range(min(len(name), len(words)), 0, -1):
        if words[-size:] in name:
            return words[-size:]
    return ""


def _is_boundary(before: str) -> bool:
    """Whether a name begins after ``before``: not within the longer name of another court."""
    return _BEFORE_NAME.search(before) is not None


def _antecedent(case: Case, origin: ForeignCourt, at: int) -> int | None:
    """该院 is the court named last before; a court of no known name may be any."""
    text = case.text.text
    window = text[max(0, at - 300) : at]
    for ending in reversed(list(_ENDING.finditer(window))):
        words = window[max(0, ending.end() - 46) : ending.end()]
        if re.search(r"(?:该|上述|前述|上开|上列)(?:法院|法庭|裁判所)$|(?:外国|原审)法院$", words):
            continue
        which = _which(case, origin, re.split(r"[,。;:(]", words)[-1], at)
        return 2 if which in (1, 3) or _is_subject(origin, window, ending.end()) else None
    return 2


def _is_subject(origin: ForeignCourt, window: str, end: int) -> bool:
    """Whether the sentence that names a court last began with the court of origin: A法院是国家法院."""
    sentence = window[max(window.rfind(stop, 0, end) for stop in STOPS) + 1 : end]
    return not HOME.search(sentence) and origin.name in sentence
