"""The table of changes between two releases; it is made for a release and stands in no warehouse."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, ClassVar

from warehouse.rows.column import OneOf, Row

KINDS = OneOf(("added", "changed", "withdrawn"))


@dataclass(frozen=True, slots=True)
class Change(Row):
    """What became of the decisions since the release before: one row a decision and field."""

    TABLE = "changes"
    KEY = ("decision_id", "field")
    FOREIGN_KEYS: ClassVar[Mapping[str, str]] = {}

    decision_id: Annotated[str, "Decision"]
    change: Annotated[str, "added | changed | withdrawn", KINDS]
    field: Annotated[str | None, "Column that changed; empty where the whole decision came or went"]
    old: Annotated[str | None, "Value in the release before, as text; items of a list set apart by ' ; '"]
    new: Annotated[str | None, "Value in this release, as text"]
    reason: Annotated[str | None, "Why it was withdrawn, as its tombstone says"]
    merged_into: Annotated[str | None, "Decision that took it over"]
