"""One edition of the decisions, to compare with another: a release or a DuckDB file, every cell as text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import duckdb

from warehouse.errors import NotAReleaseError
from warehouse.open import connect
from warehouse.release.tables import LIST_SEPARATOR
from warehouse.schema import literal

TABLES = ("decisions", "tombstones")


@dataclass(frozen=True, slots=True)
class Grave:
    """Why a decision went, and which one took it over."""

    reason: str
    merged_into: str | None


@dataclass(frozen=True, slots=True)
class Edition:
    """Decisions by id, column by column, and the tombstones of those that are no more."""

    decisions: Mapping[str, Mapping[str, str | None]]
    graves: Mapping[str, Grave]


def read_edition(place: Path) -> Edition:
    """A release's folder, or a DuckDB file. Raises NotAReleaseError or what ``connect`` raises."""
    return _of_folder(place) if place.is_dir() else _of_file(place)


def edition_of(con: duckdb.DuckDBPyConnection) -> Edition:
    """What the tables of a connection say."""
    decisions = _rows(con, "decisions")
    graves = {
        str(row["decision_id"]): Grave(str(row["reason"] or ""), row["merged_into"])
        for row in _rows(con, "tombstones")
    }
    return Edition({str(row["decision_id"]): row for row in decisions}, graves)


def _of_file(path: Path) -> Edition:
    with connect(path) as con:
        return edition_of(con)


def _of_folder(folder: Path) -> Edition:
    missing = [name for name in TABLES if not (folder / f"{name}.parquet").is_file()]
    if missing:
        raise NotAReleaseError(folder, f"{missing[0]}.parquet is not in it")
    with duckdb.connect() as con:
        try:
            for name in TABLES:
                con.execute(f"CREATE VIEW {name} AS FROM {literal(str(folder / name) + '.parquet')}")
            return edition_of(con)
        except duckdb.Error as error:
            raise NotAReleaseError(folder, str(error).splitlines()[0]) from error


def _rows(con: duckdb.DuckDBPyConnection, table: str) -> list[dict[str, str | None]]:
    described = con.execute(f"DESCRIBE {table}").fetchall()
    cells = ", ".join(_text(name, kind) for name, kind, *_ in described)
    relation = con.execute(f"SELECT {cells} FROM {table} ORDER BY decision_id")  # noqa: S608
    names = [column[0] for column in relation.description or ()]
    return [dict(zip(names, row, strict=True)) for row in relation.fetchall()]


def _text(name: str, sql_type: str) -> str:
    """The expression of a cell as text; nothing stated is NULL, also where a list is empty."""
    if sql_type == "VARCHAR[]":
        return f"nullif(array_to_string({name}, '{LIST_SEPARATOR}'), '') AS {name}"
    if sql_type == "TIMESTAMP WITH TIME ZONE":
        return f"strftime(timezone('UTC', {name}), '%Y-%m-%dT%H:%M:%SZ') AS {name}"
    return f"nullif(CAST({name} AS VARCHAR), '') AS {name}"
