"""The table at the end of a scan."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table

from extract.scan.entry import LeftOut
from flows.scan.findings import Findings

_SHOWN = 20


def show_scan(found: Findings, damages: list[LeftOut], n_new: int, out: str) -> None:
    """Rows, candidates by kind, rulings by state and outcome, and how they stand beside the register."""
    console = Console()
    counts = Table(title="The scan")
    counts.add_column("")
    counts.add_column("", justify="right")
    for name, value in (
        ("months", found.n_months),
        ("rows", found.n_rows),
        ("bytes", found.n_bytes),
        ("candidates", found.n_candidates),
        ("rejects (a needle in a row that cannot be cut)", found.n_rejects),
        ("withdrawn", found.n_withdrawn),
    ):
        counts.add_row(name, f"{value:,}")
    for kind, n in found.by_kind.items():
        counts.add_row(f"  {kind}", f"{n:,}")
    console.print(counts)
    rulings = Table(title=f"{found.n_rulings} rulings, {found.n_decisions} decisions")
    for name in ("kind", "state", "outcome", "rulings"):
        rulings.add_column(name, justify="right" if name == "rulings" else "left")
    for kind, state, outcome, n in found.by_state:
        rulings.add_row(kind, state, outcome, str(n))
    console.print(rulings)
    console.print(f"Known to the register: {found.known}; not known to it: {len(found.unknown)}.")
    _list(console, "Dated within the months scanned, in the register, and not found", found.missing)
    if found.n_undated_members:
        console.print(f"{found.n_undated_members} members do not tell their month; they count for no month.")
    console.print(f"{n_new} new pages in the archive; `comity run` makes them part of the database.")
    _list(console, "Damaged or left out", [f"{one.place}: {one.cause}" for one in damages])
    console.print(f"Every candidate and reject: {out}", soft_wrap=True)


def _list(console: Console, title: str, lines: list[str]) -> None:
    if not lines:
        return
    console.print(f"{title} ({len(lines)}):")
    for line in lines[:_SHOWN]:
        console.print(f"  {line}", markup=False, highlight=False, soft_wrap=True)
    if len(lines) > _SHOWN:
        console.print(f"  ... and {len(lines) - _SHOWN} more")
