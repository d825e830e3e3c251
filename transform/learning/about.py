"""Learning what texts without a ruling are about, beside some that tell one."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from transform.learning import fit
from transform.learning.lesson import Lesson
from transform.reading.report.about import NEITHER, REASONS, described
from transform.weighing.linear import Linear

_STRENGTH = 100.0
_OF_REPORTS = 8
"""One report in so many is learnt from: there are twenty times as many as awards and requests."""


def learn_about(lessons: Sequence[Lesson]) -> Linear:
    """The model of ``transform/reading/report/about.py``."""
    taken = [one for one in lessons if not one.single and (not one.decisions or _is_chosen(one.name))]
    labels = [one.kind if one.kind in REASONS else NEITHER for one in taken]
    return fit.one_of([described(one.text) for one in taken], labels, _STRENGTH)


def _is_chosen(name: str) -> bool:
    return sha256(name.encode()).digest()[0] % _OF_REPORTS == 0
