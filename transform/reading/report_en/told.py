"""The pieces of a ruling that may say why it came out as it did."""

from __future__ import annotations

import re

from transform.reading.report_en.layout import Part, Piece
from transform.reading.report_en.ruling import Ruling

_GENERAL = re.compile(
    r"^(?:Generally|In general|Usually|It should be noted|Students|Readers|"
    r"Under (?:Ⓩ law|Article|the Civil|the rules)|As a rule|In principle|Refusal is possible|Courts\b|"
    r"A foreign|"
    r"(?:First|Second|Finally|Also), an? (?:fresh|new|second)|An? (?:fresh|new|second) application)"
)
_EARLIER_STEP = re.compile(
    r"(?i)\b(?:applications?|attempts?|requests?|petitions?|first instance|lower (?:court|ruling)|motion)\b"
)
_OF_COURT = re.compile(
    r"(?i)\b(?:the|this|its|their) (?:\w+ )?(?:court|judges?|ruling|panel|bench|collegium|"
    r"decision|reasoning)\b|Ⓗ|Ⓕ"
)


def told(ruling: Ruling) -> list[Piece]:
    """The pieces that may say why; the event that decides comes first."""
    decisive = {one.piece.start for one in ruling.deciding()}
    past = {one.piece.start for one in ruling.events if one.history and _EARLIER_STEP.search(one.piece.text)}
    past -= {one.piece.start for one in ruling.live}
    spoken = {one.block for one in ruling.pieces if one.part is Part.COMMENT and _OF_COURT.search(one.text)}
    kept = [
        one
        for one in (*ruling.pieces, *ruling.shared)
        if (
            one.part in (Part.BODY, Part.ROW, Part.HEADING, Part.TAKEAWAY)
            or (one.part is Part.COMMENT and one.block in spoken)
        )
        and one.start not in past
        and (one.start in decisive or one.start not in ruling.pleaded)
        and (one.start in decisive or not _GENERAL.search(one.text))
    ]
    kept.sort(key=lambda one: (one.start not in decisive, one.start))
    return kept


def is_decisive(ruling: Ruling, piece: Piece) -> bool:
    """Whether the piece tells what became of the application."""
    return any(one.piece.start == piece.start for one in ruling.live)
