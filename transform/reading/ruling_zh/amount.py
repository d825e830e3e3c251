"""The principal that the foreign court adjudged, without interest, costs and punitive part."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from transform.observation import Field
from transform.reading.ruling_zh.asked import Asked
from transform.reading.ruling_zh.case import Case
from transform.reading.ruling_zh.plain import Span
from transform.reading.ruling_zh.pleadings import Pleadings
from transform.reading.ruling_zh.restore import is_torn
from transform.vocabulary.codes import SubjectMatter
from transform.vocabulary.money import FoundAmount, find_amounts

_ORDERED = re.compile(
    r"判决|判令|裁令|令(?=[^,。;]{1,24}(?:支付|给付|偿|返|赔))|裁定|命令|裁决|判定|调解书|调停|调书|"
    r"调解协议|调解|和解|内容为|确认|确定|主文|判项|责令|命(?=[^,。;]{1,24}(?:支付|给付|偿|还))|(?<!裁)判(?![断所例])|"
    r"支付令"
)
_MEANS = re.compile(
    r"(?:判决|判令|责令|裁定|命令?|判)[^。;\d]{0,30}?(?:(?:上述|前述|该|此|全部|所欠|欠付)[^,。;\d]{0,6}?(?:款|金|债|费)|"
    r"(?:归还|清偿|偿还|返还|付清|还款|付款|给付|支付)(?:$|[。;,]))"
)
_CHANGED = re.compile(r"改判|变更[^,。;]{0,20}?为|减为|调整为")
_PAY = re.compile(
    r"支付|偿还|赔偿|返还|给付|付款|清偿|承担|归还|偿付|退还|退回|付清|付给|缴付|补偿|交付|应付|另付|欠付|"
    r"付还|连带|金额|数额|总额|款项|债务|损失|找补|补付|退赔|分得|交还|结清|须付|欠款|"
    r"[补追]缴|缴纳|缴足|出资|交纳|履行|[款金费](?=[\u4e00-\u9fff]{0,4}\d)"
)
_WITHOUT_COURT = re.compile(r"(?:由|应|即|须)[^。;]{0,40}?(?:支付|偿还|赔偿|返还|给付|偿付|退还|清偿)")
_SIDE = re.compile(
    r"(?:利息|诉讼费用?|律师费|费用|惩罚性[^,、。;]{0,14}|罚息|罚款|滞纳金|违约金|迟延损害金|损害金|年利率|"
    r"手续费|公证费|翻译费|鉴定费|检测费用?|检验费|税|规费|"
    r"讼费|案件受理费|仲裁费|执行费|催收[^,、。;]{0,8}|加倍[^,、。;]{0,8}|每[日月年期][^,、。;]{0,10}|"
    r"逾期[^,、。;]{0,8}|抚养费|扶养费|赡养费|加判[^,、。;]{0,10})"
    r"[^\d,、。;]{0,16}$"
)
_SIDE_AFTER = re.compile(
    r"^(?:元)?(?:的)?(?:判决前|判决后|逾期|法定)?(?:利息|诉讼费|律师费|(?:诉讼)?费用|惩罚性|作为惩罚|罚息|"
    r"违约金|滞纳金|迟延)|^(?:元)?(?:整)?/(?:日|天|月)|^(?:元)?[^,、。;]{0,6}(?:每|一)(?:日|天)"
)
_COSTS_ONLY = re.compile(r"(?:诉讼费用?|律师费|讼费|受理费|公证费|翻译费|执行费)[^\d,、。;]{0,16}$")
_CONVERTED = re.compile(r"(?:折合|约合|相当于|合|折算|换算|等值)(?:为|成|约)?(?:人民币)?$")
_TOTAL = re.compile(r"(?:共计|合计|总计|总额|总共|总金额|本息|全部|以上)[^\d,。;]{0,16}$")
_SETTLED = re.compile(
    r"(?:已|只|仅|实际)(?:经)?(?:(?![判裁命])[^,。;]){0,10}?(?:支付|偿还|返还|付|归还|履行|收到|清偿|"
    r"汇)[^,。;]{0,16}$|(?:扣除|抵销|抵扣|减去|冲抵)[^,。;]{0,16}$"
)
_CHINESE_COURT = re.compile(r"人民法院|本院曾|\((?:19|20)\d\d\)[\u4e00-\u9fff]\d")
_DATE_OR_NUMBER = re.compile(r"[\d一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖]")
_MOST = 40_000


@dataclass(frozen=True, slots=True)
class Sum:
    """An amount and how it is called: 0 a principal, 1 a total, 2 an accessory that stands alone."""

    value: Decimal
    found: FoundAmount
    base: int
    rank: int


def read_amount(case: Case, country: str, wanted: Asked, spoken: Pleadings) -> None:
    """Observe the largest principal of the sentence on what the foreign court ordered."""
    costs = any(one.value == SubjectMatter.COSTS for one in case.observations)
    zones: tuple[tuple[Iterable[Span], bool], ...] = (
        (spoken.neutral, False),
        ((wanted.orders,), True),
        (wanted.requests, True),
        (spoken.claims, False),
        ((case.parts.cause,), True),
        (case.text.sentences(case.parts.reasons.start, case.parts.reasons.end), False),
    )
    best: Sum | None = None
    for sentence, freely in _ranked(case, zones):
        for one in _sums(sentence, country, costs, freely):
            if best is None or (one.rank, -one.value if one.base == best.base else 0) < (
                best.rank,
                -best.value if one.base == best.base else 0,
            ):
                best = one
        if best is not None and best.rank == 0:
            break
    best = best or _meant(case, (*spoken.neutral, *spoken.claims), country)
    if best is not None:
        start, end = best.base + best.found.start, best.base + best.found.end
        case.says(Field.AMOUNT, best.found.value, start, end, "facts.amount")
        case.says(Field.CURRENCY, best.found.currency, start, end, "facts.amount")


def _meant(case: Case, told: Iterable[Span], country: str) -> Sum | None:
    """The sum that an order without one means: 判令偿还上述款项, where the story before it tells one sum."""
    before: list[Sum] = []
    for sentence in told:
        for one in case.text.clauses(sentence.start, sentence.end):
            sums = _principals(one, country)
            if before and not sums and _MEANS.search(one.text):
                return before[0] if len({each.value for each in before}) == 1 else None
            before += sums
    return None


def _principals(sentence: Span, country: str) -> list[Sum]:
    """The sums of a sentence, whatever it says of them, without accessories and what is settled."""
    return [
        Sum(Decimal(one.value), one, sentence.start, 0)
        for one in find_amounts(sentence.text, country=country)
        if not (one.is_bare and country)
        and not _SIDE.search(sentence.text[max(0, one.start - 30) : one.start])
        and not _SETTLED.search(sentence.text[max(0, one.start - 30) : one.start])
    ]


def _ranked(case: Case, zones: Iterable[tuple[Iterable[Span], bool]]) -> Iterator[tuple[Span, bool]]:
    """Sentences with the judgment's number or day first; none on a judgment of a Chinese court."""
    known = [
        "".join(one.raw.split())
        for one in case.observations
        if one.field in {Field.FOREIGN_CASE_NUMBER, Field.FOREIGN_JUDGMENT_DATE}
    ]
    courts = [one.value for one in case.observations if one.field is Field.FOREIGN_COURT]
    bare = courts[0][-6:] if courts else "\n"
    kept = []
    for sentences, freely in zones:
        read = 0
        for one in sentences:
            read += len(one.text)
            if read > _MOST:
                break
            if not _CHINESE_COURT.search(one.text) or case.courts_in(one) or bare in one.text:
                kept.append((one, freely))
    for one, freely in kept:
        places = [at for at in (one.text.find(word) for word in known) if at >= 0]
        if places:  # the part of a sentence that is on this judgment, not on that of a lower court
            yield case.text.cut(one.start + one.text.rfind(";", 0, max(places)) + 1, one.end), freely
    yield from kept


