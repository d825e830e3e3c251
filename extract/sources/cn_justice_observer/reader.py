"""Reader of China Justice Observer: lists, law portal pages with labels, articles, the yearly Case List.

The class names of the live site are not known, so everything is found by visible labels, headings and
the shape of addresses.
"""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit, urlunsplit

from selectolax.lexbor import LexborHTMLParser

from extract.document import Document, Link, Page
from extract.labels import find_labels
from extract.pdf import PAGE_BREAK
from extract.source import UnreadablePageError
from extract.visible_text import visible_text

HOST = "www.chinajusticeobserver.com"
LABELS = (
    "Court",
    "Case number",
    "Date of the decision",
    "Court Level",
    "Trial procedure",
    "Types of Litigation",
    "Type of cases",
    "Topic(s)",
    "Editor(s)",
)
# Where the page stops speaking of its own case and begins to recommend others.
TAIL = re.compile(
    r"^(Related (laws|posts|articles|cases)\b|You might also like|Recommended\b|Leave a (message|comment)"
    r"|Share (this|on)\b|Previous post|Next post|© )",
    re.IGNORECASE | re.MULTILINE,
)
PUBLISHED = re.compile(
    r"^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?"
    r"(\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{4})\b",
    re.MULTILINE,
)
SUBJECT = re.compile(r"recogni[szt]|enforc|reciproc|承认|認可|执行", re.IGNORECASE)
JUDGMENT = re.compile(r"judge?ment|ruling|判决|裁定", re.IGNORECASE)
DOWNLOAD = re.compile(r"(?:click )?here|download(?: (?:the )?(?:case )?list)?", re.IGNORECASE)
TRACKING = re.compile(r"&?(utm_[a-z]+|fbclid|gclid)=[^&]*")


def discover(page: Page) -> list[Link]:
    """Articles, portal pages and further list pages, in page order, each address once.

    A Case List post leads only to its download: a PDF, or what stands behind the word "here".
    """
    if page.kind == "case_list_file":
        return []
    links: dict[str, Link] = {}
    for anchor in LexborHTMLParser(page.text).css("a[href]"):
        address = _canonical(urljoin(page.url, anchor.attributes.get("href") or ""))
        words = visible_text(anchor).replace("\n", " ")
        if address and address != page.url and (page.kind != "case_list" or _is_download(address, words)):
            links.setdefault(address, Link(address, words))
    return list(links.values())


def split(page: Page) -> list[Document]:
    """One document a page: ``ruling`` with its labels, or ``article``; none on a list or off subject.

    Statutes share the portal's path with rulings; a page without "Case number" is no ruling. A Case List
    file gives a document for each of its pages.
    """
    if page.kind in ("topic", "category"):
        return []
    if page.kind == "case_list_file":
        return _pages_of_list(page)
    tree = LexborHTMLParser(page.text)
    heading = tree.css_first("h1")
    if heading is None:
        raise UnreadablePageError("no h1 heading")
    title = visible_text(heading).replace("\n", " ")
    whole = visible_text(page.text)
    at = whole.find(title)
    text = whole[at:] if at >= 0 else whole
    tail = TAIL.search(text, len(title))
    text = text[: tail.start()].rstrip() if tail else text
    labels = find_labels(text, LABELS) if page.kind == "ruling" else ()
    if page.kind == "ruling" and not any(label.name == "Case number" for label in labels):
        return []
    if page.kind != "ruling" and not (SUBJECT.search(text) and JUDGMENT.search(text)):
        return []
    published = PUBLISHED.search(text)
    path = urlsplit(page.url).path
    return [
        Document(
            document_id=f"{page.source_id}:{path.lstrip('/')}",
            source_id=page.source_id,
            url=page.url,
            kind="ruling" if page.kind == "ruling" else "article",
            title=title,
            language="zh-Hans" if path.endswith("/chn") else "en",
            text=text,
            published=published.group(1) if published else "",
            labels=labels,
            links=tuple(link.url for link in discover(page)),
        )
    ]


def _pages_of_list(page: Page) -> list[Document]:
    """The pages of a PDF that tell of cases; a report that runs over a page's end is cut there."""
    pages = page.text.split(PAGE_BREAK)
    title = pages[0].partition("\n")[0]
    path = urlsplit(page.url).path
    return [
        Document(
            document_id=f"{page.source_id}:{path.lstrip('/')}#page={number}",
            source_id=page.source_id,
            url=f"{page.url}#page={number}",
            kind="article",
            title=title,
            language="en",
            text=text,
            locator=f"page {number}",
        )
        for number, text in enumerate(pages, 1)
        if SUBJECT.search(text) and JUDGMENT.search(text)
    ]


def _is_download(address: str, words: str) -> bool:
    return urlsplit(address).path.lower().endswith(".pdf") or bool(DOWNLOAD.fullmatch(words.strip()))


def _canonical(address: str) -> str:
    """Scheme, host, fragment and tracking parameters made uniform; path and the rest byte for byte."""
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https"):
        return ""
    host = HOST if parts.hostname == HOST.removeprefix("www.") else (parts.hostname or "")
    query = TRACKING.sub("", parts.query).lstrip("&")
    return urlunsplit(("https", host, parts.path, query, ""))
