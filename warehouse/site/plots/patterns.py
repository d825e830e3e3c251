"""Patterns that tell areas apart without colour, and the small squares of a key."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lxml import etree

from warehouse.site.plots.roles import PATTERNED

_SVG = "{http://www.w3.org/2000/svg}"
_SIZE = "6"
_TURNED = {"recognized-in-part": "45", "likely": "45", "refused": "-45", "refused-state": "-45"}
_CROSSED = frozenset({"refused", "refused-state"})


def definitions(plot_id: str, roles: Sequence[str]) -> Any:
    """A ``defs`` element with one pattern a role, under ids of this plot."""
    defs = etree.Element(f"{_SVG}defs")
    for role in roles:
        defs.append(_pattern(plot_id, role))
    return defs


def swatch(plot_id: str, role: str) -> str:
    """A square in the paint of a role, beside its words in a key; it borrows the patterns of its plot."""
    paint = (
        f'fill="url(#{plot_id}-{role})" class="edge-{role}"' if role in PATTERNED else f'class="fill-{role}"'
    )
    return (
        '<svg class="swatch" viewBox="0 0 16 16" aria-hidden="true" focusable="false">'
        f'<rect x="1" y="1" width="14" height="14" {paint}/></svg>'
    )


def _pattern(plot_id: str, role: str) -> Any:
    pattern = etree.Element(
        f"{_SVG}pattern", id=f"{plot_id}-{role}", width=_SIZE, height=_SIZE, patternUnits="userSpaceOnUse"
    )
    if role in _TURNED:
        pattern.set("patternTransform", f"rotate({_TURNED[role]})")
    etree.SubElement(pattern, f"{_SVG}rect", {"class": f"soft-{role}"}, width=_SIZE, height=_SIZE)
    if role in _CROSSED:
        etree.SubElement(pattern, f"{_SVG}rect", {"class": f"fill-{role}"}, width=_SIZE, height="4")
    elif role == "arrangement":
        etree.SubElement(pattern, f"{_SVG}rect", {"class": f"fill-{role}"}, width="3", height="3")
    else:
        etree.SubElement(pattern, f"{_SVG}rect", {"class": f"fill-{role}"}, width=_SIZE, height="2.5")
    return pattern
