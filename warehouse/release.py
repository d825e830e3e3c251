"""The release: CSV and Parquet files of the public tables and statistics, swapped in whole."""

from __future__ import annotations

import csv
import hashlib
import shutil
from dataclasses import dataclass
from pathlib import Path

import duckdb

from warehouse.data_package import write_data_package
from warehouse.errors import UnwritableError
from warehouse.release_tables import SHEET, Dataset, dataset, datasets
from warehouse.schema import literal

README = Path(__file__).with_name("release_readme.md")
SUMS = "SHA256SUMS"
UNSETTLED = "unsettled"
"""Name of the file for decisions on whose outcome equal sources contradict each other."""


@dataclass(frozen=True, slots=True)
class ReleasedFile:
    """A file of the release, by its path inside it."""

    name: str
    sha256: str
    n_bytes: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """Every file of a release save the list of checksums itself, in the order of their names."""

    folder: Path
    files: tuple[ReleasedFile, ...]


def export(con: duckdb.DuckDBPyConnection, out: Path) -> Manifest:
    """Write the release and swap it in at ``out``; an interrupted export leaves the old one.

    Raises UnwritableError where the system refuses.
    """
    aside, old = out.with_name(f"{out.name}.next"), out.with_name(f"{out.name}.old")
    try:
        if old.exists() and not out.exists():
            old.rename(out)  # a killed run got half-way through the swap
        shutil.rmtree(aside, ignore_errors=True)
        aside.mkdir(parents=True)
        _write(con, aside)
        files = _sums(aside)
        _swap(aside, out, old)
    except (OSError, duckdb.IOException) as error:
        shutil.rmtree(aside, ignore_errors=True)
        raise UnwritableError(out, str(error).splitlines()[0]) from error
    return Manifest(out, files)


def _write(con: duckdb.DuckDBPyConnection, folder: Path) -> None:
    released = datasets(con)
    for one in released:
        _copy_csv(con, one.select(as_csv=True), folder / f"{one.name}.csv")
        _copy(con, one.select(as_csv=False), folder / f"{one.name}.parquet", "FORMAT parquet")
    sheet = dataset(con, SHEET, by=("decision_id",))
    _split(con, sheet, "jurisdiction", folder / "by_country")
    _split(con, sheet, "outcome", folder / "by_outcome")
    _dictionary([*released, sheet], folder / "dictionary.csv")
    (version,) = con.execute("SELECT value FROM meta WHERE key = 'data_version'").fetchall()[0]
    write_data_package(released, version, folder / "datapackage.json")
    shutil.copyfile(README, folder / "README.md")


def _split(con: duckdb.DuckDBPyConnection, sheet: Dataset, column: str, folder: Path) -> None:
    """A file a value of the column; the audits see to it that values are codes, fit to name a file."""
    folder.mkdir()
    values = con.execute(f"SELECT DISTINCT {column} FROM {sheet.name}").fetchall()  # noqa: S608
    for (value,) in values:
        where = f"{column} = {literal(value)}" if value else f"{column} IS NULL"
        _copy_csv(con, sheet.select(as_csv=True, where=where), folder / f"{value or UNSETTLED}.csv")


def _copy_csv(con: duckdb.DuckDBPyConnection, query: str, path: Path) -> None:
    _copy(con, query, path, "FORMAT csv, HEADER, DELIMITER ',', QUOTE '\"', ESCAPE '\"'")


def _copy(con: duckdb.DuckDBPyConnection, query: str, path: Path, options: str) -> None:
    con.execute(f"COPY ({query}) TO {literal(str(path))} ({options})")


def _dictionary(released: list[Dataset], path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["table", "column", "type", "is_nullable", "meaning"])
        for one in released:
            for column in one.columns:
                nullable = "true" if column.is_nullable else "false"
                writer.writerow([one.name, column.name, column.sql_type, nullable, column.meaning])


def _sums(folder: Path) -> tuple[ReleasedFile, ...]:
    files = []
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        files.append(ReleasedFile(path.relative_to(folder).as_posix(), digest, path.stat().st_size))
    lines = "".join(f"{file.sha256}  {file.name}\n" for file in files)
    (folder / SUMS).write_text(lines, encoding="utf-8", newline="\n")
    return tuple(files)


def _swap(aside: Path, out: Path, old: Path) -> None:
    shutil.rmtree(old, ignore_errors=True)
    if out.exists():
        out.rename(old)
    try:
        aside.rename(out)
    except OSError:
        if old.exists():
            old.rename(out)
        raise
    shutil.rmtree(old, ignore_errors=True)
