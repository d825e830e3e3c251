"""Dot and interval: a middle value and the span around it, one row a thing, labels above the marks."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, floor, log10

from warehouse.site.plots.canvas import ROW, SMALL, Channel, Sheet, at, dots, fixed, rule, to
from warehouse.site.plots.roles import colour
from warehouse.site.plots.svg import Words, drawn, sentence


@dataclass(frozen=True, slots=True)
class Interval:
    """A row: its name, the figures in words, the middle value and the ends of the span.

    ``quarters`` holds the middle half of the values; a marked row stands out by a diamond.
    """

    label: str
    figures: str
    low: float
    middle: float
    high: float
    quarters: tuple[float, float] | None = None
    is_marked: bool = False


@dataclass(frozen=True, slots=True)
class Scale:
    """What runs along the bottom: its ends, and the values that have a line, each with its label."""

    low: float
    high: float
    ticks: Mapping[float, str]
    is_log: bool = False


PERCENT = Scale(0.0, 1.0, {0.0: "0%", 0.25: "25%", 0.5: "50%", 0.75: "75%", 1.0: "100%"})


def plot(rows: Sequence[Interval], text: Words, scale: Scale = PERCENT) -> str:
    """The rows as SVG text, from top to bottom in the order given; without rows the sentence of ``text``."""
    if not rows:
        return sentence(text)
    sheet = Sheet(float(ROW * len(rows)))
    domain = (scale.low, scale.high)
    placed = [_row(place, row) for place, row in enumerate(rows)]
    axis = sheet.axis(scale.ticks)
    marks = sheet.down("marks")

    def across(field: str) -> Channel:
        return at(field, domain, axis, log=scale.is_log)

    sheet.marks(placed, rule("mark", strokeWidth=2), x=across("low"), x2=to("high"), y=marks)
    sheet.marks(
        _ends(placed), rule("mark", strokeWidth=2), x=across("end"), y=sheet.down("above"), y2=to("below")
    )
    quartered = [row for row in placed if row["q1"] is not None]
    sheet.marks(quartered, rule("mark", strokeWidth=7), x=across("q1"), x2=to("q3"), y=marks)
    for shape, size in (("circle", 70), ("diamond", 150)):
        shaped = [row for row in placed if row["shape"] == shape]
        sheet.marks(shaped, dots(shape, "mark", size, stroke=colour("surface")), x=across("middle"), y=marks)
    sheet.words(placed, fixed(scale.low), "label", "ink")
    sheet.words(placed, fixed(scale.high), "figures", "muted", align="right", fontSize=SMALL)
    return drawn(sheet.drawing(), text)


def powers(rows: Sequence[Interval], label: Callable[[float], str]) -> Scale:
    """A logarithmic scale of powers of ten that holds all rows; ``label`` says how a value is written."""
    lowest = min((row.low for row in rows), default=1)
    highest = max((row.high for row in rows), default=10)
    first = floor(log10(lowest))
    last = max(first + 1, ceil(log10(highest)))
    ticks = [10.0**power for power in range(first, last + 1)]
    return Scale(ticks[0], ticks[-1], {tick: label(tick) for tick in ticks}, is_log=True)


def steps(highest: float, step: float, label: Callable[[float], str] = "{:g}".format) -> Scale:
    """A scale from zero in equal steps, doubled until six of them or fewer reach the highest value."""
    while step * 6 < highest:
        step *= 2
    count = max(1, ceil(highest / step))
    ticks = [step * place for place in range(count + 1)]
    return Scale(0.0, ticks[-1], {tick: label(tick) for tick in ticks})


def _row(place: int, row: Interval) -> dict[str, object]:
    top = ROW * place
    q1, q3 = row.quarters or (None, None)
    return {
        "label": row.label,
        "figures": row.figures,
        "low": row.low,
        "middle": row.middle,
        "high": row.high,
        "q1": q1,
        "q3": q3,
        "shape": "diamond" if row.is_marked else "circle",
        "letters": top + 10,
        "marks": top + 24,
    }


def _ends(placed: list[dict[str, object]]) -> list[dict[str, object]]:
    return [
        {"end": row[end], "above": float(str(row["marks"])) - 4, "below": float(str(row["marks"])) + 4}
        for row in placed
        for end in ("low", "high")
    ]
