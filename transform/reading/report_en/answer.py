"""What a court answered, in lines that no plain table of outcomes reads.

``READERS`` are asked in order for the outcomes that a line tells: the plain tables, the wide table
``report_scene_en``, whose verbs would say too little elsewhere, and the weigher. Another goes behind them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from transform.reading.report_en.asserted import is_disowned
from transform.reading.report_en.events import Event, events
from transform.reading.report_en.layout import Part
from transform.reading.report_en.ruling import JUDGMENT_GIVEN, Ruling, same_court
from transform.reading.report_en.shape import Shape
from transform.reading.report_en.telling import Telling
from transform.reading.report_en.way import way_of_text
from transform.weighing.model import weigh

SCENE_TABLE = ("report_scene_en",)
_SUBJECT = re.compile(r"[ⒽⒻ]")
_ELSEWHERE = re.compile(
    r"(?i)\b(?:earlier|previous(?:ly)?|by contrast|another court|other courts|elsewhere|in the past|"
    r"the year before|formerly|would have (?!nothing|none)|(?:lawyers?|experts?|observers?|"
    r"commentators?) (?:\w+ )?(?:expects?|says?|thinks?|believes?)|in (?:future|years to come))\b"
)
_IN_LAW = re.compile(
    r"(?i)\b(?:an? (?:\w+ )?ground for|[Uu]nder Article \d+[^.;,]{0,60},? (?:recognition|enforcement|"
    r"an? )|at common law|as a rule|"
    r"in principle|every student|an? (?:foreign|Ⓩ|Ⓢ) judge?ment (?:is|may|can|must|that|which)|"
    r"any (?:foreign )?judge?ment)\b"
)
"""What the law says of any judgment."""
Reader = Callable[[Shape, Ruling, Telling], list[Event]]
_SURE = 0.8
"""From this probability on a sentence that no table words is taken at its weight."""


def outcome_in(shape: Shape, ruling: Ruling, lines: Sequence[Telling]) -> tuple[Telling, list[Event]] | None:
    """The line that tells the outcome and its events, by the first of the readers that finds any."""
    for reader in READERS:
        told = [(one, found) for one in lines if (found := reader(shape, ruling, one))]
        if ruling.told:  # pending, as far as it goes: only a decision says more
            told = [(one, kept) for one, found in told if (kept := [e for e in found if e.code != "pending"])]
        if told:
            return _best(told)
    return None


def way_of(ruling: Ruling) -> str:
    """The direction of a scene, from its events or else its words."""
    return ruling.way() or next(filter(None, (way_of_text(one.text) for one in ruling.pieces)), "")


def _by_tables(_: Shape, ruling: Ruling, telling: Telling) -> list[Event]:
    """Plain outcomes in a line that nobody took."""
    if telling.cites or _IN_LAW.search(telling.piece.text):
        return []
    return [one for one in telling.live if _fits(ruling, telling, one)]


def _by_structure(_: Shape, ruling: Ruling, telling: Telling) -> list[Event]:
    """What the wide table reads; ``had`` before the verb tells of the scene unless another is spoken of."""
    if telling.piece.part is Part.HEADING and not _SUBJECT.search(telling.piece.text):
        return []
    if _ELSEWHERE.search(telling.piece.text) or _IN_LAW.search(telling.piece.text):
        return []
    found = [replace(one, history=False) for one in events(telling.piece, SCENE_TABLE)]
    return [one for one in found if _fits(ruling, telling, one)]


def _by_weight(shape: Shape, ruling: Ruling, telling: Telling) -> list[Event]:
    """What the weigher is sure of, in a sentence that asserts it and does more than set the scene."""
    piece = telling.piece
    if piece.part is not Part.BODY or piece.start == ruling.first.start:
        return []
    if ruling.told or telling.cites or _ELSEWHERE.search(piece.text) or _IN_LAW.search(piece.text):
        return []
    start, end = shape.span(piece.start, piece.end)
    best = weigh("en", "outcome", shape.original[start:end])[0]
    stop = len(piece.text)
    if best.probability < _SURE or is_disowned(piece.text, stop, stop, best.code, False):
        return []
    code = "unreasoned" if best.code == "dismissed" else best.code
    event = Event(code, "report_en.weighed", piece.start, piece.end, "", False, piece)
    return [event] if _fits(ruling, telling, event) else []


def _fits(ruling: Ruling, telling: Telling, event: Event) -> bool:
    """The court of the line is that of the scene, and so is the way."""
    way = way_of(ruling) or "inbound"
    if event.code == JUDGMENT_GIVEN or (way and event.way and event.way != way):
        return False
    text, begin = telling.piece.text, event.start - telling.piece.start
    acting = [court for at, court in telling.courts if at - telling.piece.start < begin]
    if telling.decider is not None:
        acting = [telling.decider]
    side = way == "inbound"
    own = [one for one in ruling.deciders if one.home == side]
    if acting and own and not any(same_court(a, b) for a in acting for b in own):
        return not _SUBJECT.search(text[:begin])
    return not (acting and way and all(one.home != side for one in acting))


def _best(told: list[tuple[Telling, list[Event]]]) -> tuple[Telling, list[Event]]:
    """The first line that decides; a line that leaves the matter open counts where none does."""
    for telling, found in told:
        decided = [one for one in found if one.code != "pending"]
        if decided:
            return telling, [_strongest(decided)]
    return told[0]


def _strongest(found: list[Event]) -> Event:
    """A part before the whole; else what the line says last."""
    part = [one for one in found if one.code == "recognized_in_part"]
    return part[0] if part else found[-1]


READERS: tuple[Reader, ...] = (_by_tables, _by_structure, _by_weight)
