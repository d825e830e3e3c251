"""What a second application is on, where only the first one's story tells it: the same judgment."""

from __future__ import annotations

from collections.abc import Mapping

from transform.reading.phrases import table
from transform.reading.report.chosen import Chosen
from transform.reading.report.marks import CourtName
from transform.reading.report.matter import Matter
from transform.reading.report.text import Text

Told = Mapping[str, list[Chosen]]
"""The mentions of a ruling by field, the most probable first."""
_OPENING = 2
"""In so many of its first sentences a second ruling is told to be one."""
_OF_JUDGMENT = ("foreign_court", "foreign_judgment_date", "foreign_case_number", "amount", "jurisdiction")
_COURT, _STATE, _HOME = "foreign_court", "jurisdiction", "court_zh"


def of_first(
    text: Text,
    first: tuple[Matter, Told] | None,
    second: tuple[Matter, Told],
) -> dict[str, list[Chosen]]:
    """The fields of ``second``, with the judgment of the ruling told before if it is a further application.

    It must name no other court abroad and no other state, and a word between both rulings must say that the
    applicant came to the same court again, or that the case went to another.
    """
    matter, found = second
    if first is None or _COURT not in first[1] or _values(found, _COURT) - _values(first[1], _COURT):
        return dict(found)
    told = _states(first[1])
    begin, end = text.pieces[first[0].last].end, text.pieces[matter.pieces[:_OPENING][-1]].end
    between, words = text.shape.text[begin:end], table("one_judgment")
    same = not _values(found, _HOME) or _values(found, _HOME) & _values(first[1], _HOME)
    further = words.holds(between, "moved") or (same and words.holds(between, "again"))
    if not further or not _states(found) <= told:
        return dict(found)
    taken = {field: first[1][field] for field in _OF_JUDGMENT if field in first[1]}
    return {**taken, **found}


def _values(found: Told, field: str) -> set[str]:
    return {value for one in found.get(field, ())[:1] for value in one.mention.values}


def _states(found: Told) -> set[str]:
    named = _values(found, _STATE)
    marks = [one.mention.mark for one in found.get(_COURT, ())]
    return named | {one.iso2 for one in marks if isinstance(one, CourtName) and one.iso2}
