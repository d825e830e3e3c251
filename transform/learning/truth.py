"""What the coding of a document says of its mentions and pieces."""

from __future__ import annotations

from transform.learning.lesson import Lesson
from transform.reading.report.marks import Day
from transform.reading.report.mention import Mention, Sign
from transform.reading.report.piece import UNREAD, Piece
from transform.reading.report.roles import JUDGMENT, NONE, OWN, RULING
from transform.reading.report.telling import TOLD

_WEIGHT = {
    "case_number": 8.0,
    "foreign_case_number": 6.0,
    "amount": 5.0,
    "court_zh": 2.0,
    "foreign_court": 2.0,
}
"""How much a value that stands in a piece speaks for the piece being about its decision."""
_PRECISE, _VAGUE, _QUOTED = 5.0, 2.0, 3.0
_CLOSE = 0.6
"""A piece is about every decision that has this part of the most weight."""
_COVERED = 0.3
FIELD_OF_TOLD = {
    "outcome": "outcome",
    "ground": "refusal_grounds",
    "basis": "basis",
    "test": "reciprocity_test",
    "subject": "subject_matter",
}

FIELD_OF_QUESTION = FIELD_OF_TOLD | {"direction": "direction"}
"""What is asked of a ruling -> the field that was coded."""


def role(lesson: Lesson, mention: Mention) -> str | None:
    """The role of a mention; None where it may have two."""
    values = lesson.values(mention)
    if mention.sign is not Sign.DAY:
        return OWN if values else NONE
    if len(values) == 2:
        return None
    return (
        {"decision_date": RULING, "foreign_judgment_date": JUDGMENT}[next(iter(values))] if values else NONE
    )


def owners(lesson: Lesson, piece: Piece) -> set[int]:
    """The decisions that a piece is about: a value of theirs stands in it, or words that one rests on."""
    weights: dict[int, float] = {}
    for one in lesson.text.within(piece):
        if one.sign is Sign.STATE:
            continue
        for field, hit in lesson.values(one).items():
            precise = isinstance(one.mark, Day) and one.mark.date.precision == "day"
            weight = _WEIGHT.get(field, _PRECISE if precise else _VAGUE)
            for at in hit:
                weights[at] = weights.get(at, 0) + weight / len(hit)
    begin, stop = lesson.text.span(piece.start, piece.end)
    for at, quotes in enumerate(lesson.quoted):
        for _, _, start, end in quotes:
            if start < stop and end > begin:
                weights[at] = weights.get(at, 0) + _QUOTED
    most = max(weights.values(), default=0)
    return {at for at, weight in weights.items() if weight >= _CLOSE * most}


def direction(lesson: Lesson, piece: Piece) -> frozenset[str]:
    """The directions of the decisions that a piece is about."""
    named = (lesson.decisions[at].get("direction") for at in owners(lesson, piece))
    return frozenset(one for one in named if one)


def told(lesson: Lesson) -> dict[str, list[tuple[int, frozenset[str]]]]:
    """Question -> for each piece that is read, the codes whose noted words stand in it."""
    text = lesson.text
    found: dict[str, list[tuple[int, frozenset[str]]]] = {name: [] for name in TOLD}
    for at, piece in enumerate(text.pieces):
        if piece.part in UNREAD:
            continue
        codes = _codes(lesson, *text.span(piece.start, piece.end))
        for name in TOLD:
            found[name].append((at, frozenset(codes.get(FIELD_OF_TOLD[name], ()))))
    return found


def _codes(lesson: Lesson, begin: int, stop: int) -> dict[str, set[str]]:
    """Field -> the codes that rest on words between two places."""
    found: dict[str, set[str]] = {}
    for decision, quotes in zip(lesson.decisions, lesson.quoted, strict=False):
        for field, code, start, end in quotes:
            covered = min(end, stop) - max(start, begin)
            if covered <= 0 or covered < _COVERED * min(end - start, stop - begin):
                continue
            value = decision.get(field)
            known = set(value) if isinstance(value, list) else {value} if value else set()
            found.setdefault(field, set()).update({code} if code in known else known)
    return found
