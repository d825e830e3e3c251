"""The dates in the passage of a ruling that have a role in it."""

from __future__ import annotations

from dataclasses import dataclass

from transform.reading.report_en.day_place import JUDGMENT, RULING
from transform.reading.report_en.day_role import role_of
from transform.reading.report_en.layout import Part
from transform.reading.report_en.marks import Day
from transform.reading.report_en.ruling import JUDGMENT_GIVEN, Ruling
from transform.reading.report_en.shape import DAY
from transform.reading.report_en.telling import Teller

__all__ = ["JUDGMENT", "RULING", "Dated", "dated"]


@dataclass(frozen=True, slots=True)
class Dated:
    """A day with its role; ``weight`` is higher where the words leave less doubt."""

    day: Day
    role: str
    weight: int


def dated(teller: Teller, ruling: Ruling, way: str) -> list[Dated]:
    """The days in the pieces of a ruling that have a role in it."""
    found: list[Dated] = []
    decisive = {one.piece.start for one in ruling.deciding()}
    live = {one.piece.start for one in ruling.live}
    stages = {
        one.piece.start
        for one in ruling.events
        if one.piece.start not in decisive and one.code != JUDGMENT_GIVEN
    }
    past = {one.piece.start for one in ruling.events if one.history and one.code != JUDGMENT_GIVEN} - live
    for piece in (*ruling.pieces, *ruling.shared):
        if piece.part in (Part.NOISE, Part.FOOTNOTE, Part.COMMENT) and piece.start not in decisive:
            continue
        if piece.start in past:
            continue
        for at, day in teller.marks(piece, DAY):
            if not isinstance(day, Day) or any(start <= at < end for start, end in ruling.others):
                continue
            role, weight = role_of(teller, ruling, piece, at - piece.start, way)
            if role == RULING and piece.start in stages:
                continue
            if role == JUDGMENT and day.date.precision == "year":
                weight -= 2  # a bare year is sooner that of another judgment
            if role:
                found.append(Dated(day, role, weight + 3 * (piece.start in decisive and role == RULING)))
    return found
