"""A PDF with a text layer: the text of its pages, lines joined to paragraphs; a scan is named as one."""

from __future__ import annotations

import re

import pypdfium2

from extract.document import Document
from extract.lines import paragraphs
from extract.local import plain
from extract.local.error import LocalFileError

_MOST_PAGES = 2000
_PAGE_NUMBER = re.compile(r"[-—–\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*/\s*\d{1,4})?[-—–\s]*")


def documents(body: bytes, name: str) -> list[Document]:
    """One document. Raises LocalFileError for a broken file, a locked one, and one without a text layer."""
    try:
        file = pypdfium2.PdfDocument(body)
    except pypdfium2.PdfiumError as error:
        raise LocalFileError(f"no readable PDF: {error}") from error
    try:
        if len(file) > _MOST_PAGES:
            raise LocalFileError(f"{len(file)} pages, more than {_MOST_PAGES}")
        pages = [_lines(file, at) for at in range(len(file))]
    finally:
        file.close()
    text = paragraphs([line for page in pages for line in page])
    if not text:
        raise LocalFileError(
            f"{len(pages)} page{'s' * (len(pages) != 1)} without a text layer: scanned, and not read here"
        )
    return [plain.document(text, name)]


def _lines(file: pypdfium2.PdfDocument, at: int) -> list[str]:
    """The lines of a page without its number at the head or foot."""
    try:
        text = file[at].get_textpage().get_text_bounded()
    except pypdfium2.PdfiumError as error:
        raise LocalFileError(f"page {at + 1} cannot be read: {error}") from error
    lines = text.replace("\0", "").replace("\ufffe", "").splitlines()
    inner = [line for line in lines if line.strip()]
    if inner and _PAGE_NUMBER.fullmatch(inner[-1]):
        inner.pop()
    if inner and _PAGE_NUMBER.fullmatch(inner[0]):
        inner.pop(0)
    return inner
