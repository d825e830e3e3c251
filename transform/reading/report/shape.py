"""The shape of a text: every name in it stands as one sign, so that a grammar sees the words between them.

``On Ⓓ the Ⓗ, in Ⓒ, dismissed the application to recognise a judgment of the Ⓕ (Ⓚ, Ⓓ).`` A full stop inside a
name ends no sentence, and a gap between two words is as long as the words in it.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable

from transform.reading.report.marks import Placed

HOME, FOREIGN, DAY, NUMBER, NAME, DOCKET, AMOUNT, STATE, CHINA, SUPREME, TOWN = "ⒽⒻⒹⒸⓃⓀⒶⓈⓏⒼⓉ"
PARAGRAPH_END = "¶"
"""Stands for the end of a paragraph where white space is folded away."""
LINE_ENDS = f"\n{PARAGRAPH_END}"
_PRINTED = {
    ord(sign): unicodedata.normalize("NFKC", sign)
    for sign in (HOME, FOREIGN, DAY, NUMBER, NAME, DOCKET, AMOUNT, STATE, CHINA, SUPREME, TOWN)
}
"""A document that prints a sign itself (``Ⓐ the applicant``) names nothing by it."""


class Shape:
    """``text`` with signs; a mark with an empty sign is left out of it.

    ``marks`` says what stands at a sign, ``span`` leads back to the original.
    """

    def __init__(self, original: str, found: Iterable[tuple[str, Placed]]) -> None:
        self.original = original
        self.marks: dict[int, Placed] = {}
        parts: list[str] = []
        self._points: list[int] = [0]
        self._origins: list[int] = [0]
        at = length = 0
        for sign, mark in sorted(found, key=lambda one: (one[1].start, -one[1].end)):
            if mark.start < at:
                continue
            plain = original[at : mark.start].translate(_PRINTED)
            parts += (plain, sign)
            self._note(length, at)
            length += len(plain)
            if sign:
                self.marks[length] = mark
                self._note(length, mark.start)
                length += 1
            at = mark.end
        self._note(length, at)
        parts.append(original[at:].translate(_PRINTED))
        self.text = "".join(parts)

    def _note(self, point: int, origin: int) -> None:
        self._points.append(point)
        self._origins.append(origin)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The offsets in the original of a span of the shape that holds one character at least."""
        return self._origin(start)[0], self._origin(end - 1)[1]

    def at(self, place: int) -> int:
        """The offset in the shape of what stands at a place of the original, or next to it."""
        near = bisect_right(self._origins, place) - 1
        at = self._points[near] + place - self._origins[near]
        return min(at, self._points[near + 1]) if near + 1 < len(self._points) else at

    def _origin(self, at: int) -> tuple[int, int]:
        mark = self.marks.get(at)
        if mark is not None:
            return mark.start, mark.end
        near = bisect_right(self._points, at) - 1
        origin = self._origins[near] + at - self._points[near]
        return origin, origin + 1
