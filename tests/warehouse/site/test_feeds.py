from __future__ import annotations

import json
from dataclasses import fields
from datetime import datetime
from pathlib import Path

import duckdb
import feedparser
import pytest

from tests.warehouse.site.pages import pages_of, told
from tests.warehouse.world import in_memory, world
from warehouse.rows import Decision, PastDecision, Tombstone
from warehouse.site.build import build_site
from warehouse.site.feeds import identity

NAMES = [field.name for field in fields(Decision)]
BEFORE = datetime.fromisoformat("2025-01-01T00:00:00+00:00")
CHANGED = datetime.fromisoformat("2025-03-01T00:00:00+00:00")
GONE = datetime.fromisoformat("2025-06-15T00:00:00+00:00")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The world, with a decision that said something else before, one withdrawn and one merged."""
    tables = world()
    (present,) = (row for row in tables["decisions"] if getattr(row, "decision_id", "") == "gb-2")
    assert isinstance(present, Decision)
    values = {name: getattr(present, name) for name in NAMES}
    values |= {"outcome": "refused", "refusal_grounds": ("fraud",), "known_since": BEFORE}
    tables["past_decisions"] = [PastDecision(**values, known_until=CHANGED)]
    tables["tombstones"] = [
        Tombstone("dead-1", None, "no document speaks of it any more", GONE),
        Tombstone("dead-2", "gb-2", "merged into another decision", GONE),
    ]
    out = tmp_path_factory.mktemp("news") / "site"
    with in_memory(tables) as connection:
        build_site(connection, out, base_url="https://example.org/comity/")
    return out


def test_the_page_tells_of_every_kind(folder: Path) -> None:
    text = told(pages_of(folder)["en/changes.html"])
    assert "Withdrawn: dead-1 no document speaks of it any more" in text
    assert "Outcome: Refused → Recognised" in text
    assert "Grounds: Fraud → nothing" in text
    assert "Merged" in text


def test_a_decision_shows_what_was_said_of_it_before(folder: Path) -> None:
    text = pages_of(folder)["en/decision/gb-2.html"].text()
    assert "What was said before" in text
    assert "Outcome: Refused → Recognised" in text


@pytest.mark.parametrize("language", ["en", "zh"])
def test_atom_is_valid(folder: Path, language: str) -> None:
    feed = feedparser.parse((folder / language / "feed.atom").read_bytes())
    assert not feed.bozo
    assert feed.version == "atom10"
    assert feed.feed.title
    assert feed.feed.updated == "2025-06-15T00:00:00Z"
    ids = [entry.id for entry in feed.entries]
    assert len(ids) == len(set(ids))
    assert all(one.startswith("urn:uuid:") for one in [feed.feed.id, *ids])
    assert all(entry.link.startswith(f"https://example.org/comity/{language}/") for entry in feed.entries)
    assert all(entry.title and entry.updated and entry.summary for entry in feed.entries)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_json_feed_is_valid(folder: Path, language: str) -> None:
    feed = json.loads((folder / language / "feed.json").read_text(encoding="utf-8"))
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == f"https://example.org/comity/{language}/feed.json"
    for item in feed["items"]:
        assert item["id"]
        assert item["content_text"]
        assert item["date_published"]
        page = item["url"].removeprefix("https://example.org/comity/")
        assert (folder / page).is_file()


def test_without_an_address_links_are_relative(con: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    build_site(con, tmp_path / "site")
    feed = json.loads((tmp_path / "site" / "en" / "feed.json").read_text(encoding="utf-8"))
    assert "feed_url" not in feed
    assert all((tmp_path / "site" / "en" / item["url"]).is_file() for item in feed["items"])


def test_an_identity_is_that_of_its_parts() -> None:
    assert identity("en", "new", "d1") == identity("en", "new", "d1")
    assert identity("en", "new", "d1") != identity("zh", "new", "d1")


def test_with_an_address_pages_name_their_translations(folder: Path) -> None:
    page = pages_of(folder)["zh/state/GB.html"]
    found = {
        node.attributes["hreflang"]: node.attributes["href"]
        for node in page.css("link[rel=alternate][hreflang]")
    }
    assert found == {
        "en": "https://example.org/comity/en/state/GB.html",
        "zh-Hans": "https://example.org/comity/zh/state/GB.html",
    }
