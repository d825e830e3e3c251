"""Which pieces tell of which ruling: one pass, each piece to none, a new matter or a known one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import exp, inf, log

from transform.reading.report.encoder import Encoded
from transform.reading.report.enumerator import Numbering
from transform.reading.report.link_bounds import may_go_on, opens_none
from transform.reading.report.link_candidates import candidates
from transform.reading.report.link_features import Compared, Features, compared, of_piece
from transform.reading.report.matter import Matter
from transform.reading.report.models import model
from transform.reading.report.roles import Roles
from transform.reading.report.telling import Said
from transform.reading.report.text import Text
from transform.weighing.linear import Linear

NONE, NEW, KNOWN = 0, 1, 2
"""Places among the candidates; the matters follow from ``KNOWN`` on."""
_REMEMBERED = 12
"""So many matters a piece can go on about: the first, and those told of last."""
_FOR_NEW = 0.3
"""Added to the score of a new matter: one taken for another is lost, one told twice mostly dropped later."""
_COURSES, _BEHIND = 5, 2.5
"""So many courses are followed at most, and none that is less probable by more than this logarithm."""
_LONG = 2000
"""Of a text of more pieces one course is followed."""
_MOST = 300
_BESIDE = 2
"""So many lines after its last one a matter may still be spoken of."""
_LIVE = 0.3
"""From this probability of an outcome on a piece that names nothing may open a matter."""


Beside = dict[int, Compared]
"""What a piece is beside a matter, by the identity of the matter."""


@dataclass(frozen=True, slots=True)
class _Course:
    """One way to link the pieces so far: how probable it is (a logarithm), and what it comes to."""

    chance: float
    matters: list[Matter]
    current: Matter | None


def matters(text: Text, roles: Roles, said: Sequence[Said], seen: Encoded) -> list[Matter]:
    """The matters in text order; ``said`` is what each piece says.

    A few ways to link are followed at once: what comes later may tell that a piece opened a matter.
    """
    courses = [_Course(0.0, [], None)]
    most = _COURSES if len(text.pieces) <= _LONG else 1
    for at, _ in text.telling:
        beside: Beside = {}
        ahead = [step for one in courses for step in _steps(text, at, roles, said[at], one, seen, beside)]
        ahead.sort(key=lambda step: -step[0])
        least = ahead[0][0] - _BEHIND
        kept = [step for step in ahead[:most] if step[0] >= least]
        courses = [_gone_on(text, at, roles, said[at], step, alone=len(kept) == 1) for step in kept]
    return courses[0].matters


def _steps(
    text: Text, at: int, roles: Roles, said: Said, course: _Course, seen: Encoded, beside: Beside
) -> Iterator[tuple[float, _Course, int]]:
    """What a piece may be in a course, and how probable the course is then.

    A heading or entry with its own number, among others, opens a matter or goes on about that number; a note,
    or a remark on a row, goes on about the ruling of what it belongs to.
    """
    rows = rows_of(text, at, roles, said, course.matters, course.current, seen, beside)
    opens = (
        is_live(text, at, said) and len(course.matters) < _MOST and not opens_none(text, at, course.current)
    )
    scores = scored(model(text.language, "link"), rows, opens=opens)
    if at in text.entries:
        scores[NONE] = -inf
    bound = text.bound.get(at)
    for place, matter in enumerate(remembered(course.matters), KNOWN):
        if bound in matter.pieces:
            scores = [score if one == place else -inf for one, score in enumerate(scores)]
            break
        if not may_go_on(text, at, matter):
            scores[place] = -inf
    best = max(scores)
    whole = best + log(sum(exp(one - best) for one in scores))
    for place, one in enumerate(scores):
        if one >= best - _BEHIND:
            yield course.chance + one - whole, course, place


def scored(linker: Linear, rows: Sequence[Features], *, opens: bool) -> list[float]:
    """The score of each candidate; ``opens``: the piece can open a matter."""
    bias, weights = linker.of_first
    scores = [bias + sum(weights.get(name, 0.0) * value for name, value in row.items()) for row in rows]
    scores[NEW] = scores[NEW] + _FOR_NEW if opens else -inf
    return scores


def _gone_on(
    text: Text, at: int, roles: Roles, said: Said, step: tuple[float, _Course, int], *, alone: bool
) -> _Course:
    """``alone``: no other course goes on from what is known, so nothing of it need be kept."""
    chance, course, place = step
    if place == NONE:
        return _Course(chance, course.matters, course.current)
    found = course.matters if alone else list(course.matters)
    if place == NEW:
        current = Matter(len(found))
        found.append(current)
    else:
        current = remembered(found)[place - KNOWN]
        current = current if alone else current.copied()
        found[current.order] = current
    current.add(text, at, roles, said)
    return _Course(chance, found, current)


def whole(text: Text, roles: Roles, said: Sequence[Said]) -> Matter:
    """The one matter that every piece speaks of."""
    matter = Matter(0)
    for at, _ in text.telling:
        matter.add(text, at, roles, said[at])
    return matter


def surroundings(text: Text, found: Sequence[Matter]) -> dict[int, list[int]]:
    """Order of a matter -> the pieces that are nobody's, in the lines after those that tell of it.

    Those before the first of all pieces belong to the first matter.
    """
    owner = {at: one for one in found for at in one.pieces}
    near: dict[int, list[int]] = {one.order: [] for one in found}
    current = min(found, key=lambda one: one.pieces[0]) if found else None
    last = 0
    for at, piece in text.telling:
        if at in owner:
            current, last = owner[at], piece.block
        elif current and piece.block - last <= _BESIDE:
            near[current.order].append(at)
    return near


def rows_of(
    text: Text,
    at: int,
    roles: Roles,
    said: Said,
    found: Sequence[Matter],
    current: Matter | None,
    seen: Encoded,
    known: Beside,
) -> list[Features]:
    """The candidates of a piece: none, a new matter, then those remembered.

    ``known`` is what the piece is beside matters that another course has too; it is added to.
    """
    piece = text.pieces[at]
    words = of_piece(text, at, roles, said, len(found)) | _seen(seen, at)
    calls = text.enumerators(piece)
    numbering = Numbering.of([one.of("called") for one in found] if calls else [])
    shared: Beside = {} if calls else known  # what a number fits depends on all matters of the course
    beside = []
    for one in remembered(found):
        if id(one) not in shared:
            shared[id(one)] = compared(text, at, roles, said, one, numbering, seen)
        beside.append((one, shared[id(one)]))
    return candidates(words, beside, current, at, (piece.block, piece.section))


def _seen(seen: Encoded, at: int) -> Features:
    """How probably the piece speaks of none, opens a matter or goes on about one, as the encoder has it."""
    scores = seen.link.get(at, {})
    total = sum(exp(score) for score in scores.values())
    return {f"e:{code}": exp(score) / total for code, score in scores.items()}


def remembered(found: Sequence[Matter]) -> list[Matter]:
    """The matters that a piece may go on about, in their order."""
    if len(found) <= _REMEMBERED:
        return list(found)
    last = sorted(found[1:], key=lambda one: one.last)[1 - _REMEMBERED :]
    return sorted([found[0], *last], key=lambda one: one.order)


def is_live(text: Text, at: int, said: Said) -> bool:
    """Whether a piece can open a matter or is worth learning from."""
    return bool(text.within(text.pieces[at])) or said.outcome > _LIVE
