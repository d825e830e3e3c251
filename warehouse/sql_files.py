"""The statements of the package: where they lie, and what their headers say."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

SQL = Path(__file__).parent / "sql"
OBJECTS = ("macros", "views", "statistics")
"""Folders whose files create macros and views, in the order in which they build on each other."""


@dataclass(frozen=True, slots=True)
class SqlFile:
    """A file of statements; ``purpose`` is the first paragraph of its header comment."""

    name: str
    purpose: str
    text: str


def read(path: Path) -> SqlFile:
    """One file, by its path."""
    text = path.read_text(encoding="utf-8")
    header = re.match(r"(?:--.*\n)*", text)
    paragraph: list[str] = []
    for line in (header.group() if header else "").splitlines():
        words = line.removeprefix("--").strip()
        if not words and paragraph:
            break
        paragraph.append(words)
    return SqlFile(path.stem, " ".join(paragraph).removeprefix("Purpose: "), text)


def folder(name: str) -> list[SqlFile]:
    """The files of one folder, in the order of their numbers."""
    return [read(path) for path in sorted((SQL / name).glob("*.sql"))]


def question(name: str) -> str:
    """The text of ``questions/<name>.sql``."""
    return read(SQL / "questions" / f"{name}.sql").text
