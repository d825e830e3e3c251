"""Mainland towns that may stand for their court: ``the panel in Foshan``, ``Lishui, 19 August 2021``, a cell.

Whether a town is meant as the court that ruled is left to its role (``report/roles.py``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transform.reading.report.marks import CourtName
from transform.reading.report_en.alias import is_home_town
from transform.vocabulary.court import courts_named
from transform.vocabulary.court_register import provinces

_TOWN = re.compile(
    r"(?<![\w’'.&-])(?P<town>[A-Z][a-z]{2,11}(?:['’][a-z]{1,4})?)"
    r"(?![\w-]|['’](?!s\b)| (?:[A-Z][\w&.-]+ ){0,4}(?:Co\b|Ltd|Limited|Company|Corp|Inc|Group|Bank|University"
    r"|Province|Road|Port|Airport|Law|Zi\b|Min\b|Xie\b))"
)
_MOST = 2
"""A town of more courts tells none of them."""


def find_towns(text: str) -> Iterator[CourtName]:
    """Every name of a town with an intermediate court, whatever stands beside it."""
    for match in _TOWN.finditer(text):
        bearers = _courts(match["town"])
        if bearers:
            yield CourtName(
                *match.span("town"), match["town"], True, bearers, alias=True, place=match["town"]
            )


@cache
def _courts(town: str) -> tuple[str, ...]:
    if town in {one.name_en for one in provinces().values()} or not is_home_town(town):
        return ()
    found = courts_named(f"{town} Intermediate People's Court")
    return tuple(one.name_zh for one in found) if len(found) <= _MOST else ()
