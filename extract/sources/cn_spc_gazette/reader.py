"""Reader of the Gazette of the Supreme People's Court: lists with posted pages, cases and judgments."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

from extract.court_pages import before_tail, is_on_subject, is_ruling
from extract.document import Document, Link, Page
from extract.source import UnreadablePageError
from extract.visible_text import visible_text

ROWS_PER_PAGE = 30
TOTAL = re.compile(r"\bvar\s+totalCount\s*=\s*['\"]?(\d+)")
DETAIL = re.compile(r"/Details/([0-9a-f]{30})(?:\.html)?")
ISSUE = re.compile(r"\d{4}\s*年\s*(?:第\s*)?\d{1,2}\s*期")
SITE = re.compile(r"\s*-\s*中华人民共和国最高人民法院公报\s*$")


def discover(page: Page) -> list[Link]:
    """Rows of a list, and the next page as far as its script promises one; only the first is no form."""
    links: dict[str, Link] = {}
    for anchor in LexborHTMLParser(page.text).css("a[href]"):
        address = urljoin(page.url, (anchor.attributes.get("href") or "").strip())
        if DETAIL.fullmatch(urlsplit(address).path):
            title = anchor.attributes.get("title") or visible_text(anchor).replace("\n", " ")
            links.setdefault(address, Link(address, title))
    query = parse_qs(urlsplit(page.url).query)
    number = int(query.get("page", ["1"])[0])
    total = TOTAL.search(page.text)
    if total and number * ROWS_PER_PAGE < int(total[1]):
        path = page.url.partition("?")[0]
        further = f"{path}?serial_no={query['serial_no'][0]}&page={number + 1}"
        links.setdefault(further, Link(further, "next page"))
    return list(links.values())


def split(page: Page) -> list[Document]:
    """One document a page: ``ruling_text`` where a judgment is printed whole, else ``article``."""
    match = DETAIL.fullmatch(urlsplit(page.url).path)
    if page.kind != "case" or match is None:
        return []
    tree = LexborHTMLParser(page.text)
    body = tree.css_first("#gb_content")
    if body is None:
        raise UnreadablePageError("no text (#gb_content)")
    head = tree.css_first("title")
    title = SITE.sub("", head.text().strip()) if head else ""
    text = before_tail(visible_text(body))
    if not is_on_subject(f"{title}\n{text}"):
        return []
    issue = ISSUE.search(visible_text(page.text))
    is_whole = is_ruling(text)
    return [
        Document(
            document_id=f"{page.source_id}:{match[1]}",
            source_id=page.source_id,
            url=page.url,
            kind="ruling_text" if is_whole else "article",
            title=title,
            language="zh-Hans",
            text=text if is_whole else f"{title}\n{text}",
            locator=re.sub(r"\s", "", issue[0]) if issue else "",
        )
    ]
