"""What one piece tells that may single a ruling out: names, numbers, courts, days, events."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from itertools import pairwise

from transform.reading.report_en.decider import decider_of
from transform.reading.report_en.events import Event, events
from transform.reading.report_en.layout import Part, Piece
from transform.reading.report_en.marks import CourtName, Day, Name, NumberGroup
from transform.reading.report_en.result_cell import result_of
from transform.reading.report_en.rows import Row, rows_of
from transform.reading.report_en.ruling import JUDGMENT_GIVEN, is_recognition
from transform.reading.report_en.seised import seised_court
from transform.reading.report_en.shape import Shape

_CITING = re.compile(
    r"(?i)\b(?:cit(?:ed|es|ing)|referr?(?:ed|s|ring)? to|rel(?:ied|ies|ying) on|similar to|restated in|"
    r"laid down in|"
    r"see (?:also|e\.g\.)|cf|precedents?|as (?:held|decided|stated) in|set out in|"
    r"unlike|compar(?:e|ed|able)|consistent with|followed|following (?:the )?(?:case|ruling|decision|Ⓝ)|"
    r"in line with|"
    r"reminiscent|recalls?|known from)\b"
)
_ANOTHER = re.compile(
    r"(?:[,;:–-]|\bwhile|\bwhereas|\bbut|\band) (?:and |but |while |whereas |by contrast,? |later,? )?"
    r"(?P<who>(?:[Oo]n Ⓓ,? |[Ii]n Ⓓ,? )?(?:the |a |an )?[ⒽⒻ] (?!judge?ment|ruling|decision|order))"
)
_OPENING_DAY = re.compile(
    r"^(?:[\"“(*•-] ?|\([a-z0-9]\) ?|\d\d?[.)] ?|[A-Z][\w ]{2,20}[.:] ?|[A-Z]\w+, |(?:Later|Then|"
    r"Finally|Eventually|Recently|Ironically|"
    r"However|Earlier|Meanwhile|Again|And|But)\b,? ?|[^.;,Ⓓ]{1,40}, )?(?:[Oo]n|[Ii]n|[Aa]t the (?:end|"
    r"beginning) of|[Ll]ate in|[Ee]arly in)"
    r" (?:early |late |mid-)?"
)
_FOOTNOTE = re.compile(r"\[(\d{1,3})\]")
_CLAUSE = re.compile(r", (?:and|but|so|then) (?=\w)|[;:–] ")
_OF_RULING = re.compile(
    r"(?:Ⓒ[)\s,(]{0,4}(?:Ⓒ[)\s,]{0,4})?(?:of |on |dated |- |– )?"
    r"|\b(?:rulings?|decisions?|date of the decision|ruled|Ruling|Decided|Date)\b[^.;ⒽⒻ]{0,45}? ?(?:of|"
    r"on|dated|bears? the date of|date|:|in) "
    r"|\b(?:handed down|delivered|announced|pronounced|issued|decided|given|made)\b[^.;,]{0,12}? (?:on|"
    r"in) (?:early |late )?"
    r"|\b(?:court|panel|bench|judges?|chamber|division)\b[^.;]{0,30}?\b(?:held|ruled|found|decided|said|"
    r"announced|gave)\b[^.;,]{0,20} (?:on|in) "
    r"|Ⓗ, |Court, )$",
    re.IGNORECASE,
)
_AFTER_EVENT = re.compile(
    r"^(?:[^.;]{0,14}? ?(?:on|in)|(?:(?!judge?ment|order|decree)[^.;]){0,14}? ?(?:of|dated)) (?:early |"
    r"late |mid-)?$|^,? (?:finally |eventually )?on $"
)
_NOT_THE_RULING = re.compile(
    r"(?i)\b(?:fil(?:ed|ing)|final|binding|lodged|heard|hearing|served|service|submitted|accepted|"
    r"published|signed|"
    r"applied|brought|"
    r"judge?ment|award|law|treaty|arrangement|memorandum|published|released|took effect)\b[^.;]{0,40}$"
)


@dataclass(frozen=True, slots=True)
class Telling:
    """``days`` are only those that date a ruling, as far as the piece alone can tell."""

    piece: Piece
    events: tuple[Event, ...] = ()
    numbers: tuple[NumberGroup, ...] = ()
    names: tuple[Name, ...] = ()
    dockets: tuple[Name, ...] = ()
    courts: tuple[tuple[int, CourtName], ...] = ()
    days: tuple[Day, ...] = ()
    decider: CourtName | None = None
    cites: bool = False

    @property
    def live(self) -> list[Event]:
        return [one for one in self.events if not one.history and one.code != JUDGMENT_GIVEN]


class Teller:
    """Reads pieces of one shape; marks are found by their offset."""

    def __init__(self, shape: Shape) -> None:
        self.shape = shape
        self._places = sorted(shape.marks)
        self._courts: dict[tuple[int, int], list[tuple[int, CourtName]]] = {}
        self.rows: dict[int, Row] = {}
        self.noted: dict[str, Name] = {}

    def marks(self, piece: Piece, sign: str) -> list[tuple[int, object]]:
        """Offset in the shape, and mark, of every sign of this kind in the piece."""
        return self.between(piece.start, piece.end, sign)

    def between(self, start: int, end: int, sign: str) -> list[tuple[int, object]]:
        text, marks = self.shape.text, self.shape.marks
        first, last = bisect_left(self._places, start), bisect_left(self._places, end)
        return [(at, marks[at]) for at in self._places[first:last] if text[at] == sign]

    def courts(self, piece: Piece) -> list[tuple[int, CourtName]]:
        known = self._courts.get((piece.start, piece.end))
        if known is None:
            known = self._courts[piece.start, piece.end] = self._found_courts(piece)
        return known

    def _found_courts(self, piece: Piece) -> list[tuple[int, CourtName]]:
        found = [*self.marks(piece, "Ⓗ"), *self.marks(piece, "Ⓕ")]
        return sorted(((at, one) for at, one in found if isinstance(one, CourtName)), key=lambda one: one[0])

    def tell_all(self, found: list[Piece]) -> list[Telling]:
        """What each piece tells; a sentence that sets two rulings against each other is two pieces."""
        tellings: list[Telling] = []
        self.rows = rows_of(found)
        for piece in found:
            note = _FOOTNOTE.match(piece.text) if piece.part is Part.FOOTNOTE else None
            dockets = [one for _, one in self.marks(piece, "Ⓚ") if isinstance(one, Name)] if note else []
            if note and len(dockets) == 1:
                self.noted.setdefault(note[1], dockets[0])
        for piece in found:
            if piece.part is Part.HEAD:
                continue
            if piece.start in self.rows:
                tellings.append(self._row(piece))
                continue
            if piece.part is Part.NOISE:
                tellings.append(Telling(piece))
                continue
            told = tuple(events(piece))
            cuts = self._cuts(piece, [one for one in told if not one.history])
            if not cuts:
                tellings.append(self.tell(piece, told))
                continue
            for start, end in zip([piece.start, *cuts], [*cuts, piece.end], strict=True):
                text = piece.text[start - piece.start : end - piece.start]
                part = replace(piece, start=start, end=end, text=text)
                tellings.append(self.tell(part, tuple(events(part))))
        return tellings

    def _row(self, piece: Piece) -> Telling:
        """A row of a table: its way is that of the table, its days are those of their columns."""
        row = self.rows[piece.start]
        found = events(piece) or result_of(row, piece)
        told = self.tell(piece, tuple(replace(one, way=row.way or one.way) for one in found))
        text = self.shape.text
        days = [day for at, day in self.marks(piece, "Ⓓ") if row.role_of_day(at, text) == "ruling"]
        acting = [one for _, one in told.courts if one.home == (row.way == "inbound")]
        decider = acting[0] if acting else None
        return replace(
            told, days=tuple(one for one in days if isinstance(one, Day)), decider=decider, cites=False
        )

    def _cuts(self, piece: Piece, live: list[Event]) -> list[int]:
        """Where another court begins to act."""
        cuts: list[int] = []
        for before, event in pairwise(live):
            between = self.shape.text[before.end : event.start]
            begins = None
            for match in _ANOTHER.finditer(between):
                begins = match
            if begins and len(re.findall("[ⒸⓀⓃⒹ]", piece.text)) > 1:
                cuts.append(before.end + begins.start("who"))
        return cuts

    def tell(self, piece: Piece, told: tuple[Event, ...]) -> Telling:
        courts = self.courts(piece)
        live = [one for one in told if not one.history and one.code != JUDGMENT_GIVEN]
        return Telling(
            piece,
            told,
            tuple(one for _, one in self.marks(piece, "Ⓒ") if isinstance(one, NumberGroup)),
            tuple(one for _, one in self.marks(piece, "Ⓝ") if isinstance(one, Name)),
            tuple(one for _, one in self.marks(piece, "Ⓚ") if isinstance(one, Name)),
            tuple(courts),
            tuple(self._days(piece, live)),
            self._decider(piece, courts, live),
            bool(_CITING.search(piece.text)) and not self._decides(piece, courts, live),
        )

    def _decider(
        self, piece: Piece, courts: list[tuple[int, CourtName]], live: list[Event]
    ) -> CourtName | None:
        """The court that acts; where nothing is decided yet, the one at home that a judgment was put to."""
        acting = decider_of(self.shape.text, piece, courts, live)
        if live:
            return acting
        asked = seised_court(piece, courts)
        return asked if asked and (acting is None or (asked.home and not acting.home)) else acting

    def _decides(self, piece: Piece, courts: list[tuple[int, CourtName]], live: list[Event]) -> bool:
        """A mainland court named beside a number of recognition: its own ruling, whatever it cites."""
        court = decider_of(self.shape.text, piece, courts, live)
        numbers = [one for _, one in self.marks(piece, "Ⓒ") if isinstance(one, NumberGroup)]
        return court is not None and court.home and len(numbers) > 0 and any(map(is_recognition, numbers))

    def _days(self, piece: Piece, live: list[Event]) -> list[Day]:
        text = self.shape.text
        found = []
        for at, day in self.marks(piece, "Ⓓ"):
            if not isinstance(day, Day):
                continue
            before = text[piece.start : at]
            told = [one for one in live if one.code != "pending"]
            opens = _OPENING_DAY.fullmatch(_CLAUSE.split(before)[-1])
            named = _OF_RULING.search(before) and not _NOT_THE_RULING.search(before)
            after = any(one.end <= at and _AFTER_EVENT.match(text[one.end : at]) for one in told)
            inside = any(one.start < at < one.end for one in told)
            if (
                (opens and (told or (not live and _subject_court(text, at, piece.end))))
                or named
                or after
                or inside
            ):
                found.append(day)
        return found


def _subject_court(text: str, at: int, stop: int) -> bool:
    return bool(re.match(r"Ⓓ,? (?:[^.;,]{0,40}, )?(?:the |a |an )?[ⒽⒻ]", text[at : min(stop, at + 70)]))
