"""A guard in front of the parser, whose time grows with the square of the nesting of a page."""

from __future__ import annotations

import re

from extract.local.error import LocalFileError

DEEPEST = 10_000
_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)", re.IGNORECASE)
# Elements that need no closing tag, so that their opening ones do not add up.
_NAMES = "p li br img hr input meta link td tr th option dt dd area base col embed source wbr param"
_OPEN_ENDED = frozenset(_NAMES.split())


def check_nesting(markup: str) -> None:
    """Raise LocalFileError for markup with more open elements at a time than any page has."""
    if markup.count("<") <= DEEPEST:  # no page of so few tags can nest them deeper
        return
    depth = 0
    for tag in _TAG.finditer(markup):
        if tag[2].lower() in _OPEN_ENDED:
            continue
        depth = max(0, depth - 1) if tag[1] else depth + 1
        if depth > DEEPEST:
            raise LocalFileError(f"more than {DEEPEST} elements within each other")
