"""What names one ruling inside a piece: a case name, its numbers and dockets stand together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from transform.reading.report_en import case_name
from transform.reading.report_en.layout import Piece
from transform.reading.report_en.marks import Name, NumberGroup
from transform.reading.report_en.outcome import Stated, stated
from transform.reading.report_en.scan import Scan
from transform.vocabulary import case_number

_NEAR = 8
_LISTED = re.compile(r"[\s,()（）;&\[\]\d]*(?:and|as well as|or)?[\s,()（）&]*")


@dataclass(slots=True)
class Cluster:
    """Names of one ruling, in text order."""

    start: int
    end: int
    names: list[Name] = field(default_factory=list)
    numbers: list[NumberGroup] = field(default_factory=list)
    dockets: list[Name] = field(default_factory=list)

    def keys(self) -> set[str]:
        """What two mentions of one ruling have in common."""
        keys = {f"name:{case_name.key(one.value)}" for one in self.names}
        keys |= {f"number:{one}" for group in self.numbers for one in spellings(group)}
        return keys | {f"docket:{one.value}" for one in self.dockets}


def spellings(group: NumberGroup) -> list[str]:
    """Canonical spellings; a number that cannot be read stands for itself."""
    read = [case_number.format(one) for reading in group.readings for one in reading]
    return read or [group.value]


def split(scan: Scan, piece: Piece) -> list[tuple[Piece, Cluster | None]]:
    """The piece cut so that each part names one ruling at most."""
    clusters = _clusters(scan, piece)
    if not clusters:
        return [(piece, None)]
    if len(clusters) == 1:
        return [(piece, clusters[0])]
    return list(_cut(piece, clusters, stated(scan, piece)))


def _cut(piece: Piece, clusters: list[Cluster], outcomes: list[Stated]) -> Iterator[tuple[Piece, Cluster]]:
    """Outcomes stand before the names they belong to, or after them: the first one tells."""
    leads = any(piece.start + one.at < clusters[0].start for one in outcomes)
    at = piece.start
    for number, cluster in enumerate(clusters):
        last = number == len(clusters) - 1
        end = piece.end if last else cluster.end if leads else clusters[number + 1].start
        text = piece.text[at - piece.start : end - piece.start]
        yield replace(piece, start=at, end=end, text=text), cluster
        at = end


def _clusters(scan: Scan, piece: Piece) -> list[Cluster]:
    found: list[Cluster] = []
    marks: list[tuple[int, int, str, Name | NumberGroup]] = [
        *((one.start, one.end, "name", one) for one in scan.names.within(piece.start, piece.end)),
        *((one.start, one.end, "number", one) for one in scan.numbers.within(piece.start, piece.end)),
        *((one.start, one.end, "docket", one) for one in scan.dockets.within(piece.start, piece.end)),
    ]
    for start, end, kind, mark in sorted(marks, key=lambda mark: mark[:2]):
        last = found[-1] if found else None
        if last is None or not _joins(scan, last, kind, mark):
            last = Cluster(start, end)
            found.append(last)
        last.end = max(last.end, end)
        if isinstance(mark, NumberGroup):
            last.numbers.append(mark)
        else:
            (last.names if kind == "name" else last.dockets).append(mark)
    return found


def _joins(scan: Scan, last: Cluster, kind: str, mark: Name | NumberGroup) -> bool:
    gap = scan.text[last.end : mark.start]
    match kind:
        case "docket":
            return True
        case "number":
            own = {one for group in last.numbers for one in spellings(group)}
            same = isinstance(mark, NumberGroup) and own & set(spellings(mark))
            return bool(not last.numbers or same or _LISTED.fullmatch(gap))
        case _:
            known = {case_name.key(one.value) for one in last.names}
            parties = [case_name.parties(one.value) for one in last.names]
            if case_name.key(mark.value) in known or case_name.parties(mark.value) in parties:
                return True
            return not last.names and len(gap) <= _NEAR
