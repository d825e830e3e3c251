"""A report in English as its readers see it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from transform.reading.report.chronicle import with_days
from transform.reading.report.columns import cells
from transform.reading.report.piece import Part, Piece
from transform.reading.report.signature import without_signature
from transform.reading.report.text import Text
from transform.reading.report_en.flow import Flow
from transform.reading.report_en.layout import pieces, without_awards
from transform.reading.report_en.manner import ENGLISH
from transform.reading.report_en.scan import Scan

BAR = " | "
_ANOTHER = re.compile(
    r"(?:[,;:–-]|\bwhile|\bwhereas|\bbut|\band) (?:and |but |while |whereas |by contrast,? |later,? )?"
    r"(?P<who>(?:[Oo]n Ⓓ,? |[Ii]n Ⓓ,? )?(?:the |a |an )?(?P<court>[ⒽⒻ]) "
    r"(?!judge?ment|ruling|decision|order))"
)
_NAMED = re.compile("[ⒸⓀⓃⒹ]")


def text_of(plain: str) -> Text:
    """The text of a report; offsets of its spans count characters of ``plain``."""
    flow = Flow(plain)
    shape = Scan(flow.text).shape
    laid_out = with_days(shape.text, without_signature(shape.text, pieces(shape)))
    found = [part for piece in without_awards(laid_out) for part in _cut(piece)]
    return Text(ENGLISH, shape, found, flow.span, cells(found, BAR))


def _cut(piece: Piece) -> Iterator[Piece]:
    """A sentence that sets two rulings against each other is two pieces."""
    start = 0
    if piece.part not in (Part.ROW, Part.HEAD, Part.NOISE) and len(_NAMED.findall(piece.text)) > 1:
        for match in _ANOTHER.finditer(piece.text):
            at = match.start("who")
            if match["court"] in piece.text[start:at]:
                yield _part(piece, start, at)
                start = at
    yield _part(piece, start, len(piece.text)) if start else piece


def _part(piece: Piece, start: int, end: int) -> Piece:
    return replace(piece, start=piece.start + start, end=piece.start + end, text=piece.text[start:end])
