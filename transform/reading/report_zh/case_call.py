"""How a Chinese collection calls its cases: 案例一, 第二则, 〔003〕."""

from __future__ import annotations

import re

from transform.reading.report.case_heads import CaseCall
from transform.vocabulary.numeral import from_chinese

_NUMERAL = r"(?:[一二三四五六七八九十]{1,3}|\d{1,2})"
_CASE = re.compile(
    rf"\(?(?:典型|参考|指导)?案?例(?:之)?(?P<one>{_NUMERAL})(?![\d年月日起件])"
    rf"|第(?P<two>{_NUMERAL})[则例案](?!件)|\((?P<three>\d{{3}})\)"
)


def case_calls(text: str) -> list[CaseCall]:
    """The cases that a piece of folded text calls, in order."""
    return [CaseCall(one.start(), _number(one[one.lastgroup or 0])) for one in _CASE.finditer(text)]


def _number(numeral: str) -> int:
    return int(numeral) if numeral.isdigit() else from_chinese(numeral) or 0
