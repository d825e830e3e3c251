"""The role of one date in its sentence: that of the ruling, of the judgment put forward, or none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transform.reading.report_en import day_words as words
from transform.reading.report_en.day_head import by_head
from transform.reading.report_en.day_origin import of_origin_act
from transform.reading.report_en.day_place import JUDGMENT, OTHER, RULING, Place, Role
from transform.reading.report_en.layout import Piece
from transform.reading.report_en.marks import NumberGroup
from transform.reading.report_en.ruling import Ruling, is_recognition
from transform.reading.report_en.telling import Teller

_NO_OUTCOME = frozenset({"pending", "part_out"})


def role_of(teller: Teller, ruling: Ruling, piece: Piece, at: int, way: str) -> Role:
    """The first rule that knows decides."""
    if piece.start in teller.rows:
        return teller.rows[piece.start].role_of_day(piece.start + at, teller.shape.text), 2
    if words.SET_ASIDE.search(piece.text[:at]):
        return OTHER, 0
    live = ruling.live
    here = [one for one in ruling.events if one.piece.start == piece.start]
    told = tuple(one for one in here if one in live and one.code not in _NO_OUTCOME)
    place = Place(teller, piece, at, told, any(one.history for one in here), way == "outbound")
    for rule in (
        of_origin_act,
        _of_origin,
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
    return by_head(place)


def _of_origin(place: Place) -> Role | None:
    """The court of origin gives judgment, and nothing else is told of the day."""
    if place.outbound:
        return (JUDGMENT, 2) if _is_home_judgment(place) else None
    if words.ORIGIN_RULED.search(place.before):
        return JUDGMENT, 2
    noun = words.OF_ITS_NOUN.match(place.after) if words.ARTICLE.search(place.before) else None
    if noun and noun["court"] == "Ⓕ":
        return JUDGMENT, 3
    if place.events:
        return None
    if re.findall("[ⒽⒻ]", place.before)[-1:] == ["Ⓕ"] and words.ORIGIN_GAVE.match(place.after):
        return JUDGMENT, 2
    given = words.OF_JUDGMENT.match(place.after) or words.JUDGMENT_CAME.search(place.before)
    return (JUDGMENT, 2) if given else None


def _is_home_judgment(place: Place) -> bool:
    """``On Ⓓ the court gave judgment (Ⓒ)``: the day of the judgment that was taken abroad."""
    text = place.piece.text
    if "Ⓒ" not in place.after or re.search("[ⒻⓀⓃ]", text):
        return False
    return not re.search("[.;]", place.after[: place.after.index("Ⓒ")]) and not any(
        is_recognition(mark)
        for _, mark in place.teller.marks(place.piece, "Ⓒ")
        if isinstance(mark, NumberGroup)
    )


def _in_brackets(place: Place) -> Role | None:
    """``[2021] ONSC 4410 (released Ⓓ)``: the day of what is named before the bracket."""
    return (RULING, 2) if place.outbound and words.BRACKET.search(place.before) else None


def _of_precedent(place: Place) -> Role | None:
    return (OTHER, 0) if not place.outbound and words.PRECEDENT.search(place.before) else None


def _by_own_judgment(place: Place) -> Role | None:
    """``By judgment of Ⓓ the Ⓕ dismissed …``: whose judgment it is, the court that follows says."""
    by = words.BY_JUDGMENT.search(place.before)
    if by is None:
        return None
    before = place.before[: by.start()][-1:]
    if before in ("Ⓗ", "Ⓕ"):  # ``the Ⓗ, by ruling of Ⓓ, refused``
        return (RULING, 2) if before == place.own else (JUDGMENT, 2)
    court = words.OWN_FOLLOWS.match(place.after)
    if court is None:
        told = any(one.start > place.piece.start + place.at for one in place.events)
        return (RULING, 2) if told and words.IT_ACTS.match(place.after) else None
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
    if not (
        lead == before
        or told
        or words.RULING_CAME.match(after)
        or words.COURT_ACTS.match(after)
        or words.COURT_FOLLOWS.match(after)
    ):
        return None
    return next(_opening_roles(place, told), (OTHER, 0))


def _opening_roles(place: Place, told: bool) -> Iterator[Role]:
    after = place.after
    if words.RULING_CAME.match(after):
        yield RULING, 2
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
