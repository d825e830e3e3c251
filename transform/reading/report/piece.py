"""The pieces of a report: sentences, headings and rows, each with the part of the page that it stands in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    TITLE = "title"
    HEADING = "heading"
    TAKEAWAY = "takeaway"  # the report in a few lines, told again below
    BODY = "body"
    ROW = "row"  # of a table
    HEAD = "head"  # of a table
    COMMENT = "comment"  # what the author thinks of it, and what the law says in general
    FOOTNOTE = "footnote"
    NOISE = "noise"


UNREAD = frozenset({Part.NOISE, Part.HEAD})
"""Parts that tell of no ruling."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence of the shape, or a clause of it where a semicolon parts two statements.

    ``block`` counts the lines, ``section`` the headings before it.
    """

    start: int
    end: int
    text: str
    part: Part
    block: int
    section: int
    label: str = ""
    """What its section is called, where the page names its sections."""
