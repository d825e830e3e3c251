"""Plots by example: rows beside what the drawing must show."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from lxml import etree

from warehouse.site.plots import intervals, pairs, partners, strips, world, years
from warehouse.site.plots.svg import Words

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = '<script>alert("1")</script> & 国'


def words(plot_id: str = "plot") -> Words:
    return Words(plot_id, "What it shows", "All of it in words", "Nothing <known> yet.")


@dataclass(frozen=True)
class Drawing:
    """An SVG as a test asks of it."""

    svg: str
    root: etree._Element = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "root", etree.fromstring(self.svg))

    @property
    def texts(self) -> list[str]:
        return [str(element.text) for element in self.root.iter(f"{SVG}text")]

    def painted(self, role: str) -> int:
        """How many marks carry the paint of a role, plain or as a pattern."""
        marks = [element for element in self.root.iter() if element.getparent() is not None]
        inside = [one for one in marks if not any(up.tag == f"{SVG}defs" for up in one.iterancestors())]
        return sum(
            bool({f"fill-{role}", f"edge-{role}"} & set(one.get("class", "").split())) for one in inside
        )

    def widths(self, role: str) -> list[float]:
        """How wide the rectangles of a role are, from left to right as they were drawn."""
        found = []
        for path in self.root.iter(f"{SVG}path"):
            if {f"fill-{role}", f"edge-{role}"} & set(path.get("class", "").split()):
                across = re.search(r"h(-?[\d.]+)", path.get("d", ""))
                if across:
                    found.append(float(across.group(1)))
        return found


RATE = intervals.Interval("Singapore", "6 of 6 · 100%", 0.61, 1.0, 1.0)
STRIP = strips.Strip("Guangdong", "12", {"recognized": 8, "refused": 1, "other": 3})
YEAR = years.Row("Refused", "refused", {1994: 2, 2015: 3, 2020: 1})
PAIR = pairs.Pair("2024-09-22 · all decisions", "theirs 109 · ours 102", 109, 102)
PARTNER = partners.Partner("Viet Nam", 176.0, "treaty", "treaty")
PLACE = world.Place("treaty", "Viet Nam: treaty", "state/VN.html")


def of_years(rows: list[years.Row], text: Words) -> str:
    return years.plot(rows, text, first=2000, last=2026, before="to 1999")


def of_place(title: str) -> dict[str, world.Place]:
    return {"VN": world.Place("treaty", title, "state/VN.html")}


EMPTY: dict[str, Callable[[Words], str]] = {
    "intervals": lambda text: intervals.plot([], text),
    "strips": lambda text: strips.plot([], text),
    "strips whose parts are all zero": lambda text: strips.plot([strips.Strip("X", "0", {"other": 0})], text),
    "years": lambda text: of_years([], text),
    "years without a count": lambda text: of_years([years.Row("Refused", "refused", {})], text),
    "pairs": lambda text: pairs.plot([], text),
    "partners": lambda text: partners.plot([], text),
    "world": lambda text: world.plot({}, text),
}

ONE_ROW: dict[str, tuple[Callable[[Words], str], list[str]]] = {
    "intervals": (lambda text: intervals.plot([RATE], text), ["Singapore", "6 of 6 · 100%", "0%", "100%"]),
    "strips": (lambda text: strips.plot([STRIP], text), ["Guangdong", "12", "8", "3"]),
    "strips as shares": (lambda text: strips.plot([STRIP], text, as_shares=True), ["67%", "25%", "50%"]),
    "years": (lambda text: of_years([YEAR], text), ["Refused (6)", "2", "3", "1", "to 1999", "2005", "2025"]),
    "pairs": (lambda text: pairs.plot([PAIR], text), [PAIR.label, PAIR.figures, "0", "120"]),
    "partners": (lambda text: partners.plot([PARTNER], text), ["1  Viet Nam", "treaty", "0", "200"]),
    "world": (lambda text: world.plot({"VN": PLACE}, text), []),
}

HOSTILE_ROWS: dict[str, Callable[[Words], str]] = {
    "intervals": lambda text: intervals.plot([intervals.Interval(HOSTILE, HOSTILE, 0.1, 0.2, 0.3)], text),
    "a scale": lambda text: intervals.plot(
        [RATE], text, intervals.Scale(0, 1, {0: "0", 1: HOSTILE + "'\\\"]+alert(1)+["})
    ),
    "strips": lambda text: strips.plot([strips.Strip(HOSTILE, HOSTILE, {"other": 1})], text),
    "years": lambda text: of_years([years.Row(HOSTILE, "refused", {2020: 1})], text),
    "pairs": lambda text: pairs.plot([pairs.Pair(HOSTILE, HOSTILE, 1, 2)], text),
    "partners": lambda text: partners.plot([partners.Partner(HOSTILE, 1, "none", HOSTILE)], text),
    "world": lambda text: world.plot(of_place(HOSTILE), text),
}
