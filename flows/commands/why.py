"""``comity why``: the words that a decision, or one field of it, rests on."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import click

from flows.command_line import Failure, WrongUsage, data_option, emit, warehouse_path
from warehouse.errors import UnknownDecisionError, UnknownFieldError, WarehouseError
from warehouse.open import connect
from warehouse.why import Said, Why, why


@click.command()
@data_option
@click.argument("decision")
@click.argument("field", required=False)
@click.option("--json", "as_json", is_flag=True, help="Print everything as JSON.")
def command(decision: str, field: str | None, as_json: bool) -> None:
    """The words that DECISION (its id or case number), or one FIELD of it, rests on."""
    explain(warehouse_path(), decision, field, as_json=as_json)


def explain(path: Path, word: str, field: str | None, *, as_json: bool) -> None:
    """Print every observation field by field, those that stand first, or all of it as JSON."""
    try:
        with connect(path) as connection:
            found = why(connection, word, field)
    except (UnknownDecisionError, UnknownFieldError) as error:
        raise WrongUsage(str(error)) from error
    except WarehouseError as error:
        raise Failure(str(error)) from error
    if as_json:
        emit(found.to_json())
    else:
        _show(found)


def _show(found: Why) -> None:
    from rich.console import Console
    from rich.markup import escape

    console = Console(highlight=False, soft_wrap=True)
    name = " ".join(part for part in (found.case_name, found.case_number, found.jurisdiction) if part)
    console.print(f"[bold]{found.decision_id}[/bold] {escape(name)}")
    for field, said in groupby(found.said, key=lambda one: one.field):
        observations = list(said)
        console.print(f"\n[bold]{field}[/bold]{_choice(observations[0])}")
        for one in observations:
            console.print(f"{'=' if one.is_winning else '-'} {escape(one.value)}  {escape(_words(one))}")
            console.print(f"  [dim]{escape(one.url or one.document_id)} {_bytes(one)}[/dim]")


def _choice(one: Said) -> str:
    if one.rule_of_choice is None:
        return ""
    state = "decided by" if one.is_resolved else "open,"
    return f" [yellow](sources differ; {state} {one.rule_of_choice.replace('_', ' ')})[/yellow]"


def _words(one: Said) -> str:
    quote = f"“{one.quote}” " if one.quote and one.quote != one.value else ""
    return f"{quote}({one.authority}, {one.method} by {one.rule}, known since {one.first_seen})"


def _bytes(one: Said) -> str:
    return f"snapshot {one.snapshot_sha256[:12]}" if one.snapshot_sha256 else ""
