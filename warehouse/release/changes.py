"""What became of the decisions from one edition to the next: added, changed, withdrawn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from warehouse.continuity import OWN_WORK
from warehouse.release.edition import Edition
from warehouse.rows.changes import Change


def changes_between(before: Edition, after: Edition) -> list[Change]:
    """Every change, by decision and field.

    Compared are the columns that both editions have, without those that count or date our own work: a new
    column of the software is no news of a decision.
    """
    return [
        change
        for decision_id in sorted(before.decisions.keys() | after.decisions.keys())
        for change in _of_decision(decision_id, before, after)
    ]


def counts(changes: list[Change]) -> dict[str, int]:
    """Decisions added, changed and withdrawn."""
    found = Counter(kind for _, kind in {(change.decision_id, change.change) for change in changes})
    return {f"n_{kind}": found[kind] for kind in ("added", "changed", "withdrawn")}


def _of_decision(decision_id: str, before: Edition, after: Edition) -> Iterator[Change]:
    was, now = before.decisions.get(decision_id), after.decisions.get(decision_id)
    if was is None:
        yield Change(decision_id, "added", None, None, None, None, None)
    elif now is None:
        grave = after.graves.get(decision_id)
        reason, merged_into = (grave.reason, grave.merged_into) if grave else (None, None)
        yield Change(decision_id, "withdrawn", None, None, None, reason, merged_into)
    else:
        for field in sorted((was.keys() & now.keys()) - OWN_WORK):
            if was[field] != now[field]:
                yield Change(decision_id, "changed", field, was[field], now[field], None, None)
