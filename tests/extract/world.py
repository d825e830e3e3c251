"""A made-up source, its reader, and a clock that only moves when somebody sleeps."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser

from extract.document import Document, Link, Page
from extract.source import Source, UnreadablePageError

HOST = "rulings.example"
HOME = f"https://{HOST}"
LIST = f"{HOME}/list"


class Clock:
    """``now``, ``monotonic`` and ``sleep`` of one made-up time; ``slept`` keeps the pauses in seconds."""

    def __init__(self) -> None:
        self.moment = datetime(2031, 2, 14, 3, 15, tzinfo=UTC)
        self.seconds = 0.0
        self.slept: list[float] = []

    def now(self) -> datetime:
        return self.moment

    def monotonic(self) -> float:
        return self.seconds

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.seconds += seconds

    def pass_days(self, days: float) -> None:
        self.moment += timedelta(days=days)


def source(**changes: Any) -> Source:
    """A source of HTML lists and articles on one host."""
    values: dict[str, Any] = {
        "id": "rulings",
        "title": "Rulings",
        "description": "Made up.",
        "publisher": {"name": "Nobody", "official": False},
        "authority": "specialist",
        "url": HOME,
        "language": "en",
        "access": "html",
        "enabled": True,
        "licence": "none",
        "publishes": "facts",
        "hosts": [HOST],
        "http": {"timeout_seconds": 10, "requests_per_run": 60, "requests_per_day": 500},
        "pages": [
            {
                "kind": "article",
                "address": r"https?://rulings\.example/a/[^/?#]+",
                "role": "document",
                "landmarks": [{"css": "h1"}, {"text": "Case number"}],
                "min_characters": 30,
            },
            {
                "kind": "list",
                "address": r"https://rulings\.example/list(\?p=\d+)?",
                "role": "list",
                "landmarks": [{"css": "ul"}],
            },
            {
                "kind": "posts",
                "address": r"https://rulings\.example/api\?.*",
                "role": "both",
                "media": "json",
            },
            {"kind": "feed", "address": r"https://rulings\.example/feed", "role": "both", "media": "xml"},
        ],
        "seeds": [{"address": LIST}],
        "recheck": {"per_run": 2, "after_days": 30},
    }
    return Source.model_validate({**values, **changes})


def api_source(**changes: Any) -> Source:
    """The same host by its JSON interface, with a feed to fall back on."""
    seed = {
        "address": f"{HOME}/api?after={{since}}&page=1",
        "first_address": f"{HOME}/api?page=1",
        "fallback": f"{HOME}/feed",
    }
    return source(seeds=[seed], expects={"min_links_per_list": 0}, access="api", **changes)


class HtmlReader:
    """Anchors of a list; of JSON, the address under ``next``."""

    def discover(self, page: Page) -> list[Link]:
        if page.kind == "feed":
            return []
        if page.kind == "posts":
            posts = json.loads(page.text)
            if not isinstance(posts, list):
                raise UnreadablePageError("no list of posts")
            return [Link(post["next"]) for post in posts if "next" in post]
        anchors = LexborHTMLParser(page.text).css("ul a")
        return [Link(urljoin(page.url, a.attributes.get("href") or ""), a.text()) for a in anchors]

    def split(self, page: Page) -> list[Document]:
        return []


def article(name: str, words: str = "") -> str:
    """A page of the kind ``article``."""
    return (
        f'<html><head><meta charset="utf-8"><title>{name}</title></head><body><h1>{name}</h1>'
        f"<p>Case number (2031) Xx 01 No. 9</p><p>承认外国判决 {words}</p></body></html>"
    )


def listing(*hrefs: str) -> str:
    """A page of the kind ``list``."""
    rows = "".join(f'<li><a href="{href}">{href}</a></li>' for href in hrefs)
    return f"<html><body><ul>{rows}</ul></body></html>"
