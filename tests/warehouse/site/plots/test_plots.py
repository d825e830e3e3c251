"""What holds of every plot: a name, a sentence for nothing, no colour, no font, no style, the same bytes."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from tests.warehouse.site.plots.drawings import EMPTY, HOSTILE, HOSTILE_ROWS, ONE_ROW, Drawing, words
from warehouse.site.plots import strips, world
from warehouse.site.plots.svg import outlines


@pytest.mark.parametrize("name", EMPTY)
def test_without_rows_a_sentence_stands_in_the_place_of_the_plot(name: str) -> None:
    assert EMPTY[name](words()) == '<p class="no-figure">Nothing &lt;known&gt; yet.</p>'


@pytest.mark.parametrize("name", ONE_ROW)
def test_one_row_is_enough_and_its_words_are_text(name: str) -> None:
    draw, expected = ONE_ROW[name]
    shown = Drawing(draw(words())).texts
    assert [text for text in expected if text not in shown] == []


@pytest.mark.parametrize("name", HOSTILE_ROWS)
def test_words_that_look_like_markup_stay_words(name: str) -> None:
    drawing = Drawing(HOSTILE_ROWS[name](words()))
    assert [element.tag for element in drawing.root.iter() if "script" in str(element.tag)] == []
    said = "".join(str(text) for text in drawing.root.itertext())
    assert HOSTILE in said


@pytest.mark.parametrize("name", ONE_ROW)
def test_a_plot_says_what_it_is(name: str) -> None:
    root = Drawing(ONE_ROW[name][0](words("rates-inbound"))).root
    assert [(child.get("id"), child.text) for child in root[:2]] == [
        ("rates-inbound-title", "What it shows"),
        ("rates-inbound-desc", "All of it in words"),
    ]
    assert root.get("aria-labelledby") == "rates-inbound-title rates-inbound-desc"
    assert root.get("role") == ("group" if name == "world" else "img")


@pytest.mark.parametrize("name", ONE_ROW)
def test_a_plot_leaves_colours_fonts_and_size_to_the_page(name: str) -> None:
    svg = ONE_ROW[name][0](words())
    assert re.findall(r"#[0-9a-fA-F]{3,6}\b|rgb\(|style=|font-family|<style|<script", svg) == []
    root = Drawing(svg).root
    assert root.get("viewBox")
    assert root.get("width") is None
    fills = {element.get("fill") for element in root.iter()} - {None, "none"}
    assert all(re.fullmatch(r"url\(#plot-[a-z-]+\)", fill) for fill in fills if fill)


@pytest.mark.parametrize("name", ONE_ROW)
def test_a_plot_leads_nowhere_outside(name: str) -> None:
    svg = ONE_ROW[name][0](words()).replace("http://www.w3.org/2000/svg", "")
    assert "//" not in svg


@pytest.mark.parametrize("name", ONE_ROW)
def test_equal_rows_give_equal_bytes(name: str) -> None:
    draw = ONE_ROW[name][0]
    first = draw(words())
    forget()
    assert draw(words()) == first


def forget() -> None:
    """Nothing is left of what was drawn before: the next plot is drawn anew."""
    outlines.cache_clear()
    world._blank.cache_clear()


def test_a_plot_in_another_language_differs_in_its_texts_alone() -> None:
    english = strips.plot([strips.Strip("Guangdong", "12", {"recognized": 12})], words())
    chinese = strips.plot([strips.Strip("广东省高级人民法院", "十二", {"recognized": 12})], words())
    assert Drawing(english).texts == ["12", "Guangdong", "12"]
    assert Drawing(chinese).texts == ["12", "广东省高级人民法院", "十二"]
    assert without_texts(english) == without_texts(chinese)


def without_texts(svg: str) -> str:
    return re.sub(r"(<text[^>]*>)[^<]*", r"\1", svg)


def test_another_process_gives_equal_bytes() -> None:
    asked = (
        "from tests.warehouse.site.plots.drawings import ONE_ROW, words;"
        "print(ONE_ROW['strips as shares'][0](words()), end='')"
    )
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert told.stdout == ONE_ROW["strips as shares"][0](words())
