"""What the site costs on five, ten and twenty thousand decisions: seconds of one core, and peak memory."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

from benchmarks.inflated import inflated, real_night
from warehouse.build import build

SIZES = (5_000, 10_000, 20_000)
BUILD = """
import json, sys, time
from pathlib import Path
from warehouse.open import connect
from warehouse.site.build import build_site
def peak():
    # Not ru_maxrss: that of a child begins with what its parent held.
    (line,) = (l for l in Path("/proc/self/status").read_text().splitlines() if l.startswith("VmHWM"))
    return int(line.split()[1]) / 1024
with connect(Path(sys.argv[1])) as connection:
    imported, start, used = peak(), time.monotonic(), time.process_time()
    built = build_site(connection, Path(sys.argv[1]).with_name("site"))
print(json.dumps({"seconds": time.monotonic() - start, "core": time.process_time() - used, "MB": peak(),
                  "empty MB": imported, "pages": built.n_pages, "bytes": built.n_bytes}))
"""


def main() -> None:
    """Print seconds, pages, size and peak memory of the site of the register and of inflated ones."""
    real = real_night()
    for n_decisions in (len(real["decisions"]), *SIZES):
        with tempfile.TemporaryDirectory() as folder:
            final = Path(folder) / "comity.duckdb"
            tables = real if n_decisions == len(real["decisions"]) else inflated(real, n_decisions)
            report = build(
                final,
                tables,
                as_of=date(2026, 11, 24),
                data_version="b",
                software_version="0",
                accept_drop=True,
            )
            report.path.rename(final)
            done = subprocess.run(
                [sys.executable, "-c", BUILD, str(final)], check=True, capture_output=True, text=True
            )
        found = json.loads(done.stdout)
        each = 1000 * found["core"] / found["pages"]
        print(
            f"{n_decisions:7,} decisions: {found['core']:6.1f} s of cores in {found['seconds']:6.1f} s,"
            f" {each:4.1f} ms a page, {found['pages']:7,} pages, {found['bytes'] / 1e6:6.1f} MB;"
            f" peak {found['MB']:5.0f} MB, {found['empty MB']:.0f} MB of it before the first page"
        )
