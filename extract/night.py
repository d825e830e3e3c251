"""The state of one source's turn, as it goes on."""

from __future__ import annotations

import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from extract.archive import Archive, Change
from extract.client import PoliteClient
from extract.problem import Problem, Severity
from extract.source import Reader, Source
from extract.source_run import Outcome

_GRAVITY = (Outcome.UNCHANGED, Outcome.SUCCESS, Outcome.SUSPECT, Outcome.UNAVAILABLE, Outcome.FAILURE)


@dataclass(slots=True)
class Night:
    """What a turn works with, what it has counted, and whether it must stop.

    ``is_list_complete`` stays true only while every list answered as itself; then the source's cursor
    may move on; ``was_settled`` says so of the run before. ``stop_reason`` ends the turn: nothing more is
    asked of the source in this run.
    """

    source: Source
    reader: Reader
    client: PoliteClient
    archive: Archive
    now: Callable[[], datetime]
    on_progress: Callable[[str], None]
    started_at: datetime
    counts: Counter[Change] = field(default_factory=Counter)
    n_dropped: int = 0
    problems: list[Problem] = field(default_factory=list)
    is_list_complete: bool = True
    was_settled: bool = False
    stop_reason: str = ""
    worst: Outcome = Outcome.UNCHANGED
    worst_message: str = ""

    @property
    def document_kinds(self) -> list[str]:
        """The kinds whose pages are fetched for their documents alone."""
        return [page.kind for page in self.source.pages if page.role == "document"]

    def warn(self, place: str, message: str) -> None:
        """Note something that somebody should look at."""
        self._note(Severity.WARNING, place, message)

    def fail(self, place: str, message: str) -> None:
        """Note a page that was left out."""
        self._note(Severity.ERROR, place, message)

    def _note(self, severity: Severity, place: str, message: str) -> None:
        cause = message.removeprefix(f"{place}: ")
        self.problems.append(Problem(severity, self.source.id, place, cause))

    def worsen(self, outcome: Outcome, message: str) -> None:
        """The outcome is at least as grave as this one; the gravest message stays, the first of equals."""
        if _GRAVITY.index(outcome) > _GRAVITY.index(self.worst):
            self.worst, self.worst_message = outcome, message

    def stop(self, reason: str) -> None:
        """Ask nothing more of this source in this run."""
        self.stop_reason = self.stop_reason or reason

    def tell(self, line: str) -> None:
        """Progress for a person."""
        self.on_progress(f"{self.source.id}: {line}")


def place_of(error: Exception) -> str:
    """An error of ours with the file and line it came from, for a person."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f" ({Path(frames[-1].filename).name}, line {frames[-1].lineno})" if frames else ""
    return f"{type(error).__name__}: {error}{place}"
