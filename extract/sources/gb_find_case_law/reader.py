"""Reader of Find Case Law: the Atom feed, and judgments in Akoma Ntoso.

Feed and documents: https://nationalarchives.github.io/ds-find-caselaw-docs/public
"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urljoin

from extract.document import Document, Link, Page
from extract.judgment_page import judgment
from extract.source import UnreadablePageError
from extract.xml_tree import lines_of, parse_xml, text_at

NAMES = {
    "atom": "http://www.w3.org/2005/Atom",
    "tna": "https://caselaw.nationalarchives.gov.uk",
    "akn": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0",
    "uk": "https://caselaw.nationalarchives.gov.uk/akn",
}
AKOMA_NTOSO = "application/akn+xml"
_INLINE_ELEMENTS = """
a abbr affectedDocument b courtType date def docDate docNumber docTitle docType docketNumber em entity i
inline img ins judge lawyer location neutralCitation num organization party person placeholder process
quantity ref role rref sub sup span term time u remark mref
"""
INLINE = frozenset(_INLINE_ELEMENTS.split())
LEFT_OUT = frozenset({"meta", "authorialNote", "note"})
NATIVE = re.compile(r"/id/(.+?)/?$")


def discover(page: Page) -> list[Link]:
    """The judgments of the feed by their data, each marked with its content hash, and the next page."""
    if page.kind != "feed":
        return []
    root = parse_xml(page.text)
    links = [link for entry in root.iterfind("atom:entry", NAMES) if (link := _entry(page, entry))]
    for link in root.iterfind("atom:link", NAMES):
        if link.get("rel") == "next" and link.get("href"):
            links.append(Link(urljoin(page.url, link.get("href")), "next page"))
    return links


def _entry(page: Page, entry: Any) -> Link | None:
    title = text_at(entry, "atom:title", NAMES)
    mark = text_at(entry, "tna:contenthash", NAMES)
    for link in entry.iterfind("atom:link", NAMES):
        if link.get("type") == AKOMA_NTOSO and link.get("href"):
            return Link(urljoin(page.url, link.get("href")), title, mark)
    return None  # a document without data, PDF alone


def split(page: Page) -> list[Document]:
    """The judgment, named by the publisher's own identifier, wherever it lies now."""
    if page.kind != "judgment":
        return []
    root = parse_xml(page.text)
    body = root.find("akn:judgment", NAMES)
    if body is None:
        raise UnreadablePageError("Akoma Ntoso without a judgment")
    work = body.find("akn:meta/akn:identification/akn:FRBRWork", NAMES)
    if work is None:
        raise UnreadablePageError("a judgment without FRBRWork, so without identity")
    identity = NATIVE.search(_value(work, "akn:FRBRthis") or _value(work, "akn:FRBRuri"))
    if identity is None:
        raise UnreadablePageError("FRBRWork names no identifier of the publisher")
    own = body.find("akn:meta/akn:proprietary", NAMES)
    stated = {
        "Case name": _value(work, "akn:FRBRname"),
        "Court": _stated(own, "uk:court"),
        "Neutral citation": _stated(own, "uk:cite") or text_at(body, ".//akn:neutralCitation", NAMES),
        "Case number": text_at(body, ".//akn:docketNumber", NAMES),
        "Date of judgment": _date(work),
    }
    text = lines_of(body, INLINE, LEFT_OUT)
    return [judgment(page, identity[1], stated, text, url=page.url.removesuffix("/data.xml"))]


def _value(work: Any, path: str) -> str:
    found = work.find(path, NAMES)
    return "" if found is None else str(found.get("value") or "")


def _date(work: Any) -> str:
    """The day of the judgment; the days of decoding and transformation have other names."""
    for found in work.iterfind("akn:FRBRdate", NAMES):
        if found.get("name") in ("judgment", "decision"):
            return str(found.get("date") or "")
    return ""


def _stated(own: Any, path: str) -> str:
    return "" if own is None else text_at(own, path, NAMES)
