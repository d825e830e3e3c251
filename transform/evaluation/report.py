"""The evaluation of a set of documents: counts by field, by kind, of decisions, and every miss."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from transform.evaluation.count import Count
from transform.evaluation.gold import Gold, Values, normal
from transform.evaluation.match import pairs
from transform.evaluation.miss import Miss, Own, miss_of
from transform.finding.decision import FIELDS, Decision
from transform.finding.document import Finding

DECISION, KIND = "decision", "kind"


@dataclass(frozen=True, slots=True)
class Case:
    """One file: what is expected of it and what was found in its documents.

    Usually that is one; a file that cannot be read has none and misses all.
    """

    name: str
    gold: Gold
    findings: tuple[Finding, ...]

    @property
    def kind(self) -> str:
        """The kind found; of several documents in a file, that of those which tell decisions."""
        telling = [one for one in self.findings if one.decisions] or self.findings
        return "+".join(sorted({one.kind for one in telling}))


@dataclass(slots=True)
class Score:
    """Counts of a set of documents; ``decisions`` counts decisions found as a whole."""

    documents: int = 0
    kinds: Count = field(default_factory=Count)
    decisions: Count = field(default_factory=Count)
    fields: dict[str, Count] = field(default_factory=lambda: {name: Count() for name in FIELDS})

    @property
    def lowest(self) -> tuple[str, float] | None:
        """The field with the lowest F1, and that; None where no field was expected or found."""
        known = [(one.f1, name) for name, one in self.fields.items() if one.f1 is not None]
        return (min(known)[1], min(known)[0]) if known else None

    def to_json(self) -> dict[str, object]:
        return {
            "documents": self.documents,
            "kind": self.kinds.to_json(),
            "decisions": self.decisions.to_json(),
            "fields": {name: one.to_json() for name, one in self.fields.items()},
        }


@dataclass(slots=True)
class Evaluation:
    """``by_kind`` goes by the kind that is expected."""

    total: Score = field(default_factory=Score)
    by_kind: dict[str, Score] = field(default_factory=dict)
    misses: list[Miss] = field(default_factory=list)


def evaluate(cases: Iterable[Case]) -> Evaluation:
    """Score every case; fields that its gold does not name are left out."""
    evaluation = Evaluation()
    for case in cases:
        scores = [evaluation.total]
        if case.gold.kind is not None:
            scores.append(evaluation.by_kind.setdefault(case.gold.kind, Score()))
        evaluation.misses += _score(case, scores)
    return evaluation


def _score(case: Case, scores: Sequence[Score]) -> Iterator[Miss]:
    for score in scores:
        score.documents += 1
    if case.gold.kind is not None and case.gold.has_known_kind:
        for score in scores:
            score.kinds.add((case.gold.kind,), (case.kind,) if case.findings else ())
        if case.kind != case.gold.kind:
            yield Miss(case.name, "", KIND, (case.gold.kind,), (case.kind,), _notes(case))
    told = [(decision, finding) for finding in case.findings for decision in finding.decisions]
    found = [_values(decision) for decision, _ in told]
    paired = dict(pairs(case.gold.decisions, found))
    for row, expected in enumerate(case.gold.decisions):
        at = paired.get(row)
        own = None if at is None else told[at]
        yield from _compare(case, scores, expected, {} if at is None else found[at], own)
    asked = {name for expected in case.gold.decisions for name in expected} or set(FIELDS)
    for at in sorted(set(range(len(told))) - set(paired.values())):
        yield from _invented(case, scores, {name: found[at][name] for name in asked}, told[at])


def _compare(
    case: Case, scores: Sequence[Score], expected: Values, found: Values, own: Own | None
) -> Iterator[Miss]:
    """One expected decision and what was found of it, if it was found at all."""
    for score in scores:
        score.decisions.add(("told",), ("told",) if own else ())
    if own is None:
        yield miss_of(case.name, expected, DECISION, ("told",), (), None, case.findings)
    for name, wanted in expected.items():
        given = found.get(name, ())
        for score in scores:
            score.fields[name].add(wanted, given)
        if set(wanted) != set(given) and own:
            yield miss_of(case.name, expected, name, wanted, given, own, case.findings)


def _invented(case: Case, scores: Sequence[Score], found: Values, own: Own) -> Iterator[Miss]:
    """A decision that nobody expects: each of its values is invented."""
    for score in scores:
        score.decisions.add((), ("told",))
        for name, given in found.items():
            score.fields[name].add((), given)
    yield miss_of(case.name, found, DECISION, (), ("told",), own, case.findings)


def _values(decision: Decision) -> Values:
    values = {}
    for name, value in decision.values.items():
        items = value if isinstance(value, tuple) else () if value is None else (value,)
        values[name] = tuple(normal(name, item) for item in items)
    return values


def _notes(case: Case) -> str:
    return "; ".join(note for finding in case.findings for note in finding.notes)[:200]
