from __future__ import annotations

import shutil
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import duckdb
import pytest

from tests.warehouse.make import SEEN, source
from tests.warehouse.world import AS_OF
from warehouse.build import next_path
from warehouse.errors import NotAWarehouseError, SchemaTooNewError, UnwritableError
from warehouse.open import connect
from warehouse.publish import publish, refresh_runs
from warehouse.rows import Run, SourceRun

READER = """
import sys, time
from pathlib import Path
from warehouse.open import connect
path, stop = Path(sys.argv[1]), Path(sys.argv[2])
seen = []
while not stop.exists():
    with connect(path) as con:
        (version,) = con.execute("SELECT value FROM meta WHERE key = 'data_version'").fetchone()
        (titles,) = con.execute("SELECT list(DISTINCT title) FROM sources").fetchone()
        (n,) = con.execute("SELECT count(*) FROM counted_decisions").fetchone()
    assert titles == [version], (titles, version)
    assert n == 28, n
    if version not in seen:
        seen.append(version)
        print(version, flush=True)
    time.sleep(0.01)
"""


def test_readers_see_the_old_or_the_new_never_half(published: Path, tmp_path: Path) -> None:
    final, stop = tmp_path / "comity.duckdb", tmp_path / "stop"

    def publish_version(version: str) -> None:
        finished = next_path(final)
        shutil.copyfile(published, finished)
        with duckdb.connect(str(finished)) as con:
            con.execute("UPDATE sources SET title = ?", [version])
            con.execute("UPDATE meta SET value = ? WHERE key = 'data_version'", [version])
        publish(finished, final)

    publish_version("v00")
    command = [sys.executable, "-c", READER, str(final), str(stop)]
    readers = [
        subprocess.Popen(
            command, cwd=Path(__file__).parents[2], stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        for _ in range(2)
    ]
    try:
        for n in range(1, 21):
            publish_version(f"v{n:02}")
            time.sleep(0.1)
    finally:
        stop.touch()
        told = [reader.communicate(timeout=30) for reader in readers]

    assert [(reader.returncode, errors) for reader, (_, errors) in zip(readers, told, strict=True)] == [
        (0, b"")
    ] * 2
    assert all(words.decode().split() == sorted(words.decode().split()) for words, _ in told)
    assert any(len(words.split()) > 1 for words, _ in told)


def test_an_open_reader_keeps_what_it_opened(published: Path, tmp_path: Path) -> None:
    final = tmp_path / "comity.duckdb"
    shutil.copyfile(published, final)
    with duckdb.connect() as reader:
        reader.execute(f"ATTACH '{final}' AS w (READ_ONLY)")
        refresh_runs(final, [], [], [source(title="new")])

        assert reader.execute("SELECT title FROM w.sources").fetchall() == [("Register",)]
    with connect(final) as con:
        assert con.execute("SELECT title FROM sources").fetchall() == [("new",)]


def test_a_newer_published_file_is_not_replaced(published: Path, tmp_path: Path) -> None:
    final = tmp_path / "comity.duckdb"
    shutil.copyfile(published, final)
    with duckdb.connect(str(final)) as con:
        con.execute("UPDATE meta SET value = '99' WHERE key = 'schema_version'")
    before = final.read_bytes()
    finished = Path(shutil.copyfile(published, next_path(final)))

    with pytest.raises(SchemaTooNewError, match="schema 99"):
        publish(finished, final)
    with pytest.raises(SchemaTooNewError, match="schema 99"):
        refresh_runs(final, [], [], [])
    assert final.read_bytes() == before


def test_a_file_of_another_kind_is_not_replaced(published: Path, tmp_path: Path) -> None:
    final = tmp_path / "comity.duckdb"
    final.write_text("my thesis")
    finished = Path(shutil.copyfile(published, next_path(final)))

    with pytest.raises(NotAWarehouseError, match="move it away"):
        publish(finished, final)
    assert final.read_text() == "my thesis"


def test_a_finished_file_that_is_gone_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UnwritableError, match="No such file"):
        publish(tmp_path / "comity.duckdb.next", tmp_path / "comity.duckdb")


def test_a_quiet_night_changes_runs_and_states_only(published: Path, tmp_path: Path) -> None:
    final = tmp_path / "comity.duckdb"
    shutil.copyfile(published, final)
    runs = [
        Run("r1", SEEN, SEEN, "published", True, 28, 28, 0, None),
        Run("r2", SEEN, None, "unchanged", False, 28, 0, 0, None),
    ]
    outcomes = [SourceRun("r2", "register", "UNCHANGED", 0, 0, 0, 0, None)]

    refresh_runs(final, runs, outcomes, [source(state="UNCHANGED")])

    with connect(final) as con:
        assert con.execute("SELECT run_id, result FROM runs").fetchall() == [
            ("r1", "published"),
            ("r2", "unchanged"),
        ]
        assert con.execute("SELECT run_id, outcome FROM source_runs").fetchall() == [("r2", "UNCHANGED")]
        assert con.execute("SELECT state FROM sources").fetchall() == [("UNCHANGED",)]
        assert con.execute("SELECT count(*) FROM decisions").fetchall() == [(28,)]
        assert con.execute("SELECT value FROM meta WHERE key = 'as_of'").fetchall() == [(AS_OF.isoformat(),)]
        tags = con.execute("SELECT tags FROM duckdb_databases() WHERE database_name = 'comity'").fetchone()
    assert tags is not None
    assert "v1.2" in str(tags[0])
    assert [path.name for path in tmp_path.iterdir()] == [final.name]


def test_a_failed_refresh_leaves_the_published_file_alone(published: Path, tmp_path: Path) -> None:
    final = tmp_path / "comity.duckdb"
    shutil.copyfile(published, final)
    before = final.read_bytes()

    with pytest.raises(Exception, match="NOT NULL"):
        refresh_runs(final, [], [], [replace(source(), title="")])
    assert final.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == [final.name]
