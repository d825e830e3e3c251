"""Pages on paper."""

from __future__ import annotations

import pypdfium2
import pytest

from tests.browser.page import Page
from tests.browser.site import DECISION, QUIET_STATE, STATE, Served

MOST_PAGES = {STATE: 8, QUIET_STATE: 4, DECISION: 10, "prepare.html": 4, "statistics/claim.html": 4}


def packed(text: str) -> str:
    """Text without its blanks, which are lost or found between the glyphs of a PDF."""
    return "".join(text.split())


def printed(page: Page) -> tuple[int, str]:
    """How many sheets a page takes, and all their text, packed."""
    document = pypdfium2.PdfDocument(page.pdf())
    texts = [sheet.get_textpage().get_text_bounded() for sheet in document]
    return len(document), packed("".join(texts))


@pytest.mark.parametrize("kind", MOST_PAGES)
def test_a_page_prints_its_content_and_nothing_to_click(kind: str, site: Served, page: Page) -> None:
    page.open(site.file("en", kind))
    title = page.one("h1").text
    controls = [one.text for one in page.all("header nav a, .switches *, .skip, thead button") if one.text]
    sheets, text = printed(page)
    assert 1 <= sheets <= MOST_PAGES[kind]
    assert packed(title) in text
    assert packed("24 November 2026") in text
    assert "↕" not in text
    navigation = packed("".join(controls[:4]))
    assert navigation
    assert navigation not in text


def test_a_dark_screen_prints_on_white(site: Served, page: Page) -> None:
    page.set_theme("dark")
    page.open(site.file("en", STATE))
    sheet = pypdfium2.PdfDocument(page.pdf())[0].render(scale=0.3).to_pil().convert("L")
    bright = sum(count for shade, count in enumerate(sheet.histogram()) if shade > 200)
    assert bright / (sheet.width * sheet.height) > 0.8


def test_a_page_prints_in_chinese_on_as_many_sheets_or_fewer(site: Served, page: Page) -> None:
    page.open(site.file("zh", STATE))
    sheets, text = printed(page)
    assert 1 <= sheets <= MOST_PAGES[STATE]
    assert "2021" in text
