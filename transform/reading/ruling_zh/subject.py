"""What the foreign quarrel was about, and what sum the foreign court adjudged."""

from __future__ import annotations

import re
from decimal import Decimal

from transform.observation import Field
from transform.reading.phrases import table
from transform.reading.ruling_zh.case import Case
from transform.reading.ruling_zh.origin import courts_in
from transform.reading.ruling_zh.plain import Span
from transform.vocabulary.codes import SubjectMatter
from transform.vocabulary.money import FoundAmount, find_amounts

_DISPUTE = re.compile(r"[\u4e00-\u9fff、()]{2,24}?(?:纠纷|之诉|争议)")
_NO_DISPUTE = re.compile(
    r"同一(?:纠纷|争议)|(?:此|该|本案|发生|产生|生|双方|之间|的|涉案|任何)(?:纠纷|争议)$"
)
_SETTLEMENT = re.compile(r"调解书|和解(?:协议|笔录|令|裁定)|司法和解|调解协议|合意(?:令|判决)|调解裁定")
_COSTS = re.compile(
    r"诉讼费用?[^,。;]{0,6}(?:裁定|命令|令|判决|裁决|评定|确定)|费用(?:命令|令|评定)|(?:评定|确定)[^,。;]{0,8}费用"
)
_DIVORCE = re.compile(r"离婚|解除[^。;]{0,24}?婚姻(?:关系)?|婚姻关系(?:的)?(?:解除|消灭)")
_BEYOND_STATUS = re.compile(r"抚养|扶养|赡养|财产|监护|探望|支付|给付")
_ORDERED = re.compile(
    r"(?:判决|判令|裁定|命令|裁决|判定|调解书|确认|确定|判)[^。;]{0,160}?(?:支付|偿还|赔偿|返还|给付|付款|清偿|承担|归还)"
)
_SIDE = re.compile(
    r"(?:利息|诉讼费|律师费|费用|惩罚性[^,、。;]{0,10}|罚息|滞纳金|违约金|年利率|手续费|公证费|翻译费|税)"
    r"[^\d,、。;]{0,16}$"
)
_SIDE_AFTER = re.compile(r"^(?:元)?(?:的)?(?:利息|诉讼费|律师费|(?:诉讼)?费用|惩罚性|作为惩罚|罚息|违约金)")
_CONVERTED = re.compile(r"(?:折合|约合|相当于|合|折算|换算)(?:为|成|约)?$")
_TOTAL = re.compile(r"(?:共计|合计|总计|总额|总共|总金额|本息)[^\d,。;]{0,16}$")


def is_divorce(case: Case, named: str) -> bool:
    """Whether the status of a marriage alone is put forward."""
    asked = named + case.parts.orders.text
    return bool(_DIVORCE.search(asked)) and not _BEYOND_STATUS.search(named)


def read_subject(case: Case, named: Span, *, divorce: bool) -> None:
    """Observe the subject matter by the narrowest words: what is put forward, the dispute, the facts."""
    parts = case.parts
    if divorce:
        match = _DIVORCE.search(named.text) or _DIVORCE.search(parts.orders.text)
        base = named if _DIVORCE.search(named.text) else parts.orders
        if match:
            start, end = base.start + match.start(), base.start + match.end()
            case.says(Field.SUBJECT_MATTER, SubjectMatter.MATRIMONIAL, start, end, "object.divorce")
            case.says(Field.SUBJECT_DETAIL, "divorce (status)", start, end, "object.divorce")
        return
    for zone in (named, parts.orders):
        for code, pattern in ((SubjectMatter.SETTLEMENT, _SETTLEMENT), (SubjectMatter.COSTS, _COSTS)):
            match = pattern.search(zone.text)
            if match:
                start, end = zone.start + match.start(), zone.start + match.end()
                case.says(Field.SUBJECT_MATTER, code, start, end, "object.subject")
                return
        if _by_table(case, zone, {"insolvency", "matrimonial"}):
            return
    disputes = [
        case.text.cut(zone.start + match.start(), zone.start + match.end())
        for zone in (named, parts.facts, parts.told)
        for match in _DISPUTE.finditer(zone.text)
        if not _NO_DISPUTE.search(match.group())
    ]
    for zone in [*disputes, named, parts.facts, parts.told]:
        if _by_table(case, zone, None):
            return


def _by_table(case: Case, zone: Span, wanted: set[str] | None) -> bool:
    text = zone.text
    for court in courts_in(zone):  # the name of an intellectual property court is no subject
        first, last = court.start - zone.start, court.end - zone.start
        text = text[:first] + "□" * (last - first) + text[last:]
    for phrase in table("subject_zh").phrases:
        match = phrase.pattern.search(text)
        if match and (wanted is None or phrase.code in wanted):
            start, end = zone.start + match.start(), zone.start + match.end()
            case.says(Field.SUBJECT_MATTER, phrase.code, start, end, phrase.rule)
            return True
    return False


def read_amount(case: Case, country: str) -> None:
    """Observe the largest principal of the sentence on what the foreign court ordered."""
    parts = case.parts
    costs = any(one.value == SubjectMatter.COSTS for one in case.observations)
    for zone in (parts.facts, parts.orders, parts.told):
        clear: list[tuple[Decimal, FoundAmount, int]] = []
        totals: list[tuple[Decimal, FoundAmount, int]] = []
        for sentence in case.text.sentences(zone.start, min(zone.end, zone.start + 40_000)):
            ordered = _ORDERED.search(sentence.text) if "法院" in sentence.text or clear == [] else None
            if ordered is None:
                continue
            for found in find_amounts(sentence.text, country=country):
                before = sentence.text[max(0, found.start - 24) : found.start]
                if found.start < ordered.start() or _CONVERTED.search(before):
                    continue
                after = sentence.text[found.end : found.end + 12]
                if not costs and (_SIDE.search(before) or _SIDE_AFTER.match(after)):
                    continue
                group = totals if _TOTAL.search(before) else clear
                group.append((Decimal(found.value), found, sentence.start))
            if clear or totals:
                break
        best = max(clear or totals, key=lambda one: one[0], default=None)
        if best:
            _, found, base = best
            start, end = base + found.start, base + found.end
            case.says(Field.AMOUNT, found.value, start, end, "facts.amount")
            case.says(Field.CURRENCY, found.currency, start, end, "facts.amount")
            return
