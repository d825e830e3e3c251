"""Foreign states that a piece ties to a judgment or a court."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from transform.reading.report_en.layout import Piece
from transform.reading.report_en.marks import Name

if TYPE_CHECKING:
    from transform.reading.report_en.ruling import Ruling
    from transform.reading.report_en.telling import Teller, Telling

_AFTER = re.compile(
    r"(?i)^(?:['’]s?)? ?(?:[\w-]+ ){0,4}?(?:judge?ments?|courts?|judges?|rulings?|decisions?|orders?|"
    r"divorces?|decrees?|case|matter|"
    r"insolvency|bankruptcy|administrators?|proceedings|liquidators?)\b"
)
_BEFORE = re.compile(
    r"(?i)\b(?:judge?ments?|courts?|rulings?|decisions?|orders?|divorces?|creditors?|case|treaty|"
    r"divorced|reciprocity|relationship)\b"
    r"[^.;]{0,50}?\b(?:of|from|in|by|with|between|and) (?:the |a |an )?$|Ⓕ of (?:the )?$"
)


def states_of(teller: Teller, piece: Piece) -> dict[str, tuple[int, str]]:
    """ISO code -> offset in the shape and unit, of each state whose judgment or court the piece names."""
    text = teller.shape.text
    found: dict[str, tuple[int, str]] = {}
    for at, court in teller.courts(piece):
        if not court.home and court.iso2:
            found.setdefault(court.iso2, (at, court.subdivision))
    for at, mark in teller.marks(piece, "Ⓢ"):
        if not isinstance(mark, Name) or mark.value in found:
            continue
        after, before = text[at + 1 : min(piece.end, at + 60)], text[max(piece.start, at - 90) : at]
        if _AFTER.match(after) or _BEFORE.search(before):
            found[mark.value] = (at, "")
    return found


def clash(teller: Teller, ruling: Ruling, telling: Telling) -> bool:
    """The piece speaks of the judgment of another state than the ruling."""
    mine = set(states_of(teller, telling.piece))
    theirs = {iso2 for piece in ruling.pieces for iso2 in states_of(teller, piece)}
    return bool(mine and theirs and not mine & theirs)
