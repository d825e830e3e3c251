"""Everything that a release holds, written into one folder."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import duckdb

from warehouse.load import load
from warehouse.release import database, summary
from warehouse.release.changes import changes_between
from warehouse.release.checksums import ReleasedFile, write_checksums
from warehouse.release.citation import write_citation
from warehouse.release.dictionary import write_dictionary
from warehouse.release.edition import Edition, edition_of
from warehouse.release.excel import FOLDER as EXCEL
from warehouse.release.excel import write_excel_copies
from warehouse.release.facts import facts_of
from warehouse.release.package import write_data_package
from warehouse.release.tables import Dataset, datasets, of_row, sheet
from warehouse.rows.changes import Change
from warehouse.schema import create_table, literal

README = Path(__file__).with_name("readme.md")
UNSETTLED = "unsettled"
"""Name of the file for decisions on whose outcome equal sources contradict each other."""
BY = {"by_country": "jurisdiction", "by_outcome": "outcome"}
CHANGES = of_row(Change)
HISTORY = frozenset({"changes.csv", "changes.parquet", f"{EXCEL}/changes.csv", summary.NAME})
"""Files that depend on the release before; all others follow from the inputs alone."""


@dataclass(frozen=True, slots=True)
class Before:
    """The release before: its name, and what it said."""

    name: str
    edition: Edition


def write_contents(
    con: duckdb.DuckDBPyConnection, folder: Path, before: Before | None
) -> tuple[ReleasedFile, ...]:
    """Write every file of a release of the current database into an empty folder, checksums last."""
    with database.released_database(con, folder / database.NAME):
        _write_files(con, folder, before)
    return write_checksums(folder)


def _write_files(con: duckdb.DuckDBPyConnection, folder: Path, before: Before | None) -> None:
    """Write what is read from the released file, which is the current database."""
    released, by_sheet, facts = datasets(con), sheet(con), facts_of(con)
    changes = changes_between(before.edition, edition_of(con)) if before else []
    _register(con, changes)
    for one in (*released, CHANGES):
        _copy_csv(con, one.select(as_csv=True), folder / f"{one.name}.csv")
        _copy(con, one.select(as_csv=False), folder / f"{one.name}.parquet", "FORMAT parquet")
    con.execute(f"DROP TABLE temp.{CHANGES.name}")
    # The view once, and not once a country and outcome.
    con.execute(f"CREATE OR REPLACE TEMP TABLE {by_sheet.name} AS FROM {by_sheet.name}")
    for name, column in BY.items():
        _split(con, by_sheet, column, folder / name)
    con.execute(f"DROP TABLE temp.{by_sheet.name}")
    write_dictionary([*released, by_sheet, CHANGES], folder / "dictionary.csv")
    write_excel_copies(folder)
    summary.write_summary(
        con, released, facts, before.name if before else None, changes, folder / summary.NAME
    )
    write_citation(facts, folder / "CITATION.cff")
    shutil.copyfile(README, folder / "README.md")
    write_data_package(con, [*released, CHANGES], by_sheet, facts, folder)


def _register(con: duckdb.DuckDBPyConnection, changes: list[Change]) -> None:
    con.execute(create_table(Change).replace("CREATE TABLE", "CREATE OR REPLACE TEMP TABLE"))
    load(con, Change, changes)


def _split(con: duckdb.DuckDBPyConnection, by_sheet: Dataset, column: str, folder: Path) -> None:
    """A file a value of the column; the audits see to it that values are codes, fit to name a file."""
    folder.mkdir()
    values = con.execute(f"SELECT DISTINCT {column} FROM temp.{by_sheet.name}").fetchall()  # noqa: S608
    for (value,) in values:
        where = f"{column} = {literal(value)}" if value else f"{column} IS NULL"
        query = by_sheet.select(as_csv=True, where=where, database="temp")
        _copy_csv(con, query, folder / f"{value or UNSETTLED}.csv")


def _copy_csv(con: duckdb.DuckDBPyConnection, query: str, path: Path) -> None:
    _copy(con, query, path, "FORMAT csv, HEADER, DELIMITER ',', QUOTE '\"', ESCAPE '\"'")


def _copy(con: duckdb.DuckDBPyConnection, query: str, path: Path, options: str) -> None:
    con.execute(f"COPY ({query}) TO {literal(str(path))} ({options})")
