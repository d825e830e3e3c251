"""Learning what is said of a matter, and whether it is a ruling told of."""

from __future__ import annotations

from collections.abc import Sequence

from transform.learning import fit, truth
from transform.learning.apart import weighed
from transform.learning.lesson import Lesson, coded
from transform.learning.seen import Seen
from transform.reading.report.account_pieces import account_pieces
from transform.reading.report.chosen import chosen
from transform.reading.report.linking import surroundings
from transform.reading.report.question_features import ASKED, features, of_whole
from transform.reading.report.questions import NOTHING
from transform.weighing.linear import Linear

_ANSWER, _WHOLE = 1.0, 0.3


def last_models(pairs: Sequence[tuple[Lesson, Seen]]) -> dict[str, Linear]:
    """The questions about a matter, and whether it is a ruling told of."""
    rows: dict[str, list[dict[str, float]]] = {name: [] for name in ASKED}
    labels: dict[str, list[frozenset[str]]] = {name: [] for name in ASKED}
    whole: list[dict[str, float]] = []
    is_told: list[str] = []
    for lesson, seen in pairs:
        meant = paired(lesson, seen)
        around = surroundings(lesson.text, seen.matters)
        for matter in seen.matters:
            fields = list(chosen(lesson.text, matter.pieces, seen.roles))
            alone = len(seen.matters) == 1
            pieces = account_pieces(lesson.text, matter, around[matter.order], alone=alone)
            whole_told = weighed(lesson.name, seen.encoded, pieces)
            if not lesson.single:
                is_told.append("yes" if matter.order in meant else "no")
                whole.append(
                    of_whole(
                        lesson.text,
                        matter,
                        around[matter.order],
                        seen.telling,
                        fields,
                        whole_told,
                        matters=len(seen.matters),
                    )
                )
            if matter.order not in meant:
                continue
            for name in ASKED:
                value = lesson.decisions[meant[matter.order]][truth.FIELD_OF_QUESTION[name]]
                held = frozenset(value if isinstance(value, list) else [value or NOTHING])
                rows[name].append(
                    features(
                        lesson.text,
                        matter,
                        around[matter.order],
                        seen.telling,
                        (name,),
                        whole_told,
                        alone=alone,
                    )
                )
                labels[name].append(held)
    models = {"singled_out": fit.one_of(whole, is_told, _WHOLE)}
    for name in ASKED:
        models[f"ask_{name}"] = fit.any_of(rows[name], labels[name], _ANSWER, fewest=3, least=0.1)
    return models


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
