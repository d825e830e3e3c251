"""What the court did and why: outcome, basis, test and grounds, told apart from what was only argued."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from transform.reading.phrases import Phrase, PhraseTable, table
from transform.reading.report_zh.ruling import Ruling
from transform.reading.report_zh.saying import Saying
from transform.vocabulary.codes import Basis, Outcome, RefusalGround

PROCEDURAL = frozenset(
    {
        RefusalGround.DOCUMENTS,
        RefusalGround.NOT_FINAL,
        RefusalGround.PARALLEL_PROCEEDINGS,
        RefusalGround.OTHER,
    }
)
"""Reasons that leave the applicant free to come again: papers, finality, a pending suit, scope."""

_PROVED_BY_PAPERS = frozenset({RefusalGround.SERVICE_OR_DUE_PROCESS})
"""What the papers that an application must bring prove too; where they are wanting, so is its proof."""

_TREATY_IS_SILENT = re.compile(
    r"(?:条约|协定|协议)[^。;,]{0,16}?(?:并未|没有|未|不)(?:对|就)?[^。;,]{0,24}?(?:包括|包含|涉及|规定|约定)(?!的)|(?:没有|并无|无)(?:可资)?[^。;,]{0,8}条约"
)
_LONG = frozenset(
    {
        RefusalGround.PUNITIVE_DAMAGES,
        RefusalGround.CONFLICTING_JUDGMENT,
        RefusalGround.PARALLEL_PROCEEDINGS,
        RefusalGround.SERVICE_OR_DUE_PROCESS,
    }
)
"""Grounds whose words run over several clauses."""

_EARLIER = re.compile(r"曾|此前|以往|过去|早期|长期以来|以前")
_GATES = {
    "report_basis_zh": re.compile(r"互惠|条约|协定|协议|对等|相互保证|公约"),
    "report_test_zh": re.compile(r"互惠|承认|备忘录|声明|承诺|对等|相互保证|共识|谅解|得到"),
    "report_ground_zh": re.compile(
        r"互惠|传唤|送达|传票|陈述|答辩|辩论|应诉|通知|生效|终局|终审|上诉|法律效力|确定|管辖|公共|主权|基本原则|欺诈|伪造|虚假|造假|纠纷|争议|案件|诉讼|审理"
        r"|正本|副本|译本|翻译|公证|认证|原件|材料|复印件|证明|逾|超过|超出|届满|期限|时效|惩罚|范围|不属于|刑|罚|税|仲裁协议|善良风俗|保证|程序|正义|风俗|公德|利益|伪|编造|捏造|隐瞒|查无|子虚|打印|加盖|印章|手续|补|更正|过期|联系|收到|手中|地址|实体|措施|终局|再审"
    ),
}


@dataclass(frozen=True, slots=True)
class Told:
    """A code that words of a sentence state; places in the page."""

    code: str
    rule: str
    saying: Saying
    first: int
    last: int


def outcomes(ruling: Ruling) -> list[Told]:
    """Every outcome stated of the ruling; a filing counts only where no end is told."""
    found = [Told(act.code, act.rule, act.saying, act.first, act.last) for act in ruling.acts]
    return [told for told in found if told.code != Outcome.PENDING] or found


def settle(found: list[Told], grounds: list[Told]) -> tuple[Told | None, str]:
    """The one outcome, and why there is none. 驳回申请 is what its reason makes it."""
    codes: dict[str, Told] = {}
    for told in found:
        codes.setdefault(told.code, told)
    if Outcome.RECOGNIZED_IN_PART in codes:
        codes.pop(Outcome.RECOGNIZED, None)
        codes.pop(Outcome.REFUSED, None)
        codes.pop(Outcome.DISMISSED, None)
    if Outcome.RECOGNIZED in codes and Outcome.REFUSED in codes:
        part = _partly(codes[Outcome.RECOGNIZED], codes[Outcome.REFUSED])
        if part:
            return part, ""
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
        papers = RefusalGround.DOCUMENTS in reasons and reasons <= PROCEDURAL | _PROVED_BY_PAPERS
        code = Outcome.DISMISSED if papers or reasons <= PROCEDURAL else Outcome.REFUSED
        return Told(code, told.rule, told.saying, told.first, told.last), ""
    return told, ""


def _partly(kept: Told, refused: Told) -> Told | None:
    """Recognition of one thing and refusal of another in one breath is recognition in part."""
    near = abs(kept.saying.at - refused.saying.at) <= 2
    words = re.search(
        r"部分|判项|其余|其他|利息|惩罚|第[一二三四五六七八九十\d]+项|罚|关于", refused.saying.text
    )
    if near and words:
        return Told(
            Outcome.RECOGNIZED_IN_PART,
            "report_outcome_zh.rest_refused",
            refused.saying,
            refused.first,
            refused.last,
        )
    return None


def stated(sayings: Sequence[Saying], name: str, *, clauses: bool) -> Iterator[Told]:
    """Every code of a phrase table that the court's or reporter's sentences state, in order."""
    for one in sayings:
        if name not in one.told:
            one.told[name] = tuple(_stated(one, name, clauses=clauses)) if _may_state(one, name) else ()
        yield from one.told[name]


def _may_state(one: Saying, name: str) -> bool:
    if one.section == "index" or (one.section == "comment" and name == "report_ground_zh"):
        return False
    return _GATES[name].search(one.text) is not None


def _stated(one: Saying, name: str, *, clauses: bool) -> Iterator[Told]:
    entries, every, text = table(name), name == "report_ground_zh", one.voice
    whole = list(_hits(entries, text, every=every)) if every else []
    if every:
        entries = PhraseTable(
            tuple(phrase for phrase in entries.phrases if phrase.pattern.search(text)), entries.hypothetical
        )
    at = 0
    for piece in text.split(",") if clauses else [text]:
        for phrase, match in _hits(entries, piece, every=every):
            if one.section == "comment" and _EARLIER.search(one.text, 0, at + match.start()):
                continue
            if phrase.code == Basis.TREATY and _TREATY_IS_SILENT.search(text):
                continue
            first = one.first + at + match.start()
            yield Told(phrase.code, phrase.rule, one, first, one.first + at + match.end())
        at += len(piece) + 1
    for phrase, match in whole:
        if phrase.code in _LONG:
            yield Told(phrase.code, phrase.rule, one, one.first + match.start(), one.first + match.end())


def _hits(entries: PhraseTable, piece: str, *, every: bool) -> Iterator[tuple[Phrase, re.Match[str]]]:
    """The first entry that the piece holds, or every one: a clause may give two reasons."""
    if not every:
        hit = entries.hit(piece)
        if hit:
            yield hit
        return
    for phrase in entries.phrases:
        match = phrase.pattern.search(piece)
        if match and not entries.hypothetical.search(piece, 0, match.start()):
            yield phrase, match
