"""The data dictionary: every column of every released table, from the same columns as the files."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path

from warehouse.release.tables import Dataset, ReleasedColumn

COLUMNS = Dataset(
    "dictionary",
    (
        ReleasedColumn("table", "VARCHAR", False, "Table or statistic: the file of that name"),
        ReleasedColumn("column", "VARCHAR", False, "Column"),
        ReleasedColumn("type", "VARCHAR", False, "Type in DuckDB and Parquet"),
        ReleasedColumn("is_nullable", "BOOLEAN", False, "Whether a cell may be empty"),
        ReleasedColumn("meaning", "VARCHAR", False, "What it means"),
    ),
    order=("table", "column"),
    key=("table", "column"),
)
"""The dictionary's own columns."""


def write_dictionary(released: Iterable[Dataset], path: Path) -> None:
    """Write ``dictionary.csv``: one row a column, in the order of the files."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow([column.name for column in COLUMNS.columns])
        for one in released:
            for column in one.columns:
                nullable = "true" if column.is_nullable else "false"
                writer.writerow([one.name, column.name, column.sql_type, nullable, column.meaning])
