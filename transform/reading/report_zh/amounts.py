"""The sum adjudged abroad: principal before total, never interest, costs or fees."""

from __future__ import annotations

import re
from decimal import Decimal

from transform.reading.report_zh.rulings import Ruling
from transform.reading.report_zh.spoken import Spoken
from transform.vocabulary.money import FoundAmount, find_amounts

_OWED = re.compile(r"判令|判决|支付|赔偿|偿还|返还|给付|清偿|本金|金额|款项|责任|货款|债务")
_ASIDE = re.compile(
    r"(?:利息|诉讼费|律师费|费用|申请费|受理费|惩罚性|保全|罚金|注册资本|标的|花费|公证费|翻译费|保证金)[^。；,、及和]{0,14}$"
)
_CONVERTED = re.compile(r"(?:折合|约合|相当于|合|计)(?:人民币)?[^。；,]{0,3}$|\($")
_PRINCIPAL = re.compile(
    r"(?:本金|货款|借款|赔偿金?|补偿性赔偿|补偿金|租金|抚养费|扶养费)[^。；,、及和]{0,10}$"
)
_COMMENT = frozenset({"comment", "index", "holding"})


def adjudged(ruling: Ruling, iso2: str) -> tuple[Spoken, FoundAmount] | None:
    """The largest principal in its own money, else the largest sum; None where no sum is adjudged."""
    principal: list[tuple[Spoken, FoundAmount]] = []
    sums: list[tuple[Spoken, FoundAmount]] = []
    for spoken in ruling.spoken:
        text = spoken.saying.text
        if spoken.saying.section in _COMMENT or not _OWED.search(text):
            continue
        for one in find_amounts(text, country=iso2):
            before = text[max(0, one.start - 24) : one.start]
            if (
                _ASIDE.search(before)
                or _CONVERTED.search(before)
                or text[one.end :].startswith(("的诉讼费", "诉讼费", "利息", "律师费"))
            ):
                continue
            if one.is_bare and not re.search(r"判令|判决|赔偿|偿还|支付|返还", text[: one.start]):
                continue
            (principal if _PRINCIPAL.search(before) else sums).append((spoken, one))
    for group in (principal, sums):
        if group:
            first = group[0][1].currency
            same = [item for item in group if item[1].currency == first]
            return max(same, key=lambda item: Decimal(item[1].value))
    return None
