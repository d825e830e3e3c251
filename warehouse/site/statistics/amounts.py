"""Amounts as stated, each in its currency."""

from __future__ import annotations

from collections.abc import Sequence

import duckdb

from warehouse.site.plots import intervals
from warehouse.site.statistics.figure import (
    DIRECTIONS,
    Cell,
    Column,
    Figure,
    Panel,
    Row,
    Table,
    asked,
    count,
    of_direction,
    plot_words,
    safe,
    told,
)
from warehouse.site.words import Words

MOST = 20
"""Rows of a plot; what is beyond them stands in the table."""
_UNITS = {"en": ((1e9, " bn"), (1e6, " m"), (1e3, " k")), "zh": ((1e8, "亿"), (1e4, "万"))}


def rows(con: duckdb.DuckDBPyConnection) -> list[Row]:
    """The spread of amounts by currency and outcome."""
    return asked(con, "amounts")


def figure(found: Sequence[Row], words: Words) -> Figure:
    """What is at stake."""
    return Figure(
        name="amounts",
        question=words.text("statistics.amounts.question"),
        panels=[_panel(of_direction(found, direction), words, direction) for direction in DIRECTIONS],
        notes=[words.text("statistics.amounts.note")],
        files=["amounts"],
    )


def rounded(words: Words, amount: float) -> str:
    """An amount to three figures, in the large units of the language."""
    for size, unit in _UNITS[words.language]:
        if amount >= size:
            return f"{float(f'{amount / size:.3g}'):,g}{unit}"
    return f"{float(f'{amount:.3g}'):,g}"


def _panel(found: Sequence[Row], words: Words, direction: str) -> Panel:
    heading = words.text(f"statistics.amounts.{direction}")
    stated = [row for row in found if row["currency"] and row["amount_min"] and row["amount_min"] > 0]
    drawn = [
        intervals.Interval(
            words.text(
                "statistics.amounts.row",
                currency=row["currency"],
                outcome=words.code("outcome", row["outcome"] or "unknown"),
            ),
            _figures(words, row),
            row["amount_min"],
            row["amount_median"],
            row["amount_max"],
        )
        for row in stated[:MOST]
    ]
    sentences = [told(words, row.label, row.figures) for row in drawn]
    scale = intervals.powers(drawn, lambda amount: rounded(words, amount))
    text = plot_words(words, f"amounts-{direction}", heading, sentences)
    return Panel(
        heading=heading,
        plot=safe(intervals.plot(drawn, text, scale)),
        table=Table(
            caption=heading,
            columns=[
                Column(words.text("statistics.column.currency"), is_number=False),
                Column(words.text("statistics.column.outcome"), is_number=False),
                Column(words.text("statistics.column.stated")),
                Column(words.text("statistics.column.unstated")),
                *(
                    Column(words.text(f"statistics.column.{name}"))
                    for name in ("lowest", "median", "highest")
                ),
            ],
            rows=[
                [
                    Cell(row["currency"] or words.text("statistics.not_stated")),
                    Cell(words.code("outcome", row["outcome"] or "unknown")),
                    count(row["n"]),
                    count(row["n_unstated"]),
                    *(_amount(row[f"amount_{name}"]) for name in ("min", "median", "max")),
                ]
                for row in found
            ],
        ),
    )


def _figures(words: Words, row: Row) -> str:
    if row["n"] == 1:
        return words.text("statistics.amounts.single", amount=rounded(words, row["amount_median"]))
    return words.text(
        "statistics.amounts.several",
        low=rounded(words, row["amount_min"]),
        high=rounded(words, row["amount_max"]),
        middle=rounded(words, row["amount_median"]),
        n_found=row["n"],
    )


def _amount(amount: float | None) -> Cell:
    return Cell("") if amount is None else Cell(f"{amount:,.2f}", amount)
