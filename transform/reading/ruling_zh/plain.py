"""The text of a ruling without white space and in one spelling, each character with its place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from transform.reading.full_stops import with_full_stops
from transform.reading.ruling_zh.restore import restored
from transform.vocabulary.spelling import fold

_SPACE = re.compile(r"[\n\r\u2028\u2029\u3000\xa0 \t]+")
_SPACE = re.compile(r"[\n\r\u2028\u2029\u3000\xa0 \t]+")
_LINE_ENDS = "\n\r\u2028\u2029"
_NEWLINE = re.compile(r"[\n\r\u2028\u2029]|[\u3000\xa0]{2,}|[ \t]{3,}")
_STOP = re.compile(r"[。!?]+[”’」』\"')]?")
_BEGINS = re.compile(r"[。;!?:”)号]|号之[一二三四五六七八九十]")
_CLAUSE = re.compile(r"[。!?;]+[”’」』\"')]?")


@dataclass(frozen=True, slots=True)
class Span:
    """``text[start:end]`` of the plain text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Plain:
    """``origin[i]`` is where ``text[i]`` stands in the document; ``breaks`` are the first places of lines."""

    text: str
    origin: Sequence[int]
    breaks: frozenset[int]

    @property
    def beginnings(self) -> list[int]:
        """Every place at which a line or a sentence may begin, in order."""
        return sorted({*self.breaks, *(match.end() for match in _BEGINS.finditer(self.text))} | {0})

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the document of the non-empty ``text[start:end]``."""
        return self.origin[start], self.origin[end - 1] + 1

    def begins(self, at: int) -> bool:
        """Whether a line or a sentence begins at ``at``."""
        before = self.text[max(0, at - 3) : at]
        return at in self.breaks or before[-1:] in "。;!?:”)号" or before.startswith("号之")

    def line_end(self, at: int, limit: int) -> int:
        """The end of the line that ``at`` stands in, at most ``limit``."""
        return next((end for end in range(at + 1, limit) if end in self.breaks), limit)

    def cut(self, start: int, end: int) -> Span:
        """The piece between two places."""
        return Span(start, end, self.text[start:end])

    def sentences(self, start: int, end: int) -> Iterator[Span]:
        """The sentences between two places; a line break after a colon or semicolon does not end one."""
        yield from self._pieces(_STOP, start, end)

    def clauses(self, start: int, end: int) -> Iterator[Span]:
        """Sentences cut at semicolons as well, for lists of grounds."""
        yield from self._pieces(_CLAUSE, start, end)

    def _pieces(self, mark: re.Pattern[str], start: int, end: int) -> Iterator[Span]:
        for stop in mark.finditer(self.text, start, end):
            if stop.end() > start:
                yield self.cut(start, stop.end())
            start = stop.end()
        if start < end:
            yield self.cut(start, end)


def plain(text: str) -> Plain:
    """Fold ``text`` and drop its white space, keeping in mind where its lines begin."""
    folded = with_full_stops(text, restored(fold(text, spaces=False)))
    breaks = {
        bisect_left(folded.origin, space.start())
        for space in _SPACE.finditer(text)
        if space.end() - space.start() > 1 or space.group() in _LINE_ENDS
        if _NEWLINE.search(space.group())
    }
    return Plain(folded.text, folded.origin, frozenset(breaks))
