"""Values that a ruling has from elsewhere in the report, where its own pieces name none.

A report of one ruling may name its court or day in a passage that speaks of something else. A report of
several that names one mainland court, or one foreign state, means it for all of them, and so with one court
abroad, and with the day, number, sum and subject of its judgment, where it says that several rulings are on
one; the state in a title or heading is that of what stands below. A number of another court than the one
named gives way to the one number of that court. No other value passes from one ruling to another.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import cast

from transform.observation import Field
from transform.reading.report.account_pieces import Bearing
from transform.reading.report.chosen import Chosen, chosen
from transform.reading.report.facts import Facts
from transform.reading.report.marks import CourtName, NumberGroup
from transform.reading.report.mention import courts_of
from transform.reading.report.roles import Roles
from transform.reading.report.text import Text
from transform.reading.report.values import Value

_COURT, _NUMBER, _STATE = "court_zh", "case_number", "jurisdiction"
_ABROAD = "foreign_court"
_OF_JUDGMENT = (_ABROAD, "foreign_judgment_date", "foreign_case_number", "amount")
_SAME = re.compile(
    r"(?i)\b(?:the same|one) (?:\w+ ){0,2}(?:judge?ment|decree|order|decision|ruling)\b"
    r"|\b(?:re-?filed|re-?applied|(?:filed|applied|apply|tried) (?:again|afresh|anew|once more))\b"
    r"|\b(?:fresh|new|second|renewed) (?:application|attempt|petition)\b"
    r"|同一(?:份|个|项|件|张)?[^。;]{0,8}(?:判决|裁定|命令|离婚|令)|重新(?:提出|递交)?申请|再次(?:提出|递交)?申请|第二次(?:申请|递交|获)|一(?:份|个|纸)[^。;,]{0,8}判决[,:](?:两|二|三|几)|补齐[^。;]{0,12}申请"
)
"""Words by which a report tells that several rulings are on one judgment."""
_SEVERAL = 2
_ABOVE = (Bearing.TITLE, Bearing.HEADING)


def of_one_judgment(text: Text, everywhere: Mapping[str, list[Chosen]]) -> dict[str, list[Chosen]]:
    """What a report tells of the judgment that its rulings are on, by field; nothing unless it says so."""
    if not (_is_one(everywhere, _ABROAD) and _SAME.search(text.shape.text)):
        return {}
    return {field: everywhere[field] for field in _OF_JUDGMENT if _is_one(everywhere, field)}


def completed(
    text: Text,
    best: Mapping[str, list[Chosen]],
    everywhere: Mapping[str, list[Chosen]],
    shared: Mapping[str, list[Chosen]],
    pieces: Sequence[tuple[int, int]],
    roles: Roles,
    *,
    alone: bool,
) -> dict[str, list[Chosen]]:
    """``best`` by field, with what other pieces tell of the fields it lacks.

    ``everywhere`` is what all pieces of the report tell, ``shared`` what is told of the judgment that all its
    rulings are on, ``pieces`` are those of ``account_pieces``; ``alone``: it tells of no other ruling.
    """
    found = dict(best)
    if alone:
        return {field: found.get(field) or everywhere[field] for field in {**everywhere, **found}}
    if _COURT not in found and _NUMBER not in found and _is_one(everywhere, _COURT):
        found[_COURT] = everywhere[_COURT]
    if shared and _agrees(shared[_ABROAD], found.get(_STATE)):
        found = {**shared, **found}
    if (fitting := _of_its_court(found, everywhere)) and not _side_by_side(text, found):
        found[_NUMBER] = fitting
    if _STATE not in found:
        above = chosen(text, [at for at, bearing in pieces if bearing in _ABOVE], roles)
        if _STATE in above:
            found[_STATE] = above[_STATE]
        elif _ABROAD not in found and _is_one(everywhere, _STATE):
            found[_STATE] = everywhere[_STATE]
    return found


def _of_its_court(
    found: Mapping[str, Sequence[Chosen]], everywhere: Mapping[str, list[Chosen]]
) -> list[Chosen]:
    """The one number of the court that is named, where the number told is that of another court.

    A report may tell two rulings first and then their numbers, respectively.
    """
    courts = {value for one in found.get(_COURT, ())[:1] for value in one.mention.values}
    own = [_courts(one) for one in found.get(_NUMBER, ())[:1]]
    if not courts or not own or not own[0] or own[0] & courts:
        return []
    others = [one for one in everywhere.get(_NUMBER, ()) if _courts(one) & courts]
    return others if len({value for one in others for value in one.mention.values}) == 1 else []


def _side_by_side(text: Text, found: Mapping[str, Sequence[Chosen]]) -> bool:
    """Whether one sentence prints both: then they contradict each other."""
    court, number = found[_COURT][0].mention.at, found[_NUMBER][0].mention.at
    return any(one.start <= min(court, number) and max(court, number) < one.end for one in text.pieces)


def _courts(number: Chosen) -> set[str]:
    return courts_of(cast(NumberGroup, number.mention.mark))


def _is_one(everywhere: Mapping[str, list[Chosen]], field: str) -> bool:
    """Whether all mentions that may be the value of a field name the same."""
    return len({value for one in everywhere.get(field, ()) for value in one.mention.values}) == 1


def _agrees(courts: Sequence[Chosen], states: Sequence[Chosen] | None) -> bool:
    """Whether the state that a ruling is told with is that of the courts; told with none, it may be."""
    named = {one.mention.mark.iso2 for one in courts if isinstance(one.mention.mark, CourtName)}
    told = {value for one in states or () for value in one.mention.values}
    return not told or bool(told & named)


def with_subject(text: Text, told: Sequence[Facts]) -> list[Facts]:
    """Rulings with the subject that one of them tells, where all are on one judgment."""
    values = [one for facts in told for ruling in facts.rulings for one in ruling]
    courts = {one.value for one in values if one.field is Field.FOREIGN_COURT}
    subjects = {one.value: one for one in values if one.field is Field.SUBJECT_MATTER}
    if len(told) < _SEVERAL or len(courts) != 1 or len(subjects) != 1 or not _SAME.search(text.shape.text):
        return list(told)
    (subject,) = subjects.values()
    return [replace(one, rulings=tuple(_with(ruling, subject) for ruling in one.rulings)) for one in told]


def _with(ruling: tuple[Value, ...], value: Value) -> tuple[Value, ...]:
    return ruling if any(one.field is value.field for one in ruling) else (*ruling, value)
