"""Values that a ruling has from elsewhere in the report, where its own pieces name none.

A report of one ruling may name its court or day in a passage that speaks of something else. A report of
several that names one mainland court, or one foreign state, means it for all of them, and so with one court
abroad and the day of its judgment where it says that several rulings are on one; the state in a title or
heading is that of what stands below. No other value passes from one ruling to another.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from transform.reading.report.account_pieces import Bearing
from transform.reading.report.chosen import Chosen, chosen
from transform.reading.report.marks import CourtName
from transform.reading.report.roles import Roles
from transform.reading.report.text import Text

_COURT, _NUMBER, _STATE = "court_zh", "case_number", "jurisdiction"
_ABROAD, _GIVEN = "foreign_court", "foreign_judgment_date"
_SAME = re.compile(
    r"(?i)\b(?:the same|one) (?:\w+ ){0,2}(?:judge?ment|decree|order|decision|ruling)\b"
    r"|\b(?:re-?filed|re-?applied|applied again)\b"
    r"|\b(?:fresh|new|second|renewed) (?:application|attempt|petition)\b"
    r"|同一(?:份|个|项|件|张)?[^。;]{0,8}(?:判决|裁定|命令|离婚|令)|重新(?:提出)?申请|再次(?:提出)?申请|补齐[^。;]{0,12}申请"
)
"""Words by which a report tells that several rulings are on one judgment."""
_ABOVE = (Bearing.TITLE, Bearing.HEADING)


def completed(
    text: Text,
    best: Mapping[str, list[Chosen]],
    everywhere: Mapping[str, list[Chosen]],
    pieces: Sequence[tuple[int, int]],
    roles: Roles,
    *,
    alone: bool,
) -> dict[str, list[Chosen]]:
    """``best`` by field, with what other pieces tell of the fields it lacks.

    ``everywhere`` is what all pieces of the report tell, ``pieces`` are those of ``account_pieces``;
    ``alone``: the report tells of no other ruling.
    """
    found = dict(best)
    if alone:
        return {field: found.get(field) or everywhere[field] for field in {**everywhere, **found}}
    if _COURT not in found and _NUMBER not in found and _is_one(everywhere, _COURT):
        found[_COURT] = everywhere[_COURT]
    if (
        _ABROAD not in found
        and _SAME.search(text.shape.text)
        and _is_one(everywhere, _ABROAD)
        and _agrees(everywhere[_ABROAD], found.get(_STATE))
    ):
        found[_ABROAD] = everywhere[_ABROAD]
        if _GIVEN not in found and _is_one(everywhere, _GIVEN):
            found[_GIVEN] = everywhere[_GIVEN]
    if _STATE not in found:
        above = chosen(text, [at for at, bearing in pieces if bearing in _ABOVE], roles)
        if _STATE in above:
            found[_STATE] = above[_STATE]
        elif _ABROAD not in found and _is_one(everywhere, _STATE):
            found[_STATE] = everywhere[_STATE]
    return found


def _is_one(everywhere: Mapping[str, list[Chosen]], field: str) -> bool:
    """Whether all mentions that may be the value of a field name the same."""
    return len({value for one in everywhere.get(field, ()) for value in one.mention.values}) == 1


def _agrees(courts: Sequence[Chosen], states: Sequence[Chosen] | None) -> bool:
    """Whether the state that a ruling is told with is that of the courts; told with none, it may be."""
    named = {one.mention.mark.iso2 for one in courts if isinstance(one.mention.mark, CourtName)}
    told = {value for one in states or () for value in one.mention.values}
    return not told or bool(told & named)
