"""The number that a footnote alone gives to a ruling: the mark of the note stands in its lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from transform.reading.report_en.layout import Part
from transform.reading.report_en.marks import NumberGroup
from transform.reading.report_en.ruling import Ruling, same_number
from transform.reading.report_en.telling import Teller, Telling

_NOTE_MARK = r"[⁰¹²³⁴-⁹]{1,3}|\[\d{1,3}\]"
_OPENS_WITH_NUMBER = re.compile(rf"(?P<mark>{_NOTE_MARK}) ?(?=Ⓒ)")
_MARK = re.compile(_NOTE_MARK)


def give_noted_number(teller: Teller, tellings: Sequence[Telling], real: Sequence[Ruling]) -> None:
    """A ruling without a number takes the one of the only such note that its lines refer to."""
    noted = _noted(teller, tellings)
    for one in real if noted else ():
        if one.numbers:
            continue
        marks = dict.fromkeys(mark for piece in one.pieces for mark in _MARK.findall(piece.text))
        found = [noted[mark] for mark in marks if mark in noted]
        taken = [number for other in real for number in other.numbers]
        if len(found) == 1 and not any(same_number(found[0], number) for number in taken):
            one.numbers.append(found[0])


def _noted(teller: Teller, tellings: Sequence[Telling]) -> dict[str, NumberGroup]:
    """Mark of a note -> the number that the note opens with."""
    found: dict[str, NumberGroup] = {}
    for piece in (one.piece for one in tellings if one.piece.part is Part.FOOTNOTE):
        for match in _OPENS_WITH_NUMBER.finditer(piece.text):
            number = teller.shape.marks.get(piece.start + match.end())
            if isinstance(number, NumberGroup):
                found.setdefault(match["mark"], number)
    return found
