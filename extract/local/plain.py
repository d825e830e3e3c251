"""A text file: its characters are the text, so offsets of evidence are offsets in the file's text."""

from __future__ import annotations

import re

from extract.classify import gives_itself_away
from extract.decode import decode
from extract.document import Document, Label
from extract.labels import find_labels
from extract.local.error import LocalFileError
from extract.local.nesting import check_nesting

LABELS = ("Court", "Case number", "Date of the decision", "Court Level", "Trial procedure", "Type of cases")
"""The labels of a law portal's page on one ruling; those below the three that are read end their values."""
LARGEST = 8 * 1024 * 1024
"""Bytes of a text or a page; a long ruling has some hundred thousand."""
_MOST_UNREADABLE = 0.05
_LOOKED_AT = 100_000
_PLAIN = re.compile(r"[\n\r\t -~\u3000-\u303f\u4e00-\u9fff\uff00-\uff5e]")
_MOSTLY = 0.9
_STRANGE = re.compile(r"[\x00-\x08\x0b\x0e-\x1f]")


def documents(body: bytes, name: str) -> list[Document]:
    """One document; line ends become ``\\n``. Raises LocalFileError for bytes that are no text."""
    return [document(decoded(body), name)]


def decoded(body: bytes, *, largest: int = LARGEST) -> str:
    """Text of bytes in any usual encoding; UTF-16 without a mark is known by how it reads.

    Raises LocalFileError for too many bytes, and for bytes that are no text.
    """
    if len(body) > largest:
        raise LocalFileError(f"{len(body)} bytes of text, more than {largest}")
    found = decode(body, _wide(body))
    text = found.text.replace("\r\n", "\n").replace("\r", "\n")
    strange = len(_STRANGE.findall(text[:_LOOKED_AT]))
    zeros = body.count(b"\0") if found.encoding in ("utf-8", "gb18030", "cp1252") else 0
    if found.replaced + strange + zeros > _MOST_UNREADABLE * len(text[:_LOOKED_AT]) + 2:
        raise LocalFileError("binary data, not a text")
    if not text.strip():
        raise LocalFileError("the file holds no text")
    return text


def document(
    text: str,
    name: str,
    locator: str = "",
    *,
    kind: str = "text",
    title: str = "",
    markup: str = "",
    labels: tuple[Label, ...] = (),
) -> Document:
    """A document of a kind that only its words can tell, unless ``kind`` says ``ruling``.

    One that gives itself away as no page is of the kind ``no_page``, with the sign as its title. ``markup``
    is the page that the text was taken from, its nesting checked.
    """
    if not markup:
        check_nesting(text)
    verdict = gives_itself_away(markup or text)
    empty = "" if text.strip() else "no sentence on it"
    if verdict or empty:
        kind, title = "no_page", verdict.reason if verdict else empty
    title = title or text.strip().partition("\n")[0]
    if not labels and "Case number" in text:
        labels = find_labels(text, LABELS)
    return Document(name + locator, "local", "", kind, title, "", text, locator=locator, labels=labels)


def _wide(body: bytes) -> str:
    """The content type of UTF-16 without a mark: bytes with zeros that read as Chinese or ASCII that way."""
    start = body[:4096]
    if b"\0" not in start:
        return ""
    for name in ("utf-16-le", "utf-16-be"):
        text = start[: len(start) // 2 * 2].decode(name, errors="replace")
        if len(_PLAIN.findall(text)) > _MOSTLY * len(text):
            return f"text/plain; charset={name}"
    return ""
