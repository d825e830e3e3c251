"""Rows of a table in one line each, cells between strokes; the head of a column tells what its cells are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from transform.reading.report_zh.saying import Saying

_STROKE = "|"
FEWEST_STROKES = 3
"""How many strokes make a line a row."""
_FAR = 100
_HEAD = re.compile(r"案号|法院|结果|日期|时间|序号|金额|国别|国家")


@dataclass(frozen=True, slots=True)
class Cell:
    """``text`` stands at ``first`` of the page's text, under ``head``; empty where no head row stands."""

    head: str
    text: str
    first: int

    @property
    def last(self) -> int:
        return self.first + len(self.text)


def is_row(text: str) -> bool:
    """Whether a line is a row of a table."""
    return text.count(_STROKE) >= FEWEST_STROKES


def cells(saying: Saying) -> tuple[Cell, ...]:
    """The cells of a row in order."""
    heads = _heads(saying)
    pieces = saying.text.split(_STROKE)
    if len(heads) != len(pieces):
        heads = [""] * len(pieces)
    found, at = [], saying.first
    for head, piece in zip(heads, pieces, strict=True):
        found.append(Cell(head, piece, at))
        at += len(piece) + 1
    return tuple(found)


def _heads(saying: Saying) -> list[str]:
    """The first row of the table, where it names columns."""
    first = saying
    for one in reversed(saying.page.sayings[max(0, saying.at - _FAR) : saying.at]):
        if not is_row(one.text):
            break
        first = one
    named = first is not saying and len(_HEAD.findall(first.text)) >= FEWEST_STROKES - 1
    return first.text.split(_STROKE) if named else []
