"""Atom and JSON feeds of the news, one of each a language, with ids that never change."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree as ET

from warehouse.site.names import decision_name
from warehouse.site.site import Site
from warehouse.site.words import TAGS, Words

if TYPE_CHECKING:
    from warehouse.site.changes import Entry

ATOM = "http://www.w3.org/2005/Atom"
FEED_LENGTH = 50


def write_feeds(site: Site, entries: Sequence[Entry]) -> None:
    """Write the feeds of each language. Links are absolute where the site has an address."""
    for language, words in site.words.items():
        items = [_item(site, words, entry) for entry in entries[:FEED_LENGTH]]
        updated = items[0]["at"] if items else f"{site.facts.as_of.isoformat()}T00:00:00Z"
        site.write(f"{language}/feed.atom", _atom(site, words, items, updated))
        site.write(f"{language}/feed.json", _json(site, words, items))


def identity(*parts: str) -> str:
    """A URN that equal parts always have, and others never."""
    return uuid5(NAMESPACE_URL, "/".join(("comity", *parts))).urn


def _item(site: Site, words: Words, entry: Entry) -> dict[str, str]:
    """An entry in words. What no longer has a page leads to the changes."""
    path = "changes.html"
    if entry.kind in ("new", "changed"):
        path = f"decision/{entry.decision_id}.html"
    elif entry.merged_into:
        path = f"decision/{entry.merged_into}.html"
    name = str(decision_name(words, entry.row).striptags()) if entry.row else entry.decision_id
    title = words.text(f"changes.title_{entry.kind}", name=name)
    fields = [words.text(f"field.{field}") for field, _, _ in entry.differences]
    told = (
        [words.text("changes.differs", fields=words.text("notation.list_separator").join(fields))]
        if fields
        else []
    )
    if entry.row and entry.kind == "new":
        told = _facts(site, words, entry.row)
    return {
        "id": identity(words.language, entry.kind, entry.decision_id, entry.at),
        "at": entry.at,
        "path": path,
        "title": title,
        "summary": " · ".join(told) or title,
    }


def _facts(site: Site, words: Words, row: dict[str, Any]) -> list[str]:
    """Direction, state and outcome of a new decision."""
    state = site.states.get(row["jurisdiction"])
    named = (state["name_zh"] if words.language == "zh" else None) or state["name_en"] if state else None
    direction = words.code("direction", row["direction"]) if row["direction"] else None
    return [part for part in (direction, named, words.code("outcome", row["outcome"] or "unknown")) if part]


def _address(site: Site, words: Words, path: str) -> str:
    return urljoin(site.base_url, f"{words.language}/{path}") if site.base_url else path


def _atom(site: Site, words: Words, items: Sequence[dict[str, str]], updated: str) -> str:
    feed = ET.Element("feed", {"xmlns": ATOM, "xml:lang": TAGS[words.language]})
    _sub(feed, "id", identity(words.language, "feed", site.base_url))
    _sub(feed, "title", words.text("changes.feed_title"))
    _sub(feed, "updated", updated)
    _sub(ET.SubElement(feed, "author"), "name", words.text("page.site"))
    ET.SubElement(feed, "link", {"rel": "alternate", "href": _address(site, words, "changes.html")})
    if site.base_url:
        ET.SubElement(feed, "link", {"rel": "self", "href": _address(site, words, "feed.atom")})
    for item in items:
        entry = ET.SubElement(feed, "entry")
        _sub(entry, "id", item["id"])
        _sub(entry, "title", item["title"])
        _sub(entry, "updated", item["at"])
        ET.SubElement(entry, "link", {"rel": "alternate", "href": _address(site, words, item["path"])})
        _sub(entry, "summary", item["summary"])
    ET.indent(feed, "")
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(feed, encoding="unicode") + "\n"


def _sub(parent: ET.Element, tag: str, text: str) -> None:
    ET.SubElement(parent, tag).text = "".join(char for char in text if char.isprintable())


def _json(site: Site, words: Words, items: Sequence[dict[str, str]]) -> str:
    feed: dict[str, Any] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": words.text("changes.feed_title"),
        "language": TAGS[words.language],
        "authors": [{"name": words.text("page.site")}],
    }
    if site.base_url:
        feed["home_page_url"] = _address(site, words, "index.html")
        feed["feed_url"] = _address(site, words, "feed.json")
    feed["items"] = [
        {
            "id": item["id"],
            "url": _address(site, words, item["path"]),
            "title": item["title"],
            "content_text": item["summary"],
            "date_published": item["at"],
        }
        for item in items
    ]
    return json.dumps(feed, ensure_ascii=False, indent=1) + "\n"
