"""The reader's way in: the published file, read-only, or a sentence on why not."""

from __future__ import annotations

from pathlib import Path

import duckdb

from warehouse.errors import NotAWarehouseError, NoWarehouseError, SchemaTooNewError, SchemaTooOldError
from warehouse.schema import SCHEMA_VERSION


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
    try:
        connection = duckdb.connect(str(path), read_only=True)
    except duckdb.Error as error:
        raise NotAWarehouseError(path, str(error).splitlines()[0]) from error
    try:
        found = connection.execute("SELECT value FROM meta WHERE key = 'schema_version'").fetchall()
        return connection, int(found[0][0])
    except (duckdb.Error, ValueError, IndexError) as error:
        connection.close()
        raise NotAWarehouseError(path, "it states no schema version") from error
