"""The cells in the rows of tables, each under the head of its column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from transform.reading.report.piece import Part, Piece

Cells = dict[int, list[tuple[int, int, str]]]
"""Start of a row -> start, end and head of its cells."""


def cells(found: Sequence[Piece], bar: str) -> Cells:
    """The cells of all rows, which ``bar`` parts."""
    return dict(_cells(found, bar))


def _cells(found: Sequence[Piece], bar: str) -> Iterator[tuple[int, list[tuple[int, int, str]]]]:
    """Start of each row of a table, and start, end and head of its cells; heads that do not fit are none."""
    heads: list[str] = []
    block = -2
    for piece in found:
        if bar not in piece.text or piece.part not in (Part.HEAD, Part.ROW):
            continue
        parts = piece.text.split(bar)
        if piece.part is Part.HEAD:
            heads = parts
        else:
            if piece.block > block + 1 and len(heads) != len(parts):
                heads = []
            yield piece.start, _placed(piece.start, parts, heads, len(bar))
        block = piece.block


def _placed(at: int, parts: Sequence[str], heads: Sequence[str], gap: int) -> list[tuple[int, int, str]]:
    fitting = heads if len(heads) == len(parts) else [""] * len(parts)
    placed = []
    for cell, head in zip(parts, fitting, strict=True):
        placed.append((at, at + len(cell), head))
        at += len(cell) + gap
    return placed
