"""Many fixed phrases as one regular expression that takes the longest and never backtracks far."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeAlias

Branches: TypeAlias = "dict[str, Branches]"

_END = ""


def longest_of(phrases: Iterable[str]) -> str:
    """A pattern for the longest of ``phrases`` at a place: a tree of characters, so linear in the text."""
    root: Branches = {}
    for phrase in phrases:
        node = root
        for character in phrase:
            node = node.setdefault(character, {})
        node[_END] = {}
    return _pattern(root)


def _pattern(node: Branches) -> str:
    branches = [
        re.escape(character) + _pattern(below) for character, below in node.items() if character != _END
    ]
    if not branches:
        return ""
    pattern = "|".join(branches)
    if len(branches) == 1 and _END not in node:
        return pattern
    return f"(?:{pattern})?" if _END in node else f"(?:{pattern})"
