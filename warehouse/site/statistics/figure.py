"""What a figure of the statistics pages is made of, already in the words of one language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import duckdb
from markupsafe import Markup

from warehouse import sql_files
from warehouse.site.plots.patterns import swatch
from warehouse.site.plots.svg import Words as PlotWords
from warehouse.site.stream import by_column
from warehouse.site.words import Words

DIRECTIONS = ("inbound", "outbound")
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: what is shown, and the number it sorts by if it is one."""

    text: str
    number: float | None = None

    @property
    def key(self) -> float | None:
        """What the cell sorts by where its text would not do."""
        return None if self.text.removesuffix("%").isdigit() else self.number


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, and whether it holds numbers."""

    heading: str
    is_number: bool = True


@dataclass(frozen=True, slots=True)
class Table:
    """The figures behind a plot; the first cell of a row names it."""

    caption: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]


@dataclass(frozen=True, slots=True)
class Panel:
    """One plot of a figure with its heading, the key to its marks, and its table."""

    heading: str
    plot: Markup
    table: Table
    key: Sequence[tuple[Markup, str]] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A question and what answers it. ``files`` are names of release tables, for the links to their CSV."""

    name: str
    question: str
    panels: Sequence[Panel]
    notes: Sequence[str]
    files: Sequence[str] = field(default_factory=tuple)


def asked(con: duckdb.DuckDBPyConnection, name: str, **values: object) -> list[Row]:
    """The rows of ``questions/statistics/<name>.sql``, by column."""
    return list(by_column(con.execute(sql_files.question(f"statistics/{name}"), values)))


def of_direction(rows: Sequence[Row], direction: str) -> list[Row]:
    """The rows of one direction."""
    return [row for row in rows if row["direction"] == direction]


def plot_words(words: Words, plot_id: str, heading: str, told: Sequence[str]) -> PlotWords:
    """What a plot says to those who do not see it: its heading, then every row in words."""
    between = words.text("statistics.sentence_separator")
    return PlotWords(
        plot_id=plot_id,
        title=heading,
        desc=between.join([words.text("statistics.shows", heading=heading), *told]),
        empty=words.text("statistics.nothing"),
    )


def key(words: Words, plot_id: str, roles: Sequence[str]) -> list[tuple[Markup, str]]:
    """The key of a plot: a square in the paint of each role, and the role in words."""
    return [
        (Markup(swatch(plot_id, role)), words.text(f"statistics.role.{role}"))  # noqa: S704 (made of constants)
        for role in roles
    ]


def safe(svg: str) -> Markup:
    """A drawn plot as part of a page; it was serialised by lxml, which escapes."""
    return Markup(svg)  # noqa: S704


def name_of(words: Words, row: Row) -> str:
    """The name of a row's jurisdiction; all together and none stated have words of their own."""
    named = row["name_zh"] if words.language == "zh" else row["name_en"]
    if named:
        return str(named)
    return words.text("statistics.all" if row["jurisdiction"] == "*" else "statistics.not_stated")


def told(words: Words, what: str, figures: str, parts: Mapping[str, str] | None = None) -> str:
    """A row in words: its name, its figures, and the parts it is made of by role."""
    named = [
        words.text("statistics.told", what=words.text(f"statistics.role.{role}"), figures=size)
        for role, size in (parts or {}).items()
    ]
    if named:
        inside = words.text("statistics.comma").join(named)
        figures = words.text("statistics.with_parts", figures=figures, parts=inside)
    return words.text("statistics.told", what=what, figures=figures)


def written(parts: Mapping[str, float], *, as_shares: bool = False) -> dict[str, str]:
    """The parts of a strip that are not empty, as numbers or as shares of the whole."""
    whole = sum(parts.values())
    return {role: f"{size / whole:.0%}" if as_shares else f"{size:g}" for role, size in parts.items() if size}


def count(number: float) -> Cell:
    """A whole number as a cell."""
    return Cell(f"{number:,}", number)


def percent(share: float | None) -> Cell:
    """A share as a cell; empty where there is none."""
    return Cell("", None) if share is None else Cell(f"{share:.0%}", share)
