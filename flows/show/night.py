"""The end of a night: what the sources gave, and the state of every jurisdiction."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from warehouse import sql_files
from warehouse.open import connect


def show_night(summary: Mapping[str, Any], warehouse: Path) -> None:
    """Print the summary of a run, then one line a jurisdiction with inbound decisions."""
    console = Console(soft_wrap=True)
    sources = Table(title="Sources of this run", box=SIMPLE_HEAD)
    sources.add_column("Source", no_wrap=True)
    sources.add_column("Outcome", no_wrap=True)
    for count in ("New", "Changed", "Requests"):
        sources.add_column(count, justify="right")
    for source in summary["sources"]:
        counts = (str(source[name]) for name in ("n_new", "n_changed", "n_requests"))
        sources.add_row(source["source_id"], source["outcome"], *counts)
    if summary["sources"]:
        console.print(sources)
    if warehouse.exists():
        console.print(_jurisdictions(warehouse))
    if summary["unreachable"]:
        ages = {source["source_id"]: source["age_days"] for source in summary["sources"]}
        named = ", ".join(f"{one} ({_age(ages.get(one))})" for one in summary["unreachable"])
        console.print(f"[yellow]Not reached: {named}.[/yellow] Their last data stand.")
    _say_problems(console, summary)
    console.print(_headline(summary))


def _age(days: int | None) -> str:
    if days is None:
        return "never reached yet"
    return f"last reached {days} days ago" if days != 1 else "last reached 1 day ago"


def _jurisdictions(warehouse: Path) -> Table:
    table = Table(
        title="Foreign judgments before mainland Chinese courts: decisions known", box=SIMPLE_HEAD, padding=0
    )
    table.add_column("State", min_width=12)
    for count in ("Decisions", "Recognized", "Refused"):
        table.add_column(count, justify="right", no_wrap=True)
    table.add_column("Basis", min_width=11)
    table.add_column("Enforceability", min_width=16)
    table.add_column("Latest", min_width=10)
    with connect(warehouse) as connection:
        rows = connection.execute(sql_files.question("night")).fetchall()
    for iso2, name, n, recognized, refused, bases, words, latest in rows:
        counts = (str(n), str(recognized), str(refused))
        table.add_row(f"{iso2} {name}", *counts, ", ".join(bases or ()), words or "", latest or "")
    table.caption = "Recognized includes in part. Known cases are the published and commented ones."
    return table


def _say_problems(console: Console, summary: Mapping[str, Any]) -> None:
    told = set(summary["unreachable"])
    errors = [p for p in summary["problems"] if p["severity"] == "error" and p["source_id"] not in told]
    for problem in errors[:10]:
        console.print(f"[red]left out[/red] {problem['place']}: {problem['message']}", highlight=False)
    more = summary["n_problems"] - min(len(errors), 10)
    if more > 0:
        console.print(f"[dim]{more} more remarks in the table problems[/dim]")


def _headline(summary: Mapping[str, Any]) -> str:
    if summary["result"] == "published":
        return (
            f"[bold]Published[/bold] {summary['n_decisions']} decisions: {summary['n_new']} new,"
            f" {summary['n_changed']} changed, {summary['n_gone']} gone."
        )
    return f"[bold]{str(summary['result']).capitalize()}[/bold]: {summary['message']}"
