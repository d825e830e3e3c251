"""The number of a ruling where its own sentences print one, and no score was sure that it is its own."""

from __future__ import annotations

from collections.abc import Mapping, Set

from transform.reading.report.chosen import Chosen
from transform.reading.report.marks import NumberGroup
from transform.reading.report.matter import Matter
from transform.reading.report.mention import courts_of, is_recognition
from transform.reading.report.text import Text

_COURT, _NUMBER = "court_zh", "case_number"
_CHANCE = 0.5
"""As probable as not: the value is marked as weighed."""


def with_only_number(
    text: Text, matter: Matter, found: Mapping[str, list[Chosen]], taken: Set[str]
) -> dict[str, list[Chosen]]:
    """``found`` with the one number of recognition in the sentences of a ruling, if it is of the court named.

    ``taken`` are the numbers that rulings have already.
    """
    courts = {value for one in found.get(_COURT, ())[:1] for value in one.mention.values}
    printed = {
        one.values: (one, one.mark)
        for at in matter.pieces
        for one in text.within(text.pieces[at])
        if isinstance(one.mark, NumberGroup) and is_recognition(one.mark)
    }
    if _NUMBER in found or len(printed) != 1:
        return dict(found)
    ((values, (number, group)),) = printed.items()
    if not values or values & taken or not courts_of(group) & courts:
        return dict(found)
    return {**found, _NUMBER: [Chosen(number, _CHANCE)]}
