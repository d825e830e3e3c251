"""Full reading of pages to decisions, beside bare parsing and a naive regex pass of the same HTML.

The pages are each sixtieth text of the gold set of the tests in the markup of a common blog: menus, styles,
scripts and related links, some 60 KB a page, as such sites send them; and once more in paragraphs alone.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from html import escape
from pathlib import Path
from statistics import median

from selectolax.lexbor import LexborHTMLParser

from extract.local.file import documents_of
from transform.finding.document import find

GOLD = Path(__file__).parent.parent / "tests" / "gold"
_EACH = 60
NAIVE = [
    re.compile(pattern)
    for pattern in (
        r"[（(〔]\s*(?:19|20)\d\d\s*[）)〕][^号]{2,30}号|\((?:19|20)\d\d\) [A-Z][a-z]+ [^.]{3,40}No\. ?\d+",
        r"\d{4}年\d{1,2}月\d{1,2}日|\d{1,2} [A-Z][a-z]+ \d{4}|[A-Z][a-z]+ \d{1,2}, \d{4}",
        r"[一-龥]{2,20}法院|(?:[A-Z][\w']+ ){1,6}Court(?: of [A-Z]\w+)?",
        r"承认|不予承认|驳回申请|recogni[sz]ed|refused|dismissed",
        r"(?:USD|US\$|人民币|EUR) ?[\d,.]+|[\d,.]+万?(?:美元|欧元|元)",
    )
]


def pages() -> tuple[list[bytes], list[bytes]]:
    """Each gold text as a page of a blog, and as paragraphs alone."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(GOLD.rglob("*.txt"))[::_EACH]]
    bodies = ["".join(f"<p>{escape(line)}</p>\n" for line in text.split("\n") if line) for text in texts]
    return [_blog(body).encode() for body in bodies], [f"<html><body>{one}".encode() for one in bodies]


def _blog(body: str) -> str:
    style = "".join(f".block-{n} .item-{n % 7}{{margin:{n}px;color:#{n:06x}}}\n" for n in range(600))
    menu = "".join(
        f'<li class="menu-item menu-item-{n}"><a href="/topic/{n}/" class="menu-link">Topic {n}</a></li>\n'
        for n in range(120)
    )
    script = "".join(f"var setting_{n} = {{'id': {n}, 'name': 'value {n}'}};\n" for n in range(300))
    return (
        f"<!doctype html><html><head><meta charset='utf-8'><title>Page</title><style>{style}</style></head>"
        f"<body><header><nav><ul>{menu}</ul></nav></header><main><article class='entry-content'>{body}"
        f"</article></main><aside><ul>{menu}</ul></aside><footer>All rights</footer><script>{script}</script>"
    )


def _read(page: bytes) -> int:
    return sum(len(find(document).decisions) for document in documents_of(page, "page.html"))


def _parse(page: bytes) -> int:
    root = LexborHTMLParser(page.decode()).body
    return len(root.text(separator="\n")) if root is not None else 0


def _naive(page: bytes) -> int:
    root = LexborHTMLParser(page.decode()).body
    text = root.text(separator="\n") if root is not None else ""
    return sum(len(pattern.findall(text)) for pattern in NAIVE)


def _seconds(work: Callable[[bytes], int], bodies: list[bytes], repeats: int) -> float:
    taken = []
    for _ in range(repeats):
        begun = time.process_time()
        for body in bodies:
            work(body)
        taken.append(time.process_time() - begun)
    return median(taken)


def main(repeats: int = 3) -> None:
    """Documents a second on one core, and ratios to the bare parse."""
    blogs, plain = pages()
    for label, bodies in (("pages of a blog", blogs), ("paragraphs alone", plain)):
        size = sum(map(len, bodies)) / len(bodies) / 1024
        print(f"{label}: {len(bodies)} documents of {size:.0f} KB on average")
        _seconds(_read, bodies, 1)  # tables and patterns are made once
        parse = _seconds(_parse, bodies, repeats)
        for name, work in (
            ("bare parse", _parse),
            ("parse and naive regexes", _naive),
            ("full reading", _read),
        ):
            taken = _seconds(work, bodies, repeats)
            rate = len(bodies) / taken
            print(f"  {name:24} {rate:9.0f} documents a second a core {taken / parse:8.1f} x the bare parse")
