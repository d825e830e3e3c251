"""Tables: each row of them tells one ruling, and the heads of the columns say what a cell is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from transform.reading.report_en.layout import Part, Piece

BAR = " | "
_HOME_HEAD = re.compile(r"(?i)Ⓩ|\bmainland\b|\brecogni|\benforcement\b")
_ORIGIN_HEAD = re.compile(
    r"(?i)\b(?:origin|rendering|foreign|judge?ment (?:court|creditor)|state|country)\b|Ⓢ"
)
_ABROAD = re.compile(r"(?i)Ⓩ (?:\w+ ){0,2}judge?ments? (?:abroad|before|in|outside|overseas)|\babroad\b")
_JUDGMENT_HEAD = re.compile(r"(?i)\bjudge?ments?\b(?!.*\b(?:recogni|enforc))")
_FILED = re.compile(r"(?i)\b(?:fil|appl|lodg|receiv|accept|hear|serv|final|effect)")
_OF_JUDGMENT = re.compile(r"(?i)\b(?:judge?ment|origin|rendered|foreign)\b")


@dataclass(frozen=True, slots=True)
class Row:
    """``cells`` are start, end and column head of each cell, counted in the shape."""

    way: str
    cells: tuple[tuple[int, int, str], ...]

    def role_of_day(self, at: int, text: str) -> str:
        """``ruling``, ``judgment`` or nothing for the date at this place."""
        for start, end, head in self.cells:
            if start <= at < end:
                return self._role(text[start:end], head)
        return ""

    def _role(self, cell: str, head: str) -> str:
        own, origin = ("Ⓕ", "Ⓗ") if self.way == "outbound" else ("Ⓗ", "Ⓕ")
        if _FILED.search(head):
            return ""
        if origin in cell and own not in cell:
            return "judgment"
        if own in cell or "Ⓒ" in cell:
            return "ruling"
        return "judgment" if _OF_JUDGMENT.search(head) else "ruling"


def rows_of(found: Sequence[Piece]) -> dict[int, Row]:
    """Start of a piece -> the row that it is."""
    title = " ".join(one.text for one in found if one.part is Part.TITLE)
    rows: dict[int, Row] = {}
    heads: list[str] = []
    block = -2
    for piece in found:
        if BAR not in piece.text:
            continue
        cells = piece.text.split(BAR)
        if piece.part is Part.HEAD:
            heads = cells
        elif piece.part is Part.ROW:
            if piece.block > block + 1 and len(heads) != len(cells):
                heads = []
            fitting = heads if len(heads) == len(cells) else [""] * len(cells)
            rows[piece.start] = Row(_way(fitting, cells, title), tuple(_placed(piece, cells, fitting)))
        block = piece.block
    return rows


def _placed(piece: Piece, cells: list[str], heads: list[str]) -> list[tuple[int, int, str]]:
    placed = []
    at = piece.start
    for cell, head in zip(cells, heads, strict=True):
        placed.append((at, at + len(cell), head))
        at += len(cell) + len(BAR)
    return placed


def _way(heads: list[str], cells: list[str], title: str) -> str:
    """By a number of recognition, else by whose judgment it was, by the heads, or by the page."""
    if any("Ⓒ" in cell and "Ⓕ" not in cell for cell in cells):
        return "inbound"
    judged = next((cell for head, cell in zip(heads, cells, strict=True) if _JUDGMENT_HEAD.search(head)), "")
    if ("Ⓕ" in judged) != ("Ⓗ" in judged):
        return "inbound" if "Ⓕ" in judged else "outbound"
    home = next((at for at, head in enumerate(heads) if _HOME_HEAD.search(head)), None)
    origin = next((at for at, head in enumerate(heads) if _ORIGIN_HEAD.search(head)), None)
    if origin is not None and origin != home and not _ABROAD.search(title):
        return "inbound"
    if _ABROAD.search(title):
        return "outbound"
    courts = [sign for cell in cells for sign in cell if sign in "ⒽⒻ"]
    if home is not None and courts[:1] == ["Ⓕ"]:
        return "outbound"
    return "inbound" if courts[:1] == ["Ⓗ"] else ""
