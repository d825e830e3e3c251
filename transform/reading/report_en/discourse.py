"""The rulings of a report: which sentences single one out, and which later ones go on about it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from transform.reading.report_en.adoption import adopt
from transform.reading.report_en.conflict import alike, conflicts
from transform.reading.report_en.layout import Part, Piece
from transform.reading.report_en.marks import Day
from transform.reading.report_en.ruling import Ruling, is_recognition, same_name, same_number
from transform.reading.report_en.singling import is_frame, singles_out
from transform.reading.report_en.telling import Teller, Telling
from transform.vocabulary.partial_date import PartialDate

_HEARSAY = re.compile(
    r"(?i)\b(?:is|are|was|were) said to\b|\breportedly\b|\brumou?rs?\b|\bhearsay\b|\bwe know of\b"
)
_ALL = re.compile(
    r"(?i)\b(?:all|each|both|every(?: one)?|none|either|neither) (?:of )?(?:the |these |those )?(?:\w+ "
    r"){0,2}?"
    r"(?:rulings|cases|judgments|matters|decisions|applications|orders|courts|case|matter|ruling|"
    r"decision|court|them)\b"
)
_ALL_RULED = re.compile(
    r"(?i)\b(?:all|each|both|every(?: one)?|either) (?:of )?(?:the |these |those |\w+ )?(?:them|"
    r"rulings?|cases?|matters?|applications?|decisions?)\b"
)
_SAME_DISPUTE = re.compile(
    r"(?i)\b(?:the (?:same |very same )?judge?ment\b(?! (?:of|given|by|from))|anew\b|refiled)"
)
_YEAR = re.compile(r"(?<![\d.-])(?:19|20)\d\d(?![\d-])")
_BRACKETED = re.compile(r"\(Ⓓ\)$")
_RESPECTIVELY = re.compile(r"\brespectively\b")
_MOST_RULINGS = 300


class Discourse:
    """Walks through what the pieces tell; ``rulings`` are in text order, real ones and mere names."""

    def __init__(self, teller: Teller, tellings: Sequence[Telling]) -> None:
        self._teller = teller
        self.rulings: list[Ruling] = []
        self.owner: dict[int, list[Ruling]] = {}
        self.years: dict[int, Day] = {}
        self.orphans: list[Telling] = []
        self._current: Ruling | None = None
        for telling in tellings:
            if telling.piece.part in (Part.NOISE, Part.FOOTNOTE) or len(self.rulings) >= _MOST_RULINGS:
                continue
            self._headed(telling.piece)
            self._walk(telling)
        lines: dict[int, list[str]] = {}
        for telling in tellings:
            lines.setdefault(telling.piece.block, []).append(telling.piece.text)
        for one in self.rulings:
            blocks = dict.fromkeys(piece.block for piece in one.pieces)
            one.around = [text for block in blocks for text in lines[block]]
        adopt(self.rulings, self.orphans, self.owner)

    def _walk(self, telling: Telling) -> None:
        piece = telling.piece
        silent = not (telling.events or telling.numbers or telling.names or telling.days)
        if (silent or _HEARSAY.search(piece.text)) and not is_frame(telling, self._current):
            return
        if self._is_of_all(telling):
            self._give_to_all(telling)
        elif telling.events and all(one.history for one in telling.events):
            self._remember(telling)
        elif not (_RESPECTIVELY.search(piece.text) and self._give_each(telling)):
            known = self._known(telling) or self._joined(telling)
            if known is None and not self._waits(telling) and singles_out(telling, self._current, self.years):
                known = self._opened(telling)
            if known is not None:
                self._take(known, telling)
            elif telling.live and not telling.cites and not _HEARSAY.search(piece.text):
                self.orphans.append(telling)

    def _waits(self, telling: Telling) -> bool:
        """What is only pending opens no ruling of its own beside others, unless it has a number."""
        pending = bool(telling.live) and all(one.code == "pending" for one in telling.live)
        told = any(
            one.numbers or one.names or any(event.code != "pending" for event in one.live)
            for one in self.rulings
        )
        return pending and told and not any(map(is_recognition, telling.numbers))

    @staticmethod
    def _is_of_all(telling: Telling) -> bool:
        """``All of the rulings bear the date of``, ``in each of them the court recognised``."""
        if not _ALL_RULED.search(telling.piece.text):
            return False
        if telling.live and not (telling.numbers or telling.names):
            return True
        return bool(telling.days) and not telling.courts

    def _remember(self, telling: Telling) -> None:
        """History belongs to the matter it is told in, but names nothing of it."""
        if self._current is not None and self._current.pieces[-1].section == telling.piece.section:
            self._current.events += telling.events
            self._current.pieces.append(telling.piece)
            self.owner.setdefault(telling.piece.start, []).append(self._current)

    def _opened(self, telling: Telling) -> Ruling:
        ruling = Ruling(year=self.years.get(telling.piece.section))
        before = self._current
        origin = any(not court.home and not court.alias for _, court in telling.courts)
        if before is not None and before.live and not origin and _SAME_DISPUTE.search(telling.piece.text):
            ruling.sequel_of = before
            before.sequel = ruling
        self.rulings.append(ruling)
        return ruling

    def _headed(self, piece: Piece) -> None:
        """A year in a heading is that of what is told below it."""
        if piece.part is not Part.HEADING:
            return
        years = list(_YEAR.finditer(piece.text))
        bracketed = _BRACKETED.search(piece.text)
        day = self._teller.shape.marks.get(piece.start + bracketed.start() + 1) if bracketed else None
        if isinstance(day, Day):
            self.years[piece.section] = day
        elif len(years) == 1:
            start, end = self._teller.shape.span(piece.start + years[0].start(), piece.start + years[0].end())
            self.years[piece.section] = Day(start, end, PartialDate(int(years[0].group())))

    def _give_to_all(self, telling: Telling) -> None:
        section = telling.piece.section
        meant = [one for one in self.rulings if one.first.section == section] or self.rulings
        for one in meant:
            one.events += telling.events
            one.days += telling.days
            one.pieces.append(telling.piece)
        self.owner[telling.piece.start] = list(meant)

    def _give_each(self, telling: Telling) -> bool:
        """``The numbers are A and B respectively``: each to the ruling of its place."""
        groups = [
            one
            for at, one in enumerate(telling.numbers)
            if not any(same_number(one, b) for b in telling.numbers[:at])
        ]
        meant = [one for one in self.rulings if one.live and not one.numbers]
        if len(groups) < 2 or len(groups) != len(meant):
            return False
        for one, group in zip(meant, groups, strict=True):
            one.numbers.append(group)
        self.owner[telling.piece.start] = meant
        return True

    def _known(self, telling: Telling) -> Ruling | None:
        """The ruling that has one of these names already."""
        for one in self.rulings:
            if any(same_number(a, b) for a in telling.numbers for b in one.numbers):
                return one
            named = any(same_name(a, b) for a in telling.names for b in one.names)
            if named and not (one.numbers and any(map(is_recognition, telling.numbers))):
                return one
        for one in self.rulings:
            if any(a.value == b.value for a in telling.dockets for b in one.dockets) and not telling.live:
                return one
        return None

    def _joined(self, telling: Telling) -> Ruling | None:
        """The ruling told last, or another of the section, that nothing in the piece speaks against."""
        piece = telling.piece
        numberless = [one for one in self.rulings if one.live and not one.numbers]
        waiting = all(one.code == "pending" for one in telling.live)
        if telling.numbers and waiting and len(numberless) == 1 and not telling.days:
            only = numberless[0]
            apart = telling.names and only.pieces[-1].section != piece.section
            if not apart and not conflicts(self._teller, only, telling):
                return only
        if telling.events and not telling.live and len(self.rulings) == 1 and not telling.names:
            return self.rulings[0]
        near = [self._current] if self._current is not None else []
        near += [one for one in reversed(self.rulings) if one is not self._current]
        for one in near:
            last = one.pieces[-1]
            if last.section != piece.section and one.live and not alike(one, telling):
                continue
            if (
                last.block != piece.block
                and is_frame(telling, self._current)
                and one.live
                and not alike(one, telling)
            ):
                continue
            far = 12 if one.live or (one is self.rulings[-1] and one.numbers) else 1
            if piece.block - last.block > far and not alike(one, telling):
                continue
            if not conflicts(self._teller, one, telling):
                return one
        return None

    def _take(self, ruling: Ruling, telling: Telling) -> None:
        piece = telling.piece
        ruling.events += telling.events
        ruling.numbers += telling.numbers
        if telling.names and not (telling.cites and ruling.names and not telling.live):
            ruling.names += telling.names
        ruling.dockets += telling.dockets
        ruling.days += telling.days
        if telling.decider is not None and (telling.live or telling.days or not ruling.deciders):
            ruling.deciders.append(telling.decider)
        ruling.pieces.append(piece)
        self.owner.setdefault(piece.start, []).append(ruling)
        self._current = ruling


def is_collective(piece: Piece) -> bool:
    """``in neither case``, ``both courts``."""
    return bool(_ALL.search(piece.text[:60]))
