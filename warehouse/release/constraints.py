"""What a Table Schema can say of a column: its type, and what its cells are bound to."""

from __future__ import annotations

import re
from typing import Any

from warehouse.release.tables import LIST_SEPARATOR, ReleasedColumn

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
COUNT = re.compile(r"n_\w+|amount|quote_start|quote_end|total(_usd_bn)?")
"""Names of columns whose numbers do not fall below zero."""
SHARE = re.compile(r"rate(_low|_high)?|share|trade_share")
"""Names of columns whose numbers lie between zero and one."""


def field(column: ReleasedColumn) -> dict[str, Any]:
    """A field of a Table Schema."""
    return {
        "name": column.name,
        "type": type_of(column),
        "description": column.meaning,
        "constraints": constraints(column),
    }


def type_of(column: ReleasedColumn) -> str:
    """The Table Schema type of a column; a DECIMAL of any width is a number."""
    return TYPES.get(column.sql_type, "number")


def constraints(column: ReleasedColumn) -> dict[str, Any]:
    """Whether a cell must be filled, and what it may hold."""
    is_list = column.sql_type == "VARCHAR[]"  # an empty list is an empty cell
    found: dict[str, Any] = {"required": not (column.is_nullable or is_list)}
    if column.codes and is_list:
        found["pattern"] = _list_of(column.codes)
    elif column.codes:
        found["enum"] = list(column.codes)
    elif column.pattern:
        found["pattern"] = column.pattern
    if type_of(column) in ("integer", "number"):
        found |= _bounds(column.name)
    return found


def _list_of(codes: tuple[str, ...]) -> str:
    one = f"({'|'.join(map(re.escape, codes))})"
    return f"{one}({re.escape(LIST_SEPARATOR)}{one})*"


def _bounds(name: str) -> dict[str, Any]:
    if SHARE.fullmatch(name):
        return {"minimum": 0, "maximum": 1}
    return {"minimum": 0} if COUNT.fullmatch(name) else {}
