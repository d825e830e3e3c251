"""Draws the figures, writes the statistics pages, and keeps what the front page shows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import duckdb
from markupsafe import Markup

from warehouse.site.site import Site
from warehouse.site.statistics import (
    amounts,
    by_year,
    claim,
    courts,
    coverage,
    grounds,
    rates,
    sensitivity,
    time_to_ruling,
    world_map,
)
from warehouse.site.statistics.figure import Figure
from warehouse.site.words import LANGUAGES, Words


@dataclass(frozen=True, slots=True)
class Section:
    """A theme: the figures below it, each as how its rows are asked for and how they are drawn."""

    name: str
    figures: Sequence[tuple[Callable[[duckdb.DuckDBPyConnection], Any], Callable[[Any, Words], Figure]]]


SECTIONS = (
    Section("claim", [(claim.rows, claim.figure)]),
    Section(
        "outcomes",
        [
            (by_year.rows, by_year.figure),
            (rates.overall_rows, rates.overall),
            (rates.state_rows, rates.by_state),
            (rates.subject_rows, rates.by_subject),
            (sensitivity.rows, sensitivity.figure),
        ],
    ),
    Section("grounds", [(grounds.rows, grounds.figure), (grounds.yearly_rows, grounds.over_time)]),
    Section(
        "courts",
        [
            (courts.province_rows, courts.figure),
            (courts.court_rows, courts.figure),
            (time_to_ruling.rows, time_to_ruling.figure),
            (amounts.rows, amounts.figure),
        ],
    ),
    Section(
        "coverage",
        [(coverage.total_rows, coverage.totals), (coverage.publisher_rows, coverage.publishers)],
    ),
)


def write(site: Site) -> None:
    """Write a page a theme and one that leads to them; leave the world map and the claim for others."""
    asked = {rows: rows(site.con) for section in SECTIONS for rows, _ in section.figures}
    site.claim = asked[claim.rows].result
    classes = world_map.rows(site.con)
    for language in LANGUAGES:
        own = site.words[language]
        themes: dict[str, list[Figure]] = {
            section.name: [draw(asked[rows], own) for rows, draw in section.figures] for section in SECTIONS
        }
        _write_language(site, language, themes)
        shares = themes["claim"][0].panels[0]
        map_drawn = world_map.drawn(classes, own, state_page)
        site.figures["world_map", language] = map_drawn + keyed(world_map.squares(own)) + world_map.note(own)
        site.figures["claim", language] = shares.plot + keyed(shares.key)


def keyed(squares: Iterable[tuple[Markup, str]]) -> Markup:
    """The key below a plot that stands on a page of another room."""
    items = Markup().join(Markup("<li>{} {}</li>").format(square, role) for square, role in squares)
    return Markup('<ul class="key">{}</ul>').format(items)


def state_page(iso2: str) -> str:
    """The page of a state, from the front page of its language."""
    return f"state/{iso2}.html"


def _write_language(site: Site, language: str, themes: Mapping[str, Sequence[Figure]]) -> None:
    pages: dict[str, tuple[str, Sequence[Figure]]] = {"index": ("statistics_index.html", [])} | {
        name: ("statistics.html", figures) for name, figures in themes.items()
    }
    for name, (template, figures) in pages.items():
        path = f"statistics/{name}.html"
        text = site.render(language, path, template, theme=name, figures=figures, themes=themes)
        site.write(f"{language}/{path}", text)
        site.n_pages += 1
