"""Reader of the China International Commercial Court: lists, rulings printed whole, reports, English pages.

Class names of the site are known from old code only; lists are cut by the shape of addresses, pages by
their byline.
"""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit, urlunsplit

from selectolax.lexbor import LexborHTMLParser

from extract.court_pages import is_on_subject, is_ruling, told
from extract.document import Document, Link, Page
from extract.source import UnreadablePageError
from extract.visible_text import visible_text

ARTICLE = re.compile(r"/html/1/21[89]/(?:\d+/)*(\d+)\.html")
LIST = re.compile(r"/html/1/21[89]/(?:\d+/)+(?:index|list\d+)\.html")
ROWS = "ul.essayList a[href], ul.columns-list a[href]"
SITE = re.compile(r"^.*?\bCICC\s*-\s*|\s*-\s*(?:国际商事法庭|CICC)[^-]*$")
DISCLAIMER = re.compile(r"\s*免责声明\s*$")
ENGLISH_BYLINE = re.compile(r"Updated:\s*(\d{4}-\d{2}-\d{2})\s*")
ENGLISH_TAIL = re.compile(
    r"^(?:Related (?:links|articles)|Previous|Next|Copyright|Print\b|Contact us|版权所有)", re.M
)
ENGLISH_SUBJECT = re.compile(r"\b(?:recogni[sz]|enforce|reciproc)", re.IGNORECASE)
JUDGMENT = re.compile(r"\bjudge?ments?\b|\brulings?\b", re.IGNORECASE)


def discover(page: Page) -> list[Link]:
    """Rows of a list and its further pages, in page order; a double slash in an address is collapsed."""
    tree = LexborHTMLParser(page.text)
    rows = tree.css(ROWS) or tree.css("a[href]")
    pager = [anchor for anchor in tree.css("a[href]") if "list" in (anchor.attributes.get("href") or "")]
    links: dict[str, Link] = {}
    for anchor in (*rows, *pager):
        address = single_slashes(urljoin(page.url, (anchor.attributes.get("href") or "").strip()))
        path = urlsplit(address).path
        if address != page.url and (ARTICLE.fullmatch(path) or LIST.fullmatch(path)):
            title = anchor.attributes.get("title") or visible_text(anchor).replace("\n", " ")
            links.setdefault(address, Link(address, title))
    return list(links.values())


def split(page: Page) -> list[Document]:
    """One document a page: ``ruling_text`` where the ruling itself is printed, else ``article``."""
    path = urlsplit(single_slashes(page.url)).path
    match = ARTICLE.fullmatch(path)
    if page.kind == "list" or match is None:
        return []
    is_english = path.startswith("/html/1/219/")
    title = _title(page)
    text, published = _english(page) if is_english else _chinese(page)
    is_whole = not is_english and is_ruling(text)
    is_ours = ENGLISH_SUBJECT.search(text) and JUDGMENT.search(text) if is_english else is_on_subject(text)
    if not is_ours:
        return []
    return [
        Document(
            document_id=f"{page.source_id}:{match[1]}",
            source_id=page.source_id,
            url=single_slashes(page.url),
            kind="ruling_text" if is_whole else "article",
            title=title,
            language="en" if is_english else "zh-Hans",
            text=text if is_whole else f"{title}\n{text}",
            published=published,
        )
    ]


def single_slashes(address: str) -> str:
    """The address with one slash where the site also takes two."""
    parts = urlsplit(address)
    return urlunsplit(parts._replace(path=re.sub(r"/{2,}", "/", parts.path)))


def _title(page: Page) -> str:
    head = LexborHTMLParser(page.text).css_first("title")
    title = SITE.sub("", visible_text(f"<p>{head.text()}</p>")).strip() if head else ""
    return DISCLAIMER.sub("", title) or page.url


def _chinese(page: Page) -> tuple[str, str]:
    found = told(visible_text(page.text))
    if found is None:
        raise UnreadablePageError("no byline (发布时间) above the text")
    return found.text, found.published


def _english(page: Page) -> tuple[str, str]:
    visible = visible_text(page.text)
    byline = ENGLISH_BYLINE.search(visible)
    if byline is None:
        raise UnreadablePageError("no byline (Updated) above the text")
    text = visible[byline.end() :]
    tail = ENGLISH_TAIL.search(text)
    return (text[: tail.start()] if tail else text).strip(), byline[1]
