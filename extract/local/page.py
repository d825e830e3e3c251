"""A saved page of any site: the text that a person came for, without menus, related links and footers.

Where a site's own container of the text is known it is used; elsewhere what names itself as something else
is left out. When in doubt a block stays: a missing sentence cannot be read, a menu seldom misleads.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml
from selectolax.lexbor import LexborHTMLParser, LexborNode

from extract.document import Document
from extract.local import plain
from extract.local.nesting import check_nesting
from extract.visible_text import COMMENT, visible_text

PARTS = Path(__file__).with_name("page.yml")
_LOOKS = re.compile(
    rf"\s*(?:{COMMENT}\s*)*<(?:!doctype\s+html|html|head|body|div|p|script|meta)\b".encode(), re.I | re.S
)
_TAG = re.compile(r"<[A-Za-z!/][^>]{0,2000}>")
_ROLES = frozenset({"navigation", "banner", "contentinfo", "complementary", "search"})
_PAGES_OWN = frozenset({"html", "body", "article", "main"})
_SENTENCE = re.compile(
    r".{12,}[。.!?！？;；:：]|.{60,}|[^|\n]*\d[^|\n]*\|[^|\n]+\||[(（〔\[](?:19|20)\d\d[)）〕\]]"
)
"""A sentence, a row with a figure in it, or the year of a number: what a page without substance has not."""
_SHORTEST = 120
_PROSE = 1500
_BYLINE = 300


@dataclass(frozen=True, slots=True)
class Parts:
    """``page.yml``, compiled."""

    containers: tuple[str, ...]
    headings: tuple[str, ...]
    never: str
    named: re.Pattern[str]
    tail: re.Pattern[str]


@cache
def parts() -> Parts:
    """What pages consist of beside their text."""
    raw = yaml.safe_load(PARTS.read_text(encoding="utf-8"))
    named = rf"(?:^|[-_\s])(?:{'|'.join(raw['names'])})(?:$|[-_\s])"
    tail = rf"^[ \t]*(?:{'|'.join(raw['tails'])})"
    return Parts(
        tuple(raw["containers"]),
        tuple(raw["headings"]),
        ", ".join(raw["never"]),
        re.compile(named, re.IGNORECASE),
        re.compile(tail, re.IGNORECASE | re.MULTILINE),
    )


_DEED = re.compile(r"\S{0,30}(?:裁定|判决|决定|调解)书|[(（〔\[]\d{4}[)）〕\]]\S{3,30}号(?:之.)?")
"""A page titled so shows a ruling, which begins with the name of its court above this line."""


def looks_like_one(start: bytes) -> bool:
    """Whether these first bytes of a file are those of a page."""
    return _LOOKS.match(start) is not None


def documents(body: bytes, name: str) -> list[Document]:
    """One document; its text is the visible text, one line a block, white space folded."""
    html = plain.decoded(body)
    if not _TAG.search(html):
        return [plain.document(html, name)]
    check_nesting(html)
    text, title = readable(html)
    return [plain.document(text, name, title=title, markup=html)]


def readable(html: str) -> tuple[str, str]:
    """The text of a page from its heading on, and that heading; empty where no sentence stands on it."""
    tree = LexborHTMLParser(html)
    _drop(tree)
    longest = (max(tree.css(css), key=_length, default=None) for css in parts().containers)
    container = next((node for node in longest if node is not None and _length(node) >= _SHORTEST), tree.body)
    text = visible_text(container, rows=True) if container is not None else ""
    title = _title(tree)
    text = _without_tail(_with_heading(tree, text, title))
    return (text, title) if _SENTENCE.search(text) else ("", "")


def _with_heading(tree: LexborHTMLParser, text: str, title: str) -> str:
    """From the title on: what stands between it and the text, such as a date, or the known headings."""
    if text.find(title) > 0:
        at = text.find(title)
        return text[at:] if at < len(text) // 3 and not _DEED.fullmatch(title) else text
    whole = visible_text(tree.body, rows=True) if tree.body is not None else ""
    end = whole.find(text)
    start = whole.rfind(title, 0, end) if end > 0 else -1
    if start >= 0 and end - start <= len(title) + _BYLINE:
        return whole[start : end + len(text)]
    above = [visible_text(node) for css in parts().headings for node in tree.css(css)]
    lines = set(text.split("\n"))
    head = [words for words in dict.fromkeys(above) if words and not set(words.split("\n")) <= lines]
    return "\n".join([*head, text])


def _title(tree: LexborHTMLParser) -> str:
    """The last first-level heading, behind the site's own, else the page's title."""
    headings = [" ".join(visible_text(node).split("\n")) for node in tree.css("h1")]
    title = tree.css_first("title")
    return next(filter(None, reversed(headings)), title.text(strip=True) if title is not None else "")


def _drop(tree: LexborHTMLParser) -> None:
    for node in tree.css(parts().never):
        node.decompose()
    for node in tree.css("[class], [id], [role]"):
        if node.tag in _PAGES_OWN:
            continue
        named = f"{node.attributes.get('class') or ''} {node.attributes.get('id') or ''}"
        other = node.attributes.get("role") in _ROLES or parts().named.search(named)
        if other and not _is_prose(node):
            node.decompose()


def _is_prose(node: LexborNode) -> bool:
    """Long text outside links, whatever the block calls itself."""
    linked = sum(len(anchor.text(strip=True)) for anchor in node.css("a"))
    return _length(node) - linked > _PROSE


def _length(node: LexborNode) -> int:
    return len(node.text(strip=True))


def _without_tail(text: str) -> str:
    """Cut where the page stops speaking of its own matter, behind its first third at the earliest."""
    tail = next((m for m in parts().tail.finditer(text) if m.start() > len(text) // 3), None)
    return text[: tail.start()].rstrip() if tail else text
