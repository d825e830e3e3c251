"""Outcomes told of ``a Chinese court`` before the court is named: whose they are."""

from __future__ import annotations

from collections.abc import Sequence

from transform.reading.report_en.layout import Part
from transform.reading.report_en.ruling import Ruling, same_court
from transform.reading.report_en.singling import is_singled_out
from transform.reading.report_en.telling import Telling


def adopt(rulings: Sequence[Ruling], orphans: Sequence[Telling], owner: dict[int, list[Ruling]]) -> None:
    """Give each orphan to the ruling named next in its line, or to the only one that lacks an outcome."""
    for telling in orphans:
        near = [one for one in rulings if not one.live and _follows(one, telling)]
        court = telling.decider
        if near and not (court and near[0].deciders and not same_court(court, near[0].deciders[0])):
            _give(near[0], telling, owner)
    frames = [one for one in rulings if not one.live]
    if len(frames) != 1 or any(is_singled_out(one) for one in rulings):
        return
    frame = frames[0]
    for telling in sorted(orphans, key=lambda one: one.piece.part is Part.TITLE):
        if _fits(frame, telling) and (not frame.live or telling.piece.part is not Part.TITLE):
            _give(frame, telling, owner)


def _follows(ruling: Ruling, telling: Telling) -> bool:
    first = ruling.first
    return first.block == telling.piece.block and first.start > telling.piece.start


def _fits(frame: Ruling, telling: Telling) -> bool:
    """The outcome goes the way of the court that is named."""
    ways = {one.way for one in telling.live if one.way}
    homes = {one.home for one in frame.deciders}
    way = frame.way() or ("inbound" if homes == {True} else "outbound" if homes == {False} else "")
    return not (way and ways and ways != {way})


def _give(frame: Ruling, telling: Telling, owner: dict[int, list[Ruling]]) -> None:
    frame.events += telling.events
    frame.pieces.insert(0, telling.piece)
    owner.setdefault(telling.piece.start, []).append(frame)
