"""Text as it flows: the lines of a hard-wrapped paragraph joined, with the way back to the offsets.

Columns that tabs or wide gaps part are parted by bars.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import accumulate

from transform.reading.report_en.columns_in_text import column_gaps

_WIDEST, _LONG, _FEW = 100, 50, 4
_ITEM = re.compile(r"\s*(?:[-*•–·▪■►▶◆→»ᐅ]|\(?[A-Za-z0-9]{1,4}[.)])\s|\s*[A-Z][\w ()/’']{1,28}: ")
_BAR = " | "
_BREAK = re.compile(r"[ \t]*\n[ \t]*")


class Flow:
    """``text`` to be read; ``span`` gives the offsets in the original of a span of it."""

    def __init__(self, original: str) -> None:
        self._points: list[int] = [0]
        self._origins: list[int] = [0]
        lines = original.split("\n")
        ends = [end - 1 for end in accumulate(len(line) + 1 for line in lines)]
        bars = [(*gap, _BAR) for gap in column_gaps(lines)]
        rows = frozenset(bisect_left(ends, start) for start, _, _ in bars)
        parts: list[str] = []
        at = length = 0
        for start, end, put in sorted([*bars, *self._joins(original, lines, ends, rows)]):
            parts += (original[at:start], put)
            length += start - at + len(put)
            at = end
            self._points.append(length)
            self._origins.append(at)
        self.text = "".join([*parts, original[at:]])

    def _joins(
        self, original: str, lines: list[str], ends: list[int], rows: frozenset[int]
    ) -> Iterator[tuple[int, int, str]]:
        """The breaks within paragraphs, for a blank; ``rows`` are the lines that are rows of tables."""
        widths = [len(line.strip()) for line in lines]
        if sum(_LONG <= width <= _WIDEST for width in widths) < _FEW or max(widths) > _WIDEST:
            return
        for gap in _BREAK.finditer(original):
            line = bisect_left(ends, gap.start())
            if not rows.intersection((line, line + 1)) and self._is_soft(original, gap):
                yield *gap.span(), " "

    @staticmethod
    def _is_soft(text: str, gap: re.Match[str]) -> bool:
        """The line before is full, and the one after goes on with it; neither is the row of a table."""
        begin = text.rfind("\n", 0, gap.start()) + 1
        stop = text.find("\n", gap.end())
        lines = text[begin : gap.start()], text[gap.end() : stop if stop >= 0 else len(text)]
        if any(line.count(_BAR) > 1 for line in lines):
            return False
        width = len(text[begin : gap.start()].strip())
        after = text[gap.end() : gap.end() + 60]
        if width < _LONG or not after.strip() or after[0] == "\n" or _ITEM.match(after):
            return False
        first = lines[1].split(" ", 1)[0]
        return width + len(first) > _LONG + 5

    def span(self, start: int, end: int) -> tuple[int, int]:
        return self._origin(start), self._origin(end - 1) + 1

    def _origin(self, at: int) -> int:
        near = bisect_right(self._points, at) - 1
        return self._origins[near] + at - self._points[near]
