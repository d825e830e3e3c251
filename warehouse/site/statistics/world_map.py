"""The world by enforceability."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import duckdb
from markupsafe import Markup

from warehouse.site.plots import world
from warehouse.site.statistics.classes import ROLE_OF, ROLES
from warehouse.site.statistics.figure import Row, asked, key, plot_words, safe, told
from warehouse.site.words import Words

PLOT_ID = "world"
_HOME = "CN"


def rows(con: duckdb.DuckDBPyConnection) -> list[Row]:
    """The class of every jurisdiction."""
    return asked(con, "enforceability")


def drawn(found: Sequence[Row], words: Words, href: Callable[[str], str | None]) -> Markup:
    """The map; ``href`` leads to the page of a jurisdiction, None where it has none.

    Places of which nothing is known get no dot and no link: two hundred of them would hide the rest.
    """
    places = {
        row["iso2"]: world.Place(ROLE_OF[row["class"]], _title(words, row), href(row["iso2"]))
        for row in found
        if ROLE_OF[row["class"]] != "none"
    }
    if places:
        places[_HOME] = world.Place("home", words.text("statistics.role.home"))
    by_role = [
        told(
            words,
            words.text(f"statistics.role.{role}"),
            words.text("statistics.comma").join(_names(found, words, role)),
        )
        for role in ROLES
        if role != "none" and _names(found, words, role)
    ]
    heading = words.text("statistics.map.heading")
    return safe(world.plot(places, plot_words(words, PLOT_ID, heading, by_role)))


def squares(words: Words) -> list[tuple[Markup, str]]:
    """The key of the map."""
    return key(words, PLOT_ID, (*ROLES, "home"))


def note(words: Words) -> Markup:
    """What the map does not say: it takes no side on boundaries, and shows small places as dots."""
    return Markup('<p class="note">{}</p>').format(words.text("statistics.map.note"))


def _names(found: Sequence[Row], words: Words, role: str) -> list[str]:
    return [_name(words, row) for row in found if ROLE_OF[row["class"]] == role]


def _name(words: Words, row: Row) -> str:
    return str(row["name_zh"] if words.language == "zh" else row["name_en"])


def _title(words: Words, row: Row) -> str:
    shown = words.text(f"statistics.class_short.{row['class']}")
    return told(words, _name(words, row), shown)
