"""The state of one run, handed from step to step."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime

from extract.problem import Problem
from extract.source_run import SourceRun
from flows.settings import Settings
from transform.decision import Consolidation
from warehouse.intake.version import Version
from warehouse.ledger import Ledger, Sighting, State

say = logging.getLogger("comity").info
"""Progress for people: the command line prints it, Prefect keeps it."""


class Night:
    """The state of one run, handed from step to step.

    A plain class on purpose: Prefect walks through dataclasses and lists among a task's arguments, and
    would visit every observation of the night at every step.
    """

    def __init__(
        self,
        settings: Settings,
        run_id: str,
        started_at: datetime,
        ledger: Ledger,
        *,
        accept_drop: bool = False,
    ) -> None:
        self.settings = settings
        self.run_id = run_id
        self.started_at = started_at
        self.ledger = ledger
        self.accept_drop = accept_drop
        self.source_runs: list[SourceRun] = []
        self.problems: list[Problem] = []
        self.versions: list[Version] = []
        self.consolidation: Consolidation | None = None
        self.states: list[State] = []
        self.sightings: list[Sighting] = []
        self.before: dict[str, tuple[object, ...]] = {}
        self.n_new = self.n_changed = self.n_gone = 0
        self.data_version = ""
        self.result = "failed"
        self.seconds: dict[str, float] = {}

    @property
    def found(self) -> Consolidation:
        """What the night consolidated; raises LookupError before that step."""
        if self.consolidation is None:
            raise LookupError("the night has not consolidated yet")
        return self.consolidation

    @property
    def as_of(self) -> date:
        """The day the newest input was first seen: equal inputs give equal data on any later day."""
        return max((v.first_seen for v in self.versions), default=self.started_at).date()

    @property
    def now(self) -> Callable[[], datetime]:
        return self.settings.clock()

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Time a step; the seconds go into the run summary."""
        started = time.monotonic()
        try:
            yield
        finally:
            self.seconds[name] = round(time.monotonic() - started, 3)
