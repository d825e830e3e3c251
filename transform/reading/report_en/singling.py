"""Which pieces single a ruling out, and which rulings are told with an outcome."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from transform.reading.report_en.events import Event
from transform.reading.report_en.layout import Part
from transform.reading.report_en.marks import CourtName, Day
from transform.reading.report_en.places import is_citation
from transform.reading.report_en.ruling import JUDGMENT_GIVEN, Ruling, is_recognition
from transform.reading.report_en.seised import seised_court
from transform.reading.report_en.suit_of_origin import is_suit_of_origin
from transform.reading.report_en.telling import Telling
from transform.reading.report_en.way import way_of_text

_ORIGIN_ACT = re.compile(
    r"(?i)\b(?:gave|given|entered|awarded|ordered|rendered|granted|found|held|dissolved|opened|"
    r"appointed|commenced|"
    r"issued|made|delivered|declared|had (?:ordered|awarded|issued|entered|given|found))\b"
)
_PARTY = re.compile(
    r"\b(?:applications?|requests?|petitions?|judge?ments?) (?:of|by|from|for|in favou?r of) (?:the |"
    r"an? )?(?:Mr |Ms |Mrs )?(?:Ⓢ )?[A-Z]"
)
_FOR_CHINESE = re.compile(
    r"\b(?:for|in favou?r of) (?:the |a |an )?Ⓩ (?:\w+ ){0,2}?"
    r"(?:plaintiff|claimant|creditor|bank|lender|company|seller|buyer|applicant|fund|supplier|party)s?\b"
)
_NO_SCENE = re.compile(
    r"(?i)\b(?:ordered|directed|granted|opened) (?:a |the |its )?(?:re-?trial|rehearing|retrial procedure)\b"
    r"|Ⓗ[^.;ⒻⒽ]{0,40}?\b(?:affirmed|upheld (?:it|the judge?ment)|dismissed (?:the |his |her |its |an |"
    r"that )?appeal)\b"
    r"|^at first instance\b|\bhad (?:decided|held|ruled) (?:likewise|the same)\b"
    r"|\bhas (?:\w+ ){0,2}days to (?:ask|apply|seek|request)\b"
    r"|\b(?:hears?|handles?|deals? with|tries|accepts?|is competent for|has jurisdiction (?:over|in|"
    r"for)|is (?:the court )?in charge of) "
    r"(?:all |such |nearly all |most |the )?(?:applications|cases|matters|disputes|foreign-related)\b"
)
"""A step on the way of another matter, or what a court does in general."""
_A_COURT = re.compile(r"\b(?:the|that|this) (?:same |very )?(?:\w+ )?(?:[Cc]ourt|judges?|bench)\b")


def is_frame(telling: Telling, current: Ruling | None, prior: str = "") -> bool:
    """A court acts on a day that is given: the start of a story, whatever the verb.

    ``prior`` is the way that the report as a whole speaks of.
    """
    court = telling.decider
    if court is None or telling.live or telling.piece.part is not Part.BODY or telling.cites:
        return False
    text = telling.piece.text
    if _NO_SCENE.search(text):
        return False
    way = way_of_text(text)
    seised = seised_court(telling.piece, list(telling.courts)) is not None
    if way and "Ⓗ" in text and "Ⓕ" in text:
        return court.home == (way == "inbound")
    if not seised and "Ⓓ" not in text:
        return False
    if seised or not _ORIGIN_ACT.search(text):
        return True
    way = (current.way() if current is not None else "") or prior
    return court.home == (way == "inbound") if way else court.home


def singles_out(telling: Telling, current: Ruling | None, years: Mapping[int, Day], prior: str = "") -> bool:
    """A number, a name, or a court with a day beside an outcome; ``years`` are those of headings."""
    piece = telling.piece
    named = _is_named(telling)
    live = [one for one in telling.live if one.code not in ("kept", "part_out")]
    match piece.part:
        case Part.TITLE | Part.HEADING:
            return named and not telling.cites
        case Part.COMMENT | Part.TAKEAWAY:
            return bool(live) and _is_told_in_full(telling)
    if not live and not telling.names and _is_origin_act(telling, current):
        return False
    if not live:
        return (named and not telling.cites) or is_frame(telling, current, prior)
    return named or bool(telling.numbers) or _has_court(telling, live, piece.section in years)


def _is_origin_act(telling: Telling, current: Ruling | None) -> bool:
    """A court abroad gives the judgment that the ruling in hand, of a mainland court, is about."""
    court = telling.decider
    if court is None or court.home or current is None or any(map(is_recognition, telling.numbers)):
        return False
    return current.way() == "inbound" and _ORIGIN_ACT.search(telling.piece.text) is not None


def _is_named(telling: Telling) -> bool:
    if any(map(is_recognition, telling.numbers)) or telling.names:
        return True
    if any(is_citation(one.value) for one in telling.dockets) and telling.piece.part is Part.BODY:
        return True
    return bool(telling.dockets and telling.decider and not telling.decider.home)


def _is_told_in_full(telling: Telling) -> bool:
    if any(map(is_recognition, telling.numbers)) or telling.names:
        return True
    courts = {court.home for _, court in telling.courts}
    both = courts == {True, False} or (True in courts and "Ⓢ" in telling.piece.text)
    exact = {"day", "month"} if both else {"day"}
    return telling.decider is not None and any(day.date.precision in exact for day in telling.days)


def _has_court(telling: Telling, live: list[Event], headed: bool) -> bool:
    """A court under its name, or a town's court with a day."""
    if all(one.code == "pending" for one in live):
        return bool(telling.courts) or any(one.way for one in live)
    court = telling.decider or next((one for _, one in telling.courts), None)
    if court is None:
        return bool(telling.days) and _A_COURT.search(telling.piece.text) is not None
    if not court.alias:
        return True
    return (bool(telling.days) or headed) and not _is_vague(telling, court)


