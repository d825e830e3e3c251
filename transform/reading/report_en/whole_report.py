"""A report that singles out no ruling, but names one court that was asked: mainland, or abroad.

All of it is then taken for the story of one matter, and its lines are asked for the outcome.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from transform.reading.report_en.answer import outcome_in
from transform.reading.report_en.layout import Part
from transform.reading.report_en.marks import CourtName
from transform.reading.report_en.ruling import Ruling, is_recognition, same_court
from transform.reading.report_en.states import states_of
from transform.reading.report_en.telling import Teller, Telling
from transform.reading.report_en.way import way_of_text

_TELLS = (Part.TITLE, Part.HEADING, Part.TAKEAWAY, Part.BODY)
_RECOGNITION = re.compile(r"(?i)\brecogni[sz]|\benforc|\bexequatur\b|\bjudge?ments?\b|\bdecrees?\b")
_AWARDS = re.compile(r"(?i)\baward(?:s|ed)?\b|\barbitra")
_FEWEST = 2
"""So many lines must speak of a judgment and its recognition."""


def matter_of_report(teller: Teller, tellings: Sequence[Telling]) -> list[Ruling]:
    """The one ruling, or none where courts, outcome or subject are not plain."""
    lines = [one for one in tellings if one.piece.part in _TELLS]
    spoken = [one for one in lines if _RECOGNITION.search(one.piece.text)]
    if len(spoken) < _FEWEST or sum(bool(_AWARDS.search(one.piece.text)) for one in lines) > len(lines) / 3:
        return []
    courts = [court for one in lines for _, court in one.courts if not court.alias]
    home, abroad = _distinct(courts, home=True), _distinct(courts, home=False)
    ways = Counter(filter(None, (way_of_text(one.piece.text) for one in lines)))
    way = ways.most_common(1)[0][0] if ways else "inbound"
    acting = home if way == "inbound" else abroad
    if len(acting) != 1 or not (abroad or any(states_of(teller, one.piece) for one in lines)):
        return []
    ruling = Ruling(
        numbers=[group for one in lines for group in one.numbers if is_recognition(group)][:1],
        names=[name for one in lines for name in one.names][:1],
        dockets=[docket for one in lines for docket in one.dockets],
        deciders=acting,
        days=[day for one in lines for day in one.days],
        pieces=[one.piece for one in lines],
        prior=way,
    )
    answer = outcome_in(teller.shape, ruling, [one for one in lines if one.piece.part is not Part.TITLE])
    if answer is None:
        return []
    ruling.events += answer[1]
    return [ruling]


def _distinct(courts: Sequence[CourtName], *, home: bool) -> list[CourtName]:
    found: list[CourtName] = []
    for court in courts:
        if court.home == home and not any(same_court(court, one) for one in found):
            found.append(court)
    return found
