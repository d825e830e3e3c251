"""What the court did and why: outcome, basis, test and grounds, told apart from what was only argued."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from transform.reading.phrases import Phrase, table
from transform.reading.reciprocity_tests import CALLED
from transform.reading.report_zh.ruling import Ruling
from transform.reading.report_zh.saying import Saying
from transform.vocabulary.codes import Basis, Outcome, ReciprocityTest, RefusalGround

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
_EARLIER = re.compile(r"曾|此前|以往|过去|早期|长期以来|以前")
AGAIN = re.compile(
    r"(?:可以?|能够?|有权|得|即可)(?:(?!起诉|诉讼|诉请)[^。;,]){0,24}?(?:再次|重新|另行|再行|再度|再|重)(?:提出|提起|递交|提交|来)?(?:承认)?(?:申请|(?<=提出)|(?<=递交)|(?<=提交)|(?<=[再重]来))(?!诉讼|起诉|之诉)"
    r"|(?:补[齐足正]|[备齐](?:[齐备全])|完善|取得|具备|待|等)[^。;]{0,24}?(?:再次|重新|再行|另行|再|重)(?:提出|提起|递交|来)?(?:承认)?(?:申请|(?<=[再重]来)|议)"
    r"|不(?:影响|妨碍)[^。;,]{0,8}?(?:再次|重新|另行|再行)[^。;,]{0,6}?申请"
    r"|程序性(?:裁定|驳回)|(?:从|在)?程序上(?:予以)?驳回|只谈形式|形式上不合|退件"
)
"""The applicant may come again, or nothing but the form was looked at."""
_DOCTRINE = re.compile(
    r"是否|并非|不再|不以[^。;,]{0,40}$|而非|而不是|不应|放弃|摒弃|突破|如果|倘若|经历|转向|转变|演变|过去|以往|长期|传统|有学者|有观点"
)
_GATES = {
    "report_basis_zh": re.compile(r"互惠|条约|协定|协议|对等|相互保证|公约"),
    "reciprocity_zh": re.compile(r"互惠|承认|执行|备忘录|声明|承诺|对等|相互保证|共识|谅解|得到"),
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
    strong = [act for act in ruling.acts if not act.is_weak and act.code != Outcome.PENDING]
    found = [Told(act.code, act.rule, act.saying, act.first, act.last) for act in strong or ruling.acts]
    return [told for told in found if told.code != Outcome.PENDING] or found


def settle(found: list[Told], grounds: Sequence[Told], *, again: bool = False) -> tuple[Told | None, str]:
    """The one outcome, and why there is none. 驳回申请 is what its reason makes it.

    ``again`` tells that the applicant may come again: no refusal, whatever else was weighed.
    """
    codes: dict[str, Told] = {}
    for told in found:
        codes.setdefault(told.code, told)
    if Outcome.RECOGNIZED_IN_PART in codes:
        codes.pop(Outcome.RECOGNIZED, None)
        codes.pop(Outcome.REFUSED, None)
        codes.pop(Outcome.DISMISSED, None)
    both = Outcome.RECOGNIZED in codes and Outcome.REFUSED in codes
    if both and (part := _partly(codes[Outcome.RECOGNIZED], codes[Outcome.REFUSED])):
        return part, ""
    if Outcome.REFUSED in codes:
        rejected = codes.get(Outcome.DISMISSED)
        if rejected and rejected.rule.endswith("rejected"):
            codes.pop(Outcome.DISMISSED)
    if len(codes) != 1:
        return None, f"the text speaks of {' and '.join(sorted(codes))}; outcome left empty" if codes else ""
    told = next(iter(codes.values()))
    if not told.rule.endswith("rejected"):
        return told, ""
    code = _of_rejection({ground.code for ground in grounds}, again=again)
    if code is None:
        return None, "the application was turned away, the text does not say why; outcome left empty"
    return Told(code, told.rule, told.saying, told.first, told.last), ""


def _of_rejection(reasons: set[str], *, again: bool) -> Outcome | None:
    """What 驳回申请 comes to: for papers and the like a dismissal, else a refusal."""
    if again and (not reasons or reasons & PROCEDURAL):
        return Outcome.DISMISSED
    if not reasons:
        return None
    papers = RefusalGround.DOCUMENTS in reasons and reasons <= PROCEDURAL | _PROVED_BY_PAPERS
    return Outcome.DISMISSED if papers or reasons <= PROCEDURAL else Outcome.REFUSED


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
    """The codes of a phrase table that the court's or reporter's sentences state, in order."""
    for one in sayings:
        if name not in one.told:
            may = one.section != "index" and _GATES[name].search(one.text) is not None
            one.told[name] = tuple(_stated(one, name, clauses=clauses)) if may else ()
        yield from one.told[name]


def _test(sentence: str) -> tuple[Phrase, re.Match[str]] | None:
    """The test of reciprocity that a sentence names as the court's: no doctrine, no supposition.

    Of several the one called by its name counts, and a presumption only where no other is named.
    """
    phrases = table("reciprocity_zh")
    found: dict[str, tuple[Phrase, re.Match[str]]] = {}
    for phrase in phrases.phrases:
        match = phrase.pattern.search(sentence)
        if match is None or _DOCTRINE.search(sentence, 0, match.start()):
            continue
        clause = sentence.rfind(",", 0, match.start()) + 1
        apart = all(match.start() >= one.end() or one.start() >= match.end() for _, one in found.values())
        if apart and not phrases.hypothetical.search(sentence, clause, match.start()):
            found[phrase.code] = phrase, match
    called = [code for code in found if CALLED[ReciprocityTest(code)].search(sentence)]
    others = (
        [code for code in called or found if code != ReciprocityTest.PRESUMPTIVE] or called or list(found)
    )
    return found[others[0]] if len(others) == 1 else None


def _stated(one: Saying, name: str, *, clauses: bool) -> Iterator[Told]:
    at, text = 0, one.voice
    for piece in text.split(",") if clauses else [text]:
        hit = _test(piece) if name == "reciprocity_zh" else table(name).hit(piece)
        if hit and not _is_silent(one, hit[0], at + hit[1].start()):
            first, last = (one.first + at + place for place in hit[1].span())
            yield Told(hit[0].code, hit[0].rule, one, first, last)
        at += len(piece) + 1


def _is_silent(one: Saying, phrase: Phrase, at: int) -> bool:
    """Whether a comment tells of former times, or a treaty has no clause on judgments."""
    if one.section == "comment" and _EARLIER.search(one.text, 0, at):
        return True
    return phrase.code == Basis.TREATY and _TREATY_IS_SILENT.search(one.voice) is not None
