"""A number alone behind its label, below what is told of its case: ``【案号】（2021）浙72协外认3号``."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from transform.reading.report.piece import UNREAD, Piece

_LABELLED = re.compile(
    r"\W?(?:案号|(?:[Cc]ase|[Dd]ocket) ?(?:[Nn]o\.?|[Nn]umber|#))\W{0,2} ?(?P<number>Ⓒ)[.。]?"
)
_NAMES = re.compile("[ⒽⒻⒸ]")


def labelled_numbers(pieces: Sequence[Piece], cases: Sequence[int]) -> Mapping[int, tuple[int, int]]:
    """Piece of a labelled number -> the piece of its case that it belongs to, and the place of its sign.

    It belongs to the last sentence above it, under the same head of a case, that names a court, unless one
    of them has a number.
    """
    found: dict[int, tuple[int, int]] = {}
    for at, piece in enumerate(pieces):
        match = _LABELLED.fullmatch(piece.text) if cases[at] else None
        above = _of_case(pieces, cases, at) if match else []
        if match and above and not any("Ⓒ" in pieces[one].text for one in above):
            found[at] = above[-1], piece.start + match.start("number")
    return found


def _of_case(pieces: Sequence[Piece], cases: Sequence[int], at: int) -> list[int]:
    """The pieces of the same case above one that name a court or a number."""
    first = at
    while first and cases[first - 1] == cases[at]:
        first -= 1
    return [
        one for one in range(first, at) if pieces[one].part not in UNREAD and _NAMES.search(pieces[one].text)
    ]
