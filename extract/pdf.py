"""The text layer of a PDF, page by page. Scanned pages have none; nothing is recognised from pictures."""

from __future__ import annotations

import re
import threading

import pypdfium2

from extract.lines import paragraphs

TEXT_LAYER = "pdf text layer"
UNREADABLE = "pdf, unreadable"
PAGE_BREAK = "\f"
MAX_PAGES = 1000
MAX_CHARACTERS = 2_000_000
_HEAD_WITHIN = 1024  # bytes; readers of PDF allow as much before the header
_SPACE = re.compile(r"[ \t\u00a0\u3000]+")
_ONE_AT_A_TIME = threading.Lock()  # the library is not safe for threads


def is_pdf(body: bytes) -> bool:
    """Whether the bytes say of themselves that they are a PDF."""
    return b"%PDF-" in body[:_HEAD_WITHIN]


def text_layer(body: bytes) -> tuple[str, str]:
    """The text of all pages, PAGE_BREAK between two, and TEXT_LAYER; "" and UNREADABLE for a broken file.

    Lines are trimmed, blank ones dropped, and those that the page's width broke are joined. Never raises.
    """
    with _ONE_AT_A_TIME:
        try:
            document = pypdfium2.PdfDocument(body)
        except pypdfium2.PdfiumError:
            return "", UNREADABLE
        try:
            pages = [_text_of(document, index) for index in range(min(len(document), MAX_PAGES))]
        finally:
            document.close()
    text = PAGE_BREAK.join(pages)[:MAX_CHARACTERS]
    return (text if text.strip() else ""), TEXT_LAYER


def _text_of(document: pypdfium2.PdfDocument, index: int) -> str:
    try:
        page = document[index]
        text = page.get_textpage().get_text_bounded()
    except pypdfium2.PdfiumError:
        return ""
    lines = (_SPACE.sub(" ", line).strip() for line in text.replace(PAGE_BREAK, "\n").splitlines())
    return paragraphs([line for line in lines if line])
