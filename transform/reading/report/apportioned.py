"""Sums told apart by the numbers of rulings that are listed together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from transform.reading.report.mention import Sign
from transform.reading.report.text import Text
from transform.vocabulary import case_number
from transform.vocabulary.money import FoundAmount

_SEVERAL, _SURE = 2, 1.0
_AROUND = 80
"""So many characters on either side of a sum may name the ruling that it belongs to."""


def apportioned(text: Text, numbers: Sequence[str]) -> Mapping[str, tuple[FoundAmount, float]]:
    """Canonical case number -> the sum of that ruling, which is sure; empty unless two have their own."""
    if len(numbers) < _SEVERAL:
        return {}
    plain = text.shape.original
    known = {case_number.parse(number).serial.lstrip("0"): number for number in numbers}
    found: dict[str, tuple[FoundAmount, float]] = {}
    for one in text.mentions:
        if one.sign is Sign.AMOUNT and isinstance(one.mark, FoundAmount):
            start, end = one.mark.start, one.mark.end
            serial = text.manner.numbered_sum(
                plain[max(0, start - _AROUND) : start], plain[end : end + _AROUND]
            )
            if number := known.get(serial.lstrip("0")):
                found.setdefault(number, (one.mark, _SURE))
    return found if len(found) >= _SEVERAL else {}
