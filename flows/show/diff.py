"""The changes between two releases, for people."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

import click

from warehouse.release.changes import counts
from warehouse.release.edition import Edition
from warehouse.rows.changes import Change

SIGNS = {"added": "+", "changed": "~", "withdrawn": "-"}


def show_diff(places: Sequence[Path], editions: Sequence[Edition], changes: list[Change]) -> None:
    """A line a decision, a line a field, and the counts."""
    before, after = editions
    click.echo(f"from {places[0]}\nto   {places[1]}")
    for decision_id, group in groupby(changes, key=lambda change: change.decision_id):
        of_decision = list(group)
        row = after.decisions.get(decision_id) or before.decisions[decision_id]
        words = [decision_id, row.get("jurisdiction"), row.get("case_number"), row.get("case_name")]
        click.echo(f"{SIGNS[of_decision[0].change]} {'  '.join(word for word in words if word)}")
        for change in of_decision:
            for line in _lines(change):
                click.echo(f"    {line}")
    found = counts(changes)
    click.echo(", ".join(f"{n} {name.removeprefix('n_')}" for name, n in found.items()))


def _lines(change: Change) -> list[str]:
    if change.change == "changed":
        return [f"{change.field}: {change.old or '(nothing)'} -> {change.new or '(nothing)'}"]
    lines = [change.reason] if change.reason else []
    return lines + ([f"taken over by {change.merged_into}"] if change.merged_into else [])
