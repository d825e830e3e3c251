"""The sum adjudged abroad: principal before total, never interest, costs or fees."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from transform.reading.report_zh.page import Page
from transform.reading.report_zh.rows import is_row
from transform.reading.report_zh.ruling import Ruling
from transform.reading.report_zh.saying import Saying
from transform.vocabulary.money import FoundAmount

_OWED = re.compile(
    r"判令|判决|判给|判归|付清|追讨|支付|赔偿|偿还|返还|给付|清偿|本金|金额|款项|责任|货款|债务|标的|判项|应付|偿付|须赔|费|损失|租金|款"
)
_ASIDE = re.compile(
    r"(?:利息|诉讼费用?|讼费|律师费用?|诉费|法律费用|申请费|受理费|仲裁费|惩罚性|惩罚|保全|罚金|罚款|注册资本|花费|公证费|翻译费|保证金|罚息|罚则|投资(?!款|损失|本金)|费用补偿"
    r"|债务总额|负债|债权总额|申报债权|指导性|两套|每月|每日|购房|年薪|营业额|资产|估值|缴纳|公积金)[^。;,、及和]{0,14}$"
)
_ASIDE_AFTER = re.compile(
    r"(?:的)?(?:诉讼费|讼费|利息|律师费|罚息|费用|惩罚性|保证金|办理移民|投资|应收|资产|存款|注册资本|[^。;,]{0,4}(?:应收账款|资产|存款))"
)
_CONVERTED = re.compile(
    r"(?:折合|约合|相当于|合(?![计作同伙资并约法营])|约等于|折算)(?:人民币)?[^。;,]{0,3}$|\((?:约|折)?(?:合)?(?:人民币)?$"
)
_PRINCIPAL = re.compile(
    r"(?:本金|货款|借款|赔偿金?|补偿性赔偿|补偿金|租金|抚养费|扶养费|投资款|股权转让款|预付款|运费|佣金|服务费|工程款|修理费|滞期费|损失|转让款|回购款)[^。;,、及和]{0,12}$"
)
_TOTAL = re.compile(r"(?:合计|总计|共计|总额|总金额)(?:约|为|人民币|达|折合)*$")
_COMMENT = frozenset({"comment", "index", "holding"})
_BARE = re.compile(r"判令|判决|判给|判归|付清|追讨|赔偿|偿还|支付|返还|应付|本金|确认|给付")


def adjudged(ruling: Ruling, page: Page, iso2: str) -> FoundAmount | None:
    """The largest principal in its own money, else the largest sum; None where no sum is adjudged."""
    own = [one for one in ruling.own if ruling.keeps(one.first)]
    return _largest(own, page, iso2) or _largest(ruling.shared, page, iso2)


def _largest(sayings: Sequence[Saying], page: Page, iso2: str) -> FoundAmount | None:
    principal: list[FoundAmount] = []
    sums: list[FoundAmount] = []
    totals: list[FoundAmount] = []
    for one in sayings:
        if one.section in _COMMENT or not (_OWED.search(one.text) or is_row(one.text)):
            continue
        for money in page.amounts(one, iso2):
            before = page.text[max(one.first, money.start - 26) : money.start]
            after = page.text[money.end : money.end + 12]
            if (
                (_ASIDE.search(before) and not _TOTAL.search(before))
                or _CONVERTED.search(before)
                or _ASIDE_AFTER.match(after)
            ):
                continue
            if money.is_bare and not is_row(one.text) and not _BARE.search(page.text, one.first, money.start):
                continue
            group = totals if _TOTAL.search(before) else principal if _PRINCIPAL.search(before) else sums
            group.append(money)
    for group in (principal, sums, totals):
        if group:
            same = [money for money in group if money.currency == group[0].currency]
            return max(same, key=lambda money: Decimal(money.value))
    return None
