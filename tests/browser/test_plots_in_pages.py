"""Plots where they stand: their colours in both themes, their letters on a phone."""

from __future__ import annotations

import re

import pytest

from tests.browser.page import PHONE, Page
from tests.browser.site import THEMES, Served
from warehouse.site.statistics.room import SECTIONS

PAGES = ("index.html", *(f"statistics/{section.name}.html" for section in SECTIONS))
PAINTS = """
const paper = getComputedStyle(document.documentElement).backgroundColor;
const found = {};
for (const one of document.querySelectorAll('.plot [class], .plot + .key [class]')) {
  if (one.closest('defs')) continue;
  const style = getComputedStyle(one);
  for (const name of one.classList) {
    const paint = name.startsWith('fill-') ? style.fill : style.stroke;
    found[name] = paint;
  }
}
return [paper, found];
"""
GROUND = {"fill-surface", "stroke-surface", "stroke-grid"}
"""What lies below or between the marks and has to be told from none."""
EDGED = {"fill-none"}
"""Light areas, which their edge tells from the paper."""


def luminance(colour: str) -> float:
    parts = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("kind", PAGES)
def test_every_mark_stands_out_from_the_paper(kind: str, theme: str, site: Served, page: Page) -> None:
    page.set_theme(theme)
    page.open(site.file("en", kind))
    paper, paints = page.js(PAINTS)
    marks = {name: paint for name, paint in paints.items() if name.startswith(("fill-", "stroke-", "edge-"))}
    assert len(marks) > 3
    weak = {
        name: round(contrast(paint, paper), 2)
        for name, paint in marks.items()
        if name not in GROUND | EDGED
        and contrast(paint, paper) < (4.5 if "ink" in name or "muted" in name else 3)
    }
    assert weak == {}


def test_light_areas_have_an_edge(site: Served, page: Page) -> None:
    page.open(site.file("en", "statistics/claim.html"))
    paper = page.js(PAINTS)[0]
    edge = page.js("return getComputedStyle(document.querySelector('.plot .fill-none')).stroke")
    assert contrast(edge, paper) >= 3


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("kind", PAGES)
def test_letters_can_be_read_on_a_phone(kind: str, language: str, site: Served, page: Page) -> None:
    page.set_size(*PHONE)
    page.open(site.file(language, kind))
    sizes = page.js(
        "return [...document.querySelectorAll('.plot text')].map((one) =>"
        " parseFloat(getComputedStyle(one).fontSize) * one.getScreenCTM().a)"
    )
    assert [size for size in sizes if size < 9] == []
    outside = page.js(
        "return [...document.querySelectorAll('.plot text')].filter((one) => {"
        " const box = one.getBoundingClientRect(); return box.left < 0 || box.right > innerWidth; })"
        ".map((one) => one.textContent)"
    )
    assert outside == []
