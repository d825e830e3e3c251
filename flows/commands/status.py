"""``comity status``: the last run and the health of every source, from the ledger."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import click
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from extract.source import all_sources
from flows.command_line import Failure, data_option, emit
from flows.commands.run import checked_settings
from flows.tables import source_health
from warehouse.ledger import Ledger


@click.command()
@data_option
@click.option("--json", "as_json", is_flag=True, help="Print the status as JSON.")
def command(as_json: bool) -> None:
    """The last run, and each source: last success, last change, age, last error."""
    show_status(as_json=as_json)


def show_status(*, as_json: bool) -> None:
    """Print the last run, and per source: last success, last change, age in days, last error."""
    settings = checked_settings([])
    if not settings.ledger.exists():
        raise Failure(f"no run has been made in {settings.data} yet; run `comity run` first")
    ledger = Ledger(settings.ledger)
    now = settings.clock()()
    last = next(iter(ledger.runs(limit=1)), None)
    history = ledger.source_runs()
    sources = [_health(source.id, history, now) for source in all_sources()]
    run = {name: last[name] for name in ("run_id", "started_at", "finished_at", "result")} if last else None
    if as_json:
        emit({"last_run": run, "sources": sources})
        return
    console = Console(highlight=False, soft_wrap=True)
    if run:
        ended = run["result"] or "not finished (running, or killed)"
        console.print(f"Last run [bold]{run['run_id']}[/bold], begun {run['started_at']}: {ended}")
    table = Table(box=SIMPLE_HEAD, padding=0)
    for title in ("Source", "State", "Last success", "Last change", "Age, days"):
        table.add_column(title, no_wrap=True)
    for health in sources:
        cells = ["" if value is None else str(value).removesuffix("+00:00") for value in health.values()]
        table.add_row(*cells[:-1])
    console.print(table)
    for health in sources:
        if health["last_error"]:
            console.print(f"Last error of {health['source_id']}: {escape(health['last_error'])}")


def _health(source_id: str, history: list[dict[str, Any]], now: datetime) -> dict[str, Any]:
    health = source_health(source_id, history)
    success = health.last_success_at
    return {
        "source_id": source_id,
        "state": health.state,
        "last_success": success.isoformat(timespec="minutes") if success else None,
        "last_change": health.last_change_at.isoformat(timespec="minutes") if health.last_change_at else None,
        "age_days": (now - success).days if success else None,
        "last_error": health.last_error,
    }
