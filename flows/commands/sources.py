"""``comity sources``: every source, its terms, its budget and how it last did."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from flows.command_line import Failure, data_option, emit

if TYPE_CHECKING:
    from flows.source_list import Listed

TITLES = (
    "Source",
    "Access",
    "Terms read",
    "Requests/day",
    "Last success",
    "Last new decision",
    "State",
)


@click.command()
@data_option
@click.option("--json", "as_json", is_flag=True, help="Print everything as JSON.")
def command(as_json: bool) -> None:
    """Every source: access, licence, terms checked on, budget, last success, last new decision, state."""
    from extract.archive import ArchiveError
    from flows.commands.run import checked_settings
    from flows.source_list import listed

    try:
        found = list(listed(checked_settings([])))
    except ArchiveError as error:
        raise Failure(str(error)) from error
    if as_json:
        emit([asdict(one) for one in found])
    else:
        _show(found)


def _show(found: list[Listed]) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    console = Console(highlight=False)
    table = Table(box=SIMPLE_HEAD, padding=0)
    for title in TITLES:
        table.add_column(title, no_wrap=True)
    table.add_column("Licence", overflow="fold")
    for one in found:
        table.add_row(
            one.source_id,
            one.access,
            str(one.terms_checked_on or "never"),
            "" if one.requests_per_day is None else str(one.requests_per_day),
            f"{one.last_success:%Y-%m-%d}" if one.last_success else "",
            f"{one.last_new_decision:%Y-%m-%d}" if one.last_new_decision else "",
            one.state,
            escape(one.licence),
        )
    console.print(table)
    for one in found:
        if one.reason:
            reason = escape(" ".join(one.reason.split()))
            console.print(f"[bold]{one.source_id}[/bold] is never fetched: {reason}")
