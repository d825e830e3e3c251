"""Building and asking a warehouse of 100,000 decisions and a million observations, beside pandas alone.

The alternative builds the same tables as data frames, counts by state and outcome, adds the rates with their
Wilson intervals, and writes CSV: no evidence checks, no clocks, no file that others can query. Row-wise views
are asked for one decision or one jurisdiction, statistics are fetched whole.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import duckdb

from warehouse.open import connect
from warehouse.release.tables import STATISTICS

OURS = """
import json, resource, sys, time
from datetime import date
from pathlib import Path
from benchmarks.inflated import inflated, real_night
from warehouse.build import build
from warehouse.publish import publish
real = real_night()
final = Path(sys.argv[1]) / "comity.duckdb"
start = time.monotonic()
report = build(final, inflated(real), as_of=date(2026, 11, 24), data_version="x", software_version="0")
publish(report.path, final)
print(json.dumps({"seconds": time.monotonic() - start, "rows": sum(report.n_rows.values()),
    "peak MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
"""
PANDAS = """
import json, resource, sys, time
from dataclasses import fields
from math import sqrt
from pathlib import Path
import pandas as pd
from benchmarks.inflated import inflated, real_night
real = real_night()
start = time.monotonic()
frames = {}
for name, rows in inflated(real).items():
    rows = iter(rows)
    first = next(rows, None)
    if first is None:
        continue
    names = [field.name for field in fields(first)]
    frames[name] = pd.DataFrame(
        ([getattr(row, n) for n in names] for row in [first, *rows]), columns=names)
d = frames["decisions"]
d.groupby(["direction", "jurisdiction", "outcome"], dropna=False).size()
merits = d[d.outcome.isin(["recognized", "recognized_in_part", "refused"]) & d.superseded_by.isna()
           & ~d.is_divorce_status & (d.subject_matter != "insolvency")]
k = merits.outcome.ne("refused").groupby([merits.direction, merits.jurisdiction]).agg(["sum", "count"])
z = 1.959963984540054
for row in k.itertuples():
    p, n = row.sum / row.count, row.count
    middle, half = p + z * z / (2 * n), z * sqrt(p * (1 - p) / n + z * z / (4 * n * n))
for name, frame in frames.items():
    frame.to_csv(Path(sys.argv[1]) / f"{name}.csv", index=False)
print(json.dumps({"seconds": time.monotonic() - start, "rows": sum(map(len, frames.values())),
    "peak MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
"""
ROWWISE = {
    "counted_decisions": "decision_id = 'dsk4mssfary-0016'",
    "contradictions_explained": "decision_id = 'dsk4mssfary-0016'",
    "decisions_with_sources": "decision_id = 'dsk4mssfary-0016'",
    "evidence": "decision_id = 'dsk4mssfary-0016'",
    "precedents_cited": "decision_id = 'dsk4mssfary-0016'",
    "reciprocity_timeline": "jurisdiction = 'TH'",
}
MACROS = (
    "decisions_by_country_outcome_as_of('2020-01-01', NULL)",
    "reciprocity_as_of('2020-01-01', NULL)",
    "enforceability_as_of('2020-01-01', NULL)",
    "sensitivity_as_of('2020-01-01', NULL)",
)


def _measured(program: str, folder: Path) -> dict[str, float]:
    command = [sys.executable, "-c", program, str(folder)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures


def _ask(folder: Path) -> None:
    with connect(folder / "comity.duckdb") as con:
        views = con.execute("SELECT view_name FROM duckdb_views() WHERE NOT internal").fetchall()
        stored = [(name,) for name in (*STATISTICS, "counted_decisions")]
        slowest = 0.0
        for (name,) in sorted({*views, *stored}):
            where = f" WHERE {ROWWISE[name]}" if name in ROWWISE else ""
            milliseconds, n_rows = _best(con, f"FROM {name}{where}")
            slowest = max(slowest, milliseconds)
            print(f"{name:34} {milliseconds:8.1f} ms {n_rows:8} rows{where}")
        print(f"limit: every view within 100 ms: {slowest < 100} (slowest {slowest:.1f} ms)")
        for macro in MACROS:
            milliseconds, n_rows = _best(con, f"FROM {macro}")
            print(f"computed anew: {macro:58} {milliseconds:8.1f} ms {n_rows:6} rows")


def _best(con: duckdb.DuckDBPyConnection, query: str, repeats: int = 3) -> tuple[float, int]:
    best, n_rows = float("inf"), 0
    for _ in range(repeats):
        start = time.perf_counter()
        n_rows = len(con.execute(query).fetchall())
        best = min(best, 1000 * (time.perf_counter() - start))
    return best, n_rows


def main() -> None:
    """Print the build beside pandas alone, then how long each view takes to answer."""
    with tempfile.TemporaryDirectory() as folder:
        ours, pandas = _measured(OURS, Path(folder)), _measured(PANDAS, Path(folder))
        for name, figures in (("warehouse", ours), ("pandas alone", pandas)):
            seconds, peak, rows = (figures[key] for key in ("seconds", "peak MB", "rows"))
            print(f"{name:14} {seconds:8.1f} s {peak:8.0f} MB {rows:10.0f} rows")
        print(f"ratio to pandas alone: {ours['seconds'] / pandas['seconds']:.2f} in time", end=", ")
        print(f"{ours['peak MB'] / pandas['peak MB']:.2f} in memory")
        print(f"limits: under 120 s: {ours['seconds'] < 120}; under 2 GB: {ours['peak MB'] < 2048}")
        _ask(Path(folder))


if __name__ == "__main__":
    main()
