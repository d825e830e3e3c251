"""What the pieces of a ruling together tell, as the encoder is taught it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from transform.learning import truth
from transform.learning.lesson import Lesson
from transform.reading.report.account_pieces import account_pieces
from transform.reading.report.linking import surroundings
from transform.reading.report.matter import Matter


@dataclass(frozen=True, slots=True)
class Account:
    """``pieces``: place among the pieces shown, and bearing; ``codes``: question -> what was coded."""

    pieces: list[tuple[int, int]]
    codes: Mapping[str, frozenset[str]]


def accounts(lesson: Lesson, shown: Sequence[int]) -> Iterator[Account]:
    """The rulings that a document tells of; ``shown`` are the numbers of its pieces in their order."""
    place = {at: place for place, at in enumerate(shown)}
    found = _matters(lesson)
    near = surroundings(lesson.text, found)
    for one in found:
        pieces = account_pieces(lesson.text, one, near[one.order], alone=len(found) == 1)
        visible = [(place[at], bearing) for at, bearing in pieces if at in place]
        if visible:
            yield Account(visible, _codes(lesson.decisions[one.order]))


def _matters(lesson: Lesson) -> list[Matter]:
    """The matter of each decision, its order being that of the decision."""
    pieces: dict[int, list[int]] = {}
    for at, piece in lesson.text.telling:
        for own in [0] if lesson.single and lesson.decisions else truth.owners(lesson, piece):
            pieces.setdefault(own, []).append(at)
    return [Matter(order, pieces=those) for order, those in sorted(pieces.items())]


def _codes(decision: Mapping[str, object]) -> dict[str, frozenset[str]]:
    found = {}
    for question, field in truth.FIELD_OF_QUESTION.items():
        value = decision.get(field)
        found[question] = frozenset(value if isinstance(value, list) else [value] if value else [])
    return {question: frozenset(map(str, codes)) for question, codes in found.items()}
