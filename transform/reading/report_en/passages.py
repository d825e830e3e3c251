"""Cut a report into passages, each about one ruling: names open one, what follows belongs to the last."""

from __future__ import annotations

import re

from transform.reading.report_en import clause
from transform.reading.report_en.cluster import Cluster, split
from transform.reading.report_en.layout import Part, Piece
from transform.reading.report_en.marks import CourtName
from transform.reading.report_en.outcome import Stated, stated
from transform.reading.report_en.roles import ruling_days
from transform.reading.report_en.ruling import Ruling, same_court, same_parties
from transform.reading.report_en.scan import Scan
from transform.vocabulary.partial_date import common_part

_CITING = re.compile(
    r"(?i)\b(?:cit(?:ed|es|ing)|refer(?:red|s|ring) to|rel(?:ied|ies|ying) on|similar to|"
    r"see also|cf|precedents?|"
    r"unlike|compar(?:ed|able)|consistent with|followed|following the (?:case|ruling|decision)|in line with|"
    r"earlier|previous(?:ly)?|as in|reminiscent|recall|after the)\b"
)
_FOLLOWS = re.compile(
    r"(?:The |This |In this |That |In its |In the (?:present|instant) |"
    r"According to the )?(?:(?:Chinese |said |same )?[Cc]ourt|[Rr]uling|"
    r"[Aa]pplicants?|[Rr]espondents?|[Cc]ase|[Jj]udges?|[Dd]ecision|[Jj]udgment|[Cc]reditors?|"
    r"[Dd]ebtors?|[Pp]laintiffs?|"
    r"[Dd]efendants?|[Pp]arties|[Aa]pplication|[Pp]rincipal|[Dd]ispute|[Ii]t|[Ii]ts|[Hh]e|[Ss]he|[Tt]hey)\b"
)

_MOST_RULINGS, _MOST_PIECES = 300, 120
"""More than a report holds; beyond them the rest is only named."""


