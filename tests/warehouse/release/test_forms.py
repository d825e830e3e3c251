"""The other forms of the same data: the DuckDB file, the copies for Excel, the citation."""

from __future__ import annotations

import csv
from datetime import date
from io import StringIO
from pathlib import Path

import yaml

from tests.warehouse.release.releasing import released
from tests.warehouse.world import changed, world
from warehouse.ask import answer
from warehouse.open import connect
from warehouse.release.excel import LONGEST_CELL
from warehouse.release.publish import Release
from warehouse.release.tables import STATISTICS
from warehouse.rows import ROWS, Problem, Run


def test_the_duckdb_file_holds_what_is_public_and_answers(first: Release) -> None:
    with connect(first.folder / "comity.duckdb") as con:
        tables = {name for (name,) in con.execute("SELECT table_name FROM duckdb_tables()").fetchall()}
        columns = {name for (name,) in con.execute("SELECT column_name FROM duckdb_columns()").fetchall()}
        facts = {key for (key,) in con.execute("SELECT key FROM meta").fetchall()}
        found = answer(con, "KR", date(2025, 6, 30))

    assert {row.TABLE for row in ROWS if not row.IS_OPERATIONAL} <= tables
    assert set(STATISTICS) - {"reciprocity_by_jurisdiction", "contradictions_explained"} <= tables
    assert not tables & ({row.TABLE for row in ROWS if row.IS_OPERATIONAL} - {"meta"})
    assert not columns & {"last_seen", "last_error", "last_success_at", "is_enabled"}
    assert facts == {"schema_version", "data_version", "as_of", "software_version"}
    assert found.enforceability == "reciprocity_confirmed"


def test_no_operational_word_is_in_any_byte_of_the_duckdb_file(tmp_path: Path) -> None:
    tables = world()
    tables["problems"] = [Problem("error", "/home/somebody/secret.csv", "a secret cause", None)]
    (run,) = (row for row in tables["runs"] if isinstance(row, Run))
    tables["runs"] = changed([run], "run_id", "r1", message="a secret message")
    tables["sources"] = changed(tables["sources"], "source_id", "register", last_error="a secret error")

    for name, content in released(tmp_path, tables).items():
        assert b"secret" not in content, name


def test_the_copies_for_excel_have_mark_comma_and_crlf_and_the_same_cells(files: dict[str, bytes]) -> None:
    names = [name for name in files if name.endswith(".csv") and not name.startswith("excel/")]

    assert {f"excel/{name}" for name in names} == {name for name in files if name.startswith("excel/")}
    for name in names:
        copy = files[f"excel/{name}"]
        text = copy.decode("utf-8-sig")
        assert copy.startswith(b"\xef\xbb\xbf"), name
        assert text.count("\r\n") == text.count("\r"), name
        rows = list(csv.reader(StringIO(text, newline=""), strict=True))
        assert rows == list(csv.reader(StringIO(files[name].decode(), newline=""), strict=True)), name
        assert text.count("\r\n") == len(rows), "a line break in a cell is LF alone"
        assert max(len(cell) for row in rows for cell in row) <= LONGEST_CELL


def test_line_breaks_in_a_cell_for_excel_are_lf_alone(tmp_path: Path) -> None:
    tables = world()
    tables["decisions"] = changed(
        tables["decisions"], "decision_id", "fr-1", remark="one\r\ntwo\rthree\nfour"
    )
    files = released(tmp_path, tables)

    assert b'"one\ntwo\nthree\nfour"' in files["excel/decisions.csv"]
    assert b'"one\r\ntwo\rthree\nfour"' in files["decisions.csv"]


def test_a_release_says_how_to_cite_it(files: dict[str, bytes]) -> None:
    citation = yaml.safe_load(files["CITATION.cff"])

    assert citation["cff-version"] == "1.2.0"
    assert (citation["type"], citation["version"], str(citation["date-released"])) == (
        "dataset",
        "d1",
        "2025-06-30",
    )
    assert citation["authors"] == [{"name": "The Comity contributors"}]
    assert citation["license"] == "CC-BY-4.0"
    assert {"message", "title"} <= citation.keys()
