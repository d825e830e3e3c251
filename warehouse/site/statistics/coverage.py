"""How much of what there is the register knows: others' totals, publishers, overlapping lists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import duckdb

from warehouse.site.plots import pairs, strips
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
)
from warehouse.site.words import Words

MOST = 15
"""Rows of a plot; what is beyond them stands in the table."""


@dataclass(frozen=True, slots=True)
class Publishers:
    """What each publisher tells, and the estimates drawn from pairs of them."""

    told: Sequence[Row]
    estimates: Sequence[Row]


def total_rows(con: duckdb.DuckDBPyConnection) -> list[Row]:
    """Our counts beside published totals."""
    return asked(con, "published_totals")


def publisher_rows(con: duckdb.DuckDBPyConnection) -> Publishers:
    """Publishers and estimates."""
    return Publishers(asked(con, "publishers"), asked(con, "coverage_estimates"))


def totals(found: Sequence[Row], words: Words) -> Figure:
    """How our counts compare with the totals others published."""
    heading = words.text("statistics.totals.heading")
    drawn = [
        pairs.Pair(
            words.text(
                "statistics.totals.row",
                measure=words.text(f"statistics.totals.measure.{row['measure']}"),
                day=row["stated_on"],
            ),
            words.text("statistics.totals.figures", theirs=row["theirs"], ours=row["ours"]),
            row["theirs"],
            row["ours"],
        )
        for row in found
    ]
    sentences = [told(words, row.label, row.figures) for row in drawn]
    panel = Panel(
        heading=heading,
        plot=safe(pairs.plot(drawn, plot_words(words, "totals", heading, sentences))),
        table=Table(
            caption=heading,
            columns=[
                Column(words.text("statistics.totals.list"), is_number=False),
                Column(words.text("statistics.totals.stated_on"), is_number=False),
                Column(words.text("statistics.totals.counted"), is_number=False),
                Column(words.text("statistics.totals.theirs")),
                Column(words.text("statistics.totals.ours")),
                Column(words.text("statistics.totals.difference")),
            ],
            rows=[
                [
                    Cell(row["list"]),
                    Cell(row["stated_on"]),
                    Cell(words.text(f"statistics.totals.measure.{row['measure']}")),
                    count(row["theirs"]),
                    count(row["ours"]),
                    Cell(f"{row['difference']:+d}", row["difference"]),
                ]
                for row in found
            ],
        ),
    )
    return Figure(
        name="totals",
        question=words.text("statistics.totals.question"),
        panels=[panel],
        notes=[words.text("statistics.totals.reading"), words.text("statistics.totals.note")],
        files=["comparison_with_published_totals"],
    )


def publishers(found: Publishers, words: Words) -> Figure:
    """Who tells of the decisions, and how many may be missing."""
    return Figure(
        name="publishers",
        question=words.text("statistics.publishers.question"),
        panels=[
            *(_panel(of_direction(found.told, direction), words, direction) for direction in DIRECTIONS),
        ],
        notes=[words.text("statistics.publishers.note"), *_estimates(found, words)],
        files=["coverage_by_publisher", "coverage_estimates"],
    )


def _panel(found: Sequence[Row], words: Words, direction: str) -> Panel:
    heading = words.text(f"statistics.publishers.{direction}")
    plot_id = f"publishers-{direction}"
    drawn = [
        strips.Strip(
            row["publisher"],
            str(row["n_decisions"]),
            {"mark": row["n_decisions"] - row["n_alone"], "other": row["n_alone"]},
        )
        for row in found[:MOST]
    ]
    sentences = [told(words, row.label, row.figures) for row in drawn]
    squares = [square for square, _ in key(words, plot_id, ["mark", "other"])]
    names = [words.text("statistics.publishers.shared"), words.text("statistics.publishers.alone")]
    return Panel(
        heading=heading,
        plot=safe(strips.plot(drawn, plot_words(words, plot_id, heading, sentences))),
        key=list(zip(squares, names, strict=True)),
        table=Table(
            caption=heading,
            columns=[
                Column(words.text("statistics.publishers.publisher"), is_number=False),
                Column(words.text("statistics.column.decisions")),
                Column(words.text("statistics.publishers.alone")),
            ],
            rows=[
                [Cell(row["publisher"]), count(row["n_decisions"]), count(row["n_alone"])] for row in found
            ],
        ),
    )


def _estimates(found: Publishers, words: Words) -> list[str]:
    widest = [next(iter(of_direction(found.estimates, direction)), None) for direction in DIRECTIONS]
    return [
        words.text(
            f"statistics.publishers.estimate_{row['direction']}",
            first=row["first_list"],
            second=row["second_list"],
            both=row["n_both"],
            estimate=row["estimate"],
            low=row["estimate_low"],
            high=row["estimate_high"],
            caveat=words.text("statistics.publishers.rough") if row["is_rough"] else "",
        )
        for row in widest
        if row is not None
    ]
