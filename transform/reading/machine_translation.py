"""Whether a page was translated by a machine: it lost its numbers, or says so of itself."""

from __future__ import annotations

from transform.reading.phrases import table
from transform.reading.sentences import lines_of

_EDGE = 4
"""So many lines at either end of a page tell of the page itself."""


def is_machine_translation(text: str) -> bool:
    """``text`` in Chinese or English; a translation that says that a person has gone over it is none."""
    marks = table("machine_translation")
    if marks.holds(text, "lost"):
        return True
    lines = lines_of(text)
    return any(marks.holds(line, "told") for line in (*lines[:_EDGE], *lines[-_EDGE:]))
