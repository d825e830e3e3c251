"""Members on all cores of this machine: one process a worker, the largest member first."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import wait as wait_for
from typing import Any

from extract.scan.member import scan_member
from flows.scan.plan import Job

Result = tuple[dict[str, Any], bytes]
Done = tuple[Job, Result | Exception]
_TICK = 0.25
_BREAKS = 2
_STOP, _BYTES, _CANDIDATES = 0, 1, 2

_shared: Any = None


class WorkerDiedError(RuntimeError):
    """A worker was killed over this member."""


class _StoppedError(Exception):
    pass


def _begin(shared: Any) -> None:
    """In a worker: leave Ctrl-C to the parent, and end with it; what is loaded is not garbage."""
    gc.freeze()
    global _shared  # noqa: PLW0603 - the one place a pool's worker can keep what it was given
    _shared = shared
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    wait_for([sentinel])
    os._exit(1)


def _scan(job: Job, validate: bool) -> Result:
    return scan_member(job.member, validate=validate, progress=_tell)


def _tell(n_bytes: int, n_candidates: int) -> None:
    if _shared[_STOP]:
        raise _StoppedError
    with _shared.get_lock():
        _shared[_BYTES] += n_bytes
        _shared[_CANDIDATES] += n_candidates


def scan_on_cores(
    jobs: list[Job], n_workers: int, *, validate: bool, tell: Callable[[int, int], None]
) -> Iterator[Done]:
    """Each job with its result, or with what kept it from one, as they end.

    ``tell`` hears of packed bytes and candidates so far, several times a second. A worker that is killed
    costs its members a second try; a member that kills its worker again, alone, is given up.
    """
    context = multiprocessing.get_context("spawn")
    shared = context.Array("q", 3)
    waiting, n_breaks = list(jobs), 0
    while waiting and n_breaks < _BREAKS:
        undone: list[Job] = []
        for job, result in _one_pool(waiting, n_workers, context, shared, validate, tell):
            if isinstance(result, BrokenProcessPool):
                undone.append(job)
            else:
                yield job, result
        n_breaks += bool(undone)
        waiting = undone
    for job in waiting:
        for _, result in _one_pool([job], 1, context, shared, validate, tell):
            broke = isinstance(result, BrokenProcessPool)
            yield job, WorkerDiedError("its worker died three times") if broke else result


def _one_pool(
    jobs: list[Job],
    n_workers: int,
    context: Any,
    shared: Any,
    validate: bool,
    tell: Callable[[int, int], None],
) -> Iterator[Done]:
    pool = ProcessPoolExecutor(n_workers, context, _begin, (shared,))
    try:
        futures: dict[Future[Result], Job] = {pool.submit(_scan, job, validate): job for job in jobs}
        while futures:
            ended, _ = wait(futures, _TICK, FIRST_COMPLETED)
            tell(shared[_BYTES], shared[_CANDIDATES])
            for future in ended:
                error = future.exception()
                if error is not None and not isinstance(error, Exception):
                    raise error
                yield futures.pop(future), future.result() if error is None else error
    except BaseException:
        shared[_STOP] = 1
        raise
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
