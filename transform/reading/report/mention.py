"""What a report names: a mark at its sign, with the values that it can stand for."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from enum import StrEnum

from transform.reading.report.marks import CourtName, Day, Name, NumberGroup, Placed
from transform.vocabulary import case_number, case_type
from transform.vocabulary.case_number_form import CaseNumber
from transform.vocabulary.court import court_of
from transform.vocabulary.money import FoundAmount

_ASSISTANCE = frozenset({"assistance"})
_NO_RECOGNITION = _ASSISTANCE | {"preservation", "criminal"}
"""Scopes of series in which no judgment is ever recognised."""


class Sign(StrEnum):
    """The sign of a kind of mention in the shape of a text."""

    HOME = "Ⓗ"
    TOWN = "Ⓣ"
    FOREIGN = "Ⓕ"
    NUMBER = "Ⓒ"
    DOCKET = "Ⓚ"
    DAY = "Ⓓ"
    AMOUNT = "Ⓐ"
    STATE = "Ⓢ"
    NAME = "Ⓝ"


@dataclass(frozen=True, slots=True)
class Mention:
    """``at`` is the offset of its sign in the shape; ``values`` are what the name can stand for."""

    at: int
    sign: Sign
    mark: Placed
    values: frozenset[str]


def mention(at: int, sign: Sign, mark: Placed) -> Mention:
    """The mention of a mark."""
    return Mention(at, sign, mark, frozenset(_values(mark)))


def _values(mark: Placed) -> set[str]:
    found: set[str] = set()
    match mark:
        case CourtName(home=True):
            found = set(mark.names_zh) or ({mark.place} if mark.place else set())
        case CourtName():
            found = {plain(mark.value)}
        case NumberGroup():
            found = set(spellings(mark))
        case Day():
            found = {mark.date.iso()}
        case FoundAmount() | Name():
            found = {mark.value}
    return found


def plain(court: str) -> str:
    """The name of a foreign court as it is compared: one letter case, one blank, no article."""
    return " ".join(court.lower().split()).removeprefix("the ")


def spellings(group: NumberGroup) -> list[str]:
    """Canonical spellings; a number that cannot be read stands for itself."""
    read = [case_number.format(one) for one in numbers(group)]
    return read or [group.value]


def numbers(group: NumberGroup) -> list[CaseNumber]:
    """All that the group can be read as."""
    return [one for reading in group.readings for one in reading]


def courts_of(group: NumberGroup) -> set[str]:
    """The courts whose codes stand in the numbers."""
    return {court.name_zh for one in numbers(group) if (court := court_of(one))}


def is_recognition(group: NumberGroup) -> bool:
    """A number of the series kept for recognition matters."""
    if not any(group.readings):
        return "Ren" in group.value.split() or "认" in group.value
    return any(case_type.is_recognition(one.words) for one in numbers(group))


def is_domestic(group: NumberGroup) -> bool:
    """A number of a series for other matters, whatever its reading: 民终, 执异."""
    return _is_within(group, {"other", "arbitral"} | _NO_RECOGNITION)


def is_no_recognition(group: NumberGroup) -> bool:
    """A number of a series for service, evidence, preservation or crime: 协外送, 财保, 刑初."""
    return _is_within(group, _NO_RECOGNITION)


def is_assistance(group: NumberGroup) -> bool:
    """A number of a series for service or evidence: 协外送, 协外取."""
    return _is_within(group, _ASSISTANCE)


def _is_within(group: NumberGroup, wanted: Set[str]) -> bool:
    scopes = [case_type.scopes(one.words) for one in numbers(group)]
    return bool(scopes) and all(one and one <= wanted for one in scopes)
