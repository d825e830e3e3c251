"""Reader of the Supreme People's Court's site: lists, and pages with one typical case or several."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from extract.court_pages import Case, cases, is_on_subject, is_ruling, told
from extract.document import Document, Link, Page
from extract.source import UnreadablePageError
from extract.visible_text import visible_text

HOME = "https://www.court.gov.cn"
# /zixun/xiangqing/15146.html, and before the site was rebuilt /zixun-xiangqing-15146.html
DETAIL = re.compile(r"/(zixun|fabu|shenpan)[/-]xiangqing[/-](\d+)\.html")
LIST = re.compile(r"/(?:zixun|fabu|shenpan)/gengduo/\d+(?:_\d+)?\.html")
TITLES = ("div.title", "h1", "title")
SITE = re.compile(r"\s*[-_—|]+\s*(?:中华人民共和国)?最高人民法院.*$")


def discover(page: Page) -> list[Link]:
    """Rows of a list under their full titles, and its further pages; old forms of an address made new."""
    links: dict[str, Link] = {}
    for anchor in LexborHTMLParser(page.text).css("a[href]"):
        address = _canonical(urljoin(page.url, (anchor.attributes.get("href") or "").strip()))
        if address and address != page.url:
            title = anchor.attributes.get("title") or visible_text(anchor).replace("\n", " ")
            links.setdefault(address, Link(address, title))
    return list(links.values())


def split(page: Page) -> list[Document]:
    """A document for each case on the subject; one for a page that holds a single case.

    The publisher's number is the key: the same page stands under several channels.
    """
    match = DETAIL.fullmatch(urlsplit(page.url).path)
    if page.kind == "list" or match is None:
        return []
    found = told(visible_text(page.text))
    if found is None:
        raise UnreadablePageError("no byline (发布时间) above the text")
    title = _title(LexborHTMLParser(page.text)) or page.url
    native, several = match[2], cases(found.text)
    if several:
        return [
            _document(page, f"{native}/{number}", case, found.published)
            for number, case in enumerate(several, 1)
            if is_on_subject(case.text)
        ]
    whole = Case("", title, found.text if is_ruling(found.text) else f"{title}\n{found.text}")
    return [_document(page, native, whole, found.published)] if is_on_subject(whole.text) else []


def _document(page: Page, native: str, case: Case, published: str) -> Document:
    return Document(
        document_id=f"{page.source_id}:{native}",
        source_id=page.source_id,
        url=page.url,
        kind="ruling_text" if is_ruling(case.text) else "article",
        title=case.title,
        language="zh-Hans",
        text=case.text,
        published=published,
        locator=case.mark,
    )


def _title(tree: LexborHTMLParser) -> str:
    nodes: list[LexborNode | None] = [tree.css_first(selector) for selector in TITLES]
    titles = (SITE.sub("", node.text().strip()).replace("\n", " ") for node in nodes if node is not None)
    return next((title for title in titles if title), "")


def _canonical(address: str) -> str:
    """The present form of an address of a list or a detail page, "" for any other."""
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or parts.hostname not in ("www.court.gov.cn", "court.gov.cn"):
        return ""
    if detail := DETAIL.fullmatch(parts.path):
        return f"{HOME}/{detail[1]}/xiangqing/{detail[2]}.html"
    return f"{HOME}{parts.path}" if LIST.fullmatch(parts.path) else ""
