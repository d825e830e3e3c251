"""The rulings that a report tells of."""

from __future__ import annotations

from collections.abc import Iterator

from transform.reading.report.answered import answered
from transform.reading.report.chosen import chosen
from transform.reading.report.encoder import encoder
from transform.reading.report.facts import Facts, facts
from transform.reading.report.linking import matters, surroundings, whole
from transform.reading.report.questions import is_told
from transform.reading.report.roles import roles
from transform.reading.report.telling import telling, told
from transform.reading.report.text import Text


def rulings(text: Text, *, single: bool = False) -> Iterator[Facts]:
    """The facts of each matter in text order.

    ``single``: all of the text speaks of one ruling, as labels above it say.
    """
    seen = encoder().encoded(text)
    known = roles(text, seen)
    asked = telling(text, seen)
    saying = told(asked)
    found = [whole(text, known, saying)] if single else matters(text, known, saying, seen)
    found = [one for one in found if one.pieces]  # of a text without a sentence nothing is told
    near = surroundings(text, found)
    best = {one.order: chosen(text, one.pieces, known) for one in found}
    kept = [
        one
        for one in found
        if single or is_told(text, one, near[one.order], asked, list(best[one.order]), len(found))
    ]
    for one in kept:
        answers = answered(text, one, near[one.order], asked, alone=len(kept) == 1)
        yield facts(text, one, best[one.order], answers)
