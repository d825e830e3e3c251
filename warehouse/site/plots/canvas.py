"""The sheet that every plot is drawn on: one width, fixed places, nothing measured by a machine's fonts."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

import altair as alt

from warehouse.site.plots.roles import colour

WIDTH = 400
"""Units across. A phone shows 330 pixels of it, a desktop 480, so that letters of 12 units stay readable."""

LETTER = 12
SMALL = 11
_SIDE = 6
ROW = 34
"""Height of a row that has its label above its marks."""

Values = list[dict[str, Any]]


class Sheet:
    """A sheet of one height and the rows on it. Rows go by name: Altair would copy them with every layer."""

    def __init__(self, height: float) -> None:
        self.height = height
        self._rows: dict[str, Values] = {}

    def chart(self, values: Values) -> alt.Chart:
        """A layer to be, on these rows."""
        name = f"rows{len(self._rows)}"
        self._rows[name] = values
        return alt.Chart(alt.NamedData(name=name))

    def words(self, values: Values, x: alt.X | alt.XDatum, field: str, role: str, **mark: Any) -> alt.Chart:
        """Text in the letters of the page, at the height that ``letters`` tells."""
        style: dict[str, Any] = {"fontSize": LETTER, "baseline": "middle", "align": "left"} | mark
        letters = self.chart(values).mark_text(color=colour(role), **style)
        encoded: alt.Chart = letters.encode(x=x, y=self.down("letters"), text=alt.Text(f"{field}:N"))
        return encoded

    def down(self, field: str) -> alt.Y:
        """A place downwards, in units from the top."""
        return alt.Y(f"{field}:Q", scale=alt.Scale(domain=[self.height, 0], nice=False), axis=None)

    def spec(self, layers: Sequence[alt.Chart], *, bottom: int = 24) -> dict[str, Any]:
        """The Vega-Lite specification of layers on this sheet, with room for an axis below."""
        # All at once: every setting made on a finished chart would copy the whole of it.
        chart = alt.LayerChart(
            layer=list(layers),
            width=WIDTH - 2 * _SIDE,
            height=self.height,
            autosize=alt.AutoSizeParams(type="none"),
            padding={"left": _SIDE, "right": _SIDE, "top": 4, "bottom": bottom},
            background="transparent",
            config=_CONFIG,
        )
        found: dict[str, Any] = chart.to_dict(validate=False)
        return found | {"datasets": self._rows}


_CONFIG = alt.Config(
    aria=False,
    font="sans-serif",
    view=alt.ViewConfig(stroke=None),
    axis=alt.AxisConfig(
        labelFontSize=SMALL,
        labelColor=colour("muted"),
        labelLimit=0,
        labelOverlap=False,
        labelPadding=5,
        gridColor=colour("grid"),
        domain=False,
        ticks=False,
    ),
)


def paint(rows: Values) -> alt.Color:
    """The colour of each row's ``role``."""
    shown = sorted({str(row["role"]) for row in rows})
    scale = alt.Scale(domain=shown, range=[colour(role) for role in shown])
    return alt.Color("role:N", legend=None, scale=scale)


def at(field: str, domain: tuple[float, float], axis: alt.Axis | None = None, *, log: bool = False) -> alt.X:
    """A place across, on a scale that is the same in every layer."""
    scale = alt.Scale(domain=list(domain), nice=False, zero=False, type="log" if log else "linear")
    return alt.X(f"{field}:Q", scale=scale, axis=axis)


def scale_axis(ticks: Mapping[float, str], *, grid: bool = True) -> alt.Axis:
    """An axis along the bottom: light lines at the values, their labels below, no other ink."""
    places, labels = json.dumps(list(ticks)), json.dumps(list(ticks.values()), ensure_ascii=False)
    return alt.Axis(
        title=None,
        values=list(ticks),
        labelExpr=f"{labels}[indexof({places}, datum.value)]",
        orient="bottom",
        labelFlush=True,
        grid=grid,
    )
