"""Work in a process of its own, as after a start of the program, but for the seconds that its imports take.

The process is forked from a server that has done nothing but import what a night needs.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any

FORKED = get_context("forkserver")
FORKED.set_forkserver_preload(["tests.flows.killed_night"])
LONGEST = 240
"""Seconds after which a process is given up."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a process ended: minus the signal where one killed it, 1 where an error did; and what it said."""

    returncode: int | None
    stderr: str


def apart(log: Path, environment: Mapping[str, str], work: Callable[..., object], *args: Any) -> Ended:
    """Do some work in a process of its own, with this environment alone; what it says goes to ``log``."""
    process = FORKED.Process(target=_work, args=(log, dict(environment), work, args))
    process.start()
    process.join(LONGEST)
    if process.is_alive():
        process.kill()
        process.join()
    return Ended(process.exitcode, log.read_text(encoding="utf-8"))


def _work(log: Path, environment: dict[str, str], work: Callable[..., object], args: tuple[Any, ...]) -> None:
    said = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(said, 1)
    os.dup2(said, 2)
    os.environ.clear()
    os.environ.update(environment)
    work(*args)
