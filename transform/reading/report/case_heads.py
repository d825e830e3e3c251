"""Heads under which a collection sets out its cases, each below its own: 案例一, 〔002〕, ``Case 3``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from transform.reading.report.piece import Piece
from transform.vocabulary.numeral import from_chinese

_HEADS = {
    "zh": re.compile(
        r"\(?(?:典型|参考|指导)?案?例(?:之)?(?P<one>[一二三四五六七八九十]{1,3}|\d{1,2})(?![\d年月日起件])"
        r"|第(?P<two>[一二三四五六七八九十]{1,3}|\d{1,2})[则例案](?!件)|\((?P<three>\d{3})\)"
    ),
    "en": re.compile(
        r"[^\w]{0,5}(?:(?:typical|model|reference|representative) )?case(?: study)?(?: no\.?)? ?"
        r"(?P<one>\d{1,2}|[IVX]{1,4}|one|two|three|four|five|six|seven|eight|nine|ten)\b"
        r"(?![/\d-]| of (?:19|20))",
        re.IGNORECASE,
    ),
}
_WORDS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_ROMAN = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


def cases(language: str, pieces: Sequence[Piece]) -> tuple[int, ...]:
    """The number of the case under whose head each piece stands, 0 before the first.

    A sentence that calls one case is of that, one that calls several is 0. The heads must count on: of a text
    that names its cases otherwise nothing is told, all are 0.
    """
    called = [list(dict.fromkeys(map(_number, _HEADS[language].finditer(one.text)))) for one in pieces]
    found = [
        _number(head) if _opens(pieces, at) and (head := _HEADS[language].match(one.text)) else 0
        for at, one in enumerate(pieces)
    ]
    heads = list(dict.fromkeys(one for one in found if one))
    if len(heads) < 2 or any(after != before + 1 for before, after in pairwise(heads)):
        return (0,) * len(pieces)
    told, here = [], 0
    for number, others in zip(found, called, strict=True):
        here = number or here
        told.append(here if number or not others else others[0] if len(others) == 1 else 0)
    return tuple(told)


def _opens(pieces: Sequence[Piece], at: int) -> bool:
    return at == 0 or pieces[at - 1].block != pieces[at].block


def _number(head: re.Match[str]) -> int:
    said = next(one for one in head.groups() if one).lower()
    if said.isdigit():
        return int(said)
    for words in (_WORDS, _ROMAN):
        if said in words:
            return words.index(said)
    return from_chinese(said) or 0
