"""A PDF with a text layer: its pages' text, one line after the other; scanned pages are named."""

from __future__ import annotations

import re

import pypdfium2

from extract.document import Document
from extract.local import plain
from extract.local.error import LocalFileError

_MOST_PAGES = 2000
_PAGE_NUMBER = re.compile(r"^[-—–\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*/\s*\d{1,4})?[-—–\s]*$", re.MULTILINE)


def documents(body: bytes, name: str) -> list[Document]:
    """One document. Raises LocalFileError for a broken file, a locked one, and one without a text layer."""
    try:
        file = pypdfium2.PdfDocument(body)
    except pypdfium2.PdfiumError as error:
        raise LocalFileError(f"no readable PDF: {error}") from error
    try:
        if len(file) > _MOST_PAGES:
            raise LocalFileError(f"{len(file)} pages, more than {_MOST_PAGES}")
        pages = [_text(file, at) for at in range(len(file))]
    finally:
        file.close()
    text = "\n".join(pages).strip()
    if not text:
        raise LocalFileError(f"{len(pages)} pages without a text layer: scanned, and not read here")
    return [plain.document(text, name)]


def _text(file: pypdfium2.PdfDocument, at: int) -> str:
    try:
        page = file[at]
        text = page.get_textpage().get_text_bounded()
    except pypdfium2.PdfiumError as error:
        raise LocalFileError(f"page {at + 1} cannot be read: {error}") from error
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "").replace("\ufffe", "")
    return _PAGE_NUMBER.sub("", lines).strip("\n")
