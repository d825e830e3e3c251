"""The file opens, and its views and macros run, with the oldest DuckDB promised and the newest there is."""

from __future__ import annotations

import subprocess
import sys
import venv
from pathlib import Path

import pytest

from tests.warehouse.make import SEEN, source
from tests.warehouse.world import world
from warehouse.open import connect
from warehouse.publish import refresh_runs
from warehouse.release.publish import publish_release
from warehouse.release.tables import STATISTICS
from warehouse.rows import Run

SCRIPT = """
import sys
import duckdb
con = duckdb.connect(sys.argv[1], read_only=True)
con.execute("SET enable_progress_bar = false")  # a slow query would print one before what is told
names = con.execute(
    "SELECT view_name FROM duckdb_views() WHERE NOT internal UNION SELECT table_name FROM duckdb_tables()"
).fetchall()
for (name,) in names:
    con.execute(f"FROM {name}").fetchall()
macros = dict(con.execute(
    "SELECT function_name, len(parameters) FROM duckdb_functions()"
    " WHERE function_name LIKE '%_as_of' AND function_type = 'table_macro'"
).fetchall())
for macro, n in macros.items():
    days = ", ".join(["DATE '2025-06-30'"] * n)
    con.execute(f"FROM {macro}({days})").fetchall()
classes = "SELECT iso2, class FROM enforceability_as_of('2019-03-24', NULL) WHERE iso2 = 'KR'"
assert con.execute(classes).fetchall() == [("KR", "refused_no_reciprocity_before_2022")]
con.execute("FROM major_partner_claim('2022-06-23', NULL, 2021, 'partner_reported', true)").fetchall()
n_decisions, wilson = con.execute("SELECT count(*), round(wilson_low(3, 3), 4) FROM decisions").fetchone()
print(duckdb.__version__, len(names), len(macros), n_decisions, wilson)
"""


@pytest.fixture(scope="module", params=[["duckdb==1.2.2", "pytz"], ["duckdb"]], ids=["oldest", "newest"])
def python(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Python in a venv of its own with that DuckDB (the oldest needs pytz to hand out times)."""
    folder = tmp_path_factory.mktemp("duckdb") / "venv"
    venv.create(folder, with_pip=False)
    python = folder / "bin" / "python"
    installed = subprocess.run(
        [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "--no-deps",
         "--disable-pip-version-check", *request.param],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if installed.returncode:
        reason = (installed.stderr.strip().splitlines() or ["no reason given"])[-1]
        pytest.skip(f"{request.param[0]} NOT TESTED: pip could not install it here: {reason}")
    return python


def test_duckdb_reads_the_file(published: Path, python: Path, tmp_path: Path) -> None:
    refreshed = tmp_path / "comity.duckdb"
    refreshed.write_bytes(published.read_bytes())
    refresh_runs(refreshed, [Run("r2", SEEN, SEEN, "unchanged", False, 28, 0, 0, None)], [], [source()])

    with connect(published) as con:
        released = publish_release(con, tmp_path / "releases").folder / "comity.duckdb"

    for path in (published, refreshed, released):
        told = subprocess.run(
            [str(python), "-c", SCRIPT, str(path)], capture_output=True, text=True, check=False
        )
        assert told.returncode == 0, told.stderr
        version, n_names, n_macros, n_decisions, wilson = told.stdout.splitlines()[-1].split()
        assert version.startswith("1.2.2") or int(version.split(".")[0]) >= 2
        assert int(n_names) > len(STATISTICS)
        assert int(n_macros) >= len(STATISTICS) - 1
        assert (n_decisions, wilson) == (str(len(world()["decisions"])), "0.4385")
