"""One ruling of wenshu.court.gov.cn: a detail (``s1``…``s53``, ``qwContent``) or a list row (bare keys)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from extract.document import Document
from extract.local.layout import Layout, words_of
from extract.local.plain import document as plain_document

_PARTS = ("s53", "s23", "s24", "s25", "s26", "s27", "s28")
"""Parties, course, pleadings, facts, reasons, disposition, tail, in the order of a ruling."""


def is_one(value: Mapping[str, Any]) -> bool:
    """Whether an object is a ruling's detail or its row in a list."""
    keys = set(value)
    detail = bool(keys & {"s7", "s1"}) and bool(keys & {"qwContent", "s2", "s5", "s21", "s31"})
    return detail or ("rowkey" in keys and bool(keys & {"1", "7"}))


def document(value: Mapping[str, Any], name: str, locator: str) -> Document:
    """Title, court, number and date as labelled lines, then the ruling's text as far as it is given."""

    def part(key: str) -> str:
        return words_of(value.get(key) or value.get(key.removeprefix("s")))

    layout = Layout()
    layout.line(part("s1"))
    layout.labelled("审理法院", "Court", part("s2"))
    layout.labelled("案号", "Case number", part("s7"))
    layout.labelled("裁判日期", "Date of the decision", part("s31"))
    layout.line("")
    whole = words_of(value.get("qwContent")) or part("s21")
    if not whole:
        opening = [part("s2"), part("s22"), part("s7")] if any(map(part, _PARTS)) else []
        whole = "\n".join(filter(None, [*opening, *map(part, _PARTS)]))
    layout.line(whole)
    return plain_document(layout.text, name, locator, kind="ruling", labels=tuple(layout.labels))
