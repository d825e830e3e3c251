"""How one source fared in one run."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from extract.problem import Problem


class Outcome(StrEnum):
    SUCCESS = "success"  # something new or changed was archived
    UNCHANGED = "unchanged"  # everything answered, nothing was new
    UNAVAILABLE = "unavailable"  # the source could not be reached, or would not have us
    SUSPECT = "suspect"  # it answered, but not as itself
    FAILURE = "failure"  # our own error


@dataclass(frozen=True, slots=True)
class SourceRun:
    """The summary of one source's turn. Counts are of pages, ``n_requests`` of requests on the wire.

    ``n_dropped`` counts links that lead nowhere we go, ``n_pending`` known pages still to be fetched.
    """

    source_id: str
    outcome: Outcome
    started_at: datetime
    finished_at: datetime
    n_requests: int = 0
    n_new: int = 0
    n_changed: int = 0
    n_unchanged: int = 0
    n_gone: int = 0
    n_dropped: int = 0
    n_pending: int = 0
    problems: tuple[Problem, ...] = ()
    message: str = ""

    @property
    def is_idle(self) -> bool:
        """Whether nothing was due: nothing was looked at, so it says nothing of the source."""
        looked_at = self.n_requests + self.n_new + self.n_changed + self.n_unchanged + self.n_gone
        return self.outcome is Outcome.UNCHANGED and not looked_at
