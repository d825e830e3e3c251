"""A new warehouse file beside the published one: tables, views, audits."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import duckdb

from warehouse import sql_files
from warehouse.audits import run_audits
from warehouse.errors import BadRowsError, UnwritableError
from warehouse.load import load
from warehouse.rows import ROWS, TABLES, Meta, Row
from warehouse.schema import SCHEMA_VERSION, comments, create_table, literal

STORAGE_VERSION = "v1.2.0"
"""The oldest DuckDB that can open the file; the default of DuckDB 2 shuts out everything before it."""
USUAL_BLOCK, SMALL_BLOCK = 262_144, 16_384
"""Bytes of a block: what DuckDB takes by itself, and the least, for files with many small tables."""


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What was built: the file, not yet published, the rows of each table, and the audits it passed."""

    path: Path
    n_rows: dict[str, int]
    n_audits: int


def build(
    final: Path,
    tables: Mapping[str, Iterable[Row]],
    *,
    as_of: date,
    data_version: str,
    software_version: str,
    accept_drop: bool = False,
) -> BuildReport:
    """Write ``<final>.next`` from rows; ``publish`` puts it in place. Tables not given stay empty.

    ``accept_drop``: a person has agreed to lose more decisions than the audits allow.
    Raises AuditError, BadRowsError or UnwritableError; then no file is left and ``final`` is as it was.
    """
    unknown = sorted(set(tables) - (set(TABLES) - {Meta.TABLE}))
    if unknown:
        raise BadRowsError(unknown[0], "no such table to fill")
    meta = {
        "schema_version": str(SCHEMA_VERSION),
        "data_version": data_version,
        "as_of": as_of.isoformat(),
        "software_version": software_version,
        "accepted_drop": "true" if accept_drop else "false",
    }
    given = {**tables, Meta.TABLE: [Meta(key, value) for key, value in meta.items()]}
    path = next_path(final)
    remove_leftovers(final)
    try:
        n_rows, n_audits = write_file(path, given, run_audits)
    except BaseException:
        remove_leftovers(final)
        raise
    return BuildReport(path, n_rows, n_audits)


def write_file(
    path: Path,
    tables: Mapping[str, Iterable[Row]],
    audit: Callable[[duckdb.DuckDBPyConnection], int],
) -> tuple[dict[str, int], int]:
    """Write tables and views into a new file; returns the rows of each table, and the audits it passed.

    Raises AuditError, BadRowsError or UnwritableError; what was written by then is left to the caller.
    """
    with _new_file(path, USUAL_BLOCK) as connection:
        n_rows = populate(connection, tables)
        return n_rows, audit(connection)


def write_tables(path: Path, tables: Mapping[str, Iterable[Row]]) -> None:
    """Write tables without views into a new file, of which another is to be made.

    Raises BadRowsError or UnwritableError.
    """
    with _new_file(path, SMALL_BLOCK) as connection:
        connection.execute("BEGIN")
        _fill_all(connection, tables)
        connection.execute("COMMIT")


def populate(connection: duckdb.DuckDBPyConnection, tables: Mapping[str, Iterable[Row]]) -> dict[str, int]:
    """Create and fill every table in the current schema, then the views; returns the rows of each table."""
    connection.execute("BEGIN")  # hundreds of small statements, one commit
    n_rows = _fill_all(connection, tables)
    create_views(connection)
    connection.execute("COMMIT")
    return n_rows


@contextmanager
def _new_file(path: Path, block_size: int) -> Iterator[duckdb.DuckDBPyConnection]:
    try:
        with duckdb.connect() as connection:
            _attach(connection, path, block_size)
            yield connection
            connection.execute("CHECKPOINT next_file")
    except (duckdb.IOException, duckdb.TransactionException) as error:  # a full disk, at any write
        raise UnwritableError(path, str(error).splitlines()[0]) from error


def _fill_all(connection: duckdb.DuckDBPyConnection, tables: Mapping[str, Iterable[Row]]) -> dict[str, int]:
    return {row.TABLE: _fill(connection, row, tables.get(row.TABLE, ())) for row in ROWS}


def next_path(final: Path) -> Path:
    """Where the file that is to become ``final`` is written."""
    return final.with_name(f"{final.name}.next")


def remove_leftovers(final: Path) -> None:
    """Remove what a killed run left beside ``final``; only one run at a time may write."""
    with suppress(OSError):
        for leftover in final.parent.glob(f"{final.name}.next*"):
            leftover.unlink(missing_ok=True)


def _attach(connection: duckdb.DuckDBPyConnection, path: Path, block_size: int) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        connection.execute(
            f"ATTACH {literal(str(path))} AS next_file"
            f" (STORAGE_VERSION {literal(STORAGE_VERSION)}, BLOCK_SIZE {block_size})"
        )
        connection.execute("USE next_file")
    except (OSError, duckdb.Error) as error:
        raise UnwritableError(path, str(error).splitlines()[0]) from error


def create_views(connection: duckdb.DuckDBPyConnection, without: frozenset[str] = frozenset()) -> None:
    """Macros, views and stored statistics over the tables of the current schema, but for the files named."""
    for folder in sql_files.OBJECTS:
        for file in sql_files.folder(folder):
            if file.name not in without:
                connection.execute(file.text)
    for view, column, text in connection.execute(sql_files.question("inherited_comments")).fetchall():
        connection.execute(f"COMMENT ON COLUMN {view}.{column} IS {literal(text)}")


def _fill(connection: duckdb.DuckDBPyConnection, row: type[Row], rows: Iterable[Row]) -> int:
    connection.execute(create_table(row))
    for comment in comments(row):
        connection.execute(comment)
    return load(connection, row, rows)
