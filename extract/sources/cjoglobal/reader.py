"""Reader of CJO GLOBAL: WordPress posts by REST, and the feed as the way round.

The site has two forms of every permalink, with and without ``index.php``; a post has one number.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit, urlunsplit

from extract.document import Document, Link, Page
from extract.wordpress import Post, cited, document_of, next_page, posts_of

SUBJECT = re.compile(r"\b(recogni[szt]\w*|enforc\w*|reciproc\w*)\b", re.IGNORECASE)
JUDGMENT = re.compile(r"\b(judge?ments?|rulings?)\b", re.IGNORECASE)
# Most posts advise traders; only those that tell of a case name a court or a case number.
CASE = re.compile(r"People.s Court|\bXie Wai Ren\b|协外认|Maritime Court|[（(]\d{4}[）)]\s?[\u4e00-\u9fff]")


def discover(page: Page) -> list[Link]:
    """The next page of posts, and what posts on the subject cite."""
    named = [link for post in posts_of(page) if _on_subject(_document(page, post)) for link in cited(post)]
    return [*next_page(page), *named]


def split(page: Page) -> list[Document]:
    """The posts that tell of a case on a foreign judgment, one document each."""
    return [document for post in posts_of(page) if _on_subject(document := _document(page, post))]


def permalink(address: str) -> str:
    """The form of an address without ``index.php``."""
    parts = urlsplit(address)
    return urlunsplit(parts._replace(path=re.sub(r"^/index\.php(?=/)", "", parts.path)))


def _document(page: Page, post: Post) -> Document:
    link = permalink(post.link)
    # A feed that gives no number names the post by its address: one form, one document.
    own = post if post.native_id.isdigit() else post._replace(native_id=link)
    return document_of(page, own, link)


def _on_subject(document: Document) -> bool:
    return all(pattern.search(document.text) for pattern in (SUBJECT, JUDGMENT, CASE))
