"""The pieces that may tell something of a ruling, each with how it bears on it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from transform.reading.report.matter import Matter
from transform.reading.report.piece import Part
from transform.reading.report.question_features import elsewhere
from transform.reading.report.text import Text


class Bearing(IntEnum):
    """How a piece bears on a ruling."""

    OWN = 0
    NEAR = 1  # nobody's, beside those that are its own
    TITLE = 2
    HEADING = 3  # the one above its first piece
    REST = 4  # of a report that tells of no other ruling


def account_pieces(text: Text, matter: Matter, near: Sequence[int], *, alone: bool) -> list[tuple[int, int]]:
    """Number and bearing of each piece, each once."""
    found = dict.fromkeys(matter.pieces, Bearing.OWN)
    first = matter.pieces[0]
    above = [at for at, one in enumerate(text.pieces[:first]) if one.part is Part.HEADING][-1:]
    titles = [at for at, one in enumerate(text.pieces) if one.part is Part.TITLE]
    rest = elsewhere(text, matter, near) if alone else []
    for bearing, those in (
        (Bearing.TITLE, titles),
        (Bearing.HEADING, above),
        (Bearing.NEAR, near),
        (Bearing.REST, rest),
    ):
        for at in those:
            found.setdefault(at, bearing)
    return [(at, int(bearing)) for at, bearing in found.items()]
