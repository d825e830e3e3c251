"""Outcomes by year of decision."""

from __future__ import annotations

from collections.abc import Sequence

import duckdb

from warehouse.site.plots import years
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
    written,
)
from warehouse.site.words import Words

_SPAN = 25
"""Years with a column of their own; the column before them gathers what is earlier."""
_SERIES = {
    "n_recognized": "recognized",
    "n_recognized_in_part": "recognized-in-part",
    "n_refused": "refused",
    "n_excluded": "other",
}


def rows(con: duckdb.DuckDBPyConnection) -> list[Row]:
    """The outcomes of every year, all jurisdictions together."""
    return [row for row in asked(con, "rates", dimension="year") if row["jurisdiction"] == "*"]


def figure(found: Sequence[Row], words: Words) -> Figure:
    """How outcomes are spread over the years, directions apart."""
    last = max((int(row["value"]) for row in found if row["value"].isdigit()), default=0)
    return Figure(
        name="by_year",
        question=words.text("statistics.by_year.question"),
        panels=[_panel(of_direction(found, direction), words, direction, last) for direction in DIRECTIONS],
        notes=[words.text("statistics.by_year.note")],
        files=["recognition_rates"],
    )


def _panel(found: Sequence[Row], words: Words, direction: str, last: int) -> Panel:
    heading = words.text(f"statistics.by_year.{direction}")
    ordered = sorted(found, key=lambda row: str(row["value"]))
    series = [
        years.Row(words.text(f"statistics.role.{role}"), role, _by_year(found, column))
        for column, role in _SERIES.items()
    ]
    sentences = [_told(words, row) for row in ordered]
    return Panel(
        heading=heading,
        plot=safe(
            years.plot(
                series,
                plot_words(words, f"by-year-{direction}", heading, sentences),
                first=last - _SPAN,
                last=last,
                before=words.text("statistics.until", year=last - _SPAN - 1),
            )
        ),
        table=Table(
            caption=heading,
            columns=[
                Column(words.text("statistics.column.year")),
                Column(words.text("statistics.column.decisions")),
                *(Column(words.text(f"statistics.role.{role}")) for role in _SERIES.values()),
            ],
            rows=[
                [_year(words, row), count(row["n_decisions"]), *(count(row[column]) for column in _SERIES)]
                for row in ordered
            ],
        ),
    )


def _by_year(found: Sequence[Row], column: str) -> dict[int, int]:
    return {int(row["value"]): int(row[column]) for row in found if row["value"].isdigit()}


def _year(words: Words, row: Row) -> Cell:
    value = str(row["value"])
    return Cell(value, int(value)) if value.isdigit() else Cell(words.text("statistics.undated"))


def _told(words: Words, row: Row) -> str:
    parts = {role: row[column] for column, role in _SERIES.items()}
    return told(words, _year(words, row).text, str(row["n_decisions"]), written(parts))
