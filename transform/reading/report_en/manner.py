"""How English is read: words by their first letters, alone and in pairs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import sqrt

from transform.reading.report.manner import Manner, Token
from transform.reading.report.mention import Mention
from transform.reading.report.piece import Piece
from transform.reading.report.text import Text
from transform.reading.report_en.enumerator import case_calls, enumerators
from transform.reading.report_en.numbered_sum import numbered_sum

_WORD = re.compile(r"[ⒽⒻⒹⒸⓃⓀⒶⓈⓏⒼⓉ]|[A-Za-z']+|[^\w\s]|\d+")
_STEM = 5
"""So many letters of a word tell it from others, whatever its ending."""
_CAPITAL = re.compile(r"(?<=\S )[A-ZÀ-Þ][\wÀ-ÿ-]{3,}")
_COMMON = frozenset(
    re.split(
        " ",
        "Court Courts High District Supreme Superior Intermediate People Peoples The Tribunal County State "
        "United States First Second Third Instance Appeal Appeals General Division Branch Local Republic "
        "Kingdom Region Special Administrative Limited Corp Company GmbH Group Holding Holdings "
        "International Trading Trade Investment Bank China Chinese South North East West Central "
        "Commercial Maritime Financial Primary Justice Industry Import Export Technology "
        "Development Management Construction Shanghai",
    )
)
"""Capital words that point at no one ruling."""
_ENDS = frozenset(",;:|(")
"""Marks that part a clause from the next."""


def tokens(text: str) -> list[Token]:
    """Words by their first letters, numbers all alike, signs and punctuation one by one."""
    return [(found.start(), _stem(found.group())) for found in _WORD.finditer(text)]


def _stem(word: str) -> str:
    if word[0].isdigit():
        return "0"
    return word[:_STEM].lower() if word.isascii() else word


def _alone(words: Sequence[str]) -> Sequence[str]:
    return words


def _shared(words: Sequence[str]) -> dict[str, float]:
    """The words, which together count as much in any piece."""
    return dict.fromkeys(words, 2 / sqrt(max(1, len(set(words)))))


def _said(words: Sequence[str]) -> Iterator[set[str]]:
    """The words; each with the next and with the next but one."""
    yield set(words)
    nearest = {f"{one} {other}" for one, other in pairwise(words)}
    yield nearest | {f"{one} … {other}" for one, other in zip(words, words[2:], strict=False)}


def _phrases(words: Sequence[str]) -> set[str]:
    return set(words) | {f"{one} {other}" for one, other in pairwise(words)}


def _clause(text: Text, piece: Piece, mention: Mention) -> Iterator[str]:
    """The words between the commas round it."""
    offset, found = mention.at - piece.start, text.tokens(piece)
    ends = [at for at, word in found if word in _ENDS]
    begin = max((at for at in ends if at < offset), default=-1)
    stop = min((at for at in ends if at > offset), default=len(piece.text))
    return (f"C:{word}" for at, word in found if begin < at < stop)


def _names(printed: str) -> set[str]:
    """Capital words within the sentence."""
    return set(_CAPITAL.findall(printed)) - _COMMON


def _same(one: str, other: str) -> bool:
    """``Commercial Court`` is also the first or last part of ``High Court of …, Commercial Court``."""
    long, short = (one, other) if len(one) >= len(other) else (other, one)
    return short == long or long.endswith(f", {short}") or long.startswith(f"{short}, ")


ENGLISH = Manner(
    language="en",
    near=6,
    wide=15,
    back=25,
    runs=(1, 2, 3),
    tokens=tokens,
    around=_alone,
    opening=_shared,
    said=_said,
    phrases=_phrases,
    more=_clause,
    names=_names,
    enumerators=enumerators,
    case_calls=case_calls,
    numbered_sum=numbered_sum,
    alike=_same,
)
