from __future__ import annotations

import csv
import hashlib
import json
from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import Any

import duckdb
import pytest

from tests.warehouse.make import SEEN, decision, source
from tests.warehouse.world import changed, in_memory, with_decisions, world
from warehouse import release
from warehouse.data_package import TYPES
from warehouse.errors import UnwritableError
from warehouse.open import connect
from warehouse.release import export
from warehouse.release_tables import STATISTICS
from warehouse.rows import ROWS, TABLES, columns


def released(folder: Path, tables: Any) -> dict[str, bytes]:
    with in_memory(tables) as con:
        export(con, folder / "release")
    return contents(folder / "release")


def contents(out: Path) -> dict[str, bytes]:
    files = [path for path in out.rglob("*") if path.is_file()]
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in files}


@pytest.fixture(scope="module")
def folder(published: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The release of the world; tests only read it."""
    out = tmp_path_factory.mktemp("released") / "release"
    with connect(published) as con:
        export(con, out)
    return out


@pytest.fixture(scope="module")
def files(folder: Path) -> dict[str, bytes]:
    return contents(folder)


def table(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(content.decode("utf-8"), newline=""), strict=True))


def test_the_release_is_whole(files: dict[str, bytes]) -> None:

    names = [row.TABLE for row in ROWS if not row.IS_OPERATIONAL] + list(STATISTICS)
    assert {f"{name}.{kind}" for name in names for kind in ("csv", "parquet")} <= set(files)
    assert {name for name in files if name.startswith("by_outcome/")} == {
        f"by_outcome/{word}.csv"
        for word in ("recognized", "recognized_in_part", "refused", "dismissed", "withdrawn", "unsettled")
    }
    assert [row["decision_id"] for row in table(files["by_country/KR.csv"])] == ["kr-1", "kr-2", "kr-3"]
    assert {"README.md", "dictionary.csv", "SHA256SUMS"} <= set(files)


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

    assert [resource["name"] for resource in package["resources"]] == names
    for resource in package["resources"]:
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
            assert field["type"] == TYPES.get(line["type"], "number")
            assert field["constraints"]["required"] == (line["is_nullable"] == "false")
        key = TABLES[resource["name"]].KEY if resource["name"] in TABLES else ()
        assert resource["schema"].get("primaryKey", []) == list(key)


def test_checksums_are_of_every_file(files: dict[str, bytes]) -> None:
    lines = files["SHA256SUMS"].decode().splitlines()
    listed = {line.partition("  ")[2]: line.partition("  ")[0] for line in lines}

    assert listed == {
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

    assert released(tmp_path, tables) == files


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
    files = released(tmp_path, tables)

    (row,) = (row for row in table(files["observations.csv"]) if row["observation_id"] == "obs-fr-1")
    assert row["quote"] == "长" * 300
    parquet = tmp_path / "release" / "observations.parquet"
    assert duckdb.execute(f"SELECT max(length(quote)) FROM '{parquet}'").fetchone() == (300,)


def test_parquet_keeps_types_and_rows(folder: Path, files: dict[str, bytes]) -> None:
    parquet = folder / "decisions.parquet"

    found = duckdb.execute(
        f"SELECT typeof(refusal_grounds), typeof(decision_date), count(*) FROM '{parquet}' GROUP BY ALL"
    )
    assert found.fetchall() == [("VARCHAR[]", "DATE", len(table(files["decisions.csv"])))]


def test_an_interrupted_export_leaves_the_old_release(
    tmp_path: Path, con: duckdb.DuckDBPyConnection, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "release"
    out.mkdir()
    (out / "decisions.csv").write_text("old")

    def interrupt(folder: Path) -> Any:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(release, "_sums", interrupt)
        with pytest.raises(KeyboardInterrupt):
            export(con, out)
    assert contents(out) == {"decisions.csv": b"old"}

    export(con, out)
    assert (out / "SHA256SUMS").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["release"]


def test_a_swap_cut_in_two_is_mended(
    tmp_path: Path, con: duckdb.DuckDBPyConnection, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "release"
    (tmp_path / "release.old").mkdir()  # killed between the two renames
    (tmp_path / "release.old" / "decisions.csv").write_text("old")

    def fail(con: object, folder: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(release, "_write", fail)
    with pytest.raises(UnwritableError, match="No space left"):
        export(con, out)
    assert contents(out) == {"decisions.csv": b"old"}


def test_an_impossible_place_is_named(tmp_path: Path, con: duckdb.DuckDBPyConnection) -> None:
    (tmp_path / "file").write_text("in the way")

    with pytest.raises(UnwritableError, match="cannot write"):
        export(con, tmp_path / "file" / "release")
