"""The reader's way in: the published file, read-only, or a sentence on why not."""

from __future__ import annotations

from pathlib import Path

import duckdb

from warehouse.errors import NotAWarehouseError, NoWarehouseError, SchemaTooNewError, SchemaTooOldError
from warehouse.schema import SCHEMA_VERSION, literal


def connect(path: Path) -> duckdb.DuckDBPyConnection:
    """Open the published file read-only.

    Raises NoWarehouseError, NotAWarehouseError, SchemaTooNewError or SchemaTooOldError.
    """
    connection, version = _open(path)
    if version == SCHEMA_VERSION:
        return connection
    connection.close()
    error = SchemaTooNewError if version > SCHEMA_VERSION else SchemaTooOldError
    raise error(path, version, SCHEMA_VERSION)


def schema_version(path: Path) -> int:
    """The schema version of a published file; raises NoWarehouseError or NotAWarehouseError."""
    connection, version = _open(path)
    connection.close()
    return version


def _open(path: Path) -> tuple[duckdb.DuckDBPyConnection, int]:
    if not path.exists():
        raise NoWarehouseError(path)
    # An instance of its own: duckdb.connect(path) would hand every thread of a process the file that its
    # first thread still holds, and a busy server would never see a new night.
    connection = duckdb.connect()
    try:
        connection.execute(f"ATTACH {literal(str(path))} AS comity (READ_ONLY, TYPE duckdb)")
        connection.execute("USE comity")
    except duckdb.Error as error:
        connection.close()
        raise NotAWarehouseError(path, str(error).splitlines()[0]) from error
    try:
        found = connection.execute("SELECT value FROM meta WHERE key = 'schema_version'").fetchall()
        return connection, int(found[0][0])
    except (duckdb.Error, ValueError, IndexError) as error:
        connection.close()
        raise NotAWarehouseError(path, "it states no schema version") from error