class Passages:
    """Walks through the pieces once; ``rulings`` are in text order."""

    def __init__(self, scan: Scan, pieces: list[Piece], *, alone: bool) -> None:
        self.scan = scan
        self.rulings: list[Ruling] = []
        self._alone = alone
        self._current: Ruling | None = None
        self._block = -1
        self._section = ""
        self._before: list[tuple[Piece, list[Stated]]] = []
        for piece in pieces:
            if len(self.rulings) < _MOST_RULINGS:
                self._walk(piece)
        if alone and self.rulings:
            main = next((one for one in self.rulings if one.outcomes), self.rulings[0])
            for piece, outcomes in self._before:
                told = outcomes if piece.part is Part.BODY else []
                if piece.part is not Part.HEADING and not self._stranger(main, piece, told):
                    self._add(main, piece, told)

    def _walk(self, piece: Piece) -> None:
        if piece.part in (Part.NOISE, Part.FOOTNOTE):
            return
        if piece.part is Part.HEADING:
            states = {one.value for one in self.scan.states.within(piece.start, piece.end)}
            self._section = states.pop() if len(states) == 1 and len(piece.text.split()) <= 4 else ""
            if not self._alone:
                self._current = None
        for part, cluster in split(self.scan, piece):
            outcomes = stated(self.scan, part)
            if cluster is None:
                self._unnamed(part, outcomes)
            else:
                self._named(part, cluster, outcomes)

    def _named(self, piece: Piece, cluster: Cluster, outcomes: list[Stated]) -> None:
        known = [one for one in self.rulings if one.keys & cluster.keys() or same_parties(one, cluster)]
        current = self._current
        ruling: Ruling
        if known:
            ruling = known[0]
        elif current is not None and self._belongs(current, cluster, piece, outcomes):
            ruling = current
        else:
            ruling = Ruling(section=self._section)
            self.rulings.append(ruling)
        ruling.takes(cluster)
        passing = (
            current is not None
            and current is not ruling
            and piece.block <= self._block + 1
            and bool(_CITING.search(piece.text) or clause.history(piece.text))
        )
        if passing and current is not None and not outcomes:
            if not clause.history(piece.text):
                self._add(current, piece, [])
            return
        self._add(ruling, piece, outcomes)
        if not passing:
            self._current, self._block = ruling, piece.block

    def _belongs(self, current: Ruling, cluster: Cluster, piece: Piece, outcomes: list[Stated]) -> bool:
        """A name that the current ruling lacks so far, told in the same breath."""
        if piece.part is Part.HEADING or _CITING.search(piece.text) or clause.history(piece.text):
            return False
        if not cluster.numbers and not cluster.names:
            return not any(one.direction == "outbound" for one in outcomes) or current.way() == "outbound"
        if (
            piece.block - self._block > 1
            or (cluster.numbers and current.numbers)
            or (cluster.names and current.names)
        ):
            return False
        return not self._conflicts(current, piece, outcomes)

    def _unnamed(self, piece: Piece, outcomes: list[Stated]) -> None:
        if piece.part in (Part.TITLE, Part.HEADING):
            self._before.append((piece, outcomes))
            return
        told = [one for one in outcomes if one.code != "pending"]
        if clause.history(piece.text):
            return
        current = self._current
        courts = self.scan.home.within(piece.start, piece.end)
        if told and piece.part is Part.BODY and self._opens(piece, told, courts):
            current = self._ruling_of(piece, told)
            if current is None:
                current = Ruling(section=self._section)
                self.rulings.append(current)
            self._add(current, piece, outcomes)
            self._current, self._block = current, piece.block
            return
        if current is None:
            self._before.append((piece, outcomes))
            return
        if piece.part is Part.COMMENT or self._conflicts(current, piece, outcomes):
            return
        if (
            piece.block == self._block
            or self._alone
            or (piece.block == self._block + 1 and _FOLLOWS.match(piece.text))
        ):
            self._add(current, piece, outcomes)
            self._block = piece.block

    def _opens(self, piece: Piece, told: list[Stated], courts: list[CourtName]) -> bool:
        """A court and a date beside an outcome single a ruling out."""
        if told[0].direction == "outbound":
            named: list[CourtName] = self.scan.foreign.within(piece.start, piece.end)
        else:
            named = [one for one in courts if not one.alias]
        return bool(named) and bool(ruling_days(self.scan, piece, told[0].direction))

    def _ruling_of(self, piece: Piece, told: list[Stated]) -> Ruling | None:
        """The ruling known already that this piece speaks of, the current one first."""
        first = [self._current] if self._current is not None else []
        for ruling in [*first, *reversed(self.rulings)]:
            placed = ruling.home or ruling.foreign
            dated = ruling is self._current or ruling.days
            if placed and dated and not self._conflicts(ruling, piece, told):
                return ruling
        return None

    def _stranger(self, ruling: Ruling, piece: Piece, outcomes: list[Stated]) -> bool:
        """A piece before any name: it counts where it speaks of the same state and of nothing else."""
        states = {one.value for one in self.scan.states.within(piece.start, piece.end)}
        theirs = {
            one.value for part in ruling.pieces for one in self.scan.states.within(part.start, part.end)
        }
        theirs |= {one.iso2 for one in ruling.foreign}
        return bool(states - theirs) or self._conflicts(ruling, piece, outcomes)

    def _conflicts(self, ruling: Ruling, piece: Piece, outcomes: list[Stated]) -> bool:
        """The piece tells of another ruling: another direction, court, day or state."""
        way = ruling.way()
        ways = {one.direction for one in outcomes} - {""}
        if way and ways and way not in ways:
            return True
        inbound = (way or next(iter(ways), "inbound")) == "inbound"
        named = (self.scan.home if inbound else self.scan.foreign).within(piece.start, piece.end)
        known = ruling.home if inbound else ruling.foreign
        if outcomes and named and known and not any(same_court(a, b) for a in named for b in known):
            return True
        if outcomes and ruling.days:
            days = ruling_days(self.scan, piece, way)
            if days and not any(common_part(a.date, b.date) for a in days for b in ruling.days):
                return True
        states = {one.value for one in self.scan.states.within(piece.start, piece.end)}
        theirs = {
            one.value for part in ruling.pieces for one in self.scan.states.within(part.start, part.end)
        }
        return bool(outcomes and states and theirs and not states & theirs)

    def _add(self, ruling: Ruling, piece: Piece, outcomes: list[Stated]) -> None:
        if len(ruling.pieces) >= _MOST_PIECES:
            return
        way = ruling.way()
        ruling.pieces.append(piece)
        ruling.outcomes += [one for one in outcomes if not (way and one.direction and one.direction != way)]
        ruling.home += self.scan.home.within(piece.start, piece.end)
        if piece.part is not Part.TITLE:  # every word of a title is a capital one
            ruling.foreign += self.scan.foreign.within(piece.start, piece.end)
        ruling.days += ruling_days(self.scan, piece, ruling.way())
