"""The world map: every state in the paint of its class, small places as dots, each leading to its page."""

from __future__ import annotations

import copy
import csv
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag

import pycountry
import vl_convert
from lxml import etree

from warehouse.site.plots.paths import relative
from warehouse.site.plots.roles import colour
from warehouse.site.plots.svg import SVG, Words, cleaned, named, sentence, text_of

_FOLDER = Path(__file__).parent / "world"
_WIDTH, _HEIGHT = 720, 335
_ANTARCTICA = "010"
_DOT = "dot-"
_DOTS, _SHAPES = "dots", "shapes"


@dataclass(frozen=True, slots=True)
class Place:
    """What the map says of a jurisdiction: its paint, its name and class in words, its page if any."""

    role: str
    title: str
    href: str | None = None


def plot(places: Mapping[str, Place], text: Words) -> str:
    """The map as SVG text. ``places`` by ISO 3166 alpha-2 code; land that is not among them stays blank."""
    if not places:
        return sentence(text)
    root = copy.deepcopy(_blank())
    for anchor in list(root.iter(f"{SVG}a")):
        mark = anchor.get("id")
        place = places.get(mark.removeprefix(_DOT))
        if place is None and mark.startswith(_DOT):
            anchor.getparent().remove(anchor)
        elif place is not None:
            _tell(anchor, place)
        else:
            anchor.tag = f"{SVG}g"
        anchor.attrib.pop("id")
    root = named(root, text)
    # Links inside: a group with a name, for an image may hold nothing to reach.
    root.set("role", "group")
    root.set("class", "plot plot-world")
    return text_of(root)


def positions() -> Mapping[str, tuple[float, float]]:
    """Where the small places lie that the shapes leave out, by code: longitude and latitude."""
    with (_FOLDER / "small_places.csv").open(encoding="utf-8", newline="") as file:
        return {
            row["iso2"]: (float(row["longitude"]), float(row["latitude"])) for row in csv.DictReader(file)
        }


def drawn_codes() -> frozenset[str]:
    """The codes that the map can show, as an area or as a dot."""
    return frozenset(anchor.get("id").removeprefix(_DOT) for anchor in _blank().iter(f"{SVG}a"))


def _tell(anchor: Any, place: Place) -> None:
    title = etree.Element(f"{SVG}title")
    title.text = place.title
    anchor.insert(0, title)
    for shape in anchor.iter(f"{SVG}path"):
        shape.set("class", f"fill-{place.role} stroke-surface")
    if place.href is None:
        anchor.tag = f"{SVG}g"
    else:
        anchor.set("href", place.href)
        # The table beside the map holds the same links; half a hundred stops in a map help nobody.
        anchor.set("tabindex", "-1")


@cache
def _blank() -> Any:
    """The map without classes, drawn once: an ``a`` with the code as its id around each shape."""
    root = cleaned(vl_convert.vegalite_to_svg(_specification()))
    for anchor in root.iter(f"{SVG}a"):
        href = anchor.attrib.pop("{http://www.w3.org/1999/xlink}href")
        anchor.set("id", urldefrag(href).fragment)
        for shape in anchor.iter(f"{SVG}path"):
            if "L" in shape.get("d"):
                shape.set("d", relative(shape.get("d")))
    etree.cleanup_namespaces(root)
    return root


def _specification() -> dict[str, Any]:
    shapes = json.loads((_FOLDER / "countries-110m.json").read_text(encoding="utf-8"))
    countries = shapes["objects"]["countries"]
    countries["geometries"] = [
        shape | {"properties": {"mark": f"#{_code(shape.get('id'))}"}}
        for shape in countries["geometries"]
        if shape.get("id") != _ANTARCTICA
    ]
    dots = [
        {"mark": f"#{_DOT}{code}", "longitude": longitude, "latitude": latitude}
        for code, (longitude, latitude) in positions().items()
    ]
    paint = {"stroke": colour("surface")}
    return {
        "width": _WIDTH,
        "height": _HEIGHT,
        "autosize": {"type": "none"},
        "padding": 0,
        "background": "transparent",
        "config": {"aria": False, "view": {"stroke": None, "clip": True}},
        "projection": {
            "type": "equalEarth",
            "scale": 136,
            "translate": [_WIDTH / 2 - 10, _HEIGHT / 2 + 19],
        },
        "layer": [
            {
                "data": {"name": _SHAPES, "format": {"type": "topojson", "feature": "countries"}},
                "mark": {"type": "geoshape", "fill": colour("none"), "strokeWidth": 0.5, **paint},
                "encoding": {"href": {"field": "properties.mark", "type": "nominal"}},
            },
            {
                "data": {"name": _DOTS},
                "mark": {
                    "type": "circle",
                    "color": colour("none"),
                    "strokeWidth": 0.8,
                    "size": 50,
                    "opacity": 1,
                    **paint,
                },
                "encoding": {
                    "longitude": {"field": "longitude", "type": "quantitative"},
                    "latitude": {"field": "latitude", "type": "quantitative"},
                    "href": {"field": "mark", "type": "nominal"},
                },
            },
        ],
        "datasets": {_DOTS: dots, _SHAPES: shapes},
    }


def _code(number: str | None) -> str:
    """The alpha-2 code of an ISO number; land without a number has none."""
    country = pycountry.countries.get(numeric=number) if number else None
    return country.alpha_2 if country else ""
