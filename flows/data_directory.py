"""The data directory of a run: it can be written, and one run works in it at a time."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout


class UnusableDataDirectoryError(RuntimeError):
    """The data directory cannot be made or written; the message names it and the cause."""


class AlreadyRunningError(RuntimeError):
    """Another run holds the data directory."""


@contextmanager
def one_run_at_a_time(data: Path) -> Iterator[None]:
    """Make ``data`` if need be and hold ``<data>/run.lock``; the system frees it however the process ends."""
    note = data / "run.pid"
    try:
        data.mkdir(parents=True, exist_ok=True)
        lock = FileLock(data / "run.lock", timeout=0)
        lock.acquire()
        note.write_text(f"{os.getpid()}\n", encoding="ascii")
    except Timeout:
        holder = note.read_text(encoding="ascii").strip() if note.exists() else "unknown"
        raise AlreadyRunningError(
            f"another run (process {holder}) is working in {data}; this one did nothing"
        ) from None
    except OSError as error:
        raise UnusableDataDirectoryError(
            f"{data}: {error.strerror or error}; choose another directory with --data or COMITY_DATA"
        ) from error
    try:
        yield
    finally:
        lock.release()
