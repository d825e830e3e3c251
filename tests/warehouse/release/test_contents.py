"""The files of a release: whole, of one definition, equal for equal inputs, harmless in spreadsheets."""

from __future__ import annotations

import csv
import hashlib
import json
from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import Any

import duckdb

from tests.warehouse.make import SEEN, decision, source
from tests.warehouse.release.releasing import release, released, sums, table
from tests.warehouse.world import changed, with_decisions, world
from warehouse.release.constraints import type_of
from warehouse.release.publish import Release
from warehouse.release.tables import STATISTICS, ReleasedColumn
from warehouse.rows import ROWS, TABLES, columns


def test_the_release_is_whole(files: dict[str, bytes]) -> None:
    names = [row.TABLE for row in ROWS if not row.IS_OPERATIONAL] + [*STATISTICS, "changes"]
    assert {f"{name}.{kind}" for name in names for kind in ("csv", "parquet")} <= set(files)
    assert {name for name in files if name.startswith("by_outcome/")} == {
        f"by_outcome/{word}.csv"
        for word in ("recognized", "recognized_in_part", "refused", "dismissed", "withdrawn", "unsettled")
    }
    assert [row["decision_id"] for row in table(files["by_country/KR.csv"])] == ["kr-1", "kr-2", "kr-3"]
    assert {"README.md", "dictionary.csv", "SHA256SUMS", "CITATION.cff", "comity.duckdb"} <= set(files)
    assert {"datapackage.json", "run_summary.json"} <= set(files)


def test_headers_follow_the_row_classes_without_operational_columns(files: dict[str, bytes]) -> None:
    dictionary = table(files["dictionary.csv"])

    for row in (row for row in ROWS if not row.IS_OPERATIONAL):
        names = [column.name for column in columns(row) if not column.is_operational]
        assert files[f"{row.TABLE}.csv"].decode().split("\n", 1)[0].split(",") == names
        assert [line["column"] for line in dictionary if line["table"] == row.TABLE] == names
    assert "last_seen" not in {line["column"] for line in dictionary}


def test_dictionary_headers_ddl_and_data_package_tell_the_same(
    files: dict[str, bytes], con: duckdb.DuckDBPyConnection
) -> None:
    package = json.loads(files["datapackage.json"])
    dictionary = table(files["dictionary.csv"])
    names = [row.TABLE for row in ROWS if not row.IS_OPERATIONAL] + list(STATISTICS)

    main = [resource for resource in package["resources"] if "/" not in resource["path"]]
    assert [resource["name"] for resource in main] == [*names, "changes", "dictionary"]
    for resource in main[:-2]:
        described = [line for line in dictionary if line["table"] == resource["name"]]
        header = next(csv.reader(StringIO(files[resource["path"]].decode("utf-8"), newline="")))
        in_file = {
            name: (kind, comment)
            for name, kind, comment in con.execute(
                "SELECT column_name, data_type, comment FROM duckdb_columns() WHERE table_name = ?",
                [resource["name"]],
            ).fetchall()
        }
        fields = resource["schema"]["fields"]
        assert [field["name"] for field in fields] == header == [line["column"] for line in described]
        for field, line in zip(fields, described, strict=True):
            assert (line["type"], line["meaning"]) == in_file[field["name"]]
            assert field["description"] == line["meaning"]
            column = ReleasedColumn(line["column"], line["type"], line["is_nullable"] == "true", "")
            assert field["type"] == type_of(column)
            is_full = line["is_nullable"] == "false" and not line["type"].endswith("[]")
            assert field["constraints"]["required"] == is_full
        key = TABLES[resource["name"]].KEY if resource["name"] in TABLES else ()
        assert resource["schema"].get("primaryKey", []) == list(key)


def test_checksums_are_of_every_file(files: dict[str, bytes]) -> None:
    assert sums(files) == {
        name: hashlib.sha256(content).hexdigest() for name, content in files.items() if name != "SHA256SUMS"
    }


def test_the_same_inputs_give_the_same_bytes_whatever_the_runs(
    tmp_path: Path, files: dict[str, bytes]
) -> None:
    tables: dict[str, Any] = {name: list(reversed(rows)) for name, rows in world().items()}
    later = SEEN.replace(month=7)
    tables["sources"] = [source(state="UNAVAILABLE", last_success_at=later, last_error="down")]
    tables["observations"] = [replace(row, last_seen=later) for row in tables["observations"]]
    tables["runs"] = []

    assert released(tmp_path, tables) == files, "the DuckDB file included"


HOSTILE = [
    "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", 'say "hi", he said', "two\nlines",
    "two\r\nlines", "  spaces  ", "漢字，全角；", "a ; b", "'already", "\ufeffbom", "#REF!", "\\", "",
]  # fmt: skip


def test_hostile_text_survives_and_stays_harmless(tmp_path: Path) -> None:
    decisions = [
        decision(f"sg-{n}", "inbound", "SG", "2020", "refused", case_name=text, caveats=(text, "second"))
        for n, text in enumerate(HOSTILE)
    ]
    files = released(tmp_path, with_decisions(*decisions))

    for name in ("decisions.csv", "by_country/SG.csv"):
        rows = {row["decision_id"]: row for row in table(files[name])}
        for n, text in enumerate(HOSTILE):
            safe = "'" + text if text[:1] in tuple("=+-@\t\r\n") else text
            assert rows[f"sg-{n}"]["case_name"] == safe
            assert rows[f"sg-{n}"]["caveats"] == f"{safe} ; second"
    assert not files["decisions.csv"].startswith(b"\xef\xbb\xbf")
    assert files["decisions.csv"].count(b"\r\n") == 2  # inside the two cells that hold it


def test_numbers_keep_their_sign_and_dates_their_form(files: dict[str, bytes]) -> None:
    (row,) = (row for row in table(files["decisions.csv"]) if row["decision_id"] == "us-out")

    assert (row["amount"], row["decision_date"], row["first_seen"]) == (
        "6500000.00",
        "2009-08-12",
        "2025-06-01T12:00:00Z",
    )


def test_quotes_are_cut(tmp_path: Path) -> None:
    tables = world()
    tables["observations"] = changed(
        tables["observations"], "observation_id", "obs-fr-1", quote="长" * 400, quote_start=0, quote_end=400
    )
    one = release(tmp_path, tables)

    (row,) = (
        row
        for row in table((one.folder / "observations.csv").read_bytes())
        if row["observation_id"] == "obs-fr-1"
    )
    assert row["quote"] == "长" * 300
    parquet = one.folder / "observations.parquet"
    assert duckdb.execute(f"SELECT max(length(quote)) FROM '{parquet}'").fetchone() == (300,)


def test_parquet_keeps_types_and_rows(first: Release, files: dict[str, bytes]) -> None:
    parquet = first.folder / "decisions.parquet"

    found = duckdb.execute(
        f"SELECT typeof(refusal_grounds), typeof(decision_date), count(*) FROM '{parquet}' GROUP BY ALL"
    )
    assert found.fetchall() == [("VARCHAR[]", "DATE", len(table(files["decisions.csv"])))]
