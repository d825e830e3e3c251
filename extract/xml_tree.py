"""XML of the web as a tree: namespaces kept, entities and doctypes never followed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from lxml import etree

from extract.source import UnreadablePageError

_DECLARATION = re.compile(r"^\s*<\?xml\b[^>]*\?>")
_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_SPACE = re.compile(r"\s+")


def parse_xml(text: str) -> Any:
    """The root element of a page already decoded; raises UnreadablePageError where it is no XML.

    The declaration's encoding counts no more: ``decode`` has settled what the bytes are, also where they
    are not what the declaration says.
    """
    plain = _NOT_XML.sub("", _DECLARATION.sub("", text, count=1))
    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False
    )
    try:
        root = etree.fromstring(plain.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadablePageError(f"no well-formed XML: {error}") from error
    if root is None:
        raise UnreadablePageError("an XML page without a root")
    return root


def text_at(node: Any, path: str, namespaces: Mapping[str, str]) -> str:
    """The text of the first element at a path, white space folded; "" where there is none."""
    found = node.find(path, namespaces)
    return "" if found is None else _SPACE.sub(" ", "".join(found.itertext())).strip()


def lines_of(node: Any, inline: frozenset[str], left_out: frozenset[str] = frozenset()) -> str:
    """The visible text of a tree, one line a block; ``inline`` and ``left_out`` are local names.

    The walk keeps its own stack, so deep nesting cannot exhaust Python's.
    """
    lines: list[str] = []
    current: list[str] = []
    for piece in _pieces(node, inline, left_out):
        if piece is not None:
            current.append(piece)
            continue
        line = _SPACE.sub(" ", "".join(current)).strip()
        current.clear()
        if line:
            lines.append(line)
    return "\n".join(lines)


def _pieces(node: Any, inline: frozenset[str], left_out: frozenset[str]) -> Iterator[str | None]:
    """Texts in document order; None where a line ends."""
    stack: list[tuple[Any, bool]] = [(node, False)]
    while stack:
        one, leaving = stack.pop()
        name = etree.QName(one).localname if isinstance(one.tag, str) else ""
        is_block = bool(name) and name not in inline
        if leaving:
            if is_block:
                yield None
            yield one.tail or ""
            continue
        stack.append((one, True))
        if not name or name in left_out:
            continue
        if is_block:
            yield None
        yield one.text or ""
        stack.extend((child, False) for child in reversed(one))
    yield None