def _sums(sentence: Span, country: str, costs: bool, freely: bool) -> list[Sum]:
    """The amounts of one sentence behind the words that order them."""
    text = sentence.text[:4000]
    ordered = _ORDERED.search(text) or (_WITHOUT_COURT.search(text) if freely else None)
    if ordered is None or not _DATE_OR_NUMBER.search(text, ordered.end()):
        return []
    changed = _CHANGED.search(text)
    pay = _PAY.search(text, changed.end() if changed else ordered.start())
    if pay is None:
        return []
    sums = []
    last = 0
    at = ordered.end() if freely and not changed else pay.start()
    for found in find_amounts(text[at:], country=country):
        before = text[max(last, at + found.start - 30) : at + found.start]
        after = text[at + found.end : at + found.end + 16]
        last = at + found.end
        if _CONVERTED.search(before) or _SETTLED.search(before):
            continue
        if is_torn(text, at + found.start, at + found.end, is_whole=not found.quote[-1].isdigit()):
            continue
        rank = 0
        if not costs and (_SIDE.search(before) or _SIDE_AFTER.match(after)):
            rank = 2
        elif _TOTAL.search(before):
            rank = 1
        if found.is_bare and country:
            continue  # whose 元 it is the text does not say
        if rank == 2 and _COSTS_ONLY.search(before):
            continue
        sums.append(Sum(Decimal(found.value), found, sentence.start + at, rank))
    return sums
