"""The methods timed: all of them turn by turn, so that noise falls on all alike, then once in plain form."""

from __future__ import annotations

import gc
import multiprocessing
import shutil
import statistics
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.scan import methods as m
from benchmarks.scan.alternatives import WORDS
from benchmarks.scan.bench_dump import Dump
from extract.scan.needles import Finder
from extract.scan.survey import surveyor
from flows.scan.plan import Plan, plan
from flows.scan.pool import scan_on_cores
from flows.scan.reading import read_candidates
from flows.scan.work import keep_parts


@dataclass
class Times:
    """Seconds of each method by the clock and of processor, with all workers; and by the clock alone.

    What rests on the unpacked files has the unpacking in all of them.
    """

    many: dict[str, list[float]] = field(default_factory=dict)
    processor: dict[str, list[float]] = field(default_factory=dict)
    alone: dict[str, float] = field(default_factory=dict)
    skipped: dict[str, str] = field(default_factory=dict)
    n_turns: int = 0
    start_up: float = 0.0
    command: float = 0.0
    reading: float = 0.0

    def median(self, name: str) -> float:
        """Of its turns, or what it took the one time that it was run."""
        return statistics.median(self.many.get(name) or [self.alone[name]])


def measure(dump: Dump, n_workers: int, repeat: int, minutes: float, scratch: Path) -> Times:
    """Every method ``repeat`` times, or as often as ``minutes`` let it; then once alone."""
    times = Times()
    runs, times.skipped = m.methods(dump, scratch)
    ended = time.monotonic() + 60 * minutes
    with _pools({1, n_workers}) as pools:
        _by_the_command(times, dump, n_workers, scratch)
        _turn(times, runs, set(m.ONCE), n_workers, pools, is_alone=True)
        longest = 0.0
        while times.n_turns < repeat and time.monotonic() + longest < ended:
            started = time.monotonic()
            _turn(times, runs, set(runs) - m.ONCE, n_workers, pools, is_alone=False)
            times.n_turns += 1
            longest = max(longest, time.monotonic() - started)
        _turn(times, runs, set(runs) - m.ONCE - set(m.PLAIN), 1, pools, is_alone=True)
    times.alone |= {name: times.alone[plain] for name, plain in m.PLAIN.items() if name in runs}
    shutil.rmtree(scratch / "unpacked", ignore_errors=True)
    return times


def _turn(
    times: Times, runs: dict[str, m.Run], names: set[str], n_workers: int, pools: Any, *, is_alone: bool
) -> None:
    spent: dict[str, tuple[float, float]] = {}
    for name in (name for name in runs if name in names):
        started = time.monotonic()
        processor = runs[name](n_workers, pools)
        seconds = time.monotonic() - started
        before = spent.get(m.AFTER.get(name, ""), (0.0, 0.0))
        spent[name] = seconds + before[0], processor + before[1]
        turn = "alone" if is_alone else f"turn {times.n_turns + 1}"
        print(f"  {turn}  {name}: {seconds:.2f} s, {processor:.2f} of processor", file=sys.stderr)
    for name, (seconds, processor) in spent.items():
        if is_alone:
            times.alone[name] = seconds
        else:
            times.many.setdefault(name, []).append(seconds)
        times.processor.setdefault(name, []).append(processor)


@contextmanager
def _pools(sizes: set[int]) -> Iterator[dict[int, Any]]:
    """Pools of so many workers, warm."""
    context = multiprocessing.get_context("spawn")
    pools = {n: context.Pool(n) for n in sizes}
    for n, pool in pools.items():
        pool.map(_warm, range(4 * n), chunksize=1)
    try:
        yield pools
    finally:
        for pool in pools.values():
            pool.terminate()


def _warm(_: int) -> None:
    """Load what a worker needs, and keep it from being looked at as garbage, as the command's workers do."""
    Finder(tuple(WORDS))
    surveyor()
    gc.freeze()
    time.sleep(0.05)


def _by_the_command(times: Times, dump: Dump, n_workers: int, scratch: Path) -> None:
    """The search by the command's own workers: for nothing, for the dump; then the candidates are read."""
    empty = scratch / "empty"
    empty.mkdir()
    for n in range(n_workers):
        (empty / f"2019年{n + 1:02}月.csv").write_text("", encoding="utf-8")
    _, times.start_up = _searched(empty, n_workers, scratch / "out-empty")
    order, times.command = _searched(dump.folder, n_workers, scratch / "out")
    started = time.monotonic()
    n_read = len(read_candidates(order, n_workers))
    times.reading = time.monotonic() - started
    if n_read != dump.n_planted:
        raise RuntimeError(f"{n_read} candidates, {dump.n_planted} planted")


def _searched(folder: Path, n_workers: int, out: Path) -> tuple[Plan, float]:
    order = plan([folder], out, since="", validate=False)
    started = time.monotonic()
    list(keep_parts(order, scan_on_cores(order.waiting, n_workers, validate=False, tell=lambda _a, _b: None)))
    return order, time.monotonic() - started
