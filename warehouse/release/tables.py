"""What is released: tables and statistics, column by column, as CSV and Parquet cells."""

from __future__ import annotations

from dataclasses import dataclass, replace

import duckdb

from warehouse import sql_files
from warehouse.rows import ROWS, TABLES, Column, Row, columns, order
from warehouse.schema import public_columns

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
WITHHELD = ("applicant", "respondent", "agent")
"""Fields whose values name people beyond the usual citation of a case: no file of a release carries them."""


@dataclass(frozen=True, slots=True)
class ReleasedColumn:
    """A column as the data dictionary tells it; ``codes`` and ``pattern`` as its row class marks it."""

    name: str
    sql_type: str
    is_nullable: bool
    meaning: str
    codes: tuple[str, ...] = ()
    pattern: str = ""

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
    key: tuple[str, ...] = ()

    def select(self, *, as_csv: bool, where: str = "true", database: str = "") -> str:
        """The query whose rows are released, in a fixed order."""
        cells = ", ".join(column.csv() if as_csv else column.typed() for column in self.columns)
        by = ", ".join(f"released.{name}" for name in self.order)
        table = f"{database}.{self.name}" if database else self.name
        rows = f"{table} AS released WHERE {where} AND {self._public}"
        return f"SELECT {cells} FROM {rows} ORDER BY {by}"  # noqa: S608

    @property
    def _public(self) -> str:
        if not any(column.name == "field" for column in self.columns):
            return "true"
        return f"coalesce(released.field NOT IN {WITHHELD}, true)"


def datasets(con: duckdb.DuckDBPyConnection) -> list[Dataset]:
    """Everything that is released as a file of its own."""
    return [*public_tables(con), *(dataset(con, name) for name in STATISTICS)]


def public_tables(con: duckdb.DuckDBPyConnection) -> list[Dataset]:
    """The tables of which anything is released; statistics follow from them."""
    return [_table(con, row) for row in ROWS if not row.IS_OPERATIONAL]


def sheet(con: duckdb.DuckDBPyConnection) -> Dataset:
    """Decisions as the files by country and by outcome show them; coded as the table of decisions is."""
    found = dataset(con, SHEET, by=("decision_id",))
    return replace(_marked(found, columns(TABLES["decisions"])), key=("decision_id",))


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


def of_row(row: type[Row]) -> Dataset:
    """A table that is made for the release alone, from its row class."""
    shown = tuple(
        ReleasedColumn(c.name, c.sql_type, c.is_nullable, c.meaning, c.codes, c.pattern) for c in columns(row)
    )
    return Dataset(row.TABLE, shown, order(row), row.KEY)


def _table(con: duckdb.DuckDBPyConnection, row: type[Row]) -> Dataset:
    hidden = frozenset(c.name for c in columns(row)) - frozenset(c.name for c in public_columns(row))
    found = dataset(con, row.TABLE, hidden=hidden, by=order(row))
    return replace(_marked(found, columns(row)), key=row.KEY)


def _marked(found: Dataset, marks: tuple[Column, ...]) -> Dataset:
    by_name = {mark.name: mark for mark in marks}
    return replace(
        found,
        columns=tuple(
            replace(column, codes=by_name[column.name].codes, pattern=by_name[column.name].pattern)
            if column.name in by_name
            else column
            for column in found.columns
        ),
    )
