"""Learning what is said of a matter, and whether it is a ruling told of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from transform.learning import fit, truth
from transform.learning.fit import Described
from transform.learning.lesson import Lesson, coded
from transform.learning.seen import Seen
from transform.reading.report.account_pieces import account_pieces
from transform.reading.report.chosen import chosen
from transform.reading.report.encoder import Encoded
from transform.reading.report.linking import surroundings
from transform.reading.report.question_features import ASKED, Weighed, features, of_whole
from transform.reading.report.questions import NOTHING
from transform.weighing.linear import Linear

_ANSWER, _WHOLE = 1.0, 0.3
Weigh = Callable[[str, Encoded, Sequence[tuple[int, int]]], Weighed]
"""Of the name of a lesson, what was seen of it and pieces: the scores of the codes."""


@dataclass(slots=True)
class Examples:
    """How matters are described and what was coded of them; ``whole``: for whether one is a ruling."""

    rows: dict[str, list[Described]] = field(default_factory=lambda: {name: [] for name in ASKED})
    labels: dict[str, list[frozenset[str]]] = field(default_factory=lambda: {name: [] for name in ASKED})
    whole: list[Described] = field(default_factory=list)
    is_told: list[str] = field(default_factory=list)


def last_models(pairs: Sequence[tuple[Lesson, Seen]], weighed: Weigh) -> dict[str, Linear]:
    """The questions about a matter, and whether it is a ruling told of."""
    found = asked_of(pairs, weighed)
    models = {"singled_out": fit.one_of(found.whole, found.is_told, _WHOLE)}
    for name in ASKED:
        models[of_question(name)] = fit.any_of(
            found.rows[name], found.labels[name], _ANSWER, fewest=3, least=0.1
        )
    return models


def of_question(name: str) -> str:
    """The name of the model of a question."""
    return f"ask_{name}"


def asked_of(pairs: Sequence[tuple[Lesson, Seen]], weighed: Weigh) -> Examples:
    """The examples of all matters; ``weighed``: what an encoder makes of the pieces of one together."""
    found = Examples()
    for lesson, seen in pairs:
        meant = paired(lesson, seen)
        around = surroundings(lesson.text, seen.matters)
        for matter in seen.matters:
            near, alone = around[matter.order], len(seen.matters) == 1
            pieces = account_pieces(lesson.text, matter, near, alone=alone)
            told = weighed(lesson.name, seen.encoded, pieces)
            if not lesson.single:
                found.is_told.append("yes" if matter.order in meant else "no")
                fields = list(chosen(lesson.text, matter.pieces, seen.roles))
                matters = len(seen.matters)
                found.whole.append(
                    of_whole(lesson.text, matter, near, seen.telling, fields, told, matters=matters)
                )
            if matter.order not in meant:
                continue
            for name in ASKED:
                value = lesson.decisions[meant[matter.order]][truth.FIELD_OF_QUESTION[name]]
                held = frozenset(value if isinstance(value, list) else [value or NOTHING])
                found.rows[name].append(
                    features(lesson.text, matter, near, seen.telling, (name,), told, alone=alone)
                )
                found.labels[name].append(held)
    return found


def paired(lesson: Lesson, seen: Seen) -> dict[int, int]:
    """Order of a matter -> the decision that most of its values are those of, each once."""
    ranked = []
    for matter in seen.matters:
        best = chosen(lesson.text, matter.pieces, seen.roles)
        for at, decision in enumerate(lesson.decisions):
            agreed = sum(
                3 if field == "case_number" else 1
                for field, those in best.items()
                if field != "jurisdiction" and coded(decision, field) in those[0].mention.values
            )
            if agreed:
                ranked.append((-agreed, matter.order, at))
    meant: dict[int, int] = {}
    for _, order, at in sorted(ranked):
        if order not in meant and at not in meant.values():
            meant[order] = at
    return meant
