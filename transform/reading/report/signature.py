"""The day on which a report was signed: its last line, alone or behind a place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from transform.reading.report.piece import Part, Piece
from transform.reading.report.shape import LINE_ENDS

_SIGNED = re.compile(
    r"\(?(?:[^.:;。ⒽⒻⒸⓀⒶⒹ]{0,40}[, 于])?Ⓓ(?:[,，] ?[^.:;。ⒽⒻⒸⓀⒶⒹ]{1,12})?\)?[。.]?",
)
_BENCH = re.compile(r"\b(?:[Jj]udges?|[Cc]lerk|JUDGE|CLERK)\b|审判[长员]|书记员|法官助理")
_SWORN = re.compile(r"(?:Executed|Sworn|Affirmed|Signed)\b[^.;ⒽⒻⒸⓀⒶ]{0,40}Ⓓ[^.;ⒽⒻⒸⓀⒶ]{0,40}\.?")
_END = 600
"""So near its end an affidavit is sworn: ``Executed on 6 May 2024, in Hangzhou.``"""
_FOOT = 400
"""So near its end a ruling shows its bench: its last day is its own."""


def without_signature(shape: str, found: Sequence[Piece]) -> list[Piece]:
    """The pieces of a shape, the last one as noise if it signs an announcement, a letter or a note."""
    found = [
        replace(one, part=Part.NOISE) if one.start > len(shape) - _END and _SWORN.fullmatch(one.text) else one
        for one in found
    ]
    if not found or _BENCH.search(shape, max(0, len(shape) - _FOOT)):
        return list(found)
    last = found[-1]
    alone = last.start == 0 or shape[last.start - 1] in LINE_ENDS
    if alone and _SIGNED.fullmatch(last.text.strip()):
        return [*found[:-1], replace(last, part=Part.NOISE)]
    return list(found)
