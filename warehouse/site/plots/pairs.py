"""Two counts of one thing side by side: ours filled, theirs hollow, a line between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt

from warehouse.site.plots.canvas import ROW, SMALL, Sheet, at, scale_axis
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
    axis = scale_axis(scale.ticks)
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
    chart = sheet.chart(placed)
    marks = sheet.down("marks")
    layers = [
        chart.mark_rule(color=colour("muted")).encode(
            x=at("theirs", domain, axis), x2=alt.X2("ours:Q"), y=marks
        ),
        chart.mark_point(
            shape="diamond", filled=True, color=colour("surface"), stroke=colour("ink"), size=80, opacity=1
        ).encode(x=at("theirs", domain, axis), y=marks),
        chart.mark_point(shape="circle", filled=True, color=colour("mark"), size=60, opacity=1).encode(
            x=at("ours", domain, axis), y=marks
        ),
        sheet.words(placed, alt.X(datum=0.0), "label", "ink"),
        sheet.words(
            placed,
            alt.X(datum=scale.high),
            "figures",
            "muted",
            align="right",
            fontSize=SMALL,
        ),
    ]
    return drawn(sheet.spec(layers), text)
