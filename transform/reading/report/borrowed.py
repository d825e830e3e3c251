"""Values that a ruling has from elsewhere in the report, where its own pieces name none.

A report of one ruling may name its court or day in a passage that speaks of something else. A report of
several that names one mainland court means it for all of them, and the state in a title or heading is that of
what stands below. No other value passes from one ruling to another.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from transform.reading.report.account_pieces import Bearing
from transform.reading.report.chosen import Chosen, chosen
from transform.reading.report.roles import Roles
from transform.reading.report.text import Text

_COURT, _NUMBER, _STATE = "court_zh", "case_number", "jurisdiction"
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
    if _COURT not in found and _NUMBER not in found:
        courts = everywhere.get(_COURT, [])
        if len({one for other in courts for one in other.mention.values}) == 1:
            found[_COURT] = courts
    if _STATE not in found:
        above = chosen(text, [at for at, bearing in pieces if bearing in _ABOVE], roles)
        if _STATE in above:
            found[_STATE] = above[_STATE]
    return found
