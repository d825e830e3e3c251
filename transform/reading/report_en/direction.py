"""Direction, state and unit of a ruling."""

from __future__ import annotations

from collections import Counter

from transform.observation import Field
from transform.reading.judgment_state import judgment_states
from transform.reading.report_en.foreign_side import court_of_passage
from transform.reading.report_en.places import is_region
from transform.reading.report_en.ruling import Ruling
from transform.reading.report_en.scan import Scan
from transform.reading.report_en.values import Value
from transform.vocabulary import case_type
from transform.vocabulary.codes import Direction
from transform.vocabulary.state import find_state


def way_of(ruling: Ruling) -> tuple[str, int, int]:
    """``inbound``, ``outbound`` or empty, and the place that tells it; the case word counts first."""
    for group in ruling.numbers:
        scopes = {
            scope for reading in group.readings for one in reading for scope in case_type.scopes(one.words)
        }
        if scopes & {"recognition_foreign", "recognition_interregional"}:
            return "inbound", group.start, group.end
    votes = Counter(one.direction for one in ruling.outcomes if one.direction)
    if len(votes) == 1 or (votes and votes.most_common(2)[0][1] > votes.most_common(2)[1][1]):
        way = votes.most_common(1)[0][0]
        first = next(one for one in ruling.outcomes if one.direction == way)
        return way, first.start, first.end
    return "", 0, 0


def state_of(scan: Scan, ruling: Ruling, way: str, problems: list[str]) -> list[Value]:
    """Jurisdiction, subdivision and direction; empty cells where the passage names several states."""
    values: list[Value] = []
    court = court_of_passage(scan, ruling, way, [])
    iso2, start, end = "", 0, 0
    if court and court.iso2:
        iso2, start, end = court.iso2, court.start, court.end
        values.append(Value(Field.JURISDICTION, iso2, start, end, "report_en.court_of_state"))
        if court.subdivision:
            values.append(Value(Field.SUBDIVISION, court.subdivision, start, end, "report_en.court_of_unit"))
    else:
        found = _named(ruling)
        if not found and ruling.section:
            mark = next((one for one in scan.states if one.value == ruling.section), None)
            found = {ruling.section: (mark.start, mark.end)} if mark else {}
        if len(found) == 1:
            iso2, (start, end) = next(iter(found.items()))
            values.append(Value(Field.JURISDICTION, iso2, start, end, "report_en.only_state"))
        elif found:
            problems.append(
                f"the passage names the states {', '.join(sorted(found))}; jurisdiction left empty"
            )
    _, at, stop = way_of(ruling)
    if iso2 and is_region(iso2):
        values.append(Value(Field.DIRECTION, Direction.INTERREGIONAL, start, end, "report_en.region"))
    elif way:
        values.append(Value(Field.DIRECTION, way, at, stop, "report_en.direction"))
    return values


def _named(ruling: Ruling) -> dict[str, tuple[int, int]]:
    """States beside a judgment or court: in the pieces that state the outcome, else in all of them."""
    decisive = {one.start for one in ruling.outcomes}
    for pieces in ([one for one in ruling.pieces if one.start in decisive], ruling.pieces):
        found: dict[str, tuple[int, int]] = {}
        for piece in pieces:
            for one in judgment_states(piece.text):
                if find_state(one.quote) != "CN":
                    found.setdefault(one.iso2, (piece.start + one.start, piece.start + one.end))
        if found:
            return found
    return {}
