"""By which test reciprocity was found, or found wanting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from transform.observation import Field
from transform.reading.phrases import table
from transform.reading.report_en import clause, weighed
from transform.reading.report_en.layout import Part, Piece
from transform.reading.report_en.left_open import UNDECIDED
from transform.reading.report_en.ruling import Ruling
from transform.reading.report_en.shape import Shape
from transform.reading.report_en.told import is_decisive, told
from transform.reading.report_en.values import Value

_RECIPROCAL = re.compile(r"(?i)reciproc|\bmutual")
_TEST_DENIED = re.compile(
    r"(?i)\b(?:instead of|rather than|abandon\w+|depart\w*|thrown|no longer|not)\b[^.;,]{0,40}$"
)
_TEST_CUE = re.compile(
    r"(?i)reciproc|precedent|memorand|consensus|guidance|understanding|commit|diplomatic|embassy|"
    r"consulate|promis|assur|pledg|"
    r"Nanning|de jure|de facto|law|statute|code|\bact\b|rules|requirements|conditions|Ⓩ|Ⓗ|Ⓢ|Ⓕ"
)
_OF_REFUSAL = re.compile(
    r"(?i)\b(?:(?:would|did|do|does) not (?:recogni|enforc)|(?:declin|refus)\w+ to (?:recogni|enforc)|"
    r"turned down|refusals?\b)"
)
_NOT_REACHED = re.compile(
    r"(?:The (?:court|judges?|panel)|It|They) (?:did not (?:reach|decide|go into|deal)|left)\b"
)
_STILL_TELLS = re.compile(r"(?i)\bnothing showed|no reciprocity at all|irrelevant to")
_BETWEEN_STATES = re.compile(r"(?i)reciproc|[ⓈⒻ]")
_SURE, _NEAR = 0.65, 12


def tests_of(shape: Shape, ruling: Ruling) -> Iterator[Value]:
    """The test that the passage names; one called by its name goes before one described."""
    found: dict[str, Value] = {}
    spoken = told(ruling)
    if ruling.way() == "outbound" and not _RECIPROCAL.search(shape.text):
        return
    after = {one.end: other for one, other in pairwise(sorted(spoken, key=lambda one: one.start))}
    for piece in spoken:
        text = piece.text
        reply = after.get(piece.end)
        if reply is not None and _NOT_REACHED.match(reply.text):
            continue
        silent = UNDECIDED.search(text) and not is_decisive(ruling, piece) and not _STILL_TELLS.search(text)
        if silent or not _TEST_CUE.search(text):
            continue
        for phrase in (*table("report_test_en").phrases, *table("report_test_more_en").phrases):
            match = None if phrase.code in found else _holding(ruling, piece, phrase.pattern, phrase.code)
            if match:
                start, end = shape.span(piece.start + match.start(), piece.start + match.end())
                found[phrase.code] = Value(Field.RECIPROCITY_TEST, phrase.code, start, end, phrase.rule)
    for strong in ("commitment", "presumptive", "understanding", "de_jure"):
        if strong in found:
            found = {strong: found[strong]}
    yield from found.values()


def weighed_test(shape: Shape, ruling: Ruling, *, told_of: bool) -> list[Value]:
    """The most probable test where no table words one.

    ``told_of``: reciprocity is known to have been examined; else the words must name another state.
    """
    pieces = [
        one
        for one in told(ruling)
        if (told_of or _BETWEEN_STATES.search(one.text))
        and (is_decisive(ruling, one) or not (one.part is Part.ROW or UNDECIDED.search(one.text)))
    ]
    return weighed.surest(shape, ruling, pieces, "test", Field.RECIPROCITY_TEST, weighed.Bounds(_SURE, _NEAR))


def _holding(
    ruling: Ruling, piece: Piece, pattern: re.Pattern[str], pattern_code: str
) -> re.Match[str] | None:
    """The first match that no party argues, no word takes back, and that is not the outcome itself."""
    text = piece.text
    for match in pattern.finditer(text):
        at, end = piece.start + match.start(), piece.start + match.end()
        taken = any(at < one.end and one.start < end for one in ruling.live)
        if pattern_code == "de_facto" and _OF_REFUSAL.search(text, match.start(), match.end() + 60):
            continue
        denied = _TEST_DENIED.search(text, max(0, match.start() - 60), match.start())
        if not (taken or denied or clause.argued(text, match.start())):
            return match
    return None
