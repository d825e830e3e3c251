"""Learning which pieces of a report tell of which ruling."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from transform.learning import fit, truth
from transform.learning.lesson import Lesson
from transform.learning.seen import Seen
from transform.reading.report.link_features import Features
from transform.reading.report.linking import KNOWN, NEW, NONE, is_live, remembered, rows_of, scored
from transform.reading.report.matter import Matter
from transform.reading.report.mention import Sign
from transform.reading.report.telling import Said, said
from transform.weighing.linear import Linear

_RIDGE, _RIDGE_OF_BOTH = 0.4, 0.6
_LIKELY = 0.5
"""A piece that tells an outcome more probably than this is not taken to speak of none."""


Step = tuple[list[Features], set[int]]
"""The candidates of a piece, and the places of the right ones."""


def links(pairs: Sequence[tuple[Lesson, Seen]]) -> Linear:
    """The linker, from documents whose pieces are given to their decisions.

    It learns first where all before a piece is well linked, then also where it has linked that itself:
    so it knows how to go on after a fault of its own.
    """
    several = [(lesson, seen) for lesson, seen in pairs if not lesson.single]
    steps = [step for lesson, seen in several for step in _steps(lesson, seen)]
    first = fit.best_of(steps, _RIDGE)
    steps += [step for lesson, seen in several for step in _steps_after_its_own(first, lesson, seen)]
    return fit.best_of(steps, _RIDGE_OF_BOTH)


def _steps(lesson: Lesson, seen: Seen) -> Iterator[Step]:
    """The steps of a document, the pieces before each well linked."""
    text, saying = lesson.text, said(seen.telling)
    found: list[Matter] = []
    decision: dict[int, int] = {}
    current: Matter | None = None
    for at, piece in text.telling:
        own = truth.owners(lesson, piece)
        if not own and not _is_foreign(lesson, at, saying[at]):
            continue
        rows = rows_of(text, at, seen.roles, saying[at], found, current, seen.encoded, {})
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


def _steps_after_its_own(linker: Linear, lesson: Lesson, seen: Seen) -> Iterator[Step]:
    """The steps of a document whose pieces a linker links.

    A matter is the decision that most of its pieces tell of.
    """
    text, saying = lesson.text, said(seen.telling)
    found: list[Matter] = []
    told: list[Counter[int]] = []
    current: Matter | None = None
    for at, piece in text.telling:
        own = truth.owners(lesson, piece)
        rows = rows_of(text, at, seen.roles, saying[at], found, current, seen.encoded, {})
        if own or _is_foreign(lesson, at, saying[at]):
            mostly = [next(iter(one.most_common(1)), (None,))[0] for one in told]
            known = {KNOWN + place for place, one in enumerate(remembered(found)) if mostly[one.order] in own}
            yield rows, known | ({NEW} if own - set(mostly) else set()) or {NONE}
        scores = scored(linker, rows, opens=is_live(text, at, saying[at]))
        place = scores.index(max(scores))
        if place == NONE:
            continue
        if place == NEW:
            found.append(Matter(len(found)))
            told.append(Counter())
        current = found[-1] if place == NEW else remembered(found)[place - KNOWN]
        current.add(text, at, seen.roles, saying[at])
        told[current.order].update(own)


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
