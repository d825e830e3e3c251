"""A built site as parsed pages, by their paths."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

Pages = dict[str, LexborHTMLParser]


def pages_of(folder: Path) -> Pages:
    """Every page below the folder, parsed as a browser would."""
    return {
        path.relative_to(folder).as_posix(): LexborHTMLParser(path.read_text(encoding="utf-8"))
        for path in sorted(folder.rglob("*.html"))
    }


def dead_links(folder: Path, pages: Pages) -> list[str]:
    """Links and assets that lead to no file of the site, or to a place that its page does not have."""
    dead = []
    for name, page in pages.items():
        for node in page.css("[href], [src]"):
            target = node.attributes.get("href") or node.attributes.get("src") or ""
            parts = urlsplit(target)
            if parts.scheme in ("http", "https"):
                continue
            path = (folder / name).parent / unquote(parts.path) if parts.path else folder / name
            there = path.resolve().relative_to(folder.resolve()).as_posix() if path.is_file() else ""
            anchored = there in pages and bool(pages[there].css_first(f'[id="{parts.fragment}"]'))
            if parts.scheme or not there or (parts.fragment and not anchored):
                dead.append(f"{name} → {target}")
    return dead


def told(node: LexborNode | LexborHTMLParser, *without: str) -> str:
    """The text of a page or a part of it, save that of some elements."""
    copy = LexborHTMLParser(node.html or "") if without else node
    for selector in without:
        for found in copy.css(selector):
            found.decompose()
    told_of = copy.body if isinstance(copy, LexborHTMLParser) else copy
    return " ".join(told_of.text(separator=" ").split()) if told_of else ""
