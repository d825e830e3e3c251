"""Learning which pieces of a report tell of which ruling."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from transform.learning import fit, truth
from transform.learning.lesson import Lesson
from transform.learning.seen import Seen
from transform.reading.report.link_features import Features
from transform.reading.report.linking import KNOWN, NEW, NONE, is_live, remembered, rows_of
from transform.reading.report.matter import Matter
from transform.reading.report.mention import Sign
from transform.reading.report.piece import Part
from transform.reading.report.telling import Said, said
from transform.reading.report.text import UNREAD
from transform.weighing.linear import Linear

_RIDGE = 0.4
_LIKELY = 0.5
"""A piece that tells an outcome more probably than this is not taken to speak of none."""


def links(pairs: Sequence[tuple[Lesson, Seen]]) -> Linear:
    """The linker, from documents whose pieces are given to their decisions."""
    return fit.best_of(
        [step for lesson, seen in pairs if not lesson.single for step in _steps(lesson, seen)], _RIDGE
    )


def _steps(lesson: Lesson, seen: Seen) -> Iterator[tuple[list[Features], set[int]]]:
    """The candidates of each piece and the places of the right ones, the pieces before it well linked."""
    text, saying = lesson.text, said(seen.telling)
    found: list[Matter] = []
    decision: dict[int, int] = {}
    current: Matter | None = None
    for at, piece in enumerate(text.pieces):
        if piece.part in UNREAD or piece.part is Part.TITLE:
            continue
        own = truth.owners(lesson, piece)
        if not own and not _is_foreign(lesson, at, saying[at]):
            continue
        rows = rows_of(text, at, seen.roles, saying[at], found, current, seen.encoded)
        known = [place for place, one in enumerate(remembered(found)) if decision[one.order] in own]
        fresh = sorted(own - set(decision.values()))
        right = {KNOWN + place for place in known} | ({NEW} if fresh else set()) or {NONE}
        yield rows, right
        for one in (found[order] for order in decision if decision[order] in own and not fresh):
            one.add(text, at, seen.roles, saying[at])
            current = one
        for one_decision in fresh:
            current = Matter(len(found))
            decision[current.order] = one_decision
            found.append(current)
            current.add(text, at, seen.roles, saying[at])


def _is_foreign(lesson: Lesson, at: int, told: Said) -> bool:
    """Whether a piece without a value of ours speaks of none of our rulings, as far as the coding can show.

    Where nobody noted the words that values rest on, only a piece that names another court or number does.
    """
    if told.outcome > _LIKELY:
        return False
    if lesson.quotes is not None:
        return is_live(lesson.text, at, told)
    piece = lesson.text.pieces[at]
    return any(one.sign in (Sign.HOME, Sign.FOREIGN, Sign.NUMBER) for one in lesson.text.within(piece))
