"""From a specification to an SVG inside a page: titled, painted by classes, the same bytes each time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from typing import Any

import vl_convert
from lxml import etree

from warehouse.site.plots.patterns import definitions
from warehouse.site.plots.roles import PATTERNED, ROLE_OF

SVG = "{http://www.w3.org/2000/svg}"
_HREF = "{http://www.w3.org/1999/xlink}href"
_GEOMETRY = ("d", "x", "y", "x1", "y1", "x2", "y2", "width", "height", "transform", "viewBox")
_PAINT = ("fill", "stroke", "stroke-width", "stroke-dasharray", "text-anchor", "font-size")
_KEPT = frozenset({*_GEOMETRY, *_PAINT, "href", "id"})
_PLAIN = {"stroke-width": "1", "text-anchor": "start", "font-size": "12px", "x2": "0", "y2": "0"}
"""What goes without saying: defaults of SVG, and the size of letters that the stylesheet sets."""
_NUMBER = re.compile(r"-?\d+\.\d{2,}")


@dataclass(frozen=True, slots=True)
class Words:
    """What a plot says beside its marks; ``empty`` stands where there is nothing to draw."""

    plot_id: str
    title: str
    desc: str
    empty: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """What is to be drawn: a Vega-Lite specification as JSON, with the places of ``texts`` as its texts."""

    specification: str
    texts: tuple[str, ...]


def drawn(drawing: Drawing, words: Words) -> str:
    """The drawing as SVG text to be put into a page."""
    root = etree.fromstring(outlines(drawing.specification))
    for element in root.iter(f"{SVG}text"):
        if element.text:
            element.text = drawing.texts[int(element.text)]
    return text_of(named(root, words))


@lru_cache(maxsize=128)
def outlines(specification: str) -> str:
    """A specification as SVG without words; a plot that differs only in them is drawn once."""
    return text_of(cleaned(vl_convert.vegalite_to_svg(specification)))


def sentence(words: Words) -> str:
    """What stands in the place of a plot that has nothing to show."""
    return f'<p class="no-figure">{escape(words.empty)}</p>'


def cleaned(svg: str) -> Any:
    """The tree of an SVG by Vega without what a page must not hold: colours, fonts, styles, empty groups."""
    root = etree.fromstring(svg.encode())
    root.set("viewBox", f"0 0 {root.get('width')} {root.get('height')}")
    for element in list(root.iter()):
        _simplify(element)
    del root.attrib["width"], root.attrib["height"]
    etree.cleanup_namespaces(root)
    return root


def named(root: Any, words: Words) -> Any:
    """The tree as an image with a name and a description, its patterns defined under ids of its own."""
    fills = {role for element in root.iter() for role in _roles(element)}
    root.set("class", "plot")
    root.set("role", "img")
    root.set("aria-labelledby", f"{words.plot_id}-title {words.plot_id}-desc")
    head = [_text_element("title", words, words.title), _text_element("desc", words, words.desc)]
    patterned = [role for role in PATTERNED if role in fills]
    if patterned:
        head.append(definitions(words.plot_id, patterned))
        _lay_patterns(root, words.plot_id)
    for place, element in enumerate(head):
        root.insert(place, element)
    return root


def text_of(root: Any) -> str:
    """The tree as text; lxml escapes what rows brought in."""
    return str(etree.tostring(root, encoding="unicode"))


def _simplify(element: Any) -> None:
    parent = element.getparent()
    hidden = element.get("display") == "none" or element.get("d") in {"", "M0,0h0v0h0Z"}
    # Frames that nothing is cut off by any more, under ids that count all that a process has drawn.
    is_frame = element.tag == f"{SVG}defs"
    is_blank = element.get("class") == "background" and not element.get("fill")
    if parent is not None and (hidden or is_frame or is_blank):
        parent.remove(element)
        return
    classes = [f"{paint}-{ROLE_OF[element.get(paint)]}" for paint in _painted(element)]
    for name in set(element.attrib) - _KEPT - {_HREF}:
        del element.attrib[name]
    for paint in ("fill", "stroke"):
        if element.get(paint) in ROLE_OF:
            del element.attrib[paint]
    if classes:
        element.set("class", " ".join(classes))
    for name, value in _PLAIN.items():
        if element.get(name) == value:
            del element.attrib[name]
    if element.get("transform") in {"translate(0,0)", "translate(0.5,0.5)"}:
        del element.attrib["transform"]
    for name in ("d", "transform", "x2", "y2", "width", "height"):
        if name in element.attrib:
            element.set(name, _NUMBER.sub(_short, element.get(name)))
    if element.tag == f"{SVG}g" and not element.attrib:
        _unwrap(element)


def _painted(element: Any) -> Iterator[str]:
    return (paint for paint in ("fill", "stroke") if element.get(paint) in ROLE_OF)


def _unwrap(group: Any) -> None:
    parent = group.getparent()
    place = parent.index(group)
    for offset, child in enumerate(list(group)):
        parent.insert(place + offset, child)
    parent.remove(group)


def _short(number: re.Match[str]) -> str:
    return f"{round(float(number.group()), 1):g}"


def _roles(element: Any) -> Iterator[str]:
    for name in (element.get("class") or "").split():
        if name.startswith("fill-"):
            yield name.removeprefix("fill-")


def _lay_patterns(root: Any, plot_id: str) -> None:
    for element in list(root.iter(f"{SVG}path", f"{SVG}rect")):
        for role in _roles(element):
            if role in PATTERNED and element.getparent().tag != f"{SVG}pattern":
                others = [name for name in element.get("class").split() if name != f"fill-{role}"]
                element.set("class", " ".join([*others, f"edge-{role}"]))
                element.set("fill", f"url(#{plot_id}-{role})")


def _text_element(tag: str, words: Words, text: str) -> Any:
    element = etree.Element(f"{SVG}{tag}", id=f"{words.plot_id}-{tag}")
    element.text = text
    return element
