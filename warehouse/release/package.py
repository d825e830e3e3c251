"""The release described for machines: a Frictionless data package, from the same columns as the files.

The schemas of the main tables stand in ``datapackage.json``; the many files that share one schema, by
country, by outcome and for Excel, refer to ``schemas/NAME.json``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import duckdb

from warehouse.release.citation import TITLE
from warehouse.release.constraints import field
from warehouse.release.dictionary import COLUMNS as DICTIONARY
from warehouse.release.excel import FOLDER as EXCEL
from warehouse.release.facts import Facts
from warehouse.release.tables import Dataset
from warehouse.rows import TABLES

SCHEMAS = "schemas"
LICENCE = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}


def write_data_package(
    con: duckdb.DuckDBPyConnection, released: list[Dataset], sheet: Dataset, facts: Facts, folder: Path
) -> None:
    """Write ``datapackage.json`` and ``schemas/``: one resource a CSV file that stands in the folder."""
    described = [*released, DICTIONARY]
    (folder / SCHEMAS).mkdir()
    for one in (*described, sheet):
        _write(folder / SCHEMAS / f"{one.name}.json", _schema(one))
    package = {
        "profile": "tabular-data-package",
        "name": "comity",
        "title": TITLE,
        "version": facts.data_version,
        "licenses": [LICENCE],
        "sources": _sources(con),
        "resources": [
            *(_resource(f"{one.name}.csv", _schema(one, with_references=True)) for one in described),
            *_sharing(folder, {one.name for one in described}, sheet.name),
        ],
    }
    _write(folder / "datapackage.json", package)


def _sharing(folder: Path, names: set[str], sheet: str) -> Iterable[dict[str, Any]]:
    """The resources that share a schema: sheets, and every file once more for Excel."""
    paths = sorted(path.relative_to(folder) for path in folder.rglob("*.csv"))
    for path in paths:
        is_copy = path.parts[0] == EXCEL
        if len(path.parts) > 1:
            name = path.stem if is_copy and len(path.parts) == 2 and path.stem in names else sheet
            yield _resource(path.as_posix(), f"{SCHEMAS}/{name}.json", is_for_excel=is_copy)


def _sources(con: duckdb.DuckDBPyConnection) -> list[dict[str, str]]:
    """The sources that these data come from, also through a citation of the register."""
    rows = con.execute("SELECT title, url FROM sources WHERE n_documents > 0 ORDER BY source_id").fetchall()
    return [{"title": title, "path": url} for title, url in rows]


def _resource(path: str, schema: dict[str, Any] | str, *, is_for_excel: bool = False) -> dict[str, Any]:
    return {
        "name": path.removesuffix(".csv").replace("/", "-").lower(),
        "path": path,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8-sig" if is_for_excel else "utf-8",
        "dialect": {"lineTerminator": "\r\n" if is_for_excel else "\n"},
        "schema": schema,
    }


def _schema(one: Dataset, *, with_references: bool = False) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [field(column) for column in one.columns],
        "missingValues": [""],
    }
    if one.key:
        schema["primaryKey"] = list(one.key)
    row = TABLES.get(one.name)
    if with_references and row is not None and row.FOREIGN_KEYS:
        schema["foreignKeys"] = [
            _reference(column, *target.split("."), own=one.name)
            for column, target in row.FOREIGN_KEYS.items()
        ]
    return schema


def _reference(column: str, table: str, key: str, *, own: str) -> dict[str, Any]:
    """A foreign key; a table that refers to itself is named by an empty text."""
    return {"fields": column, "reference": {"resource": "" if table == own else table, "fields": key}}


def _write(path: Path, value: dict[str, Any]) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")
