"""Strips of counts: one row a thing, split by what became of it, every part with its number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from warehouse.site.plots.canvas import (
    ROW,
    SMALL,
    WIDTH,
    Channel,
    Sheet,
    Values,
    at,
    dots,
    fixed,
    rule,
)
from warehouse.site.plots.roles import LIGHT, PATTERNED, colour
from warehouse.site.plots.svg import Words, drawn, sentence

_LEAST = 15
"""A part narrower than this many units has no room for its number; the figures above the strip have it."""


@dataclass(frozen=True, slots=True)
class Strip:
    """A row: its name, its figures in words, and the size of each part by role, in the order of drawing."""

    label: str
    figures: str
    parts: Mapping[str, float]


def plot(rows: Sequence[Strip], text: Words, *, as_shares: bool = False) -> str:
    """The rows as SVG text; as shares of each row, with a line at one half, or as counts on one scale."""
    drawable = [row for row in rows if sum(row.parts.values()) > 0]
    if not drawable:
        return sentence(text)
    sheet = Sheet(float(ROW * len(drawable)))
    longest = 1.0 if as_shares else max(sum(row.parts.values()) for row in drawable)
    parts = [part for place, row in enumerate(drawable) for part in _parts(place, row, longest, as_shares)]
    names = [
        {"label": row.label, "figures": row.figures, "letters": ROW * place + 9}
        for place, row in enumerate(drawable)
    ]
    axis = sheet.axis({0.0: "0%", 0.5: "50%", 1.0: "100%"}) if as_shares else None
    domain = (0.0, longest)
    sheet.bars(parts, at("start", domain, axis), stroke=colour("surface"), strokeWidth=1)
    _number(sheet, parts, at("middle", domain, axis))
    sheet.words(names, fixed(0.0), "label", "ink")
    sheet.words(names, fixed(longest), "figures", "muted", align="right", fontSize=SMALL)
    if as_shares:
        sheet.marks([{"half": 0.5}], rule("ink", strokeDash=[3, 3]), x=at("half", domain, axis))
    return drawn(sheet.drawing(bottom=24 if as_shares else 2), text)


def _parts(place: int, row: Strip, longest: float, as_shares: bool) -> Iterator[dict[str, object]]:
    whole = sum(row.parts.values()) if as_shares else 1.0
    start = 0.0
    for role, size in row.parts.items():
        end = start + size / whole
        if size > 0:
            roomy = (end - start) / longest * WIDTH >= _LEAST * (2 if as_shares else 1)
            number = f"{size / whole:.0%}" if as_shares else f"{size:g}"
            yield {
                "role": role,
                "start": start,
                "end": end,
                "top": ROW * place + 17,
                "bottom": ROW * place + 32,
                "middle": (start + end) / 2,
                "letters": ROW * place + 25,
                "number": number if roomy else "",
            }
        start = end


def _number(sheet: Sheet, parts: Values, x: Channel) -> None:
    """Numbers inside the parts: on plain paint in the colour of the page, on a pattern on a plate."""
    numbered = [part for part in parts if part["number"]]
    light = [part for part in numbered if part["role"] in LIGHT]
    plated = [part for part in numbered if part["role"] in PATTERNED]
    plain = [part for part in numbered if part["role"] not in {*LIGHT, *PATTERNED}]
    sheet.marks(plated, dots("square", "surface", 150), x=x, y=sheet.down("letters"))
    sheet.words([*plated, *light], x, "number", "ink", align="center", fontSize=SMALL)
    sheet.words(plain, x, "number", "surface", align="center", fontSize=SMALL)
