"""The text that a person sees on an HTML page, one line a block, for readers and landmarks."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

COMMENT = r"<!--(?:(?!-->).)*+-->"
"""A comment of a page, for patterns in which a point is any character; it ends at the first end."""
_HIDDEN = frozenset(
    {"script", "style", "noscript", "template", "head", "svg", "iframe", "object", "-comment", "!doctype"}
)
_INLINE_TAGS = """
a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rb rp rt ruby s
samp small span strike strong sub sup time tt u var wbr -text
"""
_INLINE = frozenset(_INLINE_TAGS.split())
_SPACE = re.compile(r"[ \t\r\n\f\v\u00a0\u3000\u200b\ufeff]+")


_CELLS = frozenset({"td", "th"})
_FEWEST_CELLS = 3
_LONGEST_ROW = 2_000
_LONGEST_LABEL = 24


def visible_text(html: str | LexborNode, *, rows: bool = False) -> str:
    """Lines of visible text: white space folded, blank lines dropped, scripts and hidden elements left out.

    Inline elements stay on their line, every other element and ``br`` begins a new one. The walk keeps
    its own stack, so deep nesting cannot exhaust Python's. With ``rows`` a row of three cells or more is one
    line, its cells parted by a bar, and a term of a list stands before its one description.
    """
    root = LexborHTMLParser(html).root if isinstance(html, str) else html
    lines: list[str] = []
    current: list[str] = []

    def end_line() -> None:
        line = _SPACE.sub(" ", "".join(current)).strip()
        current.clear()
        if line:
            lines.append(line)

    stack: list[tuple[LexborNode, bool]] = [(root, False)] if root is not None else []
    while stack:
        node, leaving = stack.pop()
        tag = node.tag
        if tag == "-text":
            current.append(node.text_content or "")
            continue
        if leaving:
            if rows and tag == "dt" and _labels(node):
                current.append(_colon(current))
            else:
                end_line()
            continue
        if tag in _HIDDEN:
            continue
        if tag not in _INLINE:
            if not (rows and tag == "dd" and current):
                end_line()
            cells = _cells(node) if rows and tag == "tr" else []
            if cells:
                lines.append(" | ".join(cells))
                continue
            stack.append((node, True))
        children = []
        child = node.first_child
        while child is not None:
            children.append((child, False))
            child = child.next
        stack.extend(reversed(children))
    end_line()
    return "\n".join(lines)


def _labels(term: LexborNode) -> bool:
    """Whether a term is a label: short, with one description behind it."""
    behind = _next_element(term)
    if behind is None or behind.tag != "dd" or len(term.text()) > _LONGEST_LABEL:
        return False
    after = _next_element(behind)
    return after is None or after.tag != "dd"


def _next_element(node: LexborNode) -> LexborNode | None:
    found = node.next
    while found is not None and (found.tag or "-").startswith("-"):
        found = found.next
    return found


def _colon(label: list[str]) -> str:
    """What stands behind a label, if it has no stop of its own."""
    text = "".join(label).rstrip()
    if text.endswith((":", "：", "?", "？", ".", "。")) or not text:
        return " "
    return ": " if text.isascii() else "："


def _cells(row: LexborNode) -> list[str]:
    """The texts of a row of data; empty for a row that only lays out a page."""
    cells = [node for node in row.iter() if node.tag in _CELLS]
    if len(cells) < _FEWEST_CELLS or row.css_first("table, ul, ol, h1, h2, h3") is not None:
        return []
    texts = [visible_text(node).replace("\n", "; ") for node in cells]
    return texts if sum(map(len, texts)) <= _LONGEST_ROW and sum(map(bool, texts)) > 1 else []
