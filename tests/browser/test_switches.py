"""Language and theme."""

from __future__ import annotations

import pytest

from tests.browser.page import Page
from tests.browser.site import SOME, STATE, Served


@pytest.mark.parametrize("kind", SOME)
def test_the_other_language_is_the_same_page(kind: str, site: Served, page: Page) -> None:
    page.open(site.file("en", kind))
    assert page.one("html").get_attribute("lang") == "en"
    page.one("header a[hreflang='zh-Hans']").click()
    assert page.driver.current_url == site.file("zh", kind)
    assert page.one("html").get_attribute("lang") == "zh-Hans"
    page.one("header a[hreflang='en']").click()
    assert page.driver.current_url == site.file("en", kind)


def test_the_choice_of_a_language_leads_to_it(site: Served, page: Page) -> None:
    page.open(f"{site.root}/index.html")
    page.one("a[hreflang='zh-Hans']").click()
    assert page.driver.current_url == site.web("zh", "index.html")


def paper(page: Page) -> str:
    colour: str = page.js("return getComputedStyle(document.documentElement).backgroundColor")
    return colour


def test_the_system_decides_the_theme_until_the_reader_does(site: Served, page: Page) -> None:
    page.set_theme("light")
    page.open(site.web("en", STATE))
    light = paper(page)
    page.set_theme("dark")
    dark = paper(page)
    assert light != dark
    page.one("#theme").click()
    assert paper(page) == light
    page.open(site.web("en", "index.html"))
    assert paper(page) == light
    page.js("localStorage.clear()")
    page.open(site.web("en", "index.html"))
    assert paper(page) == dark
