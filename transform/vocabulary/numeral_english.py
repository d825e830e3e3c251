"""English numerals written out: ``one million two hundred and fifty thousand``."""

from __future__ import annotations

import re

_WORD = re.compile(r"[a-z]+")
_ONES = _WORD.findall(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = _WORD.findall("twenty thirty forty fifty sixty seventy eighty ninety")
_SMALL = {word: at for at, word in enumerate(_ONES)} | {word: at * 10 for at, word in enumerate(_TENS, 2)}
_LARGE = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_FIRST = "|".join(sorted(_SMALL, key=len, reverse=True))
_NEXT = "|".join(sorted((*_SMALL, "hundred", *_LARGE), key=len, reverse=True))
WORDED = rf"(?i:(?:{_FIRST})(?:(?:[ -]|, ?| and )(?:{_NEXT})\b){{1,14}})"
"""A pattern for what ``from_english`` may read: two words at least."""


def from_english(text: str) -> int | None:
    """``seven hundred thousand`` -> 700000; None for what is no numeral."""
    total = section = 0
    last = 10**15
    for word in _WORD.findall(text.lower()):
        if word in _SMALL:
            value = _SMALL[word]
            if (
                section % 10
                or section % 100 == 10
                or (value >= 10 and section % 100)
                or (value == 0 and section)
            ):
                return None
            section += value
        elif word == "hundred" and 0 < section < 100:
            section *= 100
        elif word in _LARGE and section > 0 and _LARGE[word] < last:
            last = _LARGE[word]
            total, section = total + section * last, 0
        elif word != "and":
            return None
    return total + section


def _may_follow(section: int, value: int) -> bool:
    """``twenty`` before ``one``, ``hundred`` before either; no ``ten five``, no ``one twenty``."""
    if value >= 10:
        return section % 100 == 0
    return section % 10 == 0 and section % 100 != 10 and not (value == 0 and section)
