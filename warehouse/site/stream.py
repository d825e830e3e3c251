"""Rows of the published file, one query a table, a few at a time: memory does not grow with the decisions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import Any

import duckdb

from warehouse import sql_files

Row = dict[str, Any]
AT_ONCE = 500


def stream(
    con: duckdb.DuckDBPyConnection, name: str, *, order: str = "", limit: int = 0, day: date | None = None
) -> Iterator[Row]:
    """The rows of ``questions/site/NAME.sql`` as of a day; in another order, the first ``limit``."""
    query = sql_files.question(f"site/{name}")
    if order:
        query = f"SELECT * FROM ({query}) ORDER BY {order}" + (f" LIMIT {limit}" if limit else "")  # noqa: S608
    cursor = _cursor(con)
    cursor.execute(query, {"day": day} if day else {})
    return by_column(cursor)


def by_column(cursor: duckdb.DuckDBPyConnection) -> Iterator[Row]:
    """The rows of an executed query by the names of their columns, fetched a few at a time."""
    names = [column[0] for column in cursor.description or ()]
    while rows := cursor.fetchmany(AT_ONCE):
        for row in rows:
            yield dict(zip(names, row, strict=True))


def grouped(
    con: duckdb.DuckDBPyConnection, name: str, key: str, day: date | None = None
) -> dict[Any, list[Row]]:
    """Rows by their key, all at once: for tables that do not grow with the decisions."""
    found: dict[Any, list[Row]] = {}
    for row in stream(con, name, day=day):
        found.setdefault(row[key], []).append(row)
    return found


class Alongside:
    """Rows ordered by a key, handed out key by key while the keys go by in the same order."""

    def __init__(self, rows: Iterator[Row], key: str) -> None:
        self._groups = groupby(rows, key=lambda row: row[key])
        self._key: Any = None
        self._rows: list[Row] = []
        self._step()

    def of(self, key: str) -> list[Row]:
        """The rows of a key. Keys are asked for in order; those left out are passed by."""
        while self._key is not None and self._key < key:
            self._step()
        return self._rows if self._key == key else []

    def _step(self) -> None:
        self._key, rows = next(self._groups, (None, iter(())))
        self._rows = list(rows)


def _cursor(con: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    """A cursor on the same file: a connection of its own, which has to be told of the file in use."""
    (database,) = con.execute("SELECT current_database()").fetchall()[0]
    cursor = con.cursor()
    cursor.execute(f'USE "{database}"')
    return cursor
