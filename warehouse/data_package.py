"""The release described for machines: a Frictionless data package, from the same columns as the files."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from warehouse.release_tables import Dataset
from warehouse.rows import TABLES

TYPES = {
    "BOOLEAN": "boolean",
    "DATE": "date",
    "TIMESTAMP WITH TIME ZONE": "datetime",
    "INTEGER": "integer",
    "BIGINT": "integer",
    "HUGEINT": "integer",
    "DOUBLE": "number",
    "VARCHAR": "string",
    "VARCHAR[]": "string",
}
"""Table Schema types of CSV cells; a list is one string, joined as the README of the release says."""


def write_data_package(released: Iterable[Dataset], data_version: str, path: Path) -> None:
    """Write ``datapackage.json``: one resource a CSV file, with its fields in order."""
    package = {
        "profile": "tabular-data-package",
        "name": "comity",
        "title": "Comity: rulings on foreign judgments before Chinese courts, and on Chinese ones abroad",
        "version": data_version,
        "licenses": [{"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}],
        "resources": [_resource(one) for one in released],
    }
    path.write_text(json.dumps(package, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")


def _resource(one: Dataset) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [
            {
                "name": column.name,
                "type": TYPES.get(column.sql_type, "number"),
                "description": column.meaning,
                "constraints": {"required": not column.is_nullable},
            }
            for column in one.columns
        ],
        "missingValues": [""],
    }
    row = TABLES.get(one.name)
    if row is not None and row.KEY:
        schema["primaryKey"] = list(row.KEY)
    return {
        "name": one.name,
        "path": f"{one.name}.csv",
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    }
