"""Direction, state and unit of a ruling."""

from __future__ import annotations

import re
from collections import Counter

from transform.observation import Field
from transform.reading.report_en.layout import Part
from transform.reading.report_en.marks import CourtName
from transform.reading.report_en.places import CITED, is_region
from transform.reading.report_en.ruling import Ruling, is_recognition
from transform.reading.report_en.states import states_of
from transform.reading.report_en.telling import Teller
from transform.reading.report_en.values import Value
from transform.vocabulary.codes import Direction

_OF_SOMEBODY = re.compile(
    r"Ⓢ(?:(?=[,.;])| (?:[\w-]+ )?(?:traders?|guarantors?|compan\w+|citizens?|nationals?|firms?|banks?|"
    r"lawyers?|m[ae]n|wom[ae]n|husband|wife|parent|subsidiary|partners?|shareholders?|directors?|"
    r"investors?|origin)\b)"
)
"""Where a person comes from is not where a judgment comes from."""


def state_of(
    teller: Teller, ruling: Ruling, way: str, court: CourtName | None, spare: list[Value], problems: list[str]
) -> list[Value]:
    """Direction, jurisdiction and unit; ``spare`` are states that the report as a whole is about."""
    values: list[Value] = []
    iso2, place = _state(teller, ruling, court)
    if not iso2 and len(spare) == 1:
        iso2, place = spare[0].value, (spare[0].start, spare[0].end)
    unit = ""
    if not iso2:
        iso2, unit, place = _cited(ruling)
    anchor = _anchor(teller, ruling)
    if way or (iso2 and is_region(iso2)):
        direction = Direction.INTERREGIONAL if iso2 and is_region(iso2) else Direction(way)
        values.append(Value(Field.DIRECTION, direction, *anchor, "report_en.direction"))
    else:
        problems.append("neither court says which way the judgment travelled; direction left empty")
    if iso2:
        values.append(Value(Field.JURISDICTION, iso2, *place, "report_en.jurisdiction"))
    if unit:
        values.append(Value(Field.SUBDIVISION, unit, *place, "report_en.unit_of_citation"))
    elif court is None and iso2 and _cited(ruling)[0] == iso2 and _cited(ruling)[1]:
        _, cited, at = _cited(ruling)
        values.append(Value(Field.SUBDIVISION, cited, *at, "report_en.unit_of_citation"))
    elif court and court.subdivision and court.iso2 == iso2:
        values.append(Value(Field.SUBDIVISION, court.subdivision, court.start, court.end, "report_en.unit"))
    return values


def _cited(ruling: Ruling) -> tuple[str, str, tuple[int, int]]:
    """State and unit of the court whose code stands in a neutral citation."""
    for docket in ruling.dockets:
        for word in docket.value.replace("]", " ").split():
            if word in CITED:
                iso2, _, unit = CITED[word].partition("-")
                return iso2, f"{iso2}-{unit}" if unit else "", (docket.start, docket.end)
    return "", "", (0, 0)


def _anchor(teller: Teller, ruling: Ruling) -> tuple[int, int]:
    own = next((one for one in ruling.numbers if is_recognition(one)), None)
    if own:
        return own.start, own.end
    event = ruling.deciding()[0]
    return teller.shape.span(event.start, event.end)


def _state(teller: Teller, ruling: Ruling, court: CourtName | None) -> tuple[str, tuple[int, int]]:
    """By the court; else by the state that pieces tie to a judgment, those with an event first."""
    if court and court.iso2:
        return court.iso2, (court.start, court.end)
    decisive = {one.piece.start for one in ruling.live}
    for wanted in (True, False):
        votes: Counter[str] = Counter()
        places: dict[str, tuple[int, int]] = {}
        for piece in ruling.pieces:
            if (piece.start in decisive) is not wanted or (piece.part is Part.COMMENT and not wanted):
                continue
            for iso2, (at, _) in states_of(teller, piece).items():
                votes[iso2] += 1
                places.setdefault(iso2, teller.shape.span(at, at + 1))
        if votes:
            best = votes.most_common(2)
            if len(best) == 1 or best[0][1] > best[1][1] or wanted:
                return best[0][0], places[best[0][0]]
            return "", (0, 0)
    return _only_state(teller, ruling)


def _only_state(teller: Teller, ruling: Ruling) -> tuple[str, tuple[int, int]]:
    """The one foreign state that the paragraphs of its outcome name, whatever they say of it."""
    blocks = {one.piece.block for one in ruling.live}
    named: dict[str, int] = {}
    for piece in ruling.pieces:
        if piece.block in blocks:
            for at, mark in teller.marks(piece, "Ⓢ"):
                if _OF_SOMEBODY.match(piece.text, at - piece.start):
                    continue
                named.setdefault(str(getattr(mark, "value", "")), at)
    if len(named) != 1:
        return "", (0, 0)
    iso2, at = next(iter(named.items()))
    return iso2, teller.shape.span(at, at + 1)
