"""A text with its evidence marked, as with pens of several colours."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import NamedTuple

from rich.text import Text

from flows.show.terminal import printable
from transform.finding import Finding

_PENS = {
    "cyan": ("case_number", "case_number_candidates", "court_zh", "court_code", "decision_date"),
    "magenta": (
        "jurisdiction",
        "subdivision",
        "foreign_court",
        "foreign_case_number",
        "foreign_judgment_date",
    ),
    "green": ("outcome", "basis", "reciprocity_test"),
    "red": ("refusal_grounds",),
    "yellow": ("subject_matter", "amount", "currency"),
    "blue": ("direction",),
}
_COLOURS = {name: pen for pen, names in _PENS.items() for name in names}


class Mark(NamedTuple):
    """Evidence of one field of one decision, counted from 1."""

    start: int
    end: int
    decision: int
    field: str


def colour(field: str) -> str:
    """The pen of a field: the court's side, the foreign side, the result, its grounds, the quarrel."""
    return _COLOURS[field]


def marked(found: Finding, *, brackets: bool) -> Text:
    """The text; each mark in its colour, behind it the decision's number and the fields that it shows.

    Where marks lie in each other the shortest gives the colour. ``brackets`` show where a mark begins, for
    a medium without colour.
    """
    text = found.document.text
    starting: dict[int, list[Mark]] = defaultdict(list)
    for mark in sorted(_marks(found)):
        starting[mark.start].append(mark)
    ends = {mark.end for marks in starting.values() for mark in marks}
    result = Text()
    over: list[Mark] = []
    for start, end in pairwise(sorted({0, len(text), *starting, *ends})):
        over += starting[start]
        result.append("⟦" * len({mark.end for mark in starting[start]}) if brackets else "")
        pen = min(over, key=lambda mark: mark.end - mark.start, default=None)
        result.append(printable(text[start:end]), style=f"bold {colour(pen.field)}" if pen else "")
        closing = [mark for mark in over if mark.end == end]
        over = [mark for mark in over if mark.end > end]
        for _, together in groupby(
            sorted(closing, key=lambda mark: -mark.start), key=lambda mark: mark.start
        ):
            tagged = list(together)
            result.append("⟧" if brackets else "")
            tag = " ".join(f"{mark.decision}:{mark.field}" for mark in tagged)
            result.append(f"⟨{tag}⟩", style=f"reverse {colour(tagged[0].field)}")
    return result


def _marks(found: Finding) -> Iterator[Mark]:
    for at, decision in enumerate(found.decisions, 1):
        for name, supports in decision.support.items():
            for evidence in {support.evidence for support in supports}:
                if evidence.start < evidence.end:
                    yield Mark(evidence.start, evidence.end, at, name)
