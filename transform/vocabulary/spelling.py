"""Fold the spellings of one text into one, without losing the place of a single character.

Width, brackets, dashes and traditional characters become one form; invisible characters go. The folded
text is for matching only: what is quoted as evidence is always cut from the original.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import overload

from transform.vocabulary.registry import rows

_OPENING = "（〔【［[﹝﹙❲〖"
_CLOSING = "）〕】］]﹞﹚❳〗"
_DASHES = "‐‑‒–—―−－﹣～~〜"
_APOSTROPHES = "’‘ʼ＇`´"
_TONES = {"a": "āáǎà", "e": "ēéěè", "i": "īíǐì", "o": "ōóǒò", "u": "ūúǔùǖǘǚǜü", "A": "ĀÁǍÀ", "E": "ĒÉĚÈ"}
"""Pinyin with its tones: Gān 01 Xié Wài Rèn."""
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
# What must be cut out where single spaces stay, and where none does.
_TO_ONE = re.compile(rf"[{_INVISIBLE}]|\s[\s{_INVISIBLE}]+")
_TO_NONE = re.compile(rf"[\s{_INVISIBLE}]+")


@dataclass(frozen=True, slots=True)
class Folded:
    """``text`` for matching; ``origin[i]`` is where ``text[i]`` stands in the original."""

    text: str
    origin: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the original of the non-empty ``text[start:end]``."""
        return self.origin[start], self.origin[end - 1] + 1


@cache
def _table() -> dict[int, str]:
    """One character to one character, so that offsets hold."""
    table = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFF01, 0xFF5F)}
    compatible = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xF900, 0xFB00)}
    table |= {code: one for code, one in compatible.items() if len(one) == 1}
    table |= {ord(row["traditional"]): row["simplified"] for row in rows("traditional")}
    table |= dict.fromkeys(map(ord, _OPENING), "(") | dict.fromkeys(map(ord, _CLOSING), ")")
    table |= {ord(toned): plain for plain, tones in _TONES.items() for toned in tones}
    table |= {code: " " for code in range(0x3001) if chr(code).isspace()}
    return table | dict.fromkeys(map(ord, _DASHES), "-") | dict.fromkeys(map(ord, _APOSTROPHES), "'")


class _Places(Sequence[int]):
    """Where folded characters stand: runs, each with its first character and how far it was moved."""

    __slots__ = ("_length", "_moved", "_starts")

    def __init__(self, starts: list[int], moved: list[int], length: int) -> None:
        self._starts, self._moved, self._length = starts, moved, length

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, at: int) -> int: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[int]: ...

    def __getitem__(self, at: int | slice) -> int | Sequence[int]:
        if isinstance(at, slice):
            return tuple(self[one] for one in range(*at.indices(self._length)))
        place = at + self._length if at < 0 else at
        if not 0 <= place < self._length:
            raise IndexError(at)
        return place + self._moved[bisect_right(self._starts, place) - 1]


@lru_cache(maxsize=16)
def fold(text: str, *, spaces: bool = True) -> Folded:
    """Fold ``text``; each run of white space becomes one space, or nothing where ``spaces`` is false.

    The last few are kept: every vocabulary folds the same text in its turn.
    """
    same_length = text.translate(_table())
    pieces: list[str] = []
    starts, moved = [0], [0]
    at = length = 0
    for gap in (_TO_ONE if spaces else _TO_NONE).finditer(same_length):
        first = gap.start()
        # The space that stays for a run is its first character.
        stop = first + 1 if spaces and same_length[first] == " " else first
        pieces.append(same_length[at:stop])
        length += stop - at
        at = gap.end()
        starts.append(length)
        moved.append(at - length)
    if not at:
        return Folded(same_length, range(len(same_length)))
    pieces.append(same_length[at:])
    return Folded("".join(pieces), _Places(starts, moved, length + len(same_length) - at))


def squeeze(text: str) -> str:
    """The folded text without any white space."""
    return fold(text, spaces=False).text
