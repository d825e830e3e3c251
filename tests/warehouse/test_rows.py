from __future__ import annotations

import re

import duckdb
import pytest

from warehouse import sql_files
from warehouse.release.tables import datasets
from warehouse.rows import ROWS, TABLES, Row, columns
from warehouse.schema import create_table


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.TABLE)
def test_the_file_agrees_with_the_row_class(row: type[Row], con: duckdb.DuckDBPyConnection) -> None:
    found = con.execute(
        "SELECT column_name, data_type, is_nullable, comment FROM duckdb_columns()"
        " WHERE table_name = ? ORDER BY column_index",
        [row.TABLE],
    ).fetchall()

    types = {"TIMESTAMPTZ": "TIMESTAMP WITH TIME ZONE"}
    assert found == [
        (column.name, types.get(column.sql_type, column.sql_type), column.is_nullable, column.meaning)
        for column in columns(row)
    ]
    assert all(f"  {column.name} {column.sql_type}" in create_table(row) for column in columns(row))


def test_every_object_and_column_of_the_file_carries_a_comment(con: duckdb.DuckDBPyConnection) -> None:
    columns_without = con.execute(
        "SELECT table_name, column_name FROM duckdb_columns() WHERE NOT internal AND comment IS NULL"
    ).fetchall()
    macros_without = con.execute(
        "SELECT function_name FROM duckdb_functions() WHERE NOT internal AND comment IS NULL"
    ).fetchall()

    assert (columns_without, macros_without) == ([], [])


def test_every_table_and_view_says_what_it_is(con: duckdb.DuckDBPyConnection) -> None:
    silent = con.execute(
        "SELECT table_name FROM duckdb_tables() WHERE comment IS NULL"
        " UNION ALL SELECT view_name FROM duckdb_views() WHERE comment IS NULL AND NOT internal"
    ).fetchall()

    assert silent == []


def test_every_released_column_has_a_meaning(con: duckdb.DuckDBPyConnection) -> None:
    silent = [
        f"{one.name}.{column.name}" for one in datasets(con) for column in one.columns if not column.meaning
    ]

    assert silent == []


def test_every_key_is_audited() -> None:
    (audit,) = (file for file in sql_files.folder("audits") if file.name == "01_keys_are_unique")

    for table, row in TABLES.items():
        if row.KEY:
            assert re.search(rf"'{table}'.*?FROM {table} GROUP BY", audit.text, re.DOTALL), table


def test_every_sql_file_states_its_purpose() -> None:
    for folder in (*sql_files.OBJECTS, "audits", "questions"):
        for file in sql_files.folder(folder):
            assert file.text.startswith("-- Purpose: "), file.name
            assert file.purpose.endswith("."), file.name
