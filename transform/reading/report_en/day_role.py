"""The role of one date in its sentence: that of the ruling, of the judgment put forward, or none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from transform.reading.report_en import day_words as words
from transform.reading.report_en.events import Event
from transform.reading.report_en.layout import Piece
from transform.reading.report_en.marks import NumberGroup
from transform.reading.report_en.ruling import Ruling, is_recognition
from transform.reading.report_en.telling import Teller

RULING, JUDGMENT, OTHER = "ruling", "judgment", ""
Role = tuple[str, int]
"""A role, and a weight that is higher where the words leave less doubt."""

_NO_OUTCOME = frozenset({"pending", "part_out"})


@dataclass(frozen=True, slots=True)
class Place:
    """A date at ``at`` of a piece; ``own`` is the sign of the courts that rule, ``origin`` of the others."""

    teller: Teller
    piece: Piece
    at: int
    events: tuple[Event, ...]
    past: bool
    outbound: bool

    @property
    def own(self) -> str:
        return "Ⓕ" if self.outbound else "Ⓗ"

    @property
    def origin(self) -> str:
        return "Ⓗ" if self.outbound else "Ⓕ"

    @property
    def before(self) -> str:
        return self.piece.text[: self.at]

    @property
    def after(self) -> str:
        return self.piece.text[self.at :]


def role_of(teller: Teller, ruling: Ruling, piece: Piece, at: int, way: str) -> Role:
    """The first rule that knows decides."""
    live = ruling.live
    here = [one for one in ruling.events if one.piece.start == piece.start]
    told = tuple(one for one in here if one in live and one.code not in _NO_OUTCOME)
    place = Place(teller, piece, at, told, any(one.history for one in here), way == "outbound")
    for rule in (
        _of_precedent,
        _beside_number,
        _in_brackets,
        _in_event,
        _by_own_judgment,
        _given_by,
        _opening,
        _after_event,
    ):
        role = rule(place)
        if role is not None:
            return role
    return _by_head(place)


def _in_brackets(place: Place) -> Role | None:
    """``[2021] ONSC 4410 (released Ⓓ)``: the day of what is named before the bracket."""
    return (RULING, 2) if place.outbound and words.BRACKET.search(place.before) else None


def _of_precedent(place: Place) -> Role | None:
    return (OTHER, 0) if not place.outbound and words.PRECEDENT.search(place.before) else None


def _by_own_judgment(place: Place) -> Role | None:
    """``By judgment of Ⓓ the Ⓕ dismissed …``: whose judgment it is, the court that follows says."""
    if not words.BY_JUDGMENT.search(place.before):
        return None
    court = words.OWN_FOLLOWS.match(place.after)
    if court is None:
        return None
    return (RULING, 2) if court["court"] == place.own else (JUDGMENT, 2)


def _beside_number(place: Place) -> Role | None:
    return (RULING, 2) if not place.outbound and words.NUMBER_FOLLOWS.match(place.after) else None


def _in_event(place: Place) -> Role | None:
    at = place.piece.start + place.at
    text, begin = place.piece.text, place.piece.start
    for one in place.events:
        if one.start < at < one.end and not words.ASIDE.search(text[one.start - begin : place.at]):
            return RULING, 3
    return None


def _given_by(place: Place) -> Role | None:
    given = words.BY_ORIGIN.match(place.after)
    return (JUDGMENT, 3) if given and given["court"] == place.origin else None


def _after_event(place: Place) -> Role | None:
    for one in place.events:
        end = one.end - place.piece.start
        if end <= place.at and words.AFTER.fullmatch(place.piece.text[end : place.at]):
            return RULING, 3
    return None


def _opening(place: Place) -> Role | None:
    """A date at the head of a sentence or clause dates what is told after it."""
    before, after = place.before, place.after
    lead = words.CLAUSE.split(before)[-1]
    if not words.OPENS.match(lead) or (before.strip() and not lead.strip()):
        return None
    if before.strip() and not words.PREPOSITION.search(before):
        return None
    told = any(one.start >= place.piece.start + place.at for one in place.events)
    if not (lead == before or told or words.COURT_ACTS.match(after) or words.COURT_FOLLOWS.match(after)):
        return None
    return next(_opening_roles(place, told), (OTHER, 0))


def _opening_roles(place: Place, told: bool) -> Iterator[Role]:
    after = place.after
    first = words.FIRST_COURT.match(after)
    subject = first["court"] if first else ""
    acts = re.compile(rf"Ⓓ,? (?:the )?{place.origin}(?! (?:judge?ment|ruling|order)\w*)")
    if not place.outbound and words.ORIGIN_FOLLOWS.match(after) and not words.RECOGNISES.match(after):
        yield JUDGMENT, 2
    if told and subject == place.origin and acts.match(after) and not words.RECOGNISES.match(after):
        yield JUDGMENT, 2
    if told:
        yield RULING, 3
    if place.past or words.LATER_VERB.match(after):
        yield OTHER, 0
    if words.NAME_FOLLOWS.match(after):
        yield RULING, 2
    if subject == place.origin:
        yield JUDGMENT, 2
    if subject == place.own or words.COURT_ACTS.match(after):
        yield RULING, 2


def _by_head(place: Place) -> Role:
    """The nearest word or sign before the date that can have one."""
    head = None
    for match in words.HEAD.finditer(place.before, max(0, place.at - 150)):
        head = match
    if head is None:
        told = any(one.end - place.piece.start <= place.at for one in place.events)
        return (RULING, 1) if told else (OTHER, 0)
    close = 2 if words.BESIDE.match(place.before[head.end() :]) else 1
    if head["other"]:
        return OTHER, 0
    if _is_of_event(place, head):
        return RULING, 2
    if head["sign"]:
        return _by_sign(place, head), close
    return _by_word(place, head, close)


def _by_word(place: Place, head: re.Match[str], close: int) -> Role:
    if not place.outbound and words.IN_ITS.search(place.before[: head.start()]):
        return JUDGMENT, 3
    if head["ruling"]:
        return RULING, close
    return (RULING, 1) if head["decision"] else (_by_judgment(place, head), close)


def _is_of_event(place: Place, head: re.Match[str]) -> bool:
    """``recognised the judgment of the Ⓕ on Ⓓ``: the day is that of the event, not of the judgment."""
    gap = place.before[head.end() :]
    if head["sign"] == place.own or not (head["sign"] in ("Ⓗ", "Ⓕ") or head["judgment"]):
        return False
    if not words.ON.search(gap) or words.GIVEN.search(gap):
        return False
    if words.GIVEN.search(place.before[max(0, head.start() - 22) : head.start()]):
        return False
    return any(one.end - place.piece.start <= head.start() + 12 for one in place.events)


def _by_sign(place: Place, head: re.Match[str]) -> str:
    match head["sign"]:
        case "Ⓒ":
            mark = place.teller.shape.marks.get(place.piece.start + head.start())
            ours = isinstance(mark, NumberGroup) and is_recognition(mark)
            return JUDGMENT if place.outbound and not ours else RULING
        case "Ⓚ":
            return RULING if place.outbound else JUDGMENT
        case place.own:
            return OTHER if words.ASKED.search(place.before[: head.start()]) else RULING
    return JUDGMENT


def _by_judgment(place: Place, head: re.Match[str]) -> str:
    theirs = words.OF_CHINA.search(place.before[max(0, head.start() - 16) : head.start()])
    if theirs and not place.outbound:
        return OTHER
    lead = place.before[: head.start()]
    if place.outbound and not theirs and place.events and words.BY_ORDER.search(lead):
        return RULING
    if place.outbound and not theirs and words.GAVE.search(lead) and "Ⓗ" not in lead[-80:]:
        return RULING
    if place.outbound and not theirs and words.ITS_OWN.search(place.before[: head.start()]):
        return RULING
    return JUDGMENT
