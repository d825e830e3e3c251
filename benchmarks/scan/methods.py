"""The methods of the table: functions of how many workers they may use, which return seconds of processor."""

from __future__ import annotations

import resource
import shutil
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from benchmarks.scan import alternatives as alt
from benchmarks.scan.bench_dump import Dump
from extract.scan.entry import Member

Run = Callable[[int, dict[int, Any]], float]
"""Workers allowed, and pools by their number of workers."""

FLOOR, SCAN = "floor: ISA-L inflate", "comity scan"
CSV, PANDAS = "csv module from the zip", "pandas chunks from the zip"
PIPES, PIPE = "unzip -p | rg, one a worker", "unzip -p | rg, one in all"
GREP = "unzip -p | grep -F"
UNPACKING, DUCKDB, POLARS = "unzip to disk", "DuckDB on what was unzipped", "polars on what was unzipped"
LIMITS = {PIPE: 3.0, PIPES: 3.0, CSV: 3.5, PANDAS: 6.0, DUCKDB: 3.5, POLARS: 2.0}
NOTES = {
    PIPES: "twice as many processes as workers",
    PIPE: "run once, the plain form: two processes",
    GREP: "run once, the plain form",
}
ONCE = {PIPE, GREP}
PLAIN = {PIPES: PIPE}
"""Where the plain form, a single pipeline, is a method of its own."""
AFTER = {DUCKDB: UNPACKING, POLARS: UNPACKING}
"""What must have been done before; its time is part of theirs."""


def methods(dump: Dump, scratch: Path) -> tuple[dict[str, Run], dict[str, str]]:
    """The methods that can be run here, in the order of the table, and why the others cannot."""
    members = sorted(dump.members, key=lambda m: -m.span.packed)
    firsts = list({m.path: m for m in members}.values())
    unpacked = _Unpacked(sorted({Path(m.path) for m in members}), dump, scratch / "unpacked")
    found: dict[str, Run] = {
        FLOOR: by_member(alt.floor, members),
        SCAN: by_member(alt.ours, members, scratch, dump.n_rows),
        CSV: by_member(alt.csv_module, members),
        PANDAS: by_member(alt.pandas_chunks, members),
        PIPES: lambda n_workers, _: by_zip(alt.unzip_rg, firsts, n_workers),
        PIPE: lambda _, __: by_zip(alt.unzip_rg, firsts, 1),
        GREP: lambda _, __: by_zip(alt.unzip_grep, firsts, 1),
        UNPACKING: unpacked.unpack,
        DUCKDB: unpacked.asked(alt.DUCKDB),
        POLARS: unpacked.asked(alt.POLARS),
    }
    needs = {PIPES: "rg", PIPE: "rg", GREP: "grep", DUCKDB: "duckdb", POLARS: "polars"}
    missing = {name: need for name, need in needs.items() if not alt.has(need)}
    skipped = {name: f"{need} is not installed" for name, need in missing.items()}
    return {name: run for name, run in found.items() if name not in skipped}, skipped


def one(task: tuple[Callable[[Member], alt.Result], Member]) -> tuple[alt.Result, float]:
    """In a worker: the result for a member, and the seconds of processor that it took."""
    started = time.process_time()
    return task[0](task[1]), time.process_time() - started


def by_member(
    method: Callable[[Member], alt.Result], members: list[Member], parts: Path | None = None, n_rows: int = 0
) -> Run:
    """Members on a pool; with ``parts``, what is found is written there and the rows are checked."""

    def run(n_workers: int, pools: dict[int, Any]) -> float:
        n_counted, seconds = 0, 0.0
        results = pools[n_workers].imap_unordered(one, [(method, m) for m in members], chunksize=1)
        for number, ((rows, hits), spent) in enumerate(results):
            n_counted, seconds = n_counted + (rows or 0), seconds + spent
            if parts:
                (parts / f"part-{number}").write_bytes(bytes.fromhex("".join(hits)))
        if parts and n_counted != n_rows:
            raise RuntimeError(f"{n_counted} rows counted, {n_rows} written")
        return seconds

    return run


def by_zip(method: Callable[[Member], alt.Result], firsts: list[Member], n_at_once: int) -> float:
    """Whole zips, so many at a time."""
    before = _of_children()
    with ThreadPoolExecutor(n_at_once) as threads:
        list(threads.map(method, firsts))
    return _of_children() - before


class _Unpacked:
    """The dump unpacked to disk, for the methods that ask the files; unpacked anew when its turn comes."""

    def __init__(self, zips: list[Path], dump: Dump, target: Path) -> None:
        self._zips, self._dump, self._target = zips, dump, target
        self._files: list[str] = []

    def unpack(self, n_workers: int, _pools: dict[int, Any]) -> float:
        shutil.rmtree(self._target, ignore_errors=True)
        before = _of_children()
        self._files = alt.unpack(self._zips, self._target, n_workers)
        return _of_children() - before

    def asked(self, program: str) -> Run:
        def run(n_workers: int, _pools: dict[int, Any]) -> float:
            before = _of_children()
            n_rows, _ = alt.ask(program, self._files, n_workers, "safe")
            if n_rows != self._dump.n_rows:
                print(f"{program}: {n_rows} rows counted, {self._dump.n_rows} written", file=sys.stderr)
            return _of_children() - before

        return run


def _of_children() -> float:
    """Seconds of processor of the programs that were started and have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
