"""Sums of a story: what is owed, accessory or settled, and the sum that an order without one means."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from transform.reading.ruling_zh.case import Case
from transform.reading.ruling_zh.plain import Span
from transform.vocabulary.money import FoundAmount, find_amounts

_MEANS = re.compile(
    r"(?:判决|判令|责令|裁定|命令?|判)[^。;\d]{0,30}?(?:(?:上述|前述|该|此|全部|所欠|欠付)[^,。;\d]{0,6}?(?:款|金|债|费)|"
    r"(?:归还|清偿|偿还|返还|付清|还款|付款|给付|支付)(?:$|[。;,]))"
)
SIDE = re.compile(
    r"(?:利息|诉讼费用?|律师[^\d,、。;]{0,6}(?:费|酬金)|(?<!附属)(?<!遣返)(?<!工程)(?<!运输)(?<!服务)费用|调解费|公告开支|(?:三倍|两倍|额外|加重)赔偿[^,、。;]{0,24}|"
    r"超出(?:实际)?损失[^,、。;]{0,6}|惩[罚戒]性[^,、。;]{0,14}|罚息|罚款|滞纳金|违约金|迟延损害金|损害金|年利率|"
    r"手续费|公证费|翻译费|鉴定费|检测费用?|检验费|税|规费|"
    r"讼费|案件受理费|仲裁费|执行费|催收[^,、。;]{0,8}|加倍[^,、。;]{0,8}|每[日月年期][^,、。;]{0,10}|"
    r"逾期[^,、。;]{0,8}|追加|加重|加罚|科处|酌[增加][^,、。;]{0,6}|抚养费|扶养费|赡养费|加判[^,、。;]{0,10})"
    r"[^\d,、。;]{0,16}$"
)
_NO_DEBT = re.compile(
    r"(?:资产|财产|标的额?|应收|价值|出资额?|注册资本|负债|禁止|冻结|保全|担保额|市值|估价|评估|申请费|受理费|保证金|保险金额)[^。;]{0,20}$"
)
"""Sums of a story that nobody owes by the judgment."""
_SETTLED = re.compile(
    r"(?:已|只|仅|实际)(?:经)?(?:(?![判裁命])[^,。;]){0,10}?(?:支付|偿还|返还|付|归还|履行|收到|清偿|"
    r"汇)[^,。;]{0,16}$|(?:扣除|抵销|抵扣|减去|冲抵)[^,。;]{0,16}$"
)
_GIVES_BACK = re.compile(r"(?:返还|退还|归还|退回|偿还|返回)[^,。;\d]{0,8}$")
CHINESE_COURT = re.compile(r"人民法院|本院曾|\((?:19|20)\d\d\)[\u4e00-\u9fff]\d")


@dataclass(frozen=True, slots=True)
class Sum:
    """An amount and how it is called: 0 a principal, 1 a total, 2 an accessory that stands alone."""

    value: Decimal
    found: FoundAmount
    base: int
    rank: int


def meant(case: Case, told: Iterable[Span], country: str) -> Sum | None:
    """The sum that an order without one means: 判令偿还上述款项, where the story before it tells one sum."""
    before: list[Sum] = []
    for sentence in told:
        for one in case.text.clauses(sentence.start, sentence.end):
            sums = _principals(one, country)
            if before and not sums and _MEANS.search(one.text):
                return before[0] if len({each.value for each in before}) == 1 else None
            before += sums
    return None


def only(case: Case, told: Iterable[Span], country: str) -> Sum | None:
    """The one sum of the whole story, told before the judgment that grants it or beside it."""
    sums = [
        one
        for sentence in told
        if not CHINESE_COURT.search(sentence.text) or case.courts_in(sentence)
        for one in _principals(sentence, country)
        if not is_owed_by_nobody(sentence.text[max(0, one.found.start - 24) : one.found.start])
    ]
    return sums[0] if len({(one.value, one.found.currency) for one in sums}) == 1 else None


def _principals(sentence: Span, country: str) -> list[Sum]:
    """The sums of a sentence, whatever it says of them, without accessories and what is settled."""
    return [
        Sum(Decimal(one.value), one, sentence.start, 0)
        for one in find_amounts(sentence.text, country=country)
        if not (one.is_bare and country)
        and not SIDE.search(sentence.text[max(0, one.start - 30) : one.start])
        and not is_settled(sentence.text[max(0, one.start - 30) : one.start])
    ]


def is_owed_by_nobody(before: str) -> bool:
    """Whether the words before a sum make it one of assets, capital or security."""
    return _NO_DEBT.search(before) is not None


def is_settled(before: str) -> bool:
    """Whether a sum is already paid; what is to be given back was paid to the debtor: 返还已付价款."""
    match = _SETTLED.search(before)
    return match is not None and not _GIVES_BACK.search(before, 0, match.start())
