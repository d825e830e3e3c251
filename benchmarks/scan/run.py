"""The benchmark, all in one run, as ratios: ``python -m benchmarks scan --size 8 --repeat 5``."""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path

from benchmarks.scan.bench_dump import bad_dump, big_dump
from benchmarks.scan.losses import losses
from benchmarks.scan.measure import measure
from benchmarks.scan.report import table, write


def main(arguments: list[str]) -> None:
    """Make the dumps, run every method, print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks scan")
    parser.add_argument("--size", type=float, default=1.0, help="raw gigabytes of the dump  [1]")
    parser.add_argument("--repeat", type=int, default=3, help="turns, the median counts  [3]")
    parser.add_argument(
        "--minutes", type=float, default=60.0, help="no turn begins that would end later  [60]"
    )
    parser.add_argument("--workers", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--folder", type=Path, help="where the dumps are made and kept  [a temporary folder]")
    parser.add_argument(
        "--write", type=Path, metavar="PAGE", help="put the table into a page, between its marks"
    )
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="comity-bench-") as scratch:
        folder = chosen.folder or Path(scratch)
        dump = big_dump(folder, chosen.size)
        for member in dump.members:  # into the page cache
            Path(member.path).read_bytes()
        lost = losses(bad_dump(folder), Path(scratch))
        times = measure(dump, chosen.workers, chosen.repeat, chosen.minutes, Path(scratch))
        lines = [*table(dump, times, chosen.workers), "", *lost]
    print("\n".join(lines))
    if chosen.write:
        write(lines, chosen.write)
