"""Posts of a WordPress site, by its REST interface or its feed.

REST: https://developer.wordpress.org/rest-api/using-the-rest-api/pagination/
"""

from __future__ import annotations

import json
import re
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

import feedparser
from selectolax.lexbor import LexborHTMLParser

from extract.document import Document, Link, Page
from extract.source import UnreadablePageError
from extract.visible_text import visible_text

_UTF8_XML = {"content-type": "application/xml; charset=utf-8"}
_POST_ID = re.compile(r"[?&]p=(\d+)")


class Post(NamedTuple):
    """A post as either interface gives it; ``title`` and ``content`` are HTML."""

    native_id: str
    link: str
    title: str
    content: str
    published: str


def posts_of(page: Page) -> list[Post]:
    """The posts of a page of kind ``posts`` (REST) or of a feed; raises UnreadablePageError."""
    return _posts(page) if page.kind == "posts" else _entries(page)


def next_page(page: Page) -> list[Link]:
    """The next page of posts, as far as ``X-WP-TotalPages`` promises one; a feed has none."""
    if page.kind != "posts":
        return []
    parts = urlsplit(page.url)
    query = parse_qsl(parts.query, keep_blank_values=True)
    number = int(dict(query).get("page", "1"))
    total = page.headers.get("x-wp-totalpages", "")
    if not (total.isdigit() and number < int(total) and _posts(page)):
        return []
    following = [(key, str(number + 1) if key == "page" else value) for key, value in query]
    return [Link(urlunsplit(parts._replace(query=urlencode(following, safe=",:"))), "next page")]


def links_of(post: Post) -> tuple[str, ...]:
    """The addresses that a post links to, footnotes included, each once."""
    anchors = LexborHTMLParser(post.content).css("a[href]")
    return tuple(dict.fromkeys(anchor.attributes.get("href") or "" for anchor in anchors))


def cited(post: Post) -> list[Link]:
    """The same as links, absolute."""
    return [Link(urljoin(post.link, address)) for address in links_of(post)]


def document_of(page: Page, post: Post, url: str) -> Document:
    """A post as an article in English; ``url`` is its address."""
    title = visible_text(f"<p>{post.title}</p>").replace("\n", " ")
    return Document(
        document_id=f"{page.source_id}:{post.native_id}",
        source_id=page.source_id,
        url=url,
        kind="article",
        title=title,
        language="en",
        text=f"{title}\n{visible_text(post.content)}".strip(),
        published=post.published,
        locator=f"post {post.native_id}",
        links=links_of(post),
    )


def _posts(page: Page) -> list[Post]:
    try:
        posts = json.loads(page.text)
        if not isinstance(posts, list):
            raise TypeError(f"a list of posts was expected, not {type(posts).__name__}")
        return [
            Post(
                str(int(post["id"])),
                str(post["link"]),
                str(post["title"]["rendered"]),
                str(post["content"]["rendered"]),
                str(post.get("date_gmt", "")),
            )
            for post in posts
        ]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise UnreadablePageError(f"not the JSON of WordPress posts: {error!r}") from error


def _entries(page: Page) -> list[Post]:
    feed = feedparser.parse(page.text.encode("utf-8"), response_headers=_UTF8_XML)
    if not feed.get("version"):
        raise UnreadablePageError("neither RSS nor Atom")
    return [_entry(entry) for entry in feed.entries]


def _entry(entry: Any) -> Post:
    link = str(entry.get("link", ""))
    post_id = _POST_ID.search(str(entry.get("id", "")))
    content = entry["content"][0]["value"] if entry.get("content") else entry.get("summary", "")
    native_id = post_id.group(1) if post_id else link
    return Post(native_id, link, str(entry.get("title", "")), str(content), str(entry.get("published", "")))
