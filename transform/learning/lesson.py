"""A document that a person has read, as the models learn from it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from transform.evaluation.gold import normal
from transform.reading.report.mention import Mention, Sign, plain
from transform.reading.report.text import Text

FIELDS_OF: Mapping[Sign, tuple[str, ...]] = {
    Sign.HOME: ("court_zh",),
    Sign.TOWN: ("court_zh",),
    Sign.FOREIGN: ("foreign_court",),
    Sign.NUMBER: ("case_number",),
    Sign.DOCKET: ("foreign_case_number",),
    Sign.DAY: ("decision_date", "foreign_judgment_date"),
    Sign.AMOUNT: ("amount",),
    Sign.STATE: ("jurisdiction",),
}
"""The fields (docs/codebook.md) that a mention of each kind can be the value of."""


@dataclass(frozen=True)
class Lesson:
    """``decisions`` are what was coded, ``quotes`` for each of them the words it rests on, by field.

    ``quotes`` is None where nobody noted the words. ``single``: all of the text is one ruling. ``kind`` is
    that of the document (docs/reading.md).
    """

    name: str
    text: Text
    plain: str
    decisions: tuple[Mapping[str, Any], ...]
    quotes: tuple[Mapping[str, Any], ...] | None
    single: bool = False
    kind: str = "report"

    def values(self, mention: Mention) -> dict[str, set[int]]:
        """Field -> the decisions whose value the mention is."""
        found = {}
        for field in FIELDS_OF.get(mention.sign, ()):
            hit = {at for at, one in enumerate(self.decisions) if _all_of(one, field) & {*mention.values}}
            if hit:
                found[field] = hit
        return found

    @cached_property
    def quoted(self) -> list[list[tuple[str, str, int, int]]]:
        """For each decision field, code if noted, and span in the document of every quote."""
        return [list(self._spans(one)) for one in self.quotes or ()]

    def _spans(self, quotes: Mapping[str, Any]) -> Iterator[tuple[str, str, int, int]]:
        for field, noted in quotes.items():
            for code, quote in _leaves(noted, ""):
                for match in re.finditer(re.escape(quote), self.plain) if quote else ():
                    yield field, code, *match.span()


def coded(decision: Mapping[str, Any], field: str) -> str | None:
    """The coded value of a field as mentions carry it."""
    value = decision.get(field)
    match field:
        case "foreign_court" if value:
            return plain(value)
        case "amount" if value:
            return normal(field, value)
        case _:
            return value


def _all_of(decision: Mapping[str, Any], field: str) -> set[str]:
    """The coded value, or all that a number in pinyin may be."""
    value = coded(decision, field)
    candidates = decision.get("case_number_candidates") or () if field == "case_number" else ()
    return {value} if value else {*candidates}


def _leaves(noted: object, code: str) -> Iterator[tuple[str, str]]:
    match noted:
        case str():
            yield code, noted
        case list():
            for one in noted:
                yield from _leaves(one, code)
        case dict():
            for key, one in noted.items():
                yield from _leaves(one, str(key))
