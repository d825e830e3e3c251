"""The bytes of one file to the documents in it, by the ending of its name or by the bytes themselves."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import PurePath

from extract.document import Document
from extract.local import json_file, page, pdf, plain, word
from extract.local.error import LocalFileError

__all__ = ["FORMATS", "LARGEST", "documents_of"]

LARGEST = 32 * 1024 * 1024
"""Bytes. A ruling has some ten thousand; more is refused before it is taken into memory."""

FORMATS: Mapping[str, Callable[[bytes, str], list[Document]]] = {
    ".txt": plain.documents,
    ".html": page.documents,
    ".htm": page.documents,
    ".json": json_file.documents,
    ".docx": word.documents,
    ".pdf": pdf.documents,
}


def documents_of(body: bytes, name: str) -> list[Document]:
    """The documents of a file; ``name`` becomes their id. Raises LocalFileError with the cause."""
    if len(body) > LARGEST:
        raise LocalFileError(f"{len(body)} bytes, more than {LARGEST}")
    if not body.strip():
        raise LocalFileError("the file is empty")
    ending = PurePath(name).suffix.lower()
    if ending not in FORMATS or (ending == ".txt" and page.looks_like_one(body[:2048])):
        ending = _guessed(body)
    if ending == ".txt" and _guessed(body) == ".json":
        with suppress(LocalFileError):  # a case as a database hands it out, kept under another ending
            return json_file.documents(body, name)
    return FORMATS[ending](body, name)


def _guessed(body: bytes) -> str:
    """The format of bytes without a telling name, as on standard input."""
    start = body[:2048].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"%PDF-"):
        return ".pdf"
    if start.startswith(b"PK\x03\x04"):
        return ".docx"
    if start.startswith((b"{", b"[")):
        return ".json"
    return ".html" if page.looks_like_one(start) else ".txt"
