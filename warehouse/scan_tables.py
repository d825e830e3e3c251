"""The tables of a scan as Parquet: rows that hold a needle, rows that could not be cut, counts per member."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import duckdb

_PLACE = {
    "file": "VARCHAR",
    "member": "VARCHAR",
    "month": "VARCHAR",
    "row": "BIGINT",
    "byte_offset": "BIGINT",
    "n_bytes": "BIGINT",
    "needles": "VARCHAR[]",
    "damage": "VARCHAR",
}
TABLES: Mapping[str, Mapping[str, str]] = {
    "candidates": {
        **_PLACE,
        "layout": "VARCHAR",
        "marks": "VARCHAR[]",
        "kind": "VARCHAR",
        "state": "VARCHAR",
        "outcome": "VARCHAR",
        "why_not": "VARCHAR",
        "document": "VARCHAR",
    },
    "rejects": {**_PLACE, "cause": "VARCHAR", "text": "VARCHAR"},
    "members": {
        "file": "VARCHAR",
        "member": "VARCHAR",
        "month": "VARCHAR",
        "layout": "VARCHAR",
        "n_rows": "BIGINT",
        "n_bytes": "BIGINT",
        "n_candidates": "BIGINT",
        "n_rejects": "BIGINT",
        "damage": "VARCHAR",
        "left_out": "VARCHAR",
        "unsound": "JSON",
    },
}
"""Grain: a row of the dump; a row of the dump; a member. ``row`` counts from 0 after the header,
``byte_offset`` from the member's first byte. The columns of the dump follow those of ``candidates``."""
_LARGEST = 192 * 1024 * 1024


def write_table(
    name: str, rows: Iterable[Mapping[str, Any]], folder: Path, further: Iterable[str] = ()
) -> Path:
    """Write ``<folder>/<name>.parquet`` whole or not at all, by place; raises OSError or duckdb.Error.

    ``rows`` are objects with the columns of the table, and of ``further`` texts.
    """
    columns = {**TABLES[name], **dict.fromkeys(further, "VARCHAR")}
    target, lines, part = (folder / f"{name}{end}" for end in (".parquet", ".jsonl", ".parquet.part"))
    order = "file, member, row" if "row" in columns else "file, member"
    try:
        with lines.open("w", encoding="utf-8") as file:
            for row in rows:
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
        with duckdb.connect() as connection:
            connection.execute("SET threads = 1")
            table = connection.read_json(
                str(lines), columns=dict(columns), format="newline_delimited", maximum_object_size=_LARGEST
            )
            table.order(order).write_parquet(str(part), compression="zstd")
        part.replace(target)
    finally:
        lines.unlink(missing_ok=True)
        part.unlink(missing_ok=True)
    return target
