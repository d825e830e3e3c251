"""Who speaks in the pleadings: what the respondent says of the judgment is not what it says."""

from __future__ import annotations

import re
from dataclasses import dataclass

from transform.observation import Field
from transform.reading.ruling_zh.case import Case
from transform.reading.ruling_zh.plain import Span
from transform.reading.ruling_zh.sections import FACTS_HEADING

_SAYS = r"[^。]{0,60}?(?:称|辩|答辩|陈述|述|认为|表示|提出|主张|异议|回应|未(?:作|提交|发表|到庭)|意见|:)"
_RESPONDENT = (
    r"(?:[两二三四各]名?|上述|原审|诸)?(?:被(?:上诉人|申请(?:执行|复议)?人|请求人|执行人|告)|原审被告)"
)
_APPLICANT = r"(?:上述|原审)?(?:(?:再审|复议)?申请(?:执行)?人|原告|请求人)"
_NEUTRAL = re.compile(
    r"(?:本院|经(?:本院|审查|审理|查|询问|释明|依法)|另[,查经]|再查|又查|审查(?:过程)?中|诉讼中|庭审|听证|"
    r"案件审[查理]|第三人"
    rf"|{FACTS_HEADING}|利害关系人|上述|以上|[^。,]{{2,20}}(?:人民法院|中级人民法院|该院)(?:审查|经审查|一审))"
)


@dataclass(frozen=True, slots=True)
class Pleadings:
    """Sentences between the cause and the reasons; ``neutral`` are the court's own and those of others."""

    claims: tuple[Span, ...]
    defence: tuple[Span, ...]
    neutral: tuple[Span, ...]


def pleadings(case: Case) -> Pleadings:
    """Sort the sentences by who speaks; who began goes on until another begins."""
    told, facts = case.parts.told, case.parts.facts
    respondent = _speaker(_RESPONDENT, case, Field.RESPONDENT)
    applicant = _speaker(_APPLICANT, case, Field.APPLICANT)
    spoken: dict[str, list[Span]] = {"claims": [], "defence": [], "neutral": []}
    speaker = "claims"
    for sentence in case.text.sentences(told.start, told.end):
        if facts.text and sentence.start >= facts.start:
            speaker = "neutral"
        elif respondent.match(sentence.text):
            speaker = "defence"
        elif applicant.match(sentence.text):
            speaker = "claims"
        elif _NEUTRAL.match(sentence.text):
            speaker = "neutral"
        spoken[speaker].append(sentence)
    return Pleadings(*(tuple(spoken[name]) for name in ("claims", "defence", "neutral")))


def _speaker(role: str, case: Case, name: Field) -> re.Pattern[str]:
    """The role, or a party's name or short name, at the beginning of a sentence on what is said."""
    names = {
        "".join(one.value.split()).translate(str.maketrans("（）", "()"))
        for one in case.observations
        if one.field is name
    }
    heads = "|".join(
        [role, *(re.escape(one) for one in sorted(names, key=len, reverse=True) if len(one) > 1)]
    )
    return re.compile(rf"(?:对此,|经询问,|询问时,)?(?:{heads}){_SAYS}")