def _is_vague(telling: Telling, court: CourtName) -> bool:
    """``In 2016 a court in Nanjing enforced a judgment``: no day, no party, no second court."""
    if court.names_zh or not court.home:
        return False
    precise = any(day.date.precision != "year" for day in telling.days)
    return not (precise or _PARTY.search(telling.piece.text) or len(telling.courts) > 1)


def whole_page(rulings: list[Ruling], tellings: Sequence[Telling]) -> list[Ruling]:
    """What a page on one ruling tells, taken together; nothing where it tells no outcome."""
    pieces = [
        one.piece
        for one in tellings
        if one.piece.part not in (Part.NOISE, Part.FOOTNOTE) and re.search(r"\w", one.piece.text)
    ]
    one = Ruling(
        numbers=[number for ruling in rulings for number in ruling.numbers][:1],
        names=[name for ruling in rulings for name in ruling.names][:1],
        events=[event for telling in tellings for event in telling.events],
        deciders=[court for ruling in rulings for court in ruling.deciders],
        days=[day for ruling in rulings for day in ruling.days],
        pieces=pieces,
    )
    return [one] if one.live else []


def is_singled_out(ruling: Ruling) -> bool:
    """Told with an outcome, and named by a number, a case name, a docket, or a court with a day."""
    if not ruling.live or not _is_of_recognition(ruling):
        return False
    if all(one.code == "kept" for one in ruling.events) and not any(map(is_recognition, ruling.numbers)):
        return False  # an appeal against nothing that is told: a stage of the suit at home
    if ruling.numbers or ruling.names or ruling.dockets or ruling.year:
        return True
    if all(one.code == "pending" for one in ruling.live):
        return True
    return any("Ⓓ" in piece.text for piece in ruling.pieces)


def _is_of_recognition(ruling: Ruling) -> bool:
    """That judgment was given tells of recognition only where a foreign court gave it on a Chinese one."""
    if is_suit_of_origin(ruling):
        return False
    if any(one.code != JUDGMENT_GIVEN for one in ruling.live):
        return True
    abroad = ruling.dockets or any(not one.home for one in ruling.deciders)
    if not abroad or any(map(is_recognition, ruling.numbers)):
        return False
    if any("Ⓗ" in line for line in ruling.around) and any(
        _FOR_CHINESE.search(one.piece.text) for one in ruling.live
    ):
        return True
    return ruling.prior == "outbound" or any(way_of_text(line) == "outbound" for line in ruling.around)
