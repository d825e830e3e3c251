"""Local files in order: which files a command means, and the findings in each."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from extract.document import Document
from extract.local import FORMATS, LARGEST, LocalFileError, documents_of
from transform.finding import Finding, find

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Unread:
    """A file, or a document in it, that could not be read, and why."""

    place: str
    cause: str


def files(paths: Iterable[str]) -> Iterator[str | Unread]:
    """The files meant, in order: directories walked by name without hidden ones, ``-`` as it stands."""
    for word in paths:
        path = Path(word)
        if word != STDIN and path.is_dir():
            found = sorted(_walked(path))
            yield from found
            if not found:
                yield Unread(word, f"no file in it ends in {', '.join(FORMATS)}")
        elif word != STDIN and not path.exists():
            yield Unread(word, "no such file or directory")
        else:
            yield word


def _walked(top: Path) -> Iterator[str]:
    for folder, folders, names in os.walk(top):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in names:
            if not name.startswith(".") and Path(name).suffix.lower() in FORMATS:
                yield str(Path(folder, name))


def findings(place: str) -> Iterator[Finding | Unread]:
    """What one file holds; whatever is wrong with it is told, never raised."""
    try:
        documents = documents_of(_bytes(place), place)
    except (LocalFileError, OSError) as error:
        yield Unread(place, (error.strerror or str(error)) if isinstance(error, OSError) else str(error))
        return
    for document in documents:
        yield _finding(document)


def _finding(document: Document) -> Finding | Unread:
    try:
        return find(document)
    except Exception as error:  # one document must not end the reading of the others
        cause = str(error) if isinstance(error, ValueError) else f"{type(error).__name__}: {error}"
        return Unread(document.document_id, cause)


def _bytes(place: str) -> bytes:
    """The bytes of a file or of standard input, one more than are allowed at the most."""
    if place == STDIN:
        return sys.stdin.buffer.read(LARGEST + 1)
    with Path(place).open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        if size > LARGEST:
            raise LocalFileError(f"{size} bytes, more than {LARGEST}")
        return file.read(LARGEST + 1)
