"""What the data say of themselves: their version, their day, the software, how names are given."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import duckdb

MASKED, AS_CITED = "masked", "as_cited"
"""How names are given: ``meta`` states it under ``names``."""


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of ``meta`` that a release states; ``is_masked``: natural persons stand as initials."""

    data_version: str
    as_of: date
    software_version: str
    schema_version: str
    is_masked: bool


def facts_of(con: duckdb.DuckDBPyConnection) -> Facts:
    """The facts of the current database."""
    meta = dict(con.execute("SELECT key, value FROM meta").fetchall())
    return Facts(
        data_version=meta["data_version"],
        as_of=date.fromisoformat(meta["as_of"]),
        software_version=meta.get("software_version", ""),
        schema_version=meta["schema_version"],
        is_masked=meta.get("names") == MASKED,
    )
