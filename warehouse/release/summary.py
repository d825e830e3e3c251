"""The run summary of a release: what was counted. When and where it ran is left to the warehouse file.

The counts of changes, and the name of the release before, depend on what was published before; all else
follows from the inputs alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import duckdb

from warehouse.release.changes import counts
from warehouse.release.facts import Facts
from warehouse.release.tables import Dataset
from warehouse.rows.changes import Change

NAME = "run_summary.json"


def write_summary(
    con: duckdb.DuckDBPyConnection,
    released: Iterable[Dataset],
    facts: Facts,
    before: str | None,
    changes: list[Change],
    path: Path,
) -> None:
    """Write ``run_summary.json``; ``before`` names the release that the changes are counted against."""
    summary = {
        "data_version": facts.data_version,
        "as_of": facts.as_of.isoformat(),
        "software_version": facts.software_version,
        "schema_version": facts.schema_version,
        "names": "natural persons as initials" if facts.is_masked else "as cases are cited",
        "release_before": before,
        **counts(changes),
        "n_rows": {one.name: _n_rows(con, one) for one in released},
        "n_documents": dict(
            con.execute(
                "SELECT source_id, count(*) FROM documents GROUP BY source_id ORDER BY source_id"
            ).fetchall()
        ),
    }
    path.write_text(json.dumps(summary, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")


def _n_rows(con: duckdb.DuckDBPyConnection, one: Dataset) -> int:
    ((n_rows,),) = con.execute(f"SELECT count(*) FROM ({one.select(as_csv=False)})").fetchall()  # noqa: S608
    return int(n_rows)
