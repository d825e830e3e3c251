"""A court that is asked to recognise a judgment, or whose ruling is named: the start of a story."""

from __future__ import annotations

import re

from transform.reading.report_en.layout import Part, Piece
from transform.reading.report_en.marks import CourtName
from transform.reading.report_en.way import way_of_text

_ASKED = re.compile(
    r"(?i)(?:\b(?:appl(?:y|ied|ying|ication)|petition\w*|turn(?:ed|ing)|went|gone|fil(?:ed|ing)|brought|"
    r"lodg\w+|request\w*|sought|seek\w*|asked|sued|suing|moved|took|presented|submitted|commenced|"
    r"appeared|came|put|proceedings|action|suit|claim)\b"
    r"[^.;]{0,110}?\b(?:to|with|before|in|at|of|from)|\b(?:asked|approached|petitioned)) (?:the |a )?$"
)
_RULING_OF = re.compile(
    r"(?i)\b(?:ruling|decision|reasons|case|matter|one|first|second|third|last|other)s? (?:\w+ ){0,3}?"
    r"(?:of|by|from) (?:the )?$"
)
_RULES = re.compile(r"(?i)\brulings?\b")
_PASSIVE = re.compile(
    r"(?: \([^()]{1,60}\))?,? (?:then |later |also |next |recently )?"
    r"(?:was|is|were|had|has|hears?|heard|came|dealt|deals|faced|took|saw|stood|received|considered|"
    r"examined)\b"
)
_JUDGMENT = re.compile(r"(?:['’]s)? (?:judge?ment|ruling|decision|order)")
_RECOGNITION = re.compile(r"(?i)\b(?:recogni|enforc|exequatur|domesticat|execution judge?ment|regist)\w*")


def seised_court(piece: Piece, courts: list[tuple[int, CourtName]]) -> CourtName | None:
    """The court before which the judgment of the other side was put, where a piece tells no outcome."""
    if piece.part is not Part.BODY:
        return None
    text = piece.text
    way = way_of_text(text)
    for at, court in courts:
        before, after = text[: at - piece.start], text[at - piece.start + 1 :]
        of_ruling = _RULING_OF.search(before)
        if of_ruling and court.home and "Ⓕ" not in text and _RULES.search(of_ruling.group()):
            return court
        if not (court.home == (way == "inbound") if way else court.home) or _JUDGMENT.match(after):
            continue
        speaks = bool(way or _RECOGNITION.search(text))
        asked = _ASKED.search(before) and (speaks or "Ⓕ" in text)
        if of_ruling or asked or (speaks and _PASSIVE.match(after)):
            return court
    return None
