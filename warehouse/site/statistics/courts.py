"""Chinese courts and their provinces: who ruled on foreign judgments, whose judgments went abroad."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import duckdb

from warehouse.site.plots import strips
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

MOST = 15
"""Rows of a plot; what is beyond them stands in the table."""
_PARTS = {
    "recognized": "n_recognized",
    "recognized-in-part": "n_recognized_in_part",
    "refused": "n_refused",
    "other": "n_excluded",
}


@dataclass(frozen=True, slots=True)
class Found:
    """The outcomes of one cut, and the English names of courts by their Chinese ones."""

    cut: str
    rows: Sequence[Row]
    english: Mapping[str, str]


def province_rows(con: duckdb.DuckDBPyConnection) -> Found:
    """The outcomes of each province."""
    return _found(con, "province")


def court_rows(con: duckdb.DuckDBPyConnection) -> Found:
    """The outcomes of each court."""
    return _found(con, "court")


def figure(found: Found, words: Words) -> Figure:
    """Where cases are, by province or by court."""
    name = f"by_{found.cut}"
    return Figure(
        name=name,
        question=words.text(f"statistics.{name}.question"),
        panels=[_panel(found, words, name, direction) for direction in DIRECTIONS],
        notes=[words.text(f"statistics.{name}.note")],
        files=["recognition_rates", "courts"],
    )


def _found(con: duckdb.DuckDBPyConnection, cut: str) -> Found:
    english = {str(row["name_zh"]): str(row["name_en"]) for row in asked(con, "courts")}
    rows = [row for row in asked(con, "rates", dimension=cut) if row["jurisdiction"] == "*"]
    ordered = sorted(rows, key=lambda row: (row["value"] == "not_stated", -row["n_decisions"], row["value"]))
    return Found(cut, ordered, english)


def _panel(found: Found, words: Words, name: str, direction: str) -> Panel:
    heading = words.text(f"statistics.{name}.{direction}")
    plot_id = f"by-{found.cut}-{direction}"
    rows = of_direction(found.rows, direction)
    stated = [row for row in rows if row["value"] != "not_stated"][:MOST]
    drawn = [
        strips.Strip(
            _name(found, words, row),
            str(row["n_decisions"]),
            {role: row[column] for role, column in _PARTS.items()},
        )
        for row in stated
    ]
    sentences = [told(words, row.label, row.figures, written(row.parts)) for row in drawn]
    roles = [role for role, column in _PARTS.items() if any(row[column] for row in stated)]
    return Panel(
        heading=heading,
        plot=safe(strips.plot(drawn, plot_words(words, plot_id, heading, sentences))),
        key=key(words, plot_id, roles),
        table=Table(
            caption=heading,
            columns=[
                Column(words.text(f"statistics.column.{found.cut}"), is_number=False),
                Column(words.text("statistics.column.decisions")),
                *(Column(words.text(f"statistics.role.{role}")) for role in _PARTS),
                Column(words.text("statistics.column.disputes")),
            ],
            rows=[
                [
                    Cell(_name(found, words, row)),
                    count(row["n_decisions"]),
                    *(count(row[column]) for column in _PARTS.values()),
                    count(row["n_disputes"]),
                ]
                for row in rows
            ],
        ),
    )


def _name(found: Found, words: Words, row: Row) -> str:
    value = str(row["value"])
    if value == "not_stated":
        return words.text("statistics.not_stated")
    if words.language == "zh":
        return value
    if found.cut == "province":
        known = f"provinces.{value}"
        return words.text(known) if words.has(known) else value
    return found.english.get(value, value)
