"""A Word file: paragraphs and tables in their order, one line each."""

from __future__ import annotations

import io
import zipfile

from extract.document import Document
from extract.local import plain
from extract.local.error import LocalFileError

_LARGEST_INSIDE = 64 * 1024 * 1024
_MOST_PARTS = 5000


def documents(body: bytes, name: str) -> list[Document]:
    """One document. Raises LocalFileError for a broken archive or one that unpacks to no sane size."""
    import docx  # noqa: PLC0415 -- lxml is slow to load
    from docx.table import Table  # noqa: PLC0415

    _check(body)
    try:
        word = docx.Document(io.BytesIO(body))
        lines: list[str] = []
        for block in word.iter_inner_content():
            if isinstance(block, Table):
                lines += [" ".join(dict.fromkeys(cell.text for cell in row.cells)) for row in block.rows]
            else:
                lines.append(block.text)
    except Exception as error:  # python-docx lets errors of zipfile, lxml and its own through
        raise LocalFileError(f"no readable Word file: {type(error).__name__}: {error}") from error
    text = "\n".join(lines).replace("\r\n", "\n").replace("\0", "")
    if not text.strip():
        raise LocalFileError("the Word file holds no text")
    return [plain.document(text, name)]


def _check(body: bytes) -> None:
    """Weigh the archive by its own index before anything is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise LocalFileError(f"no Word file (.docx): {error}") from error
    unpacked = sum(part.file_size for part in parts)
    if unpacked > _LARGEST_INSIDE or len(parts) > _MOST_PARTS:
        raise LocalFileError(
            f"{len(parts)} parts of {unpacked} bytes when unpacked: more than any ruling needs"
        )
