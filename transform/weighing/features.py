"""The features of a sentence: stems of words and pairs of them in English, runs of characters in Chinese."""

from __future__ import annotations

import re
from itertools import pairwise

from transform.vocabulary.spelling import fold

_DIGITS = re.compile(r"\d+")
_WORD = re.compile(r"[\w']+|[^\w\s]")
_STEM = 5
"""So many letters of a word tell it from others, whatever its ending."""
_LONGEST_RUN = 3


def features(language: str, text: str) -> list[str]:
    """Every one as often as it stands there; numbers are all alike."""
    plain = _DIGITS.sub("0", fold(text, spaces=language == "en").text.lower())
    return _stems(plain) if language == "en" else _runs(plain)


def _stems(text: str) -> list[str]:
    """Each stem, each with the next, and each with the next but one."""
    stems = [word[:_STEM] for word in _WORD.findall(text)]
    near = [f"{one} {other}" for one, other in pairwise(stems)]
    apart = [f"{one} … {other}" for one, other in zip(stems, stems[2:], strict=False)]
    return stems + near + apart


def _runs(text: str) -> list[str]:
    sizes = range(1, _LONGEST_RUN + 1)
    return [text[at : at + size] for size in sizes for at in range(len(text) - size + 1)]
