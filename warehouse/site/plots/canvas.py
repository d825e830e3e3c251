"""The sheet that every plot is drawn on: one width, fixed places, nothing measured by a machine's fonts.

A sheet gathers layers of Vega-Lite. What is written on it is set apart: the specification holds numbers in
the place of texts, so that a plot is the same in every language, and ``svg`` draws it once.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from warehouse.site.plots.roles import colour
from warehouse.site.plots.svg import Drawing

WIDTH = 400
"""Units across. A phone shows 330 pixels of it, a desktop 480, so that letters of 12 units stay readable."""

LETTER = 12
SMALL = 11
_SIDE = 6
ROW = 34
"""Height of a row that has its label above its marks."""

Values = Sequence[Mapping[str, Any]]
Channel = dict[str, Any]
"""A channel of Vega-Lite: where a mark takes one of its places, or its paint, from."""


class Sheet:
    """A sheet of one height, the layers on it from the lowest to the highest, and the texts in them."""

    def __init__(self, height: float) -> None:
        self.height = height
        self._texts: list[str] = []
        self._layers: list[dict[str, Any]] = []
        self._rows: dict[str, list[dict[str, Any]]] = {}

    def marks(self, values: Values, mark: Mapping[str, Any], **channels: Channel) -> None:
        """Lay marks on the sheet, one a row; of the rows only what the channels ask for is kept."""
        asked = [channel["field"] for channel in channels.values() if "field" in channel]
        self._layer([{name: row[name] for name in asked} for row in values], mark, channels)

    def bars(self, values: Values, x: Channel, **style: Any) -> None:
        """Lay rectangles from ``x`` to ``end`` and ``top`` to ``bottom``, each in the paint of its role."""
        mark = {"type": "rect", **style}
        down, painted = self.down("top"), paint(values)
        self.marks(values, mark, x=x, x2=to("end"), y=down, y2=to("bottom"), color=painted)

    def words(self, values: Values, x: Channel, field: str, role: str, **mark: Any) -> None:
        """Lay text in the letters of the page, at the height that ``letters`` tells."""
        style = {"type": "text", "fontSize": LETTER, "baseline": "middle", "align": "left"} | mark
        places = ["letters", x["field"]] if "field" in x else ["letters"]
        rows = [{name: row[name] for name in places} | {"text": self._token(row[field])} for row in values]
        channels = {"x": x, "y": self.down("letters"), "text": {"field": "text", "type": "nominal"}}
        self._layer(rows, style | {"color": colour(role)}, channels)

    def down(self, field: str) -> Channel:
        """A place downwards, in units from the top."""
        scale = {"domain": [self.height, 0], "nice": False}
        return {"field": field, "type": "quantitative", "scale": scale, "axis": None}

    def axis(self, ticks: Mapping[float, str], *, grid: bool = True) -> dict[str, Any]:
        """An axis along the bottom: light lines at the values, their labels below, no other ink."""
        places, labels = json.dumps(list(ticks)), json.dumps([self._token(one) for one in ticks.values()])
        return {
            "title": None,
            "values": list(ticks),
            "labelExpr": f"{labels}[indexof({places}, datum.value)]",
            "orient": "bottom",
            "labelFlush": True,
            "grid": grid,
        }

    def drawing(self, *, bottom: int = 24) -> Drawing:
        """What was laid on the sheet, with room for an axis below."""
        specification = {
            "width": WIDTH - 2 * _SIDE,
            "height": self.height,
            "autosize": {"type": "none"},
            "padding": {"left": _SIDE, "right": _SIDE, "top": 4, "bottom": bottom},
            "background": "transparent",
            "config": _CONFIG,
            "layer": self._layers,
            "datasets": self._rows,
        }
        return Drawing(json.dumps(specification), tuple(self._texts))

    def _layer(
        self, rows: list[dict[str, Any]], mark: Mapping[str, Any], channels: Mapping[str, Channel]
    ) -> None:
        name = f"rows{len(self._rows)}"
        self._rows[name] = rows
        self._layers.append({"data": {"name": name}, "mark": mark, "encoding": channels})

    def _token(self, text: str) -> str:
        """What stands in the place of a text; nothing for nothing, which is not drawn."""
        if not text:
            return ""
        self._texts.append(text)
        return str(len(self._texts) - 1)


_CONFIG = {
    "aria": False,
    "font": "sans-serif",
    "view": {"stroke": None},
    "axis": {
        "labelFontSize": SMALL,
        "labelColor": colour("muted"),
        "labelLimit": 0,
        "labelOverlap": False,
        "labelPadding": 5,
        "gridColor": colour("grid"),
        "domain": False,
        "ticks": False,
    },
}


def rule(role: str, **style: Any) -> dict[str, Any]:
    """Lines in the paint of a role."""
    return {"type": "rule", "color": colour(role), **style}


def dots(shape: str, role: str, size: int, **style: Any) -> dict[str, Any]:
    """Filled shapes in the paint of a role."""
    return {
        "type": "point",
        "shape": shape,
        "filled": True,
        "color": colour(role),
        "size": size,
        "opacity": 1,
        **style,
    }


def paint(rows: Values) -> Channel:
    """The colour of each row's ``role``."""
    shown = sorted({str(row["role"]) for row in rows})
    scale = {"domain": shown, "range": [colour(role) for role in shown]}
    return {"field": "role", "type": "nominal", "legend": None, "scale": scale}


def at(
    field: str, domain: tuple[float, float], axis: dict[str, Any] | None = None, *, log: bool = False
) -> Channel:
    """A place across, on a scale that is the same in every layer."""
    scale = {"domain": list(domain), "nice": False, "zero": False, "type": "log" if log else "linear"}
    return {"field": field, "type": "quantitative", "scale": scale, "axis": axis}


def fixed(place: float) -> Channel:
    """The same place for every row, on the scale of the other layers."""
    return {"datum": place}


def to(field: str) -> Channel:
    """The other end of a mark, on the scale of its beginning."""
    return {"field": field}
