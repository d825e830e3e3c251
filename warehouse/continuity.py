"""From one published state to the next: nothing may disappear without a trace."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from pathlib import Path

from warehouse.errors import NoWarehouseError, SchemaTooOldError, WarehouseError
from warehouse.ledger import Tombstone
from warehouse.open import connect

LARGEST_DROP = 0.05
"""Share of the decisions that may vanish in one night before a person has to agree."""
OWN_WORK = frozenset({"first_seen", "known_since", "n_documents", "n_sources"})
"""Columns of decisions that count or date our own work: a change of them is no news of a decision."""


class DropError(WarehouseError):
    """More decisions would vanish than a night may take."""


def contents(path: Path) -> dict[str, tuple[object, ...]]:
    """The published decisions by id, without the columns that count or date our own work.

    A file of an older schema has nothing to compare with and counts as empty, like a missing one.
    """
    try:
        connection = connect(path)
    except (NoWarehouseError, SchemaTooOldError):
        return {}
    with connection:
        relation = connection.execute(
            f"SELECT * EXCLUDE ({', '.join(sorted(OWN_WORK))}) FROM decisions ORDER BY decision_id"  # noqa: S608
        )
        return {row[0]: row for row in relation.fetchall()}


def tombstones(
    before: Collection[str],
    after: Collection[str],
    merged: Mapping[str, str],
    at: datetime,
    *,
    accept_drop: bool = False,
) -> tuple[Tombstone, ...]:
    """One tombstone for each published decision that is no more: merged, or no longer borne by a document.

    Raises DropError where more would vanish than a night may take, unless a person has agreed.
    """
    lost = sorted(set(before) - set(after))
    if len(lost) > LARGEST_DROP * len(before) and not accept_drop:
        raise DropError(
            f"{len(lost)} of {len(before)} published decisions would vanish (first: {', '.join(lost[:5])});"
            " nothing was published. If this is right, run once with --accept-drop."
        )
    return tuple(
        Tombstone(
            decision_id,
            merged.get(decision_id, ""),
            "merged into another decision" if decision_id in merged else "no document speaks of it any more",
            at.isoformat(),
        )
        for decision_id in lost
    )


def changed(before: Mapping[str, tuple[object, ...]], after: Mapping[str, tuple[object, ...]]) -> list[str]:
    """Decisions that stand in both states and differ."""
    return sorted(key for key in after.keys() & before.keys() if after[key] != before[key])
