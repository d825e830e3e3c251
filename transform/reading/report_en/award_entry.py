"""Entries of a list or digest that tell of an award, between others that tell of judgments."""

from __future__ import annotations

import re
from collections.abc import Sequence

from transform.observation import Field
from transform.reading.report.values import Value

_ABROAD = frozenset({Field.FOREIGN_COURT, Field.FOREIGN_CASE_NUMBER, Field.FOREIGN_JUDGMENT_DATE})
_CORE = frozenset({Field.CASE_NUMBER, Field.DECISION_DATE, Field.OUTCOME})
"""What stands in the entry itself: other values may be borrowed from elsewhere."""
_AWARD = re.compile(r"(?i)\bawards?\b|\barbitra(?:l|tion|tor)|New York Convention")
_JUDGMENT = re.compile(
    r"(?i)(?<![\[【])\bjudge?ments?\b(?!\]|】|:)|\bdecrees?\b|\bdivorce|\bbankruptcy|\binsolvency"
    r"|\bcourt of\b"
)
_NEXT = re.compile(r"(?i)\W*(?:case|no\.?|entry|item) ?(?:\d{1,3}|[ivx]{1,5}|[a-z])\b|.*\bXie ?Wai ?Ren\b")
_ABOVE, _BELOW = 2, 6
"""So many lines around those that tell of the ruling belong to its entry, at most."""


def is_of_award(values: Sequence[Value], text: str) -> bool:
    """Whether a ruling names no judgment abroad, and its entry speaks of an award and of no judgment."""
    if any(one.field in _ABROAD for one in values) or not values:
        return False
    core = [one for one in values if one.field in _CORE] or values
    start, end = min(one.start for one in core), max(one.end for one in core)
    entry = "\n".join((*_lines_above(text[:start]), text[start:end], *_lines_below(text[end:])))
    return bool(_AWARD.search(entry)) and not _JUDGMENT.search(entry)


def _lines_above(text: str) -> list[str]:
    """The rest of the line, and the nearest lines above it up to the heading of the entry."""
    lines = [line for line in text.split("\n") if line.strip()][-_ABOVE - 1 :]
    for at in range(len(lines) - 1, -1, -1):
        if _NEXT.match(lines[at]):
            return lines[at:]
    return lines[-1:]


def _lines_below(text: str) -> list[str]:
    """The rest of the line, and the lines below it up to the next entry."""
    lines = [line for line in text.split("\n") if line.strip()][: _BELOW + 1]
    for at, line in enumerate(lines):
        if at and _NEXT.match(line):
            return lines[:at]
    return lines
