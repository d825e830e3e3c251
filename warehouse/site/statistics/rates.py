"""Recognition rates with their intervals: overall, by state, by subject matter."""

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
    percent,
    plot_words,
    safe,
    told,
)
from warehouse.site.words import Words

MOST = 25
"""Rows of a plot; what is beyond them stands in the table."""
_PERIODS = ("before_2022", "since_2022", "undated")


def overall_rows(con: duckdb.DuckDBPyConnection) -> list[Row]:
    """The rate of all jurisdictions together, and of each period."""
    whole = [row for row in asked(con, "rates", dimension="all") if row["jurisdiction"] == "*"]
    periods = [row for row in asked(con, "rates", dimension="period") if row["jurisdiction"] == "*"]
    return whole + sorted(periods, key=lambda row: _PERIODS.index(row["value"]))


def state_rows(con: duckdb.DuckDBPyConnection) -> list[Row]:
    """The rate of each jurisdiction."""
    return [row for row in asked(con, "rates", dimension="all") if row["jurisdiction"] != "*"]


def subject_rows(con: duckdb.DuckDBPyConnection) -> list[Row]:
    """The rate of each subject matter, all jurisdictions together."""
    return [row for row in asked(con, "rates", dimension="subject_matter") if row["jurisdiction"] == "*"]


def overall(found: Sequence[Row], words: Words) -> Figure:
    """How often judgments are recognised."""
    names = [words.text(f"statistics.period.{row['value']}") for row in found]
    return _figure(found, names, words, "rates", ["recognition_rates", "sensitivity"])


def by_state(found: Sequence[Row], words: Words) -> Figure:
    """Whose judgments are recognised."""
    names = [name_of(words, row) for row in found]
    return _figure(found, names, words, "by_state", ["reciprocity_by_jurisdiction"])


def by_subject(found: Sequence[Row], words: Words) -> Figure:
    """Judgments on what are recognised."""
    names = [
        words.text("statistics.not_stated")
        if row["value"] == "not_stated"
        else words.code("subject_matter", row["value"])
        for row in found
    ]
    return _figure(found, names, words, "by_subject", ["recognition_rates"])


def _figure(
    found: Sequence[Row], names: Sequence[str], words: Words, name: str, files: Sequence[str]
) -> Figure:
    named = [{**row, "shown": shown} for row, shown in zip(found, names, strict=True)]
    return Figure(
        name=name,
        question=words.text(f"statistics.{name}.question"),
        panels=[_panel(of_direction(named, direction), words, name, direction) for direction in DIRECTIONS],
        notes=[words.text("statistics.rate_note"), words.text(f"statistics.{name}.note")],
        files=files,
    )


def _panel(found: Sequence[Row], words: Words, name: str, direction: str) -> Panel:
    heading = words.text(f"statistics.{name}.{direction}")
    decided = [row for row in found if row["n_decided"]][:MOST]
    drawn = [
        intervals.Interval(row["shown"], _figures(words, row), row["rate_low"], row["rate"], row["rate_high"])
        for row in decided
    ]
    sentences = [told(words, row.label, row.figures) for row in drawn]
    plot_id = f"{name.replace('_', '-')}-{direction}"
    columns = ("recognized", "recognized-in-part", "refused", "other")
    return Panel(
        heading=heading,
        plot=safe(intervals.plot(drawn, plot_words(words, plot_id, heading, sentences))),
        table=Table(
            caption=heading,
            columns=[
                Column(words.text(f"statistics.{name}.column"), is_number=False),
                Column(words.text("statistics.column.decided")),
                *(Column(words.text(f"statistics.role.{role}")) for role in columns),
                Column(words.text("statistics.column.rate")),
                Column(words.text("statistics.column.interval")),
                Column(words.text("statistics.column.disputes_decided")),
            ],
            rows=[
                [
                    Cell(row["shown"]),
                    count(row["n_decided"]),
                    count(row["n_recognized"]),
                    count(row["n_recognized_in_part"]),
                    count(row["n_refused"]),
                    count(row["n_excluded"]),
                    percent(row["rate"]),
                    _interval(words, row),
                    count(row["n_disputes_decided"]),
                ]
                for row in found
            ],
        ),
    )


def _figures(words: Words, row: Row) -> str:
    recognized = row["n_recognized"] + row["n_recognized_in_part"]
    return words.text(
        "statistics.rate_of", part=recognized, whole=row["n_decided"], rate=percent(row["rate"]).text
    )


def _interval(words: Words, row: Row) -> Cell:
    if row["rate"] is None:
        return Cell("")
    low, high = percent(row["rate_low"]).text, percent(row["rate_high"]).text
    return Cell(words.text("statistics.from_to", low=low, high=high), row["rate_low"])
