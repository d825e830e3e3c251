"""Reader of conflictoflaws.net: WordPress posts by REST, and the RSS feed as the way round."""

from __future__ import annotations

import re
from urllib.parse import urlsplit, urlunsplit

from extract.document import Document, Link, Page
from extract.wordpress import Post, cited, document_of, next_page, posts_of

CHINA = re.compile(r"\b(China|Chinese|PRC|People.s Republic)\b")
SUBJECT = re.compile(r"\b(recogni[szt]\w*|enforc\w*|reciproc\w*)\b", re.IGNORECASE)
JUDGMENT = re.compile(r"\b(judge?ments?|rulings?)\b", re.IGNORECASE)


def discover(page: Page) -> list[Link]:
    """The next page of posts, and what posts on the subject cite: their footnotes name pages elsewhere."""
    named = [link for post in posts_of(page) if _on_subject(_document(page, post)) for link in cited(post)]
    return [*next_page(page), *named]


def split(page: Page) -> list[Document]:
    """The posts that speak of China and of recognising or enforcing judgments, one document each."""
    return [document for post in posts_of(page) if _on_subject(document := _document(page, post))]


def _document(page: Page, post: Post) -> Document:
    return document_of(page, post, _without_print(post.link))


def _without_print(address: str) -> str:
    """The address of a post, not of its twin for printing (``?print=print``)."""
    parts = urlsplit(address)
    query = "&".join(pair for pair in parts.query.split("&") if pair and not pair.startswith("print="))
    return urlunsplit(parts._replace(query=query))


def _on_subject(document: Document) -> bool:
    return all(pattern.search(document.text) for pattern in (CHINA, SUBJECT, JUDGMENT))
