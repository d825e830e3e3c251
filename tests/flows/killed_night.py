"""A night in a process of its own that kills itself, with signal 9, at one point of its work.

The COUNT-th time that the night comes to a point, the process is gone: no handler runs, nothing is flushed.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import extract.archive
import flows.steps
import warehouse.build
import warehouse.release.contents
import warehouse.release.shelf
from tests.flows.published import one_night
from warehouse.ledger import Ledger

POINTS: dict[str, tuple[Any, str, bool]] = {
    # name: (module or class, function, whether the function is done before the kill)
    "a request is noted, not yet sent": (extract.archive.Archive, "note_request", True),
    "an answer came, nothing is kept": (extract.archive.Archive, "record", False),
    "a body is half written": (os, "fsync", False),
    "a body is kept, not yet in the index": (extract.archive, "change_of", False),
    "a page is in the index, its state is not": (extract.archive, "add_fetch", True),
    "a page is kept whole": (extract.archive.Archive, "record", True),
    "links are known, their list is not": (extract.archive.Archive, "discover", True),
    "a source is done, not yet entered": (extract.archive.Archive, "record_run", False),
    "decisions are remembered": (Ledger, "remember", True),
    "the new file is half built": (warehouse.build, "run_audits", False),
    "the release is half written": (warehouse.release.contents, "write_excel_copies", False),
    "the release is written aside": (warehouse.release.shelf, "put", False),
    "the release has its name, nobody points to it": (warehouse.release.shelf, "point", False),
    "the release is in place, the file is not": (flows.steps, "publish", False),
    "all is in place, old releases are not retired": (flows.steps, "retire", False),
    "all is in place, the run is not closed": (Ledger, "finish", False),
}


def arm(point: str, count: int) -> None:
    """Make the COUNT-th call at a point the last thing that this process does."""
    owner, name, is_done = POINTS[point]
    original: Callable[..., Any] = getattr(owner, name)
    calls = 0

    def deadly(*args: Any, **named: Any) -> Any:
        nonlocal calls
        calls += 1
        if calls == count and not is_done:
            os.kill(os.getpid(), signal.SIGKILL)
        result = original(*args, **named)
        if calls == count:
            os.kill(os.getpid(), signal.SIGKILL)
        return result

    setattr(owner, name, deadly)


def killed_night(data: Path, origin: str, now: str, point: str, count: int) -> None:
    """A night that ends at a point; to be called in a process of its own."""
    arm(point, count)
    one_night(data, offline=False, COMITY_ORIGIN=origin, COMITY_NOW=now)
