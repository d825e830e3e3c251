"""Rows into tables, fast and in a fixed order."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

import duckdb

from warehouse.errors import BadRowsError
from warehouse.rows import Column, Row, columns, order

if TYPE_CHECKING:
    from numpy import ndarray

BATCH = 100_000


def load(connection: duckdb.DuckDBPyConnection, row: type[Row], rows: Iterable[Row]) -> int:
    """Fill the (empty) table of a row class; returns the number of rows. Empty text becomes NULL.

    Raises BadRowsError where a row does not fit; the connection is then of no further use.

    Every cell travels as text, so that no type is guessed from the first rows of a column.
    """
    table = row.TABLE
    names = columns(row)
    casts = ", ".join(f"{_cast(column)} AS {column.name}" for column in names)
    by_key = ", ".join(f"{name} NULLS FIRST" for name in order(row))
    connection.execute("SET pandas_analyze_sample = 0")  # object columns arrive as text
    connection.execute(f"CREATE TEMP TABLE staged AS FROM {table} LIMIT 0")
    try:
        for batch in _batches(row, rows):
            connection.register("batch", _arrays(names, batch))
            connection.execute(f"INSERT INTO staged SELECT {casts} FROM batch")  # noqa: S608
            connection.unregister("batch")
        connection.execute(f"INSERT INTO {table} SELECT * FROM staged ORDER BY {by_key}")  # noqa: S608
        ((n_rows,),) = connection.execute("SELECT count(*) FROM staged").fetchall()
        connection.execute("DROP TABLE temp.staged")
    except (duckdb.ConstraintException, duckdb.ConversionException, duckdb.InvalidInputException) as error:
        raise BadRowsError(table, str(error)) from error
    return int(n_rows)


def _batches(row: type[Row], rows: Iterable[Row]) -> Iterator[list[Row]]:
    remaining = iter(rows)
    while batch := list(islice(remaining, BATCH)):
        stranger = next((one for one in batch if type(one) is not row), None)
        if stranger is not None:
            raise BadRowsError(row.TABLE, f"a row is {stranger!r}, not a {row.__name__}")
        yield batch


def _arrays(names: tuple[Column, ...], batch: list[Row]) -> dict[str, ndarray]:
    import numpy as np  # noqa: PLC0415 - readers of the warehouse never need it

    arrays = {}
    for column in names:
        cells: list[object] = [getattr(one, column.name) for one in batch]
        if column.is_list:
            cells = [json.dumps(cell, ensure_ascii=False) for cell in cells]
        arrays[column.name] = np.array(cells, dtype=object)
    return arrays


def _cast(column: Column) -> str:
    if column.is_list:
        return f"CAST(CAST({column.name} AS JSON) AS {column.sql_type})"
    return f"CAST(NULLIF({column.name}, '') AS {column.sql_type})"
