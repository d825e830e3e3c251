"""The cell of a table that says what became of an application, in a word or two."""

from __future__ import annotations

import re

from transform.reading.report_en.events import Event
from transform.reading.report_en.layout import Piece
from transform.reading.report_en.rows import Row

_RESULT_HEAD = re.compile(r"(?i)\b(?:results?|outcomes?|dispositions?|held|holding|status|upshot|fate)\b")
_OPENING = re.compile(r"[^.;:,(–—|]{1,60}")
_WORDS = (
    ("recognized_in_part", r"part(?:ly|ial(?:ly)?)?\b|in part"),
    ("pending", r"pending|open\b|await\w*|undecided|not (?:yet )?(?:decided|known)|no (?:ruling|decision)"),
    ("withdrawn", r"withdr\w+|discontinued|abandoned"),
    ("unreasoned", r"dismiss\w*|reject\w*|thrown out|struck out|turned (?:down|away)|unsuccessful|failed"),
    ("refused", r"no\b|not\b|non-|un(?:enforce|recogni)\w*|refus\w*|den(?:ied|ial)|declin\w*|negative"),
    (
        "recognized",
        r"yes\b|grant\w*|allow\w*|recogni\w*|enforce\w*|positive|success\w*|admit\w*|approv\w*|accept\w*"
        r"|in full|exequatur",
    ),
)
"""From the most to the least telling: ``not granted`` is no grant, ``granted in part`` no grant in full."""
_FAMILIES = tuple((code, re.compile(rf"(?i)\b(?:{words})")) for code, words in _WORDS)


def result_of(row: Row, piece: Piece) -> list[Event]:
    """What the opening words of the cell under ``Result`` or the like say."""
    for start, end, head in row.cells:
        if not _RESULT_HEAD.search(head):
            continue
        text = piece.text[start - piece.start : end - piece.start]
        opening = _OPENING.match(text)
        for code, family in _FAMILIES if opening else ():
            if opening and family.search(opening.group()):
                rule = f"report_en.result_cell.{code}"
                return [Event(code, rule, start, start + opening.end(), row.way, False, piece)]
    return []
