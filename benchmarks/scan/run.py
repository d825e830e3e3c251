"""The benchmark, all in one run, as ratios: ``python -m benchmarks scan --size 8 --repeat 5``."""

from __future__ import annotations

import argparse
import multiprocessing
import os
import platform
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.scan import alternatives as alt
from benchmarks.scan.bench_dump import Dump, bad_dump, big_dump
from benchmarks.scan.losses import losses
from extract.scan.entry import Member
from extract.scan.inflate import engine
from extract.scan.needles import finder
from flows.scan.plan import plan
from flows.scan.pool import scan_on_cores
from flows.scan.reading import read_candidates
from flows.scan.work import keep_parts

LIMITS = {
    "unzip -p | rg": 3.0,
    "csv module from the zip": 3.5,
    "pandas chunks from the zip": 6.0,
    "DuckDB, unpacking included": 3.5,
    "polars, unpacking included": 2.0,
}


@dataclass
class Times:
    """Seconds of each method with all workers, and once alone; what could not be run, and why."""

    many: dict[str, list[float]] = field(default_factory=dict)
    alone: dict[str, float] = field(default_factory=dict)
    processor: dict[str, list[float]] = field(default_factory=dict)
    skipped: dict[str, str] = field(default_factory=dict)
    start_up: float = 0.0
    reading: float = 0.0


