"""Numbers of foreign judgments: any script but that of Chinese case numbers."""

from __future__ import annotations

import re

from transform.reading.ruling_zh.plain import Span
from transform.vocabulary import case_number

_SIGNS = (
    r"A-Za-z0-9\[\]./:_&#\-\u00c0-\u024f\u0400-\u04ff\u1100-\u11ff\u3040-\u30ff\u3130-\u318f\uac00-\ud7a3"
)
_JAPANESE = r"(?:(?:平成|令和|昭和)(?:\d{1,2}|元)|\d{4})年\([^()]{1,4}\)(?:第)?\d{1,6}"
_KOREAN = r"\d{4}[\u4e00-\u9fff]{1,3}\d{2,8}"
_PIECE = rf"(?:[{_SIGNS}]|\([A-Za-z0-9.\-]{{1,16}}\)|,(?=[A-Za-z]))"
_NUMBER = re.compile(
    rf"(?:(?<=第)|(?<=号、)|(?<=号和)|(?<=号及)|(?<![{_SIGNS}\u4e00-\u9fff])|(?<=[院庭所的出为案日部]))"
    rf"(?P<number>{_JAPANESE}|{_KOREAN}|{_PIECE}{{1,48}})号"
)
_LABEL = re.compile(
    rf"(?:案件?(?:编号|号码?)|案号|文号|卷宗(?:编)?号|编号)(?:为|是|:)?(?:第)?(?P<number>{_KOREAN}|{_PIECE}{{1,48}})"
)
_HAS_DIGIT = re.compile(r"\d")


def serials(span: Span) -> list[Span]:
    """The numbers that a piece of text names, in order, without 第 and 号."""
    chinese = [(one.start, one.end) for one in case_number.find_all(span.text) if one.candidates]
    found = []
    for match in [*_NUMBER.finditer(span.text), *_LABEL.finditer(span.text)]:
        start, end = match.span("number")
        while end > start and span.text[end - 1] in ".,:-":
            end -= 1
        number = span.text[start:end]
        inside = any(first <= start < last for first, last in chinese)
        if _HAS_DIGIT.search(number) and not inside and not _is_article(span.text, start):
            found.append(Span(span.start + start, span.start + end, number))
    unique = {one.start: one for one in found}
    return [unique[start] for start in sorted(unique)]


def _is_article(text: str, start: int) -> bool:
    """Addresses and rooms: 588号, 12号楼."""
    return re.search(r"(?:路|街|道|巷|楼|弄|室|大厦)$", text[max(0, start - 3) : start]) is not None
