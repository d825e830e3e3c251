"""The foreign side of a ruling: court, docket, and the day of the judgment that was put forward."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transform.observation import Field
from transform.reading.report_en.days import JUDGMENT, Dated, dated
from transform.reading.report_en.marks import Name
from transform.reading.report_en.origin_court import court_of_passage
from transform.reading.report_en.ruling import Ruling
from transform.reading.report_en.shape import DOCKET, FOREIGN
from transform.reading.report_en.telling import Teller
from transform.reading.report_en.values import Value
from transform.vocabulary.partial_date import common_part

_AFTER_COURT = re.compile(r"^[^.;Ⓗ]{0,70}$")
_NOTED = re.compile(r"(?:Ⓝ|Ⓓ|case\b|decision\b)[^.;\[]{0,30}\[(?P<note>\d{1,3})\]")
_NUMBERED = re.compile(
    r"(?i)\b(?:judge?ment|order|case|suit|numbered|number|decision|reported as|docket|index|in "
    r"its)\b[^.;]{0,40}$"
)


def foreign_values(
    teller: Teller, ruling: Ruling, way: str, days: list[Dated], problems: list[str]
) -> Iterator[Value]:
    court = court_of_passage(teller, ruling, way)
    if court:
        yield Value(Field.FOREIGN_COURT, court.value, court.start, court.end, "report_en.foreign_court")
    docket = _docket(teller, ruling, way)
    if docket:
        yield Value(Field.FOREIGN_CASE_NUMBER, docket.value, docket.start, docket.end, "report_en.docket")
    field = Field.CHINESE_JUDGMENT_DATE if way == "outbound" else Field.FOREIGN_JUDGMENT_DATE
    own = [one for one in days if one.role == JUDGMENT]
    if not own and ruling.sequel_of is not None and way != "outbound":
        own = [one for one in dated(teller, ruling.sequel_of, way) if one.role == JUDGMENT]
    yield from day_of(field, own, problems)


def day_of(field: Field, days: list[Dated], problems: list[str]) -> Iterator[Value]:
    """The day that the words leave least doubt about; as precise as any other that agrees."""
    if not days:
        return
    top = max(one.weight for one in days)
    best = [one.day for one in days if one.weight == top]
    common = common_part(*(day.date for day in best))
    if common is None:
        best = best[:1]
        common = best[0].date
    agreeing = [one.day for one in days if common_part(one.day.date, common) is not None]
    precise = max(agreeing, key=lambda day: len(day.date.iso()))
    if len(best) > 1 and len({day.date.iso() for day in best if len(day.date.iso()) == 10}) > 1:
        problems.append(f"several days for {field.value}; left empty")
        return
    yield Value(field, precise.date.iso(), precise.start, precise.end, f"report_en.{field.value}")


def _docket(teller: Teller, ruling: Ruling, way: str) -> Name | None:
    """The docket beside the court of origin; of an outbound ruling, the one beside the event that decides."""
    text = teller.shape.text
    decisive = {one.piece.start for one in (ruling.deciding() if way == "outbound" else ruling.live)}
    anchored = {one.value for one in ruling.dockets}
    ranked: list[tuple[int, int, Name]] = []
    for piece in ruling.pieces:
        for at, docket in teller.marks(piece, DOCKET):
            if not isinstance(docket, Name):
                continue
            courts = [place for place, _ in teller.courts(piece) if place < at]
            weight = 2 * (piece.start in decisive) + (docket.value in anchored)
            if courts and text[courts[-1]] == FOREIGN and _AFTER_COURT.match(text[courts[-1] + 1 : at]):
                weight += 2
            if _NUMBERED.search(text[piece.start : at]):
                weight += 1
            ranked.append((-weight, at, docket))
    if not ranked and ruling.sequel_of is not None and way != "outbound":
        return _docket(teller, ruling.sequel_of, way)
    if not ranked:
        return _in_note(teller, ruling)
    return min(ranked, key=lambda one: one[:2])[2]


def _in_note(teller: Teller, ruling: Ruling) -> Name | None:
    """The docket that a footnote gives to the name of the case."""
    for piece in ruling.pieces:
        for match in _NOTED.finditer(piece.text):
            docket = teller.noted.get(match["note"])
            if docket is not None:
                return docket
    return None
