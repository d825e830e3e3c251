"""Grounds of refusal, dismissal or partial recognition: how often each, and when."""

from __future__ import annotations

from collections.abc import Sequence

import duckdb

from warehouse.site.plots import strips, years
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
    key,
    of_direction,
    plot_words,
    safe,
    told,
    written,
)
from warehouse.site.words import Words

_ROLE_OF = {"refused": "refused", "recognized_in_part": "recognized-in-part"}
_ROLES = ("refused", "recognized-in-part", "other-end")
_SPAN = 25


def rows(con: duckdb.DuckDBPyConnection) -> list[Row]:
    """Grounds with what they led to."""
    return asked(con, "refusal_grounds")


def yearly_rows(con: duckdb.DuckDBPyConnection) -> list[Row]:
    """Grounds by year."""
    return asked(con, "refusal_grounds_by_year")


def figure(found: Sequence[Row], words: Words) -> Figure:
    """On which grounds judgments fail."""
    return Figure(
        name="grounds",
        question=words.text("statistics.grounds.question"),
        panels=[_panel(of_direction(found, direction), words, direction) for direction in DIRECTIONS],
        notes=[words.text("statistics.grounds.note"), words.text("statistics.grounds.scope")],
        files=["refusal_grounds"],
    )


def over_time(found: Sequence[Row], words: Words) -> Figure:
    """When each ground was found."""
    last = max((row["decided_in"] for row in found if row["decided_in"]), default=0)
    return Figure(
        name="grounds_by_year",
        question=words.text("statistics.grounds_by_year.question"),
        panels=[
            _yearly_panel(of_direction(found, direction), words, direction, last) for direction in DIRECTIONS
        ],
        notes=[words.text("statistics.grounds_by_year.note"), words.text("statistics.grounds.scope")],
        files=["refusal_grounds_by_year"],
    )


def _panel(found: Sequence[Row], words: Words, direction: str) -> Panel:
    heading = words.text(f"statistics.grounds.{direction}")
    plot_id = f"grounds-{direction}"
    grounds = list(dict.fromkeys(row["ground"] for row in found))
    parts = {ground: dict.fromkeys(_ROLES, 0) for ground in grounds}
    for row in found:
        parts[row["ground"]][_ROLE_OF.get(row["outcome"], "other-end")] += row["n"]
    drawn = [
        strips.Strip(words.code("refusal_ground", ground), str(sum(parts[ground].values())), parts[ground])
        for ground in grounds
    ]
    sentences = [told(words, row.label, row.figures, written(row.parts)) for row in drawn]
    return Panel(
        heading=heading,
        plot=safe(strips.plot(drawn, plot_words(words, plot_id, heading, sentences))),
        key=key(words, plot_id, [role for role in _ROLES if any(part[role] for part in parts.values())]),
        table=Table(
            caption=heading,
            columns=[
                Column(words.text("statistics.column.ground"), is_number=False),
                Column(words.text("statistics.column.outcome"), is_number=False),
                Column(words.text("statistics.column.decisions")),
                Column(words.text("statistics.column.disputes")),
            ],
            rows=[
                [
                    Cell(words.code("refusal_ground", row["ground"])),
                    Cell(words.code("outcome", row["outcome"])),
                    count(row["n"]),
                    count(row["n_disputes"]),
                ]
                for row in found
            ],
        ),
    )


def _yearly_panel(found: Sequence[Row], words: Words, direction: str, last: int) -> Panel:
    heading = words.text(f"statistics.grounds_by_year.{direction}")
    grounds = list(dict.fromkeys(row["ground"] for row in found))
    series = [
        years.Row(
            words.code("refusal_ground", ground),
            "mark",
            {row["decided_in"]: row["n"] for row in found if row["ground"] == ground and row["decided_in"]},
        )
        for ground in grounds
    ]
    undated = words.text("statistics.undated")
    sentences = [
        told(
            words,
            words.code("refusal_ground", row["ground"]),
            words.text("statistics.in_year", year=row["decided_in"] or undated, n_found=row["n"]),
        )
        for row in found
    ]
    text = plot_words(words, f"grounds-by-year-{direction}", heading, sentences)
    before = words.text("statistics.until", year=last - _SPAN - 1)
    return Panel(
        heading=heading,
        plot=safe(years.plot(series, text, first=last - _SPAN, last=last, before=before)),
        table=Table(
            caption=heading,
            columns=[
                Column(words.text("statistics.column.ground"), is_number=False),
                Column(words.text("statistics.column.year")),
                Column(words.text("statistics.column.decisions")),
            ],
            rows=[
                [
                    Cell(words.code("refusal_ground", row["ground"])),
                    Cell(str(row["decided_in"] or undated), row["decided_in"]),
                    count(row["n"]),
                ]
                for row in found
            ],
        ),
    )
