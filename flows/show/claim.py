"""The test of the claim, as a person reads it."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table

from warehouse.claim import ClaimResult, OtherFigures


def show_claim(result: ClaimResult) -> None:
    """The verdict, both readings, and the shares of every class."""
    console = Console(highlight=False)
    regions = "with" if result.with_regions else "without"
    console.print("Judgments of most of China's major trading partners can be enforced in China:", end=" ")
    known = f", as far as we knew by {result.known_by}" if result.known_by else ""
    console.print(f"[bold]{result.verdict}[/bold], as of {result.as_of}{known}")
    console.print(
        f"Goods trade of {result.data_year}, {result.reporter.replace('_', ' ')},"
        f" {regions} Hong Kong, Macao and Taiwan."
    )
    console.print(_readings(result))
    console.print(_shares(result))
    for other in result.beside:
        console.print(_other(other))
    console.print(f"[dim]Rule: {result.rule}.[/dim]")


def _other(other: OtherFigures) -> str:
    tiers = "; ".join(
        f"{reading.reading} {reading.n_partners} of {reading.n_ranked}, {reading.share_of_trade:.0%} of trade"
        for reading in other.readings
        if reading.n_ranked == reading.top_n
    )
    name = other.reporter.replace("_", " ")
    return f"With the figures of {other.data_year}, {name}: [bold]{other.verdict}[/bold] ({tiers})."


def _readings(result: ClaimResult) -> Table:
    table = Table("Reading", "Top", "Partners", "Share", "Trade, bn USD", "Share", "Majority of both")
    for reading in result.readings:
        table.add_row(
            reading.reading,
            str(reading.top_n),
            f"{reading.n_partners} of {reading.n_ranked}",
            f"{reading.share_of_partners:.0%}",
            f"{reading.trade_usd_bn:.1f} of {reading.ranked_usd_bn:.1f}",
            f"{reading.share_of_trade:.0%}",
            "yes" if reading.is_majority else "no",
        )
    return table


def _shares(result: ClaimResult) -> Table:
    table = Table("Top", "Enforceability", "Partners", "Share", "Share of trade", "Which")
    for share in result.shares:
        table.add_row(
            str(share.top_n),
            share.enforceability.replace("_", " "),
            str(share.n_partners),
            f"{share.share_of_partners:.0%}",
            f"{share.share_of_trade:.0%}",
            " ".join(share.partners),
        )
    return table
