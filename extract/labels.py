"""Labelled lines of a text ("Case number: ..."), found by the label's words, not by markup."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.document import Label

_COLON = re.compile(r"\s*[:：]?\s*")


def find_labels(text: str, names: Sequence[str]) -> tuple[Label, ...]:
    """The first value of each label in ``names``, in text order, with its place in ``text``.

    A label stands at the beginning of a line, longest name first; its value is the rest of the line or,
    where that is empty, the next line if that begins with no label itself.
    """
    ordered = sorted(names, key=len, reverse=True)
    lines: list[tuple[int, str]] = []
    offset = 0
    for line in text.split("\n"):
        lines.append((offset, line))
        offset += len(line) + 1
    found: dict[str, Label] = {}
    for index, (start, line) in enumerate(lines):
        name = _starting_label(line, ordered)
        if name is None or name in found:
            continue
        separator = _COLON.match(line, len(name))
        value_at = separator.end() if separator else len(name)
        if value_at < len(line):
            found[name] = Label(name, line[value_at:], start + value_at, start + len(line))
        elif index + 1 < len(lines):
            below_at, below = lines[index + 1]
            if _starting_label(below, ordered) is None:
                found[name] = Label(name, below, below_at, below_at + len(below))
    return tuple(found.values())


def _starting_label(line: str, ordered: Sequence[str]) -> str | None:
    for name in ordered:
        if line.startswith(name) and (len(line) == len(name) or not line[len(name)].isalnum()):
            return name
    return None
