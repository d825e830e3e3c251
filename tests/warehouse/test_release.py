from __future__ import annotations

import csv
import hashlib
from pathlib import Path
from typing import Any

import duckdb
import pytest

from tests.warehouse.world import META, SEEN, changed, decision, source, with_decisions, world
from warehouse import release
from warehouse.build import build
from warehouse.errors import UnwritableError
from warehouse.open import connect
from warehouse.release import export
from warehouse.release_tables import STATISTICS
from warehouse.rows import ROWS, columns


def released(folder: Path, tables: Any) -> dict[str, bytes]:
    with connect(build(folder / "comity.duckdb", tables, **META).path) as con:
        export(con, folder / "release")
    files = [path for path in (folder / "release").rglob("*") if path.is_file()]
    return {path.relative_to(folder / "release").as_posix(): path.read_bytes() for path in files}


def table(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(content.decode("utf-8").splitlines(keepends=True), strict=True))


def test_the_release_is_whole(tmp_path: Path) -> None:
    files = released(tmp_path, world())

    names = [row.TABLE for row in ROWS if not row.IS_OPERATIONAL] + list(STATISTICS)
    assert {f"{name}.{kind}" for name in names for kind in ("csv", "parquet")} <= set(files)
    assert {name for name in files if name.startswith("by_outcome/")} == {
        f"by_outcome/{word}.csv"
        for word in ("recognized", "recognized_in_part", "refused", "dismissed", "withdrawn", "unsettled")
    }
    assert [row["decision_id"] for row in table(files["by_country/KR.csv"])] == ["kr-1", "kr-2", "kr-3"]
    assert {"README.md", "dictionary.csv", "SHA256SUMS"} <= set(files)


def test_headers_follow_the_row_classes_without_operational_columns(tmp_path: Path) -> None:
    files = released(tmp_path, world())
    dictionary = table(files["dictionary.csv"])

    for row in (row for row in ROWS if not row.IS_OPERATIONAL):
        names = [column.name for column in columns(row) if not column.is_operational]
        assert files[f"{row.TABLE}.csv"].decode().split("\n", 1)[0].split(",") == names
        assert [line["column"] for line in dictionary if line["table"] == row.TABLE] == names
    assert "last_seen" not in {line["column"] for line in dictionary}


def test_checksums_are_of_every_file(tmp_path: Path) -> None:
    files = released(tmp_path, world())
    listed = dict(reversed(line.split("  ")) for line in files.pop("SHA256SUMS").decode().splitlines())

    assert listed == {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}


def test_the_same_inputs_give_the_same_bytes_whatever_the_runs(tmp_path: Path) -> None:
    tables: dict[str, Any] = world()
    shuffled = {name: list(reversed(rows)) for name, rows in world().items()}
    later = SEEN.replace(month=7)
    shuffled["sources"] = [source(state="UNAVAILABLE", last_success_at=later, last_error="down")]
    shuffled["observations"] = [
        row
        for one in shuffled["observations"]
        for row in changed([one], "source_id", "register", last_seen=later)
    ]
    shuffled["runs"] = []

    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    assert released(tmp_path / "a", tables) == released(tmp_path / "b", shuffled)


HOSTILE = [
    "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", 'say "hi", he said', "two\nlines", "two\r\nlines",
    "  spaces  ", "漢字，全角；", "a ; b", "'already", "\ufeffbom", "#REF!", "\\", "",
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_survives_and_stays_harmless(tmp_path: Path, text: str) -> None:
    more = {"case_name": text, "remark": text, "caveats": (text, "second") if text else ()}
    files = released(tmp_path, with_decisions(decision("sg-1", "inbound", "SG", "2020", "refused", **more)))

    for name in ("decisions.csv", "by_country/SG.csv"):
        reader = csv.DictReader(files[name].decode("utf-8").splitlines(keepends=True), strict=True)
        (row,) = (row for row in reader if row["decision_id"] == "sg-1")
        guard = "'" if text[:1] in "=+-@\t\r\n" and text else ""
        assert row["case_name"] == guard + text
        assert row["caveats"] == (f"{guard}{text} ; second" if text else "")
    assert not files["decisions.csv"].startswith(b"\xef\xbb\xbf")
    assert b"\r\n" not in files["decisions.csv"] or "\r\n" in text


def test_numbers_keep_their_sign_and_dates_their_form(tmp_path: Path) -> None:
    files = released(tmp_path, world())
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
    assert duckdb.sql(f"SELECT max(length(quote)) FROM '{parquet}'").fetchone() == (300,)


def test_parquet_keeps_types_and_rows(tmp_path: Path) -> None:
    files = released(tmp_path, world())
    parquet = tmp_path / "release" / "decisions.parquet"

    found = duckdb.sql(
        f"SELECT typeof(refusal_grounds), typeof(decision_date), count(*) FROM '{parquet}' GROUP BY ALL"
    )
    assert found.fetchall() == [("VARCHAR[]", "DATE", len(table(files["decisions.csv"])))]


def test_an_interrupted_export_leaves_the_old_release(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = released(tmp_path, world())

    def interrupt(folder: Path) -> Any:
        raise KeyboardInterrupt

    monkeypatch.setattr(release, "_sums", interrupt)
    with pytest.raises(KeyboardInterrupt):
        released(tmp_path, with_decisions(decision("sg-1", "inbound", "SG", "2020", "refused")))
    monkeypatch.undo()

    files = [path for path in (tmp_path / "release").rglob("*") if path.is_file()]
    assert {path.relative_to(tmp_path / "release").as_posix(): path.read_bytes() for path in files} == before
    assert released(tmp_path, world()) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["comity.duckdb.next", "release"]


def test_a_swap_cut_in_two_is_mended(
    tmp_path: Path, published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    released(tmp_path, world())
    out = tmp_path / "release"
    out.rename(tmp_path / "release.old")  # killed between the two renames

    def fail(con: object, folder: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(release, "_write", fail)
    with connect(published) as con, pytest.raises(UnwritableError, match="No space left"):
        export(con, out)
    assert (out / "decisions.csv").exists()


def test_an_impossible_place_is_named(tmp_path: Path, con: duckdb.DuckDBPyConnection) -> None:
    (tmp_path / "file").write_text("in the way")

    with pytest.raises(UnwritableError, match="cannot write"):
        export(con, tmp_path / "file" / "release")
