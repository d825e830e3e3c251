"""Where the story of a report turns to another ruling, and where it only seems to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from transform.reading.report_en.layout import Part, Piece
from transform.reading.report_en.marks import CourtName, Day
from transform.reading.report_en.ruling import Ruling, is_later_stage, is_recognition
from transform.reading.report_en.telling import Teller, Telling
from transform.vocabulary.partial_date import PartialDate

_YEAR = re.compile(r"(?<![\d.-])(?:19|20)\d\d(?![\d-])")
_REACH = 2
_BRACKETED = re.compile(r"\(Ⓓ\)$")
_CITED_ASIDE = re.compile(
    r"(?:It|He|She|They|[HT]\w+ (?:[Hh]onour|court|judges?|panel|bench)|[ⒽⒻ]) (?:also |further )?"
    r"(?:noted|observed|referred|cited|distinguished|contrasted|recalled|pointed|mentioned|"
    r"declined to follow)\b"
)
"""``It noted that the Ⓕ had taken a different view in Ⓝ``: the story goes on with the ruling before."""
_GIVEN_BY = re.compile(
    r"(?i)\b(?:on|of|upon|from) (?:an?|the|two|its) (?:\w+ )?(?:judge?ment|ruling|decision|"
    r"order)s? (?:of|by|from|in) (?:the )?$"
)


def is_giver(telling: Telling) -> bool:
    """The one court of a sentence only gave the judgment that is spoken of."""
    at, _ = telling.courts[0]
    return not telling.events and _GIVEN_BY.search(telling.piece.text[: at - telling.piece.start]) is not None


def waits(rulings: Sequence[Ruling], telling: Telling) -> bool:
    """What is only pending opens no ruling of its own beside others, unless it has a number."""
    pending = bool(telling.live) and all(one.code == "pending" for one in telling.live)
    told = any(
        one.numbers or one.names or any(event.code != "pending" for event in one.live) for one in rulings
    )
    ways = {one.way for one in telling.live}
    known = {one.way() for one in rulings}
    apart = bool(known) and len(ways) == 1 and "" not in ways and not ways & known
    both = {court.home for _, court in telling.courts} == {True, False}
    return pending and told and not any(map(is_recognition, telling.numbers)) and not (apart and both)


def goes_up(current: Ruling | None, telling: Telling) -> bool:
    """``On Ⓓ the judge set that order aside``: a step of the matter in hand, whoever took it."""
    if current is None or not current.told or telling.decider is not None:
        return False
    unnamed = not (telling.numbers or telling.names or telling.dockets)
    return unnamed and bool(telling.live) and is_later_stage(telling.live[0])


def acts_in_scene(scene: Ruling, telling: Telling, court: CourtName) -> bool:
    """A mainland court in the paragraph of a scene that waits and has none yet."""
    if not court.home or scene.told or scene.pieces[-1].block != telling.piece.block:
        return False
    if any(one.home for one in scene.deciders):
        return False
    return scene.way() != "outbound" or not (scene.numbers or scene.names)


def give_surroundings(rulings: Sequence[Ruling], tellings: Sequence[Telling]) -> None:
    """The lines that a ruling stands in; of one without an outcome also those just before."""
    lines: dict[int, list[str]] = {}
    for telling in tellings:
        lines.setdefault(telling.piece.block, []).append(telling.piece.text)
    for one in rulings:
        blocks = dict.fromkeys(piece.block for piece in one.pieces)
        if not one.told:
            first = one.pieces[0].block
            blocks = dict.fromkeys([*blocks, *(at for at in range(first - _REACH, first) if at in lines)])
        one.around = [text for block in blocks for text in lines[block]]


def is_cited_aside(piece: Piece) -> bool:
    """The court only mentions the other ruling."""
    return _CITED_ASIDE.match(piece.text) is not None


def year_of_heading(teller: Teller, piece: Piece) -> Day | None:
    """A year in a heading is that of what is told below it."""
    if piece.part is not Part.HEADING:
        return None
    years = list(_YEAR.finditer(piece.text))
    bracketed = _BRACKETED.search(piece.text)
    day = teller.shape.marks.get(piece.start + bracketed.start() + 1) if bracketed else None
    if isinstance(day, Day):
        return day
    if len(years) != 1:
        return None
    start, end = teller.shape.span(piece.start + years[0].start(), piece.start + years[0].end())
    return Day(start, end, PartialDate(int(years[0].group())))
