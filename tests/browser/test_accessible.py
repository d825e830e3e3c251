"""Pages by axe, in both languages and both themes."""

from __future__ import annotations

import pytest

from tests.browser.page import Page
from tests.browser.site import KINDS, LANGUAGES, QUIET_STATE, Served


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", [*KINDS, "../index.html"])
def test_axe_finds_nothing(kind: str, language: str, site: Served, page: Page) -> None:
    page.set_theme("light")
    page.open(site.file(language, kind))
    page.js("for (const one of document.querySelectorAll('details')) one.open = true")
    # Rows of a table are alike; hundreds of them would take minutes.
    page.js("for (const row of document.querySelectorAll('tbody tr:nth-child(n + 7)')) row.remove()")
    assert page.axe() == []
    page.set_theme("dark")
    # Themes differ in colours alone.
    assert page.axe("color-contrast", "link-in-text-block") == []


def test_axe_would_find_something(site: Served, page: Page) -> None:
    page.open(site.file("en", QUIET_STATE))
    page.js("document.querySelector('h1').outerHTML = '<h4></h4><img src=\"x\">'")
    assert {line.split(":")[0] for line in page.axe()} >= {"image-alt", "empty-heading"}
