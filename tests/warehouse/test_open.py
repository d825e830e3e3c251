from __future__ import annotations

import shutil
from pathlib import Path

import duckdb
import pytest

from warehouse.errors import NotAWarehouseError, NoWarehouseError, SchemaTooNewError, SchemaTooOldError
from warehouse.open import connect
from warehouse.schema import SCHEMA_VERSION


def stamped(published: Path, folder: Path, version: str) -> Path:
    """A copy of the published file that says it has this schema version."""
    path = folder / "comity.duckdb"
    shutil.copyfile(published, path)
    with duckdb.connect(str(path)) as con:
        con.execute("UPDATE meta SET value = ? WHERE key = 'schema_version'", [version])
    return path


def test_readers_cannot_write(published: Path) -> None:
    with connect(published) as con, pytest.raises(duckdb.InvalidInputException, match="read-only"):
        con.execute("DELETE FROM decisions")


def test_a_missing_file_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(NoWarehouseError, match=r"no data at .*: run `comity run` first"):
        connect(tmp_path / "comity.duckdb")


def test_a_newer_file_says_what_to_do(published: Path, tmp_path: Path) -> None:
    path = stamped(published, tmp_path, str(SCHEMA_VERSION + 1))

    versions = (
        rf"newer Comity \(schema {SCHEMA_VERSION + 1}, this one reads up to {SCHEMA_VERSION}\): upgrade"
    )
    with pytest.raises(SchemaTooNewError, match=versions):
        connect(path)


def test_an_older_file_says_what_to_do(published: Path, tmp_path: Path) -> None:
    path = stamped(published, tmp_path, "0")

    with pytest.raises(SchemaTooOldError, match="run `comity run`"):
        connect(path)


@pytest.mark.parametrize("content", [b"", b"iso2,name\nFR,France\n" * 1000])
def test_a_file_of_another_kind_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "comity.duckdb"
    path.write_bytes(content)

    with pytest.raises(NotAWarehouseError, match="no Comity data file"):
        connect(path)
    assert path.read_bytes() == content


def test_a_database_of_somebody_else_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "comity.duckdb"
    with duckdb.connect(str(path)) as con:
        con.execute("CREATE TABLE meta (key VARCHAR, value VARCHAR)")

    with pytest.raises(NotAWarehouseError, match="states no schema version"):
        connect(path)
