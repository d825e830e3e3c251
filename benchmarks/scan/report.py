"""The table: ratios, what of them keeps its limit, and the machine they were measured on."""

from __future__ import annotations

import os
import platform
import statistics
from pathlib import Path

from benchmarks.scan import methods as m
from benchmarks.scan.bench_dump import Dump
from benchmarks.scan.measure import Times
from extract.scan.inflate import engine

BEGIN, END = "<!-- benchmark -->", "<!-- end of benchmark -->"


def table(dump: Dump, times: Times, n_workers: int) -> list[str]:
    """Every method beside the floor and the scan."""
    floor, ours = times.median(m.FLOOR), times.median(m.SCAN)
    names = ("seconds", "MB/s", "/ floor", "/ scan", "cpu s", "alone s", "/ scan")
    found = [
        f"{_processor()}, {os.cpu_count()} CPUs, {engine()}, Python {platform.python_version()}",
        f"{dump.n_bytes / 1e9:.2f} GB raw, {dump.n_packed / 1e9:.2f} GB packed, {dump.n_rows:,} rows, "
        f"{len(dump.members)} members, page cache warm",
        f"{n_workers} workers, median of {times.n_turns} turns; alone: one worker, once",
        "",
        f"{'method':29}" + "".join(f"{name:>9}" for name in names) + "  limit",
    ]
    for name in [*times.many, *(name for name in times.alone if name not in times.many)]:
        if name == m.UNPACKING:
            continue
        alone = times.alone[name]
        cells = ["", "", "", ""]
        if name in times.many:
            seconds = times.median(name)
            figures = (seconds, dump.n_bytes / 1e6 / seconds, seconds / floor, seconds / ours)
            cells = [f"{figure:.2f}" for figure in figures]
        cells += [f"{statistics.median(times.processor[name]):.1f}", f"{alone:.2f}"]
        cells += [f"{alone / times.alone[m.SCAN]:.2f}"]
        line = f"{name:29}" + "".join(f"{cell:>9}" for cell in cells)
        found.append(f"{line}  {_limit(name, times)}".rstrip())
    found += [f"{name:29} SKIPPED: {why}" for name, why in times.skipped.items()]
    return [*found, "", *_beside(times, n_workers)]


def _limit(name: str, times: Times) -> str:
    notes = [m.NOTES[name]] if name in m.NOTES else []
    if name == m.SCAN:
        ratio = times.median(name) / times.median(m.FLOOR)
        notes.append(f"<= 1.4 of the floor: {_kept(ratio <= 1.4)}; goal 1.25: {_kept(ratio <= 1.25)}")
    elif name in m.LIMITS:
        limit = m.LIMITS[name]
        notes.append(f">= {limit}: {_kept(times.median(name) / times.median(m.SCAN) >= limit)}")
    return "; ".join(notes)


def _beside(times: Times, n_workers: int) -> list[str]:
    """What is no row of the table."""
    spent = {name: statistics.median(times.processor[name]) for name in (m.SCAN, m.FLOOR)}
    faster, most = (times.alone[name] / times.median(name) for name in (m.SCAN, m.FLOOR))
    unpacking = f"unzip to disk: {times.median(m.UNPACKING):.1f} s, counted in DuckDB's and polars' times"
    return [
        f"in seconds of processor the scan takes {spent[m.SCAN] / spent[m.FLOOR]:.2f} times the floor",
        f"{n_workers} workers against one: {faster:.2f} times (at least 1.8: {_kept(faster >= 1.8)}); "
        f"the floor itself: {most:.2f} times",
        unpacking,
        f"by the command's own workers, start-up of {times.start_up:.1f} s included: {times.command:.1f} s; "
        f"reading the candidates: {times.reading:.1f} s",
    ]


def _kept(holds: bool) -> str:
    return "kept" if holds else "NOT KEPT"


def _processor() -> str:
    """The processor's name, where Linux tells it."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text(encoding="utf-8").splitlines() if info.exists() else []
    names = (line.split(":", 1)[1].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.machine())


def write(lines: list[str], page: Path) -> None:
    """Put the lines between the marks of a page, in place of the last ones."""
    before, rest = page.read_text(encoding="utf-8").split(BEGIN)
    after = rest.split(END)[1]
    block = "\n".join(("```text", *lines, "```"))
    page.write_text(f"{before}{BEGIN}\n{block}\n{END}{after}", encoding="utf-8")
