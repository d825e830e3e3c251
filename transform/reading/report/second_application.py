"""What a second application is on, where only the first one's story tells it: the same judgment."""

from __future__ import annotations

import re
from collections.abc import Mapping

from transform.reading.report.chosen import Chosen
from transform.reading.report.marks import CourtName
from transform.reading.report.matter import Matter
from transform.reading.report.text import Text

Told = Mapping[str, list[Chosen]]
"""The mentions of a ruling by field, the most probable first."""
_AGAIN = re.compile(
    r"(?i)(?<!可)(?<!可以)(?:再次|重新|再来)|第二次|二度|又(?:一次|再)?(?:向|来|提出|递交)"
    r"|补[齐足正好了][^。;]{0,12}(?:再(?!审)|重|又)"
    r"|\b(?:appli|came|tri|return|fil|ask|went|petition|start|re-?fil|re-?appli)(?:ed)?\b(?: [\w’'-]+){0,4}"
    r" (?:again|afresh|anew|once more|back)\b|\bre-?(?:filed|applied)\b"
    r"|\b(?:second|renewed) (?:application|attempt|petition|try|round)\b|\bsecond time\b"
)
"""What tells that somebody came again, not that he may."""
_MOVED = re.compile(r"编号(?:换|改)成|移送|\btransferred\b")
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
    place = text.pieces[first[0].last].end, text.pieces[matter.pieces[:_OPENING][-1]].end
    moved = _MOVED.search(text.shape.text, *place)
    same = not _values(found, _HOME) or _values(found, _HOME) & _values(first[1], _HOME)
    again = same and _AGAIN.search(text.shape.text, *place)
    if not (moved or again) or not _states(found) <= told:
        return dict(found)
    taken = {field: first[1][field] for field in _OF_JUDGMENT if field in first[1]}
    return {**taken, **found}


def _values(found: Told, field: str) -> set[str]:
    return {value for one in found.get(field, ())[:1] for value in one.mention.values}


def _states(found: Told) -> set[str]:
    named = _values(found, _STATE)
    marks = [one.mention.mark for one in found.get(_COURT, ())]
    return named | {one.iso2 for one in marks if isinstance(one, CourtName) and one.iso2}
