"""Reader of Example Source: a list of cases, and pages with one labelled ruling each."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

from extract.document import Document, Link, Page
from extract.labels import find_labels
from extract.source import UnreadablePageError
from extract.visible_text import visible_text

LABELS = ("Court", "Case number", "Date of the decision", "Summary")


def discover(page: Page) -> list[Link]:
    """Every link of a list page, absolute; what leads to no page of the source is dropped later."""
    links: dict[str, Link] = {}
    for anchor in LexborHTMLParser(page.text).css("a[href]"):
        address = urljoin(page.url, anchor.attributes.get("href") or "")
        links.setdefault(address, Link(address, visible_text(anchor).replace("\n", " ")))
    return list(links.values())


def split(page: Page) -> list[Document]:
    """The ruling that a page tells of; none on a list."""
    if page.kind != "ruling":
        return []
    heading = LexborHTMLParser(page.text).css_first("h1")
    if heading is None:
        raise UnreadablePageError("no h1 heading")
    title = visible_text(heading).replace("\n", " ")
    whole = visible_text(page.text)
    text = whole[whole.find(title) :]
    return [
        Document(
            document_id=f"{page.source_id}:{urlsplit(page.url).path.strip('/')}",
            source_id=page.source_id,
            url=page.url,
            kind="ruling",
            title=title,
            language="en",
            text=text,
            labels=find_labels(text, LABELS),
        )
    ]
