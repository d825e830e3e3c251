"""Counts by year as small rows of columns: one row an outcome, so that its place tells it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from warehouse.site.plots.canvas import SMALL, Sheet, at, fixed, rule
from warehouse.site.plots.svg import Words, drawn, sentence

_HEAD = 20
_COLUMN = 44
_GAP = 8


@dataclass(frozen=True, slots=True)
class Row:
    """A row of columns: its name, its role, its counts by year."""

    label: str
    role: str
    counts: dict[int, int]


def plot(rows: Sequence[Row], text: Words, first: int, last: int, before: str) -> str:
    """Rows as SVG text over the years ``first`` to ``last``; what is earlier stands at ``before``."""
    drawable = [row for row in rows if any(row.counts.values())]
    if not drawable:
        return sentence(text)
    each = _HEAD + _COLUMN + _GAP
    sheet = Sheet(float(each * len(drawable)))
    gathered = [_gathered(row, first, last) for row in drawable]
    highest = max(max(counts.values()) for counts in gathered)
    columns = [
        {
            "role": row.role,
            "start": year - 0.42,
            "end": year + 0.42,
            "year": year,
            "bottom": each * place + _HEAD + _COLUMN,
            "top": each * place + _HEAD + _COLUMN - n / highest * (_COLUMN - 12),
            "letters": each * place + _HEAD + _COLUMN - n / highest * (_COLUMN - 12) - 6,
            "number": str(n),
        }
        for place, (row, counts) in enumerate(zip(drawable, gathered, strict=True))
        for year, n in counts.items()
        if n
    ]
    names = [
        {"label": f"{row.label} ({sum(row.counts.values())})", "letters": each * place + 9}
        for place, row in enumerate(drawable)
    ]
    lines = [{"line": each * place + _HEAD + _COLUMN} for place in range(len(drawable))]
    domain = (first - 1.6, last + 0.6)
    ticks = {float(year): str(year) for year in range(first + 3, last + 1) if year % 5 == 0}
    axis = sheet.axis({first - 1.0: before} | ticks, grid=False)
    sheet.marks(lines, rule("grid"), y=sheet.down("line"))
    sheet.bars(columns, at("start", domain, axis))
    sheet.words(columns, at("year", domain, axis), "number", "muted", align="center", fontSize=SMALL)
    sheet.words(names, fixed(domain[0]), "label", "ink")
    return drawn(sheet.drawing(), text)


def _gathered(row: Row, first: int, last: int) -> dict[int, int]:
    counts: dict[int, int] = {}
    for year, n in row.counts.items():
        place = min(max(year, first - 1), last)
        counts[place] = counts.get(place, 0) + n
    return counts
