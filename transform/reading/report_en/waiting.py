"""A scene that waits for its outcome: a court was asked, and no table of plain outcomes knows what it did.

Which lines may tell the answer is decided here; ``answer`` reads them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from transform.reading.report_en.answer import outcome_in, way_of
from transform.reading.report_en.events import Event
from transform.reading.report_en.layout import Part
from transform.reading.report_en.ruling import JUDGMENT_GIVEN, Ruling, is_recognition
from transform.reading.report_en.shape import Shape
from transform.reading.report_en.singling import is_singled_out
from transform.reading.report_en.still_open import stands_open
from transform.reading.report_en.telling import Telling

_FURTHEST = 8
"""So many paragraphs after its last line a scene may still be told."""
_BESIDE = 2
_ASKS = re.compile(r"(?i)\b(?:recogni|enforc|applicat|petition|exequatur|execut)\w*|[ⒽⒻ]")


def settle(
    shape: Shape,
    tellings: Sequence[Telling],
    rulings: Sequence[Ruling],
    owner: dict[int, list[Ruling]],
) -> None:
    """Give each scene without an outcome the first one that its lines tell; what is pending counts last."""
    for ruling in rulings:
        if _is_decided(ruling) or _gave_judgment(ruling):
            continue
        lines = _lines(tellings, ruling, rulings, owner)
        if not _is_scene(ruling, [one for one in lines if _is_near(ruling, one)]):
            continue
        answer = outcome_in(shape, ruling, lines)
        if answer:
            _take(ruling, *answer, owner)
            continue
        opening = [one for one in lines if one.piece.start == ruling.first.start and not ruling.told]
        for one in opening:
            if found := stands_open(one, lines):
                _take(ruling, one, found, owner)


def _is_decided(ruling: Ruling) -> bool:
    return any(not one.history and one.code not in ("pending", JUDGMENT_GIVEN) for one in ruling.events)


def _gave_judgment(ruling: Ruling) -> bool:
    """A court abroad gave judgment on a Chinese one, which is an answer already."""
    given = any(one.code == JUDGMENT_GIVEN and not one.history for one in ruling.events)
    return given and is_singled_out(ruling)


def _is_scene(ruling: Ruling, around: Sequence[Telling]) -> bool:
    """A court was asked: a number of recognition, or a court and the way that the judgment travels.

    A mainland court beside one abroad in a paragraph was asked, too.
    """
    if any(piece.part is Part.ROW for piece in ruling.pieces):
        return False
    if any(map(is_recognition, ruling.numbers)) or (ruling.deciders and way_of(ruling)):
        return True
    home = any(one.home and not one.alias for one in ruling.deciders)
    return home and any(not court.home for one in around for _, court in one.courts)


def _is_near(ruling: Ruling, telling: Telling) -> bool:
    """In its paragraph; of a court that rules on a day, also in those next to it."""
    reach = _BESIDE if ruling.days else 0
    return abs(telling.piece.block - ruling.first.block) <= reach


def _lines(
    tellings: Sequence[Telling],
    ruling: Ruling,
    rulings: Sequence[Ruling],
    owner: dict[int, list[Ruling]],
) -> list[Telling]:
    """Its own lines and those after them that are nobody's, then those before it in its section."""
    first, last = ruling.pieces[0], ruling.pieces[-1]
    stop = min((one.first.start for one in rulings if one.first.start > first.start), default=None)
    after: list[Telling] = []
    before: list[Telling] = []
    for one in tellings:
        piece = one.piece
        owners = owner.get(piece.start, [])
        if piece.part in (Part.NOISE, Part.FOOTNOTE, Part.ROW) or any(
            other is not ruling for other in owners
        ):
            continue
        if piece.start < first.start:
            if owners or (piece.start >= _end_before(ruling, rulings) and _ASKS.search(piece.text)):
                before.append(one)
        elif owners or (
            (stop is None or piece.start < stop)
            and piece.section == last.section
            and piece.block - last.block <= _FURTHEST
        ):
            after.append(one)
    return [*after, *(one for one in before if one.piece.section in (first.section, 0))]


def _end_before(ruling: Ruling, rulings: Sequence[Ruling]) -> int:
    """Where the last line of the rulings told before ends."""
    return max((one.pieces[-1].end for one in rulings if one.first.start < ruling.first.start), default=0)


def _take(ruling: Ruling, telling: Telling, found: list[Event], owner: dict[int, list[Ruling]]) -> None:
    ruling.events += found
    if not any(one.start == telling.piece.start for one in ruling.pieces):
        ruling.pieces.append(telling.piece)
        ruling.pieces.sort(key=lambda one: one.start)
    ruling.days += [one for one in telling.days if one not in ruling.days]
    if ruling not in owner.setdefault(telling.piece.start, []):
        owner[telling.piece.start].append(ruling)
