"""The time from a judgment to the ruling on it."""

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
    name_of,
    of_direction,
    plot_words,
    safe,
    told,
)
from warehouse.site.words import Words

MOST = 20
"""Rows of a plot; what is beyond them stands in the table."""
_YEAR = 365.25
_DAYS = ("days_min", "days_q1", "days_median", "days_q3", "days_max")


def rows(con: duckdb.DuckDBPyConnection) -> list[Row]:
    """The spread of days for all together and each jurisdiction."""
    return asked(con, "time_to_ruling")


def figure(found: Sequence[Row], words: Words) -> Figure:
    """How long it takes."""
    return Figure(
        name="time_to_ruling",
        question=words.text("statistics.time_to_ruling.question"),
        panels=[_panel(of_direction(found, direction), words, direction) for direction in DIRECTIONS],
        notes=[words.text("statistics.time_to_ruling.reading"), words.text("statistics.time_to_ruling.note")],
        files=["time_to_ruling"],
    )


def _panel(found: Sequence[Row], words: Words, direction: str) -> Panel:
    heading = words.text(f"statistics.time_to_ruling.{direction}")
    drawn = [_drawn(words, row) for row in found[:MOST]]
    sentences = [told(words, row.label, row.figures) for row in drawn]
    longest = max((row.high for row in drawn), default=_YEAR)
    scale = intervals.steps(longest, _YEAR, lambda days: f"{round(days / _YEAR)}")
    text = plot_words(words, f"time-to-ruling-{direction}", heading, sentences)
    return Panel(
        heading=heading,
        plot=safe(intervals.plot(drawn, text, scale)),
        table=Table(
            caption=heading,
            columns=[
                Column(words.text("statistics.column.jurisdiction"), is_number=False),
                Column(words.text("statistics.column.measured")),
                Column(words.text("statistics.column.unmeasured")),
                *(Column(words.text(f"statistics.column.{name}")) for name in _DAYS),
            ],
            rows=[
                [
                    Cell(name_of(words, row)),
                    count(row["n_measured"]),
                    count(row["n_unmeasured"]),
                    *(count(row[name]) for name in _DAYS),
                ]
                for row in found
            ],
        ),
    )


def _drawn(words: Words, row: Row) -> intervals.Interval:
    figures = words.text(
        "statistics.time_to_ruling.figures",
        years=f"{row['days_median'] / _YEAR:.1f}",
        n=row["n_measured"],
        known=row["n_measured"] + row["n_unmeasured"],
    )
    low, first, middle, third, high = (float(row[name]) for name in _DAYS)
    quarters = (first, third) if row["n_measured"] >= 4 else None
    return intervals.Interval(name_of(words, row), figures, low, middle, high, quarters)
