"""What the court ordered: the items of the disposition and the outcome that they make with the reasons."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from transform.observation import Field
from transform.reading.denial_zh import NO_PRECEDENT
from transform.reading.phrases import table
from transform.reading.ruling_zh.case import Case
from transform.reading.ruling_zh.plain import Plain, Span
from transform.vocabulary.codes import Outcome, RefusalGround

_ITEM = re.compile(r"(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.](?!\d)")
_RECOGNIZES = re.compile(
    r"(?<!不予)(?<!拒绝)(?<!不)(?<!申请)(?<!请求)(?<!要求)(?<!关于)(?:承认|认可)(?!的申请)"
    r"(?![^,。;]{0,120}?(?:申请|请求)(?:[,。;]|$|予以|应予))"
)
_EXCEPT = re.compile(r"除[^。;]{0,120}?(?:外|以外)|[^。;]{0,120}?部分除外")
_CLAIM_AT_HOME = re.compile(
    r"迟延履行|加倍支付|本案(?:的)?(?:律师费|翻译费|公证费|费用)|(?:不属于|不在|并非|超出|未包含在|不是)"
    r"[^。;]{0,40}?(?:判决|裁定)[^。;]{0,10}?(?:内容|范围|判项|主文|确定)|(?:判决|裁定)[^。;]{0,8}?(?:未|"
    r"并未|没有)"
    r"[^。;]{0,8}?(?:涉及|判令|确定|包含)|不属于对外国(?:法院)?(?:判决|裁定)的承认|于?(?:外国|该|上述)(?:判决|裁定)中?(?:没有|无|缺乏)"
    r"(?:任何)?(?:根据|依据)|(?:不是|并非|不属于|未被列为)(?:该案|判决(?:所列)?|外国判决)[^,。;]{0,6}?(?:被告|当事人|债务人)"
    r"|(?:既非|并?非|不是)(?:该|上述|案涉|外国)?(?:裁决|判决|裁定)[^,。;]{0,4}?(?:义务人|债务人|当事人|被告)"
    r"|(?:判决|裁定)(?:本身|中|里)?(?:并)?(?:无|没有)(?:此|该)[^,。;]{0,4}(?:内容|判项)"
    r"|另加[^,。;]{0,8}(?:我国|中国)法|超出了?(?:承认|认可)(?:[与和及]执行)?的?范围"
    r"|独立的给付之诉|依(?:据|照)?(?:我国|中国)[^,。;]{0,12}法(?:律)?(?:所?给予|另付|主张|请求)"
)
_TURNED_DOWN = re.compile(
    r"不予(?:支持|准许|处理|审查)|(?:没有|无|缺乏)[^。;]{0,8}?依据|予以驳回|另循|非本程序|再议"
    r"|另行(?:诉讼|起诉|主张|提起|解决)|不能在本案"
)
_MAY_COME_AGAIN = re.compile(
    r"(?:可以?|有权|[仍可]得|[仍尚]可)(?:在?[^。;,]{0,24}?[后时],?|视[^。;,]{0,8})?(?:再次|再行|重新|另行|再)(?:向[^。;,]{0,16}?)?"
    r"(?:(?:提出|提起|提交)(?![^。;,]{0,8}(?:诉讼|起诉)|,)|申请)"
)
_NOT_ADMITTED = re.compile(
    r"(?<!是否)(?:不具备(?:申请|受理|立案|进入)[^,。;]{0,10}条件|不(?:属于?|在)[^,。;]{0,10}受理的?范围"
    r"|不符合[^,。;]{0,8}(?:受理|立案|申请)的?条件|不能进入[^,。;]{0,4}审查)"
)
"""The application is turned away before it is gone into, whatever is wrong with it."""
_SOON = 3
_UPHELD = re.compile(r"维持[^。;:,]{0,80}?裁定[,:]")
_QUESTIONS = frozenset(
    {
        RefusalGround.NO_RECIPROCITY,
        NO_PRECEDENT,
        RefusalGround.SERVICE_OR_DUE_PROCESS,
        RefusalGround.JURISDICTION,
        RefusalGround.PUBLIC_POLICY,
        RefusalGround.FRAUD,
        RefusalGround.CONFLICTING_JUDGMENT,
        RefusalGround.TIME_LIMIT,
        RefusalGround.PUNITIVE_DAMAGES,
        "punitive_named",
        RefusalGround.PENAL_OR_TAX,
        "creditors",
    }
)
"""Grounds on which 驳回申请 is a refusal; on the others the applicant may come again."""


@dataclass(frozen=True, slots=True)
class Item:
    """One sentence of the disposition and what it orders."""

    code: str
    rule: str
    span: Span


def items(text: Plain, orders: Span) -> list[Item]:
    """The orders that the table knows, in text order; everything else is left out."""
    found = []
    for clause in _clauses(text, orders):
        hit = table("disposition_zh").hit(clause.text[:1200])
        if hit:
            found.append(Item(hit[0].code, hit[0].rule, clause))
            if hit[0].code == "upheld":
                found += _beside(text, clause)
            if hit[0].code == "refused" and _RECOGNIZES.search(clause.text[:1200]):
                found.append(Item("recognized", "disposition_zh.recognized", clause))
    return found


def _beside(text: Plain, clause: Span) -> Iterator[Item]:
    """What an order that upholds says itself of the judgment: ``维持原裁定,不予承认某判决``."""
    upheld = _UPHELD.search(clause.text)
    said = text.cut(clause.start + upheld.end(), clause.end) if upheld else clause
    hit = table("disposition_zh").hit(said.text[:1200]) if upheld else None
    if hit and hit[0].code in {"recognized", "refused"}:
        yield Item(hit[0].code, hit[0].rule, said)


def _clauses(text: Plain, orders: Span) -> list[Span]:
    """Sentences of the orders, cut where a numbered item begins."""
    starts = [
        m.start() for m in _ITEM.finditer(text.text, orders.start, orders.end) if text.begins(m.start())
    ]
    edges = sorted({orders.start, *starts, orders.end})
    return [
        clause
        for first, last in pairwise(edges)
        for clause in text.clauses(first, last)
        if clause.text.strip()
    ]


def needs_reasons(found: list[Item]) -> bool:
    """Whether the outcome, or what it leaves out, depends on the grounds of the court."""
    whole = {"recognized", "withdrawn", "transferred", "stayed", "terminated", "preservation"}
    return any(item.code not in whole or _EXCEPT.search(item.span.text[:600]) for item in found)


def refused_or_dismissed(grounds: list[str], reasons: str) -> Outcome | None:
    """What 驳回申请 means with these grounds and reasons; None where they tell nothing of it."""
    if _MAY_COME_AGAIN.search(reasons) or _NOT_ADMITTED.search(reasons):
        return Outcome.DISMISSED
    if not grounds:
        return None
    return Outcome.REFUSED if _QUESTIONS & set(grounds) else Outcome.DISMISSED


def outcome_of(found: list[Item], grounds: list[str], reasons: str) -> Outcome | None:
    """The outcome by effect; None where the items order nothing that the codes know."""
    codes = {item.code for item in found}
    if "recognized" in codes:
        return _recognized(found, codes, reasons)
    for code in ("withdrawn", "transferred", "stayed"):
        if code in codes:
            return Outcome(code)
    if "refused" in codes:
        return Outcome.REFUSED
    if "not_accepted" in codes:
        return Outcome.DISMISSED
    if codes & {"rejected", "rest_rejected"}:
        return refused_or_dismissed(grounds, reasons)
    return Outcome.OTHER if codes & {"terminated", "remanded"} else None


def _recognized(found: list[Item], codes: set[str], reasons: str) -> Outcome:
    recognitions = [item for item in found if item.code == "recognized"]
    if "refused" in codes or any(_EXCEPT.search(item.span.text[:600]) for item in recognitions):
        return Outcome.RECOGNIZED_IN_PART
    if codes & {"rejected", "rest_rejected"} and not _turns_down_more(reasons):
        return Outcome.RECOGNIZED_IN_PART
    return Outcome.RECOGNIZED


def _turns_down_more(reasons: str) -> bool:
    """Whether a claim beyond the judgment is turned down, in the sentence that says so or soon after."""
    said = re.split("[。;]", reasons)
    return any(
        _CLAIM_AT_HOME.search(one) and any(map(_TURNED_DOWN.search, said[at : at + _SOON]))
        for at, one in enumerate(said)
    )


def observe(case: Case, outcome: Outcome | None, found: list[Item]) -> None:
    """Observe each item, and the outcome with the item that makes it."""
    for one in found:
        case.says(Field.ORDER, one.code, one.span.start, one.span.end, one.rule)
    if outcome is None:
        return
    telling = {
        Outcome.RECOGNIZED: ("recognized",),
        Outcome.RECOGNIZED_IN_PART: ("refused", "rejected", "rest_rejected", "recognized"),
        Outcome.REFUSED: ("refused", "rejected", "rest_rejected", "not_accepted", "upheld"),
        Outcome.DISMISSED: ("not_accepted", "rejected", "rest_rejected", "upheld"),
        Outcome.OTHER: ("terminated", "remanded"),
    }.get(outcome, (outcome.value,))
    item = next((one for code in telling for one in found if one.code == code), found[0])
    case.says(Field.OUTCOME, outcome, item.span.start, item.span.end, item.rule)


def explain(case: Case, found: list[Item]) -> None:
    """Say why an outcome stays open."""
    if any(one.field is Field.OUTCOME for one in case.observations):
        return
    why = "the reasons tell no ground for it" if found else "no order that the reader knows"
    case.warn(f"outcome left empty: {why}", "error" if not found else "warning")
