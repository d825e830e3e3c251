"""Tables in plain text whose columns are parted by tabs or wide gaps: where the bars belong."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_TAB = re.compile(r" *\t *")
_GAP = re.compile(r"(?<=\S) {2,}(?=\S)")
_RULE = re.compile(r"[-=_+ \t]*")
_FEWEST_CELLS, _FEWEST_ROWS = 3, 3
_LONGEST_CELL = 90
_SENTENCE = re.compile(r"[.!?]$")
_ABBREVIATED = re.compile(r"\b(?:[Nn]os?|[A-Z])\.$")


def column_gaps(lines: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Start and end of each gap between two cells of a text, in order; some lines in a row must be rows."""
    run: list[list[tuple[int, int]]] = []
    at = 0
    for line in lines:
        gaps = _gaps(line, at)
        if gaps:
            run.append(gaps)
        elif not _RULE.fullmatch(line):
            yield from _of_table(run)
            run = []
        at += len(line) + 1
    yield from _of_table(run)


def _of_table(run: list[list[tuple[int, int]]]) -> Iterator[tuple[int, int]]:
    if len(run) >= _FEWEST_ROWS:
        yield from (gap for row in run for gap in row)


def _gaps(line: str, at: int) -> list[tuple[int, int]]:
    """Those of a line that looks like a row: no cell is long, and none but the last ends a sentence."""
    indent = len(line) - len(line.lstrip(" "))
    pattern = _TAB if line.count("\t") >= _FEWEST_CELLS - 1 else _GAP
    found = [match.span() for match in pattern.finditer(line, indent)]
    edges = [indent, *(edge for gap in found for edge in gap), len(line.rstrip())]
    cells = [line[first:last] for first, last in zip(edges[::2], edges[1::2], strict=True)]
    fits = all(len(cell) <= _LONGEST_CELL for cell in cells) and not any(
        _SENTENCE.search(cell) and not _ABBREVIATED.search(cell) for cell in cells[:-1]
    )
    if len(cells) < _FEWEST_CELLS or " | " in line or not fits or _RULE.fullmatch(line):
        return []
    return [(first + at, last + at) for first, last in found]
