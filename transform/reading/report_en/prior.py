"""The way that a report as a whole speaks of."""

from __future__ import annotations

from collections.abc import Sequence

from transform.reading.report_en.layout import Part, Piece
from transform.reading.report_en.way import way_of_text


def prior_way(pieces: Sequence[Piece]) -> str:
    """The one way that the title speaks of, or all of the text."""
    for parts in ((Part.TITLE,), (Part.TITLE, Part.HEADING, Part.BODY, Part.TAKEAWAY)):
        ways = [way for one in pieces if one.part in parts and (way := way_of_text(one.text))]
        if len(set(ways)) == 1 and len(ways) >= len(parts) // 2:
            return ways[0]
    return ""
