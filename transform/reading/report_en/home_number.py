"""The number of the Chinese judgment behind a suit abroad, where the report tells of one only."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from transform.reading.report_en.layout import Part
from transform.reading.report_en.marks import NumberGroup
from transform.reading.report_en.ruling import Ruling, is_recognition, same_number
from transform.reading.report_en.telling import Teller, Telling


def give_home_number(teller: Teller, tellings: Sequence[Telling], real: Sequence[Ruling]) -> None:
    """The one number that its lines, or else the report, hold and that is none of recognition."""
    suits = [one for one in real if not one.numbers and one.way() == "outbound"]
    for one in suits:
        mine = _distinct(
            number for piece in one.pieces for number in _numbers(teller, piece.start, piece.end)
        )
        if not mine and len(real) == 1:
            mine = _distinct(
                number
                for telling in tellings
                if telling.piece.part in (Part.BODY, Part.TAKEAWAY)
                for number in telling.numbers
            )
        if len(mine) == 1 and not any(same_number(mine[0], own) for other in real for own in other.numbers):
            one.numbers.append(mine[0])


def _numbers(teller: Teller, start: int, end: int) -> list[NumberGroup]:
    return [one for _, one in teller.between(start, end, "Ⓒ") if isinstance(one, NumberGroup)]


def _distinct(numbers: Iterable[NumberGroup]) -> list[NumberGroup]:
    found: list[NumberGroup] = []
    for one in numbers:
        if not is_recognition(one) and not any(same_number(one, other) for other in found):
            found.append(one)
    return found
