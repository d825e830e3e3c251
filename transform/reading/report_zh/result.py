"""What the court did and why: outcome, basis, test and grounds, told apart from what was only argued."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from transform.reading.phrases import Phrase, table
from transform.reading.report_zh.rulings import Ruling
from transform.reading.report_zh.spoken import Spoken
from transform.vocabulary.codes import Basis, Outcome, RefusalGround

PROCEDURAL = frozenset({RefusalGround.DOCUMENTS, RefusalGround.NOT_FINAL, RefusalGround.PARALLEL_PROCEEDINGS})
_RECOGNISED = re.compile(r"认可(?=[^。；]{0,40}(?:判决|裁定|调解书|清盘))")
_TREATY_IS_SILENT = re.compile(
    r"(?:条约|协定|协议)[^。；]{0,24}?(?:并未|没有|未|不)(?:对|就)?[^。；]{0,24}?(?:包括|包含|涉及|规定|约定)"
)
_EARLIER = re.compile(r"曾|此前|以往|过去|早期|长期以来")
_REST_ONLY = re.compile(r"驳回[^。；,]{0,40}(?:其他|其余|其它)")
_HOME_INTEREST = re.compile(r"迟延履行|加倍支付|中国法")


@dataclass(frozen=True, slots=True)
class Told:
    """A code that a stretch of a sentence states; places within the saying."""

    code: str
    rule: str
    spoken: Spoken
    first: int
    last: int


def outcomes(ruling: Ruling) -> list[Told]:
    """Every outcome stated of the ruling; those of the section on the result come first and alone."""
    found = [told for spoken in ruling.spoken for told in _outcomes_in(ruling, spoken)]
    if not ruling.outbound:
        final = [told for told in found if told.spoken.saying.section == "result"]
        found = final or [told for told in found if told.spoken.saying.section not in ("index",)]
    decided = [told for told in found if told.code != Outcome.PENDING]
    return decided or [told for told in found if not told.spoken.saying.line]


def _outcomes_in(ruling: Ruling, spoken: Spoken) -> Iterator[Told]:
    text = spoken.saying.stated
    if ruling.outbound:
        text = spoken.saying.voice if spoken.outbound is None or ruling.primary else spoken.saying.stated
    text = _RECOGNISED.sub("承认", text)
    hit = table("report_outcome_zh").hit(text)
    if hit is None:
        if ruling.outbound and spoken.outbound:
            first, last = spoken.outbound
            if re.search(r"承认|认可|执行", text[first:last]):
                yield Told(Outcome.RECOGNIZED, "report_outcome_zh.abroad", spoken, first, last)
        return
    phrase, match = hit
    code, rule = phrase.code, phrase.rule
    if phrase.rule.endswith("rejected") and _REST_ONLY.match(text, match.start()):
        before = text[: match.start()]
        code = Outcome.RECOGNIZED_IN_PART if "承认" in before or ruling.outbound else ""
        rule = "report_outcome_zh.rest_turned_down"
        if _HOME_INTEREST.search(text):
            code = Outcome.RECOGNIZED
    elif phrase.rule.endswith("rejected") and re.search(r"承认", text[: match.start()]):
        code = "" if re.search(r"裁定[^。；]{0,60}承认", text[: match.start()]) else code
    if code:
        yield Told(code, rule, spoken, match.start(), match.end())


def settle(found: list[Told], grounds: list[Told]) -> tuple[Told | None, str]:
    """The one outcome, and why there is none. 驳回申请 is what its reason makes it."""
    codes: dict[str, Told] = {}
    for told in found:
        codes.setdefault(told.code, told)
    if Outcome.RECOGNIZED_IN_PART in codes:
        codes.pop(Outcome.RECOGNIZED, None)
        codes.pop(Outcome.REFUSED, None) if any(
            g.code == RefusalGround.PUNITIVE_DAMAGES for g in grounds
        ) else None
    if Outcome.REFUSED in codes:
        rejected = codes.get(Outcome.DISMISSED)
        if rejected and rejected.rule.endswith("rejected"):
            codes.pop(Outcome.DISMISSED)
    if len(codes) > 1:
        return None, f"the text speaks of {' and '.join(sorted(codes))}; outcome left empty"
    if not codes:
        return None, ""
    told = next(iter(codes.values()))
    if told.rule.endswith("rejected"):
        reasons = {ground.code for ground in grounds}
        if not reasons:
            return None, "the application was turned away, the text does not say why; outcome left empty"
        code = Outcome.DISMISSED if reasons <= PROCEDURAL else Outcome.REFUSED
        return Told(code, told.rule, told.spoken, told.first, told.last), ""
    return told, ""


def stated(ruling: Ruling, name: str, *, clauses: bool) -> Iterator[Told]:
    """Every code of a phrase table that the court's or reporter's sentences state, in order."""
    for spoken in ruling.spoken:
        section = spoken.saying.section
        if section == "index" or (section == "comment" and _EARLIER.search(spoken.saying.text)):
            continue
        if section == "comment" and name == "report_ground_zh":
            continue
        text = spoken.saying.voice
        at = 0
        for piece in text.split(",") if clauses else [text]:
            hit: tuple[Phrase, re.Match[str]] | None = table(name).hit(piece)
            if hit and not (hit[0].code == Basis.TREATY and _TREATY_IS_SILENT.search(text)):
                phrase, match = hit
                yield Told(phrase.code, phrase.rule, spoken, at + match.start(), at + match.end())
            at += len(piece) + 1
