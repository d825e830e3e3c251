"""Two counts of one thing side by side: ours filled, theirs hollow, a line between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from warehouse.site.plots.canvas import ROW, SMALL, Sheet, at, dots, fixed, rule, to
from warehouse.site.plots.intervals import steps
from warehouse.site.plots.roles import colour
from warehouse.site.plots.svg import Words, drawn, sentence


@dataclass(frozen=True, slots=True)
class Pair:
    """A row: its name, the figures in words, their count and ours."""

    label: str
    figures: str
    theirs: float
    ours: float


def plot(rows: Sequence[Pair], text: Words) -> str:
    """The rows as SVG text, from top to bottom in the order given."""
    if not rows:
        return sentence(text)
    sheet = Sheet(float(ROW * len(rows)))
    scale = steps(max(max(row.theirs, row.ours) for row in rows), 10)
    domain = (scale.low, scale.high)
    axis = sheet.axis(scale.ticks)
    placed = [
        {
            "label": row.label,
            "figures": row.figures,
            "theirs": row.theirs,
            "ours": row.ours,
            "letters": ROW * place + 10,
            "marks": ROW * place + 24,
        }
        for place, row in enumerate(rows)
    ]
    marks = sheet.down("marks")
    theirs, ours = at("theirs", domain, axis), at("ours", domain, axis)
    hollow = dots("diamond", "surface", 80, stroke=colour("ink"))
    sheet.marks(placed, rule("muted"), x=theirs, x2=to("ours"), y=marks)
    sheet.marks(placed, hollow, x=theirs, y=marks)
    sheet.marks(placed, dots("circle", "mark", 60), x=ours, y=marks)
    sheet.words(placed, fixed(0.0), "label", "ink")
    sheet.words(placed, fixed(scale.high), "figures", "muted", align="right", fontSize=SMALL)
    return drawn(sheet.drawing(), text)