def main(arguments: list[str]) -> None:
    """Make the dumps, run every method, print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks scan")
    parser.add_argument("--size", type=float, default=1.0, help="raw gigabytes of the dump  [1]")
    parser.add_argument("--repeat", type=int, default=3, help="runs of each method, the median counts  [3]")
    parser.add_argument("--workers", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--folder", type=Path, help="where the dumps are made and kept  [a temporary folder]")
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="comity-bench-") as scratch:
        folder = chosen.folder or Path(scratch)
        dump = big_dump(folder, chosen.size)
        for member in dump.members:  # into the page cache
            Path(member.path).read_bytes()
        print(f"dump: {dump.n_bytes / 1e9:.2f} GB raw, {dump.n_rows:,} rows, {len(dump.members)} members")
        times = measure(dump, chosen.workers, chosen.repeat, Path(scratch))
        report(dump, times, chosen.workers, chosen.repeat)
        losses(bad_dump(folder), Path(scratch))


def measure(dump: Dump, n_workers: int, repeat: int, scratch: Path) -> Times:
    """Every method ``repeat`` times, turn by turn, so that noise falls on all alike; then once alone."""
    times = Times()
    methods = _methods(dump, scratch, times)
    started = time.monotonic()
    pools = {n: _pool(n) for n in {1, n_workers}}
    times.start_up = time.monotonic() - started
    for turn in range(repeat):
        for name, run in methods.items():
            times.many.setdefault(name, []).append(_timed(run, n_workers, pools))
            print(f"  {turn + 1}/{repeat} {name}: {times.many[name][-1]:.2f} s", file=sys.stderr)
    for name, run in methods.items():
        times.alone[name] = _timed(run, 1, pools)
    times.reading = _reading(dump, n_workers, scratch)
    for pool in pools.values():
        pool.terminate()
    return times


Run = Callable[[int, dict[int, Any]], None]


def _timed(run: Run, n_workers: int, pools: dict[int, Any]) -> float:
    started = time.monotonic()
    run(n_workers, pools)
    return time.monotonic() - started


def _pool(n: int) -> Any:
    pool = multiprocessing.get_context("spawn").Pool(n)
    pool.map(_warm, range(4 * n), chunksize=1)
    return pool


def _warm(_: int) -> None:
    finder(tuple(alt.WORDS))
    time.sleep(0.05)


def _one(task: tuple[str, Member]) -> tuple[alt.Result, float]:
    """The result, and the seconds of processor that it took: less noisy than the clock on a busy machine."""
    started = time.process_time()
    return alt.BY_MEMBER[task[0]](task[1]), time.process_time() - started


def _methods(dump: Dump, scratch: Path, times: Times) -> dict[str, Run]:
    members = sorted(dump.members, key=lambda m: -m.span.packed)
    zips = sorted({Path(m.path) for m in members})
    firsts = {m.path: m for m in members}
    found: dict[str, Run] = {
        name: _by_member(name, members, dump, scratch, times.processor.setdefault(name, []))
        for name in alt.BY_MEMBER
    }
    for name, method in alt.BY_ZIP.items():
        program = name.split()[-1] if name.endswith("rg") else "grep"
        if alt.has(program):
            found[name] = _by_zip(method, list(firsts.values()))
        else:
            times.skipped[name] = f"{program} is not installed (Debian: apt-get install ripgrep)"
    for name, package, program in (
        ("DuckDB, unpacking included", "duckdb", alt.DUCKDB),
        ("polars, unpacking included", "polars", alt.POLARS),
    ):
        if alt.has(package):
            found[name] = _unpacked(program, zips, dump, scratch)
        else:
            times.skipped[name] = f"{package} is not installed: pip install 'comity[bench]'"
    return found


def _by_member(name: str, members: list[Member], dump: Dump, scratch: Path, processor: list[float]) -> Run:
    def run(n_workers: int, pools: dict[int, Any]) -> None:
        n_rows = 0
        seconds = 0.0
        for number, ((rows, hits), spent) in enumerate(
            pools[n_workers].imap_unordered(_one, [(name, m) for m in members], chunksize=1)
        ):
            n_rows += rows or 0
            seconds += spent
            if name == "comity scan":
                (scratch / f"part-{number}").write_bytes(bytes.fromhex("".join(hits)))
        processor.append(seconds)
        if name == "comity scan" and n_rows != dump.n_rows:
            raise RuntimeError(f"{n_rows} rows counted, {dump.n_rows} written")

    return run


def _by_zip(method: Callable[[Member], alt.Result], members: list[Member]) -> Run:
    def run(n_workers: int, _pools: dict[int, Any]) -> None:
        with ThreadPoolExecutor(n_workers) as threads:
            list(threads.map(method, members))

    return run


def _unpacked(program: str, zips: list[Path], dump: Dump, scratch: Path) -> Run:
    def run(n_workers: int, _pools: dict[int, Any]) -> None:
        target = scratch / "unpacked"
        try:
            n_rows, _ = alt.ask(program, alt.unpack(zips, target, n_workers), n_workers, "safe")
            if n_rows != dump.n_rows:
                print(f"{program}: {n_rows} rows counted, {dump.n_rows} written", file=sys.stderr)
        finally:
            shutil.rmtree(target, ignore_errors=True)

    return run


def _reading(dump: Dump, n_workers: int, scratch: Path) -> float:
    """Seconds to read the candidates of the whole dump as rulings, after their parts are there."""
    order = plan([dump.folder], scratch / "out", since="", validate=False)
    list(keep_parts(order, scan_on_cores(order.waiting, n_workers, validate=False, tell=lambda _a, _b: None)))
    started = time.monotonic()
    n_read = len(read_candidates(order, n_workers))
    if n_read != dump.n_planted:
        print(f"{n_read} candidates, {dump.n_planted} planted")
    return time.monotonic() - started


def report(dump: Dump, times: Times, n_workers: int, repeat: int) -> None:
    """Print the table of ratios and what of it keeps its limit."""
    medians = {name: statistics.median(values) for name, values in times.many.items()}
    ours, floor = medians["comity scan"], medians["floor: ISA-L inflate"]
    alone = times.alone["comity scan"]
    machine = f"{_processor()}, {os.cpu_count()} CPUs, {engine()}, Python {platform.python_version()}"
    print(f"\n{machine}; {n_workers} workers, median of {repeat}, page cache warm")
    titles = ("seconds", "MB/s", "/ floor", "/ scan", "alone s", "/ scan")
    print(f"{'method':28}" + "".join(f"{title:>9}" for title in titles) + "  limit")
    for name, seconds in medians.items():
        limit = LIMITS.get(name)
        told = f">= {limit}: {_kept(seconds / ours >= limit)}" if limit else ""
        if name == "comity scan":
            told = f"<= 1.4 of the floor, goal 1.25: {_kept(seconds / floor <= 1.4)}"
        own = times.alone[name]
        figures = (seconds, dump.n_bytes / 1e6 / seconds, seconds / floor, seconds / ours, own, own / alone)
        print(f"{name:28}" + "".join(f"{figure:9.2f}" for figure in figures) + f"  {told}")
    spent = {name: statistics.median(values) for name, values in times.processor.items()}
    ratio = spent["comity scan"] / spent["floor: ISA-L inflate"]
    print(f"in seconds of processor the scan takes {ratio:.2f} times the floor")
    for name, why in times.skipped.items():
        print(f"{name:28} SKIPPED: {why}")
    faster = alone / ours
    print(f"{n_workers} workers against one: {faster:.2f} times (at least 1.8: {_kept(faster >= 1.8)})")
    print(f"start-up of the workers: {times.start_up:.1f} s; reading the candidates: {times.reading:.1f} s")


def _kept(holds: bool) -> str:
    return "kept" if holds else "NOT KEPT"


def _processor() -> str:
    """The processor's name, where Linux tells it."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text(encoding="utf-8").splitlines() if info.exists() else []
    names = (line.split(":", 1)[1].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.machine())
