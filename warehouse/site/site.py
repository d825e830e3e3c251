"""The site while it is being written: where pages go, in which words, and what they may link to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
from jinja2 import Environment
from markupsafe import Markup

from warehouse.claim import ClaimResult
from warehouse.site.render import environment, lean
from warehouse.site.stream import Row, stream
from warehouse.site.words import LANGUAGES, TAGS, Words, words


@dataclass(frozen=True, slots=True)
class Facts:
    """What every page may say of the data: the day they stand for, and their version."""

    as_of: date
    data_version: str


@dataclass(slots=True)
class Site:
    """A site in the making.

    ``base_url`` is where it will be served, with a slash at its end, or empty: pages link relatively, only
    feeds want it. ``data`` is the folder of released files that pages link to, None where there is none.
    ``states`` are the jurisdictions by code. ``figures`` holds drawings (inline SVG) by name and language,
    for pages that have a place for them; ``claim`` what became of the claim on trade, if it could be tested.
    """

    con: duckdb.DuckDBPyConnection
    folder: Path
    facts: Facts
    base_url: str = ""
    data: Path | None = None
    words: Mapping[str, Words] = field(default_factory=dict)
    states: Mapping[str, Row] = field(default_factory=dict)
    figures: dict[tuple[str, str], Markup] = field(default_factory=dict)
    claim: ClaimResult | None = None
    n_pages: int = 0
    _environments: dict[str, Environment] = field(default_factory=dict)

    def __post_init__(self) -> None:
        english = words("en").with_codes(stream(self.con, "words"))
        self.words = {"en": english, "zh": words("zh")}
        self.states = {row["iso2"]: row for row in stream(self.con, "states")}
        self._environments = {language: environment(own) for language, own in self.words.items()}

    def page(self, path: str, template: str, **context: Any) -> None:
        """Write one page at the same path in every language, from one template and the same values."""
        for language in LANGUAGES:
            self.write(f"{language}/{path}", self.render(language, path, template, **context))
            self.n_pages += 1

    def render(self, language: str, path: str, template: str, **context: Any) -> str:
        """The page as text; in it ``up`` leads to the root of its language, ``root`` to that of the site."""
        up = "../" * path.count("/")
        other = next(one for one in LANGUAGES if one != language)
        template_of = self._environments[language].get_template(template)
        return lean(
            template_of.render(
                path=path,
                up=up,
                root=f"../{up}",
                language=language,
                tags=TAGS,
                other=other,
                other_words=self.words[other],
                facts=self.facts,
                base_url=self.base_url,
                states=self.states,
                has_data=self.data is not None,
                figure=lambda name: self.figures.get((name, language)),
                **context,
            )
        )

    def data_file(self, name: str) -> str | None:
        """The path of a released file from the root of the site, if there is such a file."""
        return f"data/{name}" if self.data is not None and (self.data / name).is_file() else None

    def write(self, path: str, text: str) -> None:
        """Write a file of the site by its path from the root."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")


Room = Callable[[Site], None]
"""A part of the site: writes its pages. Rooms run in order; an early one may draw figures for later ones."""
