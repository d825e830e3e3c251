"""Cut a text into sentences that keep their place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

# A full stop, with the mark of a note, ends a sentence before a space and a capital, sign or bracket; not in
# "v.", "No. 1", "Co., Ltd."
_END = re.compile(
    r"[。！？；\n]|[.!?](?:[\"'”’)\]]{0,2}[⁰¹²³⁴-⁹]{1,3})?(?=[\"'”’)\]]{0,2}\s+[\"'“(\[A-ZⒶ-Ⓩ])"
)
_ABBREVIATION = re.compile(
    r"(?:\b(?:v|vs|No|Nos|Co|Ltd|Inc|Corp|Art|Arts|Dr|Mr|Mrs|Ms|St|U\.S|U\.K|et al)|\b[A-Z])$"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """``text[start:end]`` of the whole text, trimmed."""

    start: int
    end: int
    text: str


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences of Chinese or English prose in order; a line break always ends one."""
    start = 0
    for mark in _END.finditer(text):
        if mark.group() == "." and _ABBREVIATION.search(text, max(start, mark.start() - 8), mark.start()):
            continue
        yield from _trimmed(text, start, mark.end())
        start = mark.end()
    yield from _trimmed(text, start, len(text))


def lines_of(text: str) -> list[str]:
    """The lines that are not blank, without the white space around them."""
    return [line for line in map(str.strip, text.splitlines()) if line]


def _trimmed(text: str, start: int, end: int) -> Iterator[Sentence]:
    piece = text[start:end]
    stripped = piece.strip()
    if stripped:
        at = start + len(piece) - len(piece.lstrip())
        yield Sentence(at, at + len(stripped), stripped)
