"""The subject of a ruling whose own sentences name one quarrel, where the models were not sure of any."""

from __future__ import annotations

import re
from collections.abc import Sequence

from transform.observation import Field
from transform.reading.phrases import table
from transform.reading.report.piece import Part, Piece
from transform.reading.report.rule import rule_of
from transform.reading.report.text import Text
from transform.reading.report.values import Value
from transform.vocabulary.codes import QUARRELS, SubjectMatter

_TOLD_BY_WORDS = frozenset(
    {
        SubjectMatter.CONTRACT,
        SubjectMatter.LOAN,
        SubjectMatter.COMPANY,
        SubjectMatter.IP,
        SubjectMatter.MARITIME,
    }
)
"""Words of other subjects also stand for grounds (fraud) or what courts do often (divorces)."""
_PLAY = re.compile(r"赌|(?i:\b(?:gambl|casino))")
"""A debt of play is a loan, a contract or none of them, as the court abroad saw it."""
_CHANCE = 0.5
"""As probable as not: the value is marked as weighed."""


def with_subject_of_words(text: Text, own: Sequence[int], ruling: Sequence[Value]) -> tuple[Value, ...]:
    """The values of a ruling without a subject, and what its ``own`` pieces name by the phrase table."""
    found: dict[str, Piece] = {}
    for piece in (text.pieces[at] for at in own):
        if piece.part is not Part.HEADING and (code := _named(text.language, piece.text)):
            found.setdefault(code, piece)
    if len(found) != 1 or not found.keys() <= _TOLD_BY_WORDS:
        return tuple(ruling)
    ((code, piece),) = found.items()
    rule = rule_of(text.language, "subject_of_words", _CHANCE)
    return (
        *ruling,
        Value(Field.SUBJECT_MATTER, code, *text.span(piece.start, piece.end), rule, _CHANCE),
    )


def _named(language: str, sentence: str) -> str:
    """The first subject of the table that a sentence names; costs beside it count nothing."""
    found = None if _PLAY.search(sentence) else table(f"subject_{language}").first(sentence, QUARRELS)
    return found[0].code if found else ""
