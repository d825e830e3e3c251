"""The words a scan looks for, and the engine that finds them all in one pass over the bytes.

Hyperscan (Intel's SIMD multi-pattern matcher) where it can be loaded; else ``bytes.find``, one word after
the other, which finds the same at a fraction of the speed.
"""

from __future__ import annotations

import csv
import importlib.util
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Protocol

Hits = list[tuple[int, int]]
"""(end of the needle, index of the needle), by end."""
_FILE = Path(__file__).with_name("needles.csv")


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


class Finder(Protocol):
    """Finds every needle in a block of bytes; ``longest`` is the length of the longest one in bytes."""

    longest: int

    def find(self, view: bytes | memoryview, at: int) -> Hits:
        """The hits, each end counted from ``at``."""


@cache
def needles() -> tuple[Needle, ...]:
    """The needles of ``needles.csv``, in its order."""
    with _FILE.open(encoding="utf-8", newline="") as file:
        return tuple(
            Needle(row["needle"], re.compile(row["around"]) if row["around"] else None)
            for row in csv.DictReader(file)
        )


def has_hyperscan() -> bool:
    """Whether the fast engine is installed."""
    return importlib.util.find_spec("hyperscan") is not None


def finder(words: tuple[str, ...]) -> Finder:
    """The fastest finder that this machine has."""
    return Hyperscan(words) if has_hyperscan() else OneByOne(words)


class Hyperscan:
    """All words in one pass."""

    def __init__(self, words: tuple[str, ...]) -> None:
        import hyperscan  # noqa: PLC0415 - not on every platform

        self.longest = max(len(word.encode()) for word in words)
        literals = ["".join(f"\\x{byte:02x}" for byte in word.encode()).encode() for word in words]
        self._base = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
        self._base.compile(
            expressions=literals, ids=list(range(len(literals))), elements=len(literals), flags=0
        )
        self._found: Hits = []
        self._scan: Any = self._base.scan  # its stub knows no memoryview

    def _on_match(self, needle: int, _start: int, end: int, _flags: int, _context: Any) -> None:
        self._found.append((end, needle))

    def find(self, view: bytes | memoryview, at: int) -> Hits:
        """The hits, each end counted from ``at``."""
        self._scan(view, match_event_handler=self._on_match)
        if not self._found:
            return []
        found, self._found = self._found, []
        return sorted((end + at, needle) for end, needle in found)


class OneByOne:
    """The same without Hyperscan."""

    def __init__(self, words: tuple[str, ...]) -> None:
        self._words = tuple(word.encode() for word in words)
        self.longest = max(map(len, self._words))

    def find(self, view: bytes | memoryview, at: int) -> Hits:
        """The hits, each end counted from ``at``."""
        block = bytes(view)
        found: Hits = []
        for needle, word in enumerate(self._words):
            place = block.find(word)
            while place >= 0:
                found.append((at + place + len(word), needle))
                place = block.find(word, place + 1)
        return sorted(found)
