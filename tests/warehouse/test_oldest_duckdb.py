"""The file opens, and its views and macros run, with the oldest DuckDB we promise: 1.2."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.warehouse.make import SEEN, source
from tests.warehouse.world import world
from warehouse.publish import refresh_runs
from warehouse.rows import Run

SCRIPT = """
import sys
import duckdb
assert duckdb.__version__ == "1.2.2", duckdb.__version__
con = duckdb.connect(sys.argv[1], read_only=True)
views = con.execute("SELECT view_name FROM duckdb_views() WHERE NOT internal").fetchall()
for (view,) in views:
    con.execute(f"FROM {view}").fetchall()
rows = con.execute("SELECT iso2, class FROM enforceability_as_of('2019-03-24') WHERE iso2 = 'KR'").fetchall()
assert rows == [("KR", "refused_no_reciprocity_before_2022")], rows
con.execute("FROM reciprocity_as_of('2020-01-01')").fetchall()
con.execute("FROM treaties_as_of('2020-01-01')").fetchall()
con.execute("FROM major_partner_claim('2022-06-23', 2021, 'partner_reported', true)").fetchall()
print(len(views), con.execute("SELECT count(*) FROM decisions").fetchone()[0], round(wilson := con.execute(
    "SELECT wilson_low(3, 3)").fetchone()[0], 4))
"""


@pytest.fixture(scope="module")
def oldest(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Python with DuckDB 1.2.2 alone."""
    folder = tmp_path_factory.mktemp("oldest")
    installed = subprocess.run(
        [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps",
         "--target", str(folder), "duckdb==1.2.2"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if installed.returncode:
        reason = (installed.stderr.strip().splitlines() or ["no reason given"])[-1]
        pytest.skip(f"DuckDB 1.2.2 NOT TESTED: pip could not install it here: {reason}")
    return folder


def test_duckdb_1_2_reads_the_file(published: Path, oldest: Path, tmp_path: Path) -> None:
    refreshed = tmp_path / "comity.duckdb"
    refreshed.write_bytes(published.read_bytes())
    refresh_runs(refreshed, [Run("r2", SEEN, SEEN, "unchanged", False, 28, 0, 0, None)], [], [source()])

    for path in (published, refreshed):
        told = subprocess.run(
            [sys.executable, "-c", SCRIPT, str(path)],
            env={"PYTHONPATH": str(oldest)}, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert told.returncode == 0, told.stderr
        assert told.stdout.split()[1:] == [str(len(world()["decisions"])), "0.4385"]
