"""A sum told beside the number of one of several rulings: ``PLN 418,200 in No. 14``."""

from __future__ import annotations

import re

_BEFORE = re.compile(
    r"\b(?:[Nn]os?\.|[Nn]umber|[Cc]ase|[Ff]ile) ?(?:No\. ?)?(?P<serial>\d{1,5})\)?"
    r"(?:,? (?:was|is|concern(?:s|ed)|about|for|(?:had )?awarded|came to|stood at|amount(?:s|ed) to))?"
    r"(?: ?[:,(–—-])? ?(?:a (?:claim|judgment|sum) (?:of|for) |[^;.\d]{0,60}[ ,])?$"
)
_AFTER = re.compile(
    r" ?\(?(?:in|for|under|by) (?:the )?(?:(?:case|file|application|matter) )?(?:[Nn]o\.|[Nn]umber) ?"
    r"(?P<serial>\d{1,5})\b"
)


def numbered_sum(before: str, after: str) -> str:
    """The serial number that the words before or after a sum tie it to; empty where they name none."""
    found = _AFTER.match(after) or _BEFORE.search(before)
    return found["serial"] if found else ""
