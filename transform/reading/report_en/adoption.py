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
        _lend_day(rulings, telling)
        near = [one for one in rulings if not one.told and _follows(one, telling)]
        court = telling.decider
        if near and not (court and near[0].deciders and not same_court(court, near[0].deciders[0])):
            _give(near[0], telling, owner)
    alone = not any(is_singled_out(one) for one in rulings)
    for telling in sorted(orphans, key=lambda one: one.piece.part is Part.TITLE):
        if any(owner_of is one for owner_of in owner.get(telling.piece.start, []) for one in rulings):
            continue
        frames = [one for one in rulings if not one.told and _fits(one, telling)]
        court = telling.decider
        same = [one for one in frames if court and any(same_court(court, other) for other in one.deciders)]
        if same and telling.piece.part is not Part.TITLE:
            _give(same[0], telling, owner)
        elif alone and frames and (len(frames) == 1 or _one_way(frames)) and _is_wanted(telling, rulings):
            _give(frames[-1], telling, owner)


def _is_wanted(telling: Telling, rulings: Sequence[Ruling]) -> bool:
    """A title says the outcome only where nothing else does."""
    return telling.piece.part is not Part.TITLE or not any(one.told for one in rulings)


def _one_way(frames: Sequence[Ruling]) -> bool:
    """All scenes are set before the same court: one story, told in turns."""
    courts = [court for one in frames for court in one.deciders]
    return bool(courts) and all(same_court(courts[0], one) for one in courts)


def _lend_day(rulings: Sequence[Ruling], telling: Telling) -> None:
    """``In Ⓓ a Chinese court enforced a judgment. The Ⓗ …``: the day is that of the ruling named next."""
    if telling.decider is not None or not telling.days or telling.piece.part is not Part.BODY:
        return
    for one in rulings:
        if one.told and _follows(one, telling) and not any("Ⓓ" in piece.text for piece in one.pieces):
            if {event.code for event in one.live} & {event.code for event in telling.live}:
                one.days += telling.days
                one.pieces.insert(0, telling.piece)
            return


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
