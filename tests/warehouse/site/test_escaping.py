"""Whatever sources write, no page runs it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.warehouse.site.pages import Pages, pages_of
from tests.warehouse.world import in_memory, with_decisions, world
from warehouse.rows import Citation, Decision
from warehouse.site.build import build_site

TAG = "<script>alert(1)</script>"
ATTRIBUTE = '"onload="alert(1)" x=\'<img src=x onerror=alert(1)>'
BRACES = "{{ 7 * 7 }} {% raw %} {name} {0} ]]> \x0b\x00"
ADDRESSES = ("javascript:alert(1)", "data:text/html,<b>", 'https://example.org/"onmouseover="alert(1)')


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a world in which one decision was told of by somebody malicious."""
    (template,) = (row for row in world()["decisions"] if getattr(row, "decision_id", "") == "gb-2")
    assert isinstance(template, Decision)
    hostile = replace(
        template,
        decision_id="hostile",
        dispute_id="hostile",
        case_name=TAG + ATTRIBUTE + BRACES,
        court_en=ATTRIBUTE,
        foreign_court=TAG,
        foreign_case_number=BRACES,
        subject_detail=TAG,
        remark=ATTRIBUTE + TAG,
    )
    tables = with_decisions(hostile)
    tables["decision_citations"] += [Citation("hostile", url, None) for url in ADDRESSES]
    out = tmp_path_factory.mktemp("hostile") / "site"
    with in_memory(tables) as connection:
        build_site(connection, out)
    return out


@pytest.fixture(scope="module")
def pages(folder: Path) -> Pages:
    return pages_of(folder)


def test_nothing_of_it_becomes_markup(pages: Pages) -> None:
    for name, page in pages.items():
        sources = {(node.attributes.get("src") or "").rpartition("/")[2] for node in page.css("script")}
        assert sources == {"site.js"}, name
        assert not page.css("img, b[onload]"), name
        assert not [key for node in page.css("*") for key in node.attributes if key.startswith("on")], name


def test_it_is_shown_as_it_was_written(pages: Pages) -> None:
    for language in ("en", "zh"):
        text = pages[f"{language}/decision/hostile.html"].text()
        assert TAG in text
        assert "{{ 7 * 7 }}" in text
        assert "49" not in text.partition("{{ 7")[0][-20:]


def test_only_web_addresses_are_links(pages: Pages) -> None:
    for name, page in pages.items():
        targets = [node.attributes["href"] or "" for node in page.css("a")]
        assert not [target for target in targets if target.startswith(("javascript:", "data:"))], name
    shown = pages["en/decision/hostile.html"].text()
    assert "javascript:alert(1)" in shown
    links = [node.attributes["href"] for node in pages["en/decision/hostile.html"].css("a")]
    assert 'https://example.org/"onmouseover="alert(1)' in links


@pytest.mark.parametrize("language", ["en", "zh"])
def test_feeds_stay_well_formed(folder: Path, language: str) -> None:
    ET.fromstring((folder / language / "feed.atom").read_text(encoding="utf-8"))
    feed = json.loads((folder / language / "feed.json").read_text(encoding="utf-8"))
    assert any(TAG in item["title"] for item in feed["items"])
