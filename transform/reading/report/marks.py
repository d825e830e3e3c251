"""Marks: places in a text where something is named, kept in order so that a passage finds its own."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from transform.vocabulary.case_number_form import CaseNumber
from transform.vocabulary.partial_date import PartialDate


class Placed(Protocol):
    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


P = TypeVar("P", bound=Placed)


@dataclass(frozen=True, slots=True)
class Name:
    """A case name, a docket number or a state; ``value`` is what it stands for."""

    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class CourtName:
    """A court named in the text; ``names_zh`` are the mainland courts that it can be."""

    start: int
    end: int
    value: str
    home: bool
    names_zh: tuple[str, ...] = ()
    iso2: str = ""
    subdivision: str = ""
    alias: bool = False
    place: str = ""


@dataclass(frozen=True, slots=True)
class NumberGroup:
    """The Chinese case numbers of one place: a list of serials is several numbers with one span."""

    start: int
    end: int
    value: str
    readings: tuple[tuple[CaseNumber, ...], ...]


@dataclass(frozen=True, slots=True)
class Day:
    """A date in the text; a bare year counts where ``in`` stands before it."""

    start: int
    end: int
    date: PartialDate


class Marks(Generic[P]):
    """Marks in text order; ``within`` costs as much as what it finds."""

    def __init__(self, marks: Iterable[P]) -> None:
        self.all: list[P] = sorted(marks, key=lambda mark: (mark.start, mark.end))
        self._starts = [mark.start for mark in self.all]

    def __iter__(self) -> Iterator[P]:
        return iter(self.all)

    def within(self, start: int, end: int) -> list[P]:
        """Those that begin and end between the two offsets."""
        found = []
        for mark in self.all[bisect_left(self._starts, start) : bisect_left(self._starts, end)]:
            if mark.end <= end:
                found.append(mark)
        return found

    def covers(self, start: int, end: int) -> bool:
        """Whether a mark overlaps the span; marks are taken not to be longer than 300 characters."""
        near = self.all[bisect_left(self._starts, start - 300) : bisect_left(self._starts, end)]
        return any(mark.end > start for mark in near)
