"""Fold the spellings of one text into one, without losing the place of a single character.

Width, brackets, dashes and traditional characters become one form; invisible characters go. The folded
text is for matching only: what is quoted as evidence is always cut from the original.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from transform.vocabulary.registry import rows

_OPENING = "（〔【［[﹝﹙❲〖"
_CLOSING = "）〕】］]﹞﹚❳〗"
_DASHES = "‐‑‒–—―−－﹣～~〜"
_APOSTROPHES = "’‘ʼ＇`´"
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
    table |= {code: " " for code in range(0x3001) if chr(code).isspace()}
    return table | dict.fromkeys(map(ord, _DASHES), "-") | dict.fromkeys(map(ord, _APOSTROPHES), "'")


def fold(text: str, *, spaces: bool = True) -> Folded:
    """Fold ``text``; each run of white space becomes one space, or nothing where ``spaces`` is false."""
    same_length = text.translate(_table())
    pieces: list[str] = []
    origin: list[int] = []
    at = 0
    for gap in (_TO_ONE if spaces else _TO_NONE).finditer(same_length):
        pieces.append(same_length[at : gap.start()])
        origin.extend(range(at, gap.start()))
        if spaces and gap.group()[0] not in _INVISIBLE:
            pieces.append(" ")
            origin.append(gap.start())
        at = gap.end()
    if not at:
        return Folded(same_length, range(len(same_length)))
    pieces.append(same_length[at:])
    origin.extend(range(at, len(same_length)))
    return Folded("".join(pieces), tuple(origin))


def squeeze(text: str) -> str:
    """The folded text without any white space."""
    return fold(text, spaces=False).text
