from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import duckdb
import pytest

from tests.warehouse.make import decision, treaty
from tests.warehouse.world import META, Tables, changed, with_decisions, world
from warehouse import build as building
from warehouse.build import build, next_path
from warehouse.errors import AuditError, BadRowsError, UnwritableError
from warehouse.open import connect
from warehouse.publish import publish
from warehouse.rows import Document, Jurisdiction


def test_report_counts_rows_and_audits(tmp_path: Path) -> None:
    report = build(tmp_path / "comity.duckdb", world(), **META)

    assert report.path == tmp_path / "comity.duckdb.next"
    assert report.n_rows["decisions"] == 28
    assert report.n_rows["leads"] == 0
    assert report.n_rows["meta"] == 5
    assert report.n_audits == 25


def test_values_arrive_as_they_were(tmp_path: Path) -> None:
    moment = datetime(2024, 2, 29, 23, 59, 58, tzinfo=UTC)
    hostile = 'a "quoted"\nline,\t\\ back; 漢字 😀 \u00a0 NULL None'
    tables = world()
    tables["treaties"] = [
        treaty(9, "FR", hostile, "1988", cited_urls=(hostile, "[]", "b"), confidence="None")
    ]
    tables["documents"] = changed(tables["documents"], "document_id", "doc-fr-1", title="", first_seen=moment)
    final = tmp_path / "comity.duckdb"
    publish(build(final, tables, **META).path, final)

    with connect(final) as con:
        assert con.execute("SELECT title, cited_urls, confidence FROM treaties").fetchall() == [
            (hostile, [hostile, "[]", "b"], "None")
        ]
        found = con.execute(
            "SELECT title, epoch(first_seen) FROM documents WHERE document_id = 'doc-fr-1'"
        ).fetchone()
    assert found == (None, moment.timestamp())


def test_rows_are_stored_in_the_order_of_their_key(tmp_path: Path) -> None:
    tables: dict[str, Any] = world()
    tables["decisions"] = reversed(tables["decisions"])
    final = tmp_path / "comity.duckdb"
    publish(build(final, tables, **META).path, final)

    with connect(final) as con:
        found = [row[0] for row in con.execute("SELECT decision_id FROM decisions").fetchall()]
    assert found == sorted(found)


def test_the_file_keeps_the_old_storage_version(published: Path) -> None:
    with duckdb.connect() as con:
        con.execute(f"ATTACH '{published}' AS w (READ_ONLY)")
        tags = con.execute("SELECT tags FROM duckdb_databases() WHERE database_name = 'w'").fetchone()
    assert tags is not None
    assert "v1.2" in str(tags[0])


@pytest.mark.parametrize(
    ("tables", "message"),
    [
        ({"decision": []}, "table decision: no such table"),
        ({"meta": []}, "table meta: no such table to fill"),
        ({"jurisdictions": [decision("x", "inbound", "FR", None, "refused")]}, "not a Jurisdiction"),
        (
            {"jurisdictions": [Jurisdiction("FR", "", None, "foreign")]},
            "table jurisdictions: .*NOT NULL.*name_en",
        ),
    ],
)
def test_bad_rows_are_named(tmp_path: Path, tables: Tables, message: str) -> None:
    with pytest.raises(BadRowsError, match=message):
        build(tmp_path / "comity.duckdb", tables, **META)


def test_a_failed_build_leaves_the_published_file_alone(tmp_path: Path) -> None:
    final = tmp_path / "comity.duckdb"
    publish(build(final, world(), **META).path, final)
    before = final.read_bytes()

    with pytest.raises(AuditError):
        build(final, with_decisions(decision("xx-1", "inbound", "XX", "2020", "refused")), **META)

    assert final.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == [final.name]


def test_a_killed_build_leaves_the_published_file_alone_and_the_next_one_cleans_up(tmp_path: Path) -> None:
    final = tmp_path / "comity.duckdb"
    publish(build(final, world(), **META).path, final)
    before = final.read_bytes()
    script = f"""
import os
from pathlib import Path
from tests.warehouse.world import META, world
from warehouse import build
build.run_audits = lambda connection: os.kill(os.getpid(), 9)
build.build(Path({str(final)!r}), world(), **META)
"""
    killed = subprocess.run([sys.executable, "-c", script], cwd=Path(__file__).parents[2], check=False)

    assert killed.returncode == -9
    assert len(list(tmp_path.iterdir())) > 1
    assert final.read_bytes() == before
    publish(build(final, world(), **META).path, final)
    assert [path.name for path in tmp_path.iterdir()] == [final.name]


def test_an_interrupted_build_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(connection: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(building, "run_audits", interrupt)
    with pytest.raises(KeyboardInterrupt):
        build(tmp_path / "comity.duckdb", world(), **META)

    assert list(tmp_path.iterdir()) == []


def test_an_impossible_place_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    final = tmp_path / "file" / "comity.duckdb"

    with pytest.raises(UnwritableError, match=r"cannot write .*comity\.duckdb\.next"):
        build(final, world(), **META)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_an_unwritable_folder_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(UnwritableError, match="cannot write"):
            build(tmp_path / "comity.duckdb", world(), **META)
    finally:
        tmp_path.chmod(0o700)


def test_many_rows_load_in_batches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("warehouse.load.BATCH", 1000)
    tables: dict[str, Any] = world()
    (one, *_) = (row for row in tables["documents"] if isinstance(row, Document))
    more = (replace(one, document_id=f"more-{n:05}", title=None if n < 2000 else "t") for n in range(3500))
    tables["documents"] = [*tables["documents"], *more]

    assert build(tmp_path / "comity.duckdb", tables, **META).n_rows["documents"] == 3528
    assert next_path(tmp_path / "comity.duckdb").exists()
