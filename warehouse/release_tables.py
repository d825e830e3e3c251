"""What is released: tables and statistics, column by column, as CSV and Parquet cells."""

from __future__ import annotations

from dataclasses import dataclass

import duckdb

from warehouse import sql_files
from warehouse.rows import ROWS, columns, order

STATISTICS = (
    "decisions_by_country_outcome",
    "recognition_rates",
    "reciprocity_by_jurisdiction",
    "reciprocity_timeline",
    "enforceability",
    "enforceability_history",
    "refusal_grounds",
    "refusal_grounds_by_year",
    "sensitivity",
    "time_to_ruling",
    "amounts",
    "articles_cited",
    "precedents_cited",
    "coverage_by_publisher",
    "coverage_estimates",
    "comparison_with_published_totals",
    "contradictions_explained",
)
SHEET = "decisions_with_sources"
LIST_SEPARATOR = " ; "
QUOTE_LENGTH = 300
QUOTED = frozenset({"quote", "raw"})
"""Columns with words of a source; the release quotes, it does not reprint."""


@dataclass(frozen=True, slots=True)
class ReleasedColumn:
    """A column as the data dictionary tells it."""

    name: str
    sql_type: str
    is_nullable: bool
    meaning: str

    def csv(self) -> str:
        """The expression of its CSV cell."""
        if self.sql_type == "VARCHAR":
            cell = f"spreadsheet_safe({self.typed(named=False)})"
        elif self.sql_type == "VARCHAR[]":
            cell = f"spreadsheet_safe(array_to_string({self.name}, '{LIST_SEPARATOR}'))"
        elif self.sql_type == "TIMESTAMP WITH TIME ZONE":
            cell = f"strftime(timezone('UTC', {self.name}), '%Y-%m-%dT%H:%M:%SZ')"
        else:
            return self.name
        return f"{cell} AS {self.name}"

    def typed(self, *, named: bool = True) -> str:
        """The expression of its Parquet cell."""
        if self.name not in QUOTED:
            return self.name
        return f"left({self.name}, {QUOTE_LENGTH})" + (f" AS {self.name}" if named else "")


@dataclass(frozen=True, slots=True)
class Dataset:
    """A released table or view with its public columns and the order of its rows."""

    name: str
    columns: tuple[ReleasedColumn, ...]
    order: tuple[str, ...]

    def select(self, *, as_csv: bool, where: str = "true") -> str:
        """The query whose rows are released, in a fixed order."""
        cells = ", ".join(column.csv() if as_csv else column.typed() for column in self.columns)
        by = ", ".join(f"released.{name}" for name in self.order)
        return f"SELECT {cells} FROM {self.name} AS released WHERE {where} ORDER BY {by}"  # noqa: S608


def datasets(con: duckdb.DuckDBPyConnection) -> list[Dataset]:
    """Everything that is released as a file of its own."""
    tables = [
        dataset(
            con,
            row.TABLE,
            hidden=frozenset(column.name for column in columns(row) if column.is_operational),
            by=order(row),
        )
        for row in ROWS
        if not row.IS_OPERATIONAL
    ]
    return tables + [dataset(con, name) for name in STATISTICS]


def dataset(
    con: duckdb.DuckDBPyConnection,
    name: str,
    hidden: frozenset[str] = frozenset(),
    by: tuple[str, ...] = (),
) -> Dataset:
    """A table or view by name, without its hidden columns; ordered by all columns unless told."""
    rows = con.execute(sql_files.question("columns"), {"name": name}).fetchall()
    shown = tuple(ReleasedColumn(*row) for row in rows if row[0] not in hidden)
    keys = tuple(key for key in by if key not in hidden) or tuple(column.name for column in shown)
    return Dataset(name, shown, keys)
