"""Members on all cores of this machine: one process a worker, the largest member first.

A worker may be killed at any moment (out of memory, most of all), so nothing that others wait for may be half
done then: a result goes through a file, since the half of one left in a pipe is waited on for ever, and each
member has counters of its own, since a lock dies locked.
"""

from __future__ import annotations

import gc
import json
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from functools import partial
from multiprocessing.connection import wait as wait_for
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from extract.scan.member import scan_member
from flows.scan.plan import Job

Result = tuple[dict[str, Any], bytes]
Done = tuple[Job, Result | Exception]
_TICK = 0.25
_BREAKS = 2
_STOP, _BYTES, _CANDIDATES, _EACH = 0, 1, 2, 2
"""Places in what is shared: whether to stop, then bytes and candidates of each member."""

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


def _scan(at: int, job: Job, validate: bool, kept: Path) -> None:
    counts, part = scan_member(job.member, validate=validate, progress=partial(_tell, at))
    kept.write_bytes(json.dumps(counts).encode() + b"\n" + part)


def _kept(path: Path) -> Result:
    """What ``_scan`` wrote, which is read once."""
    counts, _, part = path.read_bytes().partition(b"\n")
    path.unlink()
    return json.loads(counts), part


def _tell(at: int, n_bytes: int, n_candidates: int) -> None:
    if _shared[_STOP]:
        raise _StoppedError
    _shared[_BYTES + _EACH * at] += n_bytes
    _shared[_CANDIDATES + _EACH * at] += n_candidates


def scan_on_cores(
    jobs: list[Job], n_workers: int, *, validate: bool, tell: Callable[[int, int], None]
) -> Iterator[Done]:
    """Each job with its result, or with what kept it from one, as they end.

    ``tell`` hears of packed bytes and candidates so far, several times a second. A worker that is killed
    costs its members a second try; a member that kills its worker again, alone, is given up.
    """
    context = multiprocessing.get_context("spawn")
    shared = context.RawArray("q", 1 + _EACH * len(jobs))
    waiting, n_breaks = list(range(len(jobs))), 0
    with TemporaryDirectory(prefix="comity-scan-") as folder:
        pool = partial(_one_pool, context, shared, Path(folder), validate, tell, jobs)
        while waiting and n_breaks < _BREAKS:
            undone = []
            with closing(pool(waiting, n_workers)) as done:
                for at, result in done:
                    if isinstance(result, BrokenProcessPool):
                        undone.append(at)
                    else:
                        yield jobs[at], result
            n_breaks += bool(undone)
            waiting = undone
        for alone in waiting:
            with closing(pool([alone], 1)) as done:
                for at, result in done:
                    broke = isinstance(result, BrokenProcessPool)
                    yield jobs[at], WorkerDiedError("its worker died three times") if broke else result


def _one_pool(
    context: Any,
    shared: Any,
    folder: Path,
    validate: bool,
    tell: Callable[[int, int], None],
    jobs: list[Job],
    places: list[int],
    n_workers: int,
) -> Generator[tuple[int, Result | Exception]]:
    """The place of each job with its result, or with what kept it from one; ``places`` are those to scan."""
    pool = ProcessPoolExecutor(n_workers, context, _begin, (shared,))
    try:
        futures: dict[Future[None], int] = {
            pool.submit(_scan, at, jobs[at], validate, folder / str(at)): at for at in places
        }
        while futures:
            ended, _ = wait(futures, _TICK, FIRST_COMPLETED)
            tell(sum(shared[_BYTES::_EACH]), sum(shared[_CANDIDATES::_EACH]))
            for future in ended:
                error = future.exception()
                if error is not None and not isinstance(error, Exception):
                    raise error
                at = futures.pop(future)
                yield at, _kept(folder / str(at)) if error is None else error
    except BaseException:
        shared[_STOP] = 1
        raise
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
