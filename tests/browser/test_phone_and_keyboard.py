"""Pages on a narrow screen, and pages without a mouse."""

from __future__ import annotations

import pytest
from selenium.webdriver.common.keys import Keys

from tests.browser.page import PHONE, Page
from tests.browser.site import KINDS, LANGUAGES, SOME, STATE, Served

STOPS = 25
IN_OR_AFTER_MAIN = """
const place = document.querySelector('main').compareDocumentPosition(document.activeElement);
return Boolean(place & Node.DOCUMENT_POSITION_FOLLOWING);
"""
PLACE = """
const stops = [...document.querySelectorAll('*')];
const one = document.activeElement;
const style = getComputedStyle(one);
const has_line = style.outlineStyle !== 'none' && style.outlineWidth !== '0px';
const is_seen = one.matches(':focus-visible') && has_line;
return [stops.indexOf(one), is_seen, one.outerHTML.slice(0, 120)];
"""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", [*KINDS, "../index.html"])
def test_a_phone_scrolls_down_only(kind: str, language: str, site: Served, page: Page) -> None:
    page.set_size(*PHONE)
    page.open(site.file(language, kind))
    page.js("for (const one of document.querySelectorAll('details')) one.open = true")
    assert page.js("return document.scrollingElement.scrollWidth") == PHONE[0]


@pytest.mark.parametrize("kind", SOME)
def test_the_first_stop_skips_to_the_content(kind: str, site: Served, page: Page) -> None:
    page.open(site.file("en", kind))
    first = page.tab()
    assert first.get_attribute("class") == "skip"
    assert first.rect["x"] >= 0
    page.press(Keys.ENTER)
    page.tab()
    skipped = page.js("return document.querySelector('header').contains(document.activeElement)")
    assert not skipped
    assert page.js(IN_OR_AFTER_MAIN)


@pytest.mark.parametrize("kind", ["index.html", "decisions.html", "statistics/claim.html", STATE])
def test_stops_follow_the_page_and_can_be_seen(kind: str, site: Served, page: Page) -> None:
    page.open(site.file("en", kind))
    places: list[int] = []
    for _ in range(STOPS):
        page.tab()
        place, is_seen, markup = page.js(PLACE)
        if place < (places or [0])[-1]:
            break  # round again, or into the browser's own controls
        assert is_seen, markup
        places.append(place)
    assert len(places) > 12
    assert len(set(places)) == len(places)


def test_the_theme_switch_is_reached_and_worked_by_key(site: Served, page: Page) -> None:
    page.open(site.file("en", STATE))
    for _ in range(20):
        if page.tab().get_attribute("id") == "theme":
            break
    before = page.js("return document.documentElement.dataset.theme ?? ''")
    page.press(Keys.SPACE)
    assert page.js("return document.documentElement.dataset.theme") != before
