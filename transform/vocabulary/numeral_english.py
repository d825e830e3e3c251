"""English numerals written out: ``one million two hundred and fifty thousand``."""

from __future__ import annotations

import re

_WORD = re.compile(r"[a-z]+")
ONES = _WORD.findall(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = _WORD.findall("twenty thirty forty fifty sixty seventy eighty ninety")
_SMALL = {word: at for at, word in enumerate(ONES)} | {word: at * 10 for at, word in enumerate(_TENS, 2)}
_LARGE = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_HALF = re.compile(r"(?:half a|(?P<whole>[a-z]+) and a half) (?P<large>million|billion)")
_FIRST = "|".join([*sorted(_SMALL, key=len, reverse=True), "a(?= (?:hundred|thousand|million|billion))"])
_NEXT = "|".join(sorted((*_SMALL, "hundred", *_LARGE), key=len, reverse=True))
WORDED = (
    rf"(?i:half a (?:million|billion)\b|(?:{_FIRST}) and a half (?:million|billion)\b|"
    rf"(?:{_FIRST})(?:(?:[ -]|, ?| and )(?:{_NEXT})\b){{1,14}})"
)
"""A pattern for what ``from_english`` may read: two words at least."""


def from_english(text: str) -> int | None:
    """``seven hundred thousand`` -> 700000; None for what is no numeral."""
    total = section = 0
    last = 10**15
    halved = _HALF.fullmatch(text.lower())
    if halved:
        whole = from_english(halved["whole"]) if halved["whole"] else 0
        return None if whole is None else int((whole + 0.5) * _LARGE[halved["large"]])
    for word in _WORD.findall(text.lower()):
        if word == "a" and not section:
            section = 1
            continue
        if word in _SMALL:
            value = _SMALL[word]
            if not _may_follow(section, value):
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
