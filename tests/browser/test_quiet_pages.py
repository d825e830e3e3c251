"""What a page does unasked: nothing in the console, no request outside, no breach of its own policy."""

from __future__ import annotations

import re
from typing import Literal

import pytest

from tests.browser.page import Page
from tests.browser.site import KINDS, LANGUAGES, Served

INTRUDER = """
const intruder = document.createElement('script');
intruder.textContent = 'window.got_in = 1';
document.body.append(intruder);
"""
POLICY = {"default-src 'none'", "style-src 'self'", "script-src 'self'"}


@pytest.mark.parametrize("way", ["file", "web"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_asks_for_nothing_outside_and_complains_of_nothing(
    kind: str, language: str, way: Literal["file", "web"], site: Served, page: Page
) -> None:
    page.open(getattr(site, way)(language, kind))
    assert page.one("h1").text
    assert page.js("return window.violations") == []
    assert page.console() == []
    requests = page.requests()
    assert requests
    assert [address for address in requests if not site.is_ours(address)] == []


@pytest.mark.parametrize("kind", [*KINDS, "../index.html"])
def test_a_page_has_a_strict_policy_and_holds_no_style_or_script_of_its_own(
    kind: str, site: Served, page: Page
) -> None:
    page.open(site.file("en", kind))
    policy = page.one("meta[http-equiv='Content-Security-Policy']").get_attribute("content") or ""
    assert {part.strip() for part in policy.split(";")} >= POLICY
    assert not re.search(r"unsafe|\*|https?:", policy)
    assert page.all("style, [style], script:not([src]), iframe, object, embed") == []


def test_the_policy_is_in_force(site: Served, page: Page) -> None:
    page.open(site.web("en", "index.html"))
    page.js(INTRUDER)
    assert page.js("return window.got_in") is None
    assert page.js("return window.violations")[0].startswith("script-src")
    assert any("Content Security Policy" in line for line in page.console())
