"""Rulings that another one leans on, where both courts and a day are named: each is a ruling of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from transform.reading.report_en.events import Event
from transform.reading.report_en.layout import Part, Piece
from transform.reading.report_en.marks import CourtName, Day
from transform.reading.report_en.ruling import Ruling, same_court
from transform.reading.report_en.telling import Teller, Telling

_JUDGMENT = r"(?:judge?ments?|rulings?|decisions?|orders?|decrees?|mediation \w+)"
_TOLD = re.compile(
    r"(?P<day1>(?:[Oo]n|[Ii]n|of) Ⓓ,? (?:(?:in|"
    r"by) which )?(?:the )?)?(?P<who>[ⒽⒻ])(?: \([^()]{1,60}\))?,?(?: (?:which|who))?"
    r"(?P<between>[^.;ⒽⒻ]{0,60}?)\b"
    r"(?P<verb>recogni[sz]ed|enforced|gave effect (?:\w+ ){0,3}?to|given effect to|upheld|refused|declined|"
    r"rejected|turned down|"
    r"dismissed|held|granted|recogni[sz]ing|enforcing|refusing)\b"
    r"(?P<object>[^.;ⒽⒻ]{0,80}?(?:of|by|from) (?:the |a )?(?P<whose>[ⒽⒻ]))(?P<rest>[^.;ⒽⒻ]{0,70})"
)
_NO = re.compile(r"refus|declin|reject|turned down|dismiss|\bnot\b|unenforceable")
_YES = re.compile(r"recogni|enforc|effect|upheld|grant")
_PRECEDENT = re.compile(
    r"\b(?:had|has|having|in which|by which|where|which|that|precedents?|cited|pointed|referr)"
)


def precedents(teller: Teller, tellings: Sequence[Telling], known: Sequence[Ruling]) -> Iterator[Ruling]:
    """Those told in a reason or a look back and not known otherwise."""
    taken = {one.start for ruling in known for one in ruling.live}
    found: list[Ruling] = []
    for telling in tellings:
        piece = telling.piece
        if (
            piece.part not in (Part.BODY, Part.COMMENT, Part.TAKEAWAY)
            or "Ⓗ" not in piece.text
            or "Ⓕ" not in piece.text
        ):
            continue
        for match in _TOLD.finditer(piece.text):
            ruling = _ruling(teller, piece, match)
            span = range(piece.start + match.start(), piece.start + match.end())
            if ruling is None or not taken.isdisjoint(span):
                continue
            if not any(_is_one(ruling, one) for one in (*known, *found)):
                found.append(ruling)
    yield from found


def _ruling(teller: Teller, piece: Piece, match: re.Match[str]) -> Ruling | None:
    if match["who"] == match["whose"] or not _PRECEDENT.search(piece.text, 0, match.end("between")):
        return None
    marks = teller.shape.marks
    start, end = piece.start + match.start(), piece.start + match.end()
    courts = [marks.get(piece.start + match.start(name)) for name in ("who", "whose")]
    days = [day for _, day in teller.between(start, end, "Ⓓ") if isinstance(day, Day)]
    who, whose = courts
    if not (isinstance(who, CourtName) and isinstance(whose, CourtName)) or len(days) != 1:
        return None
    if whose.alias or (who.alias and not (who.names_zh and days[0].date.precision == "day")):
        return None
    told = match["between"] + match["verb"] + match["object"]
    said = told + match["rest"]
    code = "refused" if _NO.search(told) else "recognized" if _YES.search(said) else ""
    if not code:
        return None
    part = replace(piece, start=start, end=end, text=match.group())
    way = "inbound" if who.home else "outbound"
    at = piece.start + match.start("verb")
    event = Event(code, "report_en.precedent", at, piece.start + match.end("verb"), way, False, part)
    return Ruling(events=[event], deciders=[who], days=days, pieces=[part])


def _is_one(ruling: Ruling, other: Ruling) -> bool:
    """The other may be the same ruling: its court, or a day that agrees."""
    mine = ruling.deciders[0]
    same = any(same_court(mine, one) for one in other.deciders)
    days = {day.date.year for day in ruling.days}
    theirs = {day.date.year for day in other.days}
    return same and (bool(days & theirs) or not theirs)
