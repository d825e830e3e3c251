"""What becomes of the overall rate where other choices are made."""

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
    percent,
    plot_words,
    safe,
    told,
)
from warehouse.site.words import Words

_CHOICES = ("partial_as", "unit", "insolvency", "rows")


def rows(con: duckdb.DuckDBPyConnection) -> list[Row]:
    """The overall rate under each combination of choices."""
    return asked(con, "sensitivity")


def figure(found: Sequence[Row], words: Words) -> Figure:
    """How much the rate depends on our choices."""
    return Figure(
        name="sensitivity",
        question=words.text("statistics.sensitivity.question"),
        panels=[_panel(of_direction(found, direction), words, direction) for direction in DIRECTIONS],
        notes=[words.text("statistics.sensitivity.reading"), words.text("statistics.sensitivity.note")],
        files=["sensitivity"],
    )


def _panel(found: Sequence[Row], words: Words, direction: str) -> Panel:
    heading = words.text(f"statistics.sensitivity.{direction}")
    drawn = [
        intervals.Interval(
            _name(words, row),
            words.text(
                "statistics.rate_of", part=row["n_recognized"], whole=row["n"], rate=percent(row["rate"]).text
            ),
            row["rate_low"],
            row["rate"],
            row["rate_high"],
            is_marked=row["is_baseline"],
        )
        for row in found
    ]
    sentences = [told(words, row.label, row.figures) for row in drawn]
    text = plot_words(words, f"sensitivity-{direction}", heading, sentences)
    return Panel(
        heading=heading,
        plot=safe(intervals.plot(drawn, text)),
        table=Table(
            caption=heading,
            columns=[
                *(
                    Column(words.text(f"statistics.sensitivity.{name}.name"), is_number=False)
                    for name in _CHOICES
                ),
                Column(words.text("statistics.column.recognized")),
                Column(words.text("statistics.column.counted")),
                Column(words.text("statistics.column.rate")),
                Column(words.text("statistics.column.interval")),
            ],
            rows=[
                [
                    *(Cell(words.text(f"statistics.sensitivity.{name}.{row[name]}")) for name in _CHOICES),
                    count(row["n_recognized"]),
                    count(row["n"]),
                    percent(row["rate"]),
                    Cell(
                        words.text(
                            "statistics.from_to",
                            low=percent(row["rate_low"]).text,
                            high=percent(row["rate_high"]).text,
                        ),
                        row["rate_low"],
                    ),
                ]
                for row in found
            ],
        ),
    )


def _name(words: Words, row: Row) -> str:
    if row["is_baseline"]:
        return words.text("statistics.sensitivity.baseline")
    baseline = {"partial_as": "recognized", "unit": "decisions", "insolvency": "left_out", "rows": "all"}
    others = [
        words.text(f"statistics.sensitivity.{name}.{row[name]}")
        for name in _CHOICES
        if row[name] != baseline[name]
    ]
    return words.text("statistics.comma").join(others)
