"""The words a scan looks for, and the engine that finds them all in one pass over the bytes.

The engine is Rust's aho-corasick, whose search for few patterns ("Teddy") compares the first four bytes of
each with 32 places at once. Whole Chinese characters make bad beginnings, as every frequent word shares them.
So it is given the ends of the words, cut inside a character; what it finds is then held against the words.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ahocorasick_rs import BytesAhoCorasick, MatchKind

Hits = list[tuple[int, int]]
"""(end of the needle, index of the needle), by end."""
_FILE = Path(__file__).with_name("needles.csv")
_CUT_OFF, _AT_LEAST = 5, 4
"""Bytes: what the engine does not look at, and the least that it needs. Of three characters these leave the
last byte of the second and the third."""


@dataclass(frozen=True, slots=True)
class Needle:
    """``around`` is a pattern for the word with its neighbours, where the word alone says little."""

    word: str
    around: re.Pattern[str] | None

    def stands(self, body: bytes, end: int) -> bool:
        """Whether the needle that ends at ``end`` stands in the words it must stand in."""
        if self.around is None:
            return True
        size = len(self.word.encode())
        near = body[max(0, end - size - 12) : end + 12].decode("utf-8", errors="replace")
        return self.around.search(near) is not None


@cache
def needles() -> tuple[Needle, ...]:
    """The needles of ``needles.csv``, in its order."""
    with _FILE.open(encoding="utf-8", newline="") as file:
        return tuple(
            Needle(row["needle"], re.compile(row["around"]) if row["around"] else None)
            for row in csv.DictReader(file)
        )


class Finder:
    """Finds every word in a block of bytes; ``longest`` is the length of the longest one in bytes."""

    def __init__(self, words: tuple[str, ...]) -> None:
        self._words = tuple(word.encode() for word in words)
        self.longest = max(map(len, self._words))
        ends = {word[max(0, min(_CUT_OFF, len(word) - _AT_LEAST)) :] for word in self._words}
        self._engine = BytesAhoCorasick(sorted(ends), MatchKind.LeftmostFirst)

    def find(self, view: memoryview, at: int) -> Hits:
        """The hits, each end counted from ``at``."""
        found = self._engine.find_matches_as_indexes(view)
        return self._confirmed(view, at, found) if found else []

    def _confirmed(self, view: memoryview, at: int, found: list[tuple[int, int, int]]) -> Hits:
        """The words around what the engine found.

        It passes over an end that overlaps one it has found: the word of either lies within a word's length.
        """
        hits: Hits = []
        for first, last in self._around(found):
            near = bytes(view[first:last])
            for needle, word in enumerate(self._words):
                place = near.find(word)
                while place >= 0:
                    hits.append((at + first + place + len(word), needle))
                    place = near.find(word, place + 1)
        return sorted(hits)

    def _around(self, found: list[tuple[int, int, int]]) -> list[tuple[int, int]]:
        """What was found with a word's length on either side; what touches is one."""
        spans: list[tuple[int, int]] = []
        for _, start, end in found:
            first, last = max(0, start - self.longest), end + self.longest
            if spans and first <= spans[-1][1]:
                first = spans.pop()[0]
            spans.append((first, last))
        return spans
