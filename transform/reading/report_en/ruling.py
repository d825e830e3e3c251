"""A ruling as a report tells it: its names, its courts and days, and the pieces that speak of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from transform.reading.report_en import case_name
from transform.reading.report_en.cluster import Cluster
from transform.reading.report_en.layout import Piece
from transform.reading.report_en.marks import CourtName, Day, Name, NumberGroup
from transform.reading.report_en.outcome import Stated


@dataclass(slots=True)
class Ruling:
    """What the report says of one ruling: its names, and the pieces that speak of it."""

    names: list[Name] = field(default_factory=list)
    numbers: list[NumberGroup] = field(default_factory=list)
    dockets: list[Name] = field(default_factory=list)
    keys: set[str] = field(default_factory=set)
    pieces: list[Piece] = field(default_factory=list)
    outcomes: list[Stated] = field(default_factory=list)
    home: list[CourtName] = field(default_factory=list)
    foreign: list[CourtName] = field(default_factory=list)
    days: list[Day] = field(default_factory=list)
    section: str = ""

    def takes(self, cluster: Cluster) -> None:
        self.names += cluster.names
        self.numbers += cluster.numbers
        self.dockets += cluster.dockets
        self.keys |= cluster.keys()

    def parties(self) -> list[frozenset[str]]:
        return [case_name.parties(one.value) for one in self.names]

    def way(self) -> str:
        """The direction that its outcomes state first."""
        return next((one.direction for one in self.outcomes if one.direction), "")


def same_parties(ruling: Ruling, cluster: Cluster) -> bool:
    theirs = [case_name.parties(one.value) for one in cluster.names]
    if not any(len(one) == 2 and one in ruling.parties() for one in theirs):
        return False
    return not (cluster.numbers and ruling.numbers)


def same_court(one: CourtName, other: CourtName) -> bool:
    if one.names_zh and other.names_zh:
        return bool(set(one.names_zh) & set(other.names_zh))
    if not one.home:
        return one.value == other.value or one.value in other.value or other.value in one.value
    return one.value.split()[0] == other.value.split()[0]
