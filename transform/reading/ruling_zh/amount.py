"""The principal that the foreign court adjudged, without interest, costs and punitive part."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from transform.observation import Field
from transform.reading.ruling_zh.asked import Asked
from transform.reading.ruling_zh.case import Case
from transform.reading.ruling_zh.plain import Span
from transform.reading.ruling_zh.pleadings import Pleadings
from transform.reading.ruling_zh.restore import is_torn
from transform.reading.ruling_zh.story_sums import CHINESE_COURT, SIDE, Sum, is_settled, meant, only
from transform.vocabulary.codes import SubjectMatter
from transform.vocabulary.money import find_amounts

_ORDERED = re.compile(
    r"判决|判令|裁令|令(?=[^,。;]{1,24}(?:支付|给付|偿|返|赔))|裁定|命令|裁决|判定|调解书|调停|调书|"
    r"调解协议|调解|和解|内容为|确认|确定|主文|判项|责令|命(?=[^,。;]{1,24}(?:支付|给付|偿|还))|(?<!裁)判(?![断所例])|"
    r"支付令|核定|评定"
)
_CHANGED = re.compile(r"改判|变更[^,。;]{0,20}?为|减为|调整为")
_PAY = re.compile(
    r"支付|偿还|赔偿|返还|给付|付款|清偿|承担|归还|偿付|退还|退回|付清|付给|缴付|补偿|交付|应付|另付|欠付|"
    r"付还|判赔|赔付|连带|金额|数额|总额|款项|债务|损失|找补|补付|退赔|分得|交还|结清|须付|欠款|"
    r"[补追]缴|缴纳|缴足|出资|交纳|履行|[款金费](?=[\u4e00-\u9fff]{0,4}\d)"
)
_WITHOUT_COURT = re.compile(r"(?:由|应|即|须)[^。;]{0,40}?(?:支付|偿还|赔偿|返还|给付|偿付|退还|清偿)")
_SIDE_AFTER = re.compile(
    r"^(?:元)?(?:的)?(?:判决前|判决后|逾期|法定)?(?:利息|诉讼费|律师费|(?:诉讼)?费用|惩[罚戒]性|作为惩罚|罚息|"
    r"违约金|滞纳金|迟延)|^(?:元)?(?:整)?/(?:日|天|月)|^(?:元)?[^,、。;]{0,6}(?:每|一)(?:日|天)"
)
_RUNS_ON = re.compile(r"^[^\d;。]{0,8},(?:暂|截至|计至|算至|累计|结算)[^;。]{0,24}$")
"""What an accessory has come to: 每日500欧元,暂结算至2015年底为180,000欧元."""
_TURNED_DOWN = re.compile(r"(?:驳回|(?:未|不)(?:予|获|能)?(?:支持|认可|承认))[^,。;]{0,40}$")
_NOT_RECOGNISED = re.compile(r"^[^\d,。;]{0,12}不予(?:承认|执行|认可)")
_COSTS_ONLY = re.compile(r"(?:诉讼费用?|律师费|讼费|受理费|公证费|翻译费|执行费)[^\d,、。;]{0,16}$")
_CONVERTED = re.compile(r"(?:折合|约合|相当于|合|折算|换算|等值)(?:为|成|约)?(?:人民币)?$")
_TOTAL = re.compile(r"(?:共计|合计|总计|总额|总共|总金额|本息|全部|以上)[^\d,。;]{0,16}$|共$")
_DATE_OR_NUMBER = re.compile(r"[\d一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖]")
_MOST = 40_000
_NEAR_PAR = frozenset({"USD", "EUR", "GBP", "CHF", "CAD", "AUD", "NZD", "SGD"})
_ACCESSORY = 2
"""The rank of interest, costs and penalties (``Sum``)."""


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
            if best is None or _before(one, best):
                best = one
        if best is not None and best.rank == 0:
            break
    told = (*spoken.neutral, *spoken.claims)
    best = best or meant(case, told, country)
    if best is None and not any(one.value == SubjectMatter.INSOLVENCY for one in case.observations):
        best = only(case, (case.parts.cause, *told), country)
    if best is not None:
        start, end = best.base + best.found.start, best.base + best.found.end
        case.says(Field.AMOUNT, best.found.value, start, end, "facts.amount")
        case.says(Field.CURRENCY, best.found.currency, start, end, "facts.amount")


def _before(one: Sum, best: Sum) -> bool:
    """A principal before a total or accessory, of two in a sentence the larger, if they can be compared."""
    alike = one.base == best.base and _comparable(one.found.currency, best.found.currency)
    return one.rank < best.rank or (one.rank == best.rank and alike and one.value > best.value)


def _comparable(one: str, other: str) -> bool:
    """Whether figures tell which sum is larger: those of one money, or of two whose units are near par."""
    return one == other or {one, other} <= _NEAR_PAR


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
            if not CHINESE_COURT.search(one.text) or case.courts_in(one) or bare in one.text:
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
    at = ordered.end() if freely and not changed else pay.start()
    if not changed and not find_amounts(text[at:], country=country):
        at = ordered.end()  # 认定其持有一百万元,应予返还
    sums = _from(sentence, text, at, country, costs=costs)
    if not changed and at > ordered.end() and all(one.rank == _ACCESSORY for one in sums):
        return _from(sentence, text, ordered.end(), country, costs=costs)  # 就460万元及程序费用500元予以执行
    return sums


def _from(sentence: Span, text: str, at: int, country: str, *, costs: bool) -> list[Sum]:
    """The amounts behind a place, each with what it is called."""
    sums = []
    last = 0
    runs_on = False
    for found in find_amounts(text[at:], country=country):
        before = text[max(last, at + found.start - 30) : at + found.start]
        after = text[at + found.end : at + found.end + 16]
        last = at + found.end
        if _CONVERTED.search(before) or is_settled(before) or _TURNED_DOWN.search(before):
            continue
        if _NOT_RECOGNISED.match(after):
            continue
        if is_torn(text, at + found.start, at + found.end, is_whole=not found.quote[-1].isdigit()):
            continue
        rank = 0
        runs_on = bool(SIDE.search(before)) or (runs_on and _RUNS_ON.match(before) is not None)
        if not costs and (runs_on or _SIDE_AFTER.match(after)):
            rank = _ACCESSORY
        elif _TOTAL.search(before):
            rank = 1
        if found.is_bare and country:
            continue  # whose 元 it is the text does not say
        if rank == _ACCESSORY and _COSTS_ONLY.search(before):
            continue
        sums.append(Sum(Decimal(found.value), found, sentence.start + at, rank))
    return sums
