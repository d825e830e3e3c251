"""What a failed page says about its source."""

from __future__ import annotations

from extract.classify import State
from extract.client import FailureKind
from extract.source_run import Outcome
from extract.visit import Visit

_MOVED = frozenset({FailureKind.REDIRECTED_AWAY, FailureKind.NOT_ALLOWED_ADDRESS})
_ABSENT_STATES = frozenset({State.CHALLENGE, State.MAINTENANCE})
_NOT_THERE = frozenset({400, 404, 405, 410})


def outcome_of(visit: Visit) -> Outcome:
    """UNAVAILABLE where nothing of the source itself answered, SUSPECT where something else did."""
    if visit.verdict is not None:
        return Outcome.UNAVAILABLE if visit.verdict.state in _ABSENT_STATES else Outcome.SUSPECT
    failure = visit.failure
    if failure is None:
        return Outcome.UNCHANGED
    if failure.kind in _MOVED or failure.status in _NOT_THERE:
        return Outcome.SUSPECT
    return Outcome.UNAVAILABLE


def is_end_of_list(visit: Visit) -> bool:
    """Whether a further page of a list answers that there is none (WordPress says 400)."""
    if visit.verdict is not None:
        return visit.verdict.state in (State.EMPTY_LIST, State.SOFT_404)
    return visit.failure is not None and visit.failure.status in _NOT_THERE
