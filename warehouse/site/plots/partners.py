"""Trading partners by trade: a bar each in the paint of its class, the class in words at its end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from warehouse.site.plots.canvas import SMALL, Sheet, at, fixed
from warehouse.site.plots.intervals import steps
from warehouse.site.plots.roles import colour
from warehouse.site.plots.svg import Words, drawn, sentence

_ROW = 20
_NAMES, _CLASSES = 0.42, 0.34
"""Room for names on the left and for classes on the right, as parts of the length of the longest bar."""


@dataclass(frozen=True, slots=True)
class Partner:
    """A row: the partner's name, its trade, the role of its class and that class in a word or two."""

    name: str
    trade: float
    role: str
    class_words: str


def plot(rows: Sequence[Partner], text: Words) -> str:
    """The partners as SVG text, in the order given; the scale runs in the unit of their trade."""
    if not rows:
        return sentence(text)
    sheet = Sheet(float(_ROW * len(rows)))
    scale = steps(max(row.trade for row in rows), 50)
    whole = scale.high / (1 - _NAMES)
    domain = (-whole * _NAMES, scale.high)
    placed = [
        {
            "name": f"{place + 1}  {row.name}",
            "class": row.class_words,
            "role": row.role,
            "start": 0,
            "end": row.trade,
            "after": row.trade + whole / 80,
            "top": _ROW * place + 3,
            "bottom": _ROW * place + 17,
            "letters": _ROW * place + 10,
        }
        for place, row in enumerate(rows)
    ]
    axis = sheet.axis(scale.ticks)
    sheet.bars(placed, at("start", domain, axis), stroke=colour("surface"), strokeWidth=0.5)
    sheet.words(placed, fixed(domain[0]), "name", "ink")
    inside = scale.high * (1 - _CLASSES)
    short = [row for row in placed if float(str(row["end"])) <= inside]
    long = [row for row in placed if float(str(row["end"])) > inside]
    sheet.words(short, at("after", domain, axis), "class", "ink", fontSize=SMALL)
    sheet.words(long, at("end", domain, axis), "class", "ink", fontSize=SMALL, align="right", dx=-4)
    return drawn(sheet.drawing(), text)
