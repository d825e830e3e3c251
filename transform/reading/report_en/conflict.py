"""Whether a piece can be about a ruling told before, or must be about another."""

from __future__ import annotations

from transform.reading.report_en.ruling import Ruling, is_later_stage, is_recognition, same_court
from transform.reading.report_en.states import clash
from transform.reading.report_en.telling import Teller, Telling
from transform.vocabulary.partial_date import common_part


def alike(ruling: Ruling, telling: Telling) -> bool:
    """The same court acts, on the same day or on none that is given."""
    court = telling.decider
    same = court is not None and any(same_court(court, one) for one in ruling.deciders)
    return same and not (telling.days and ruling.days and not _same_day(ruling, telling))


def conflicts(teller: Teller, ruling: Ruling, telling: Telling) -> bool:
    """Another number, name, direction, court, day or state than that of the ruling."""
    live = telling.live
    if any(map(is_recognition, telling.numbers)) and any(map(is_recognition, ruling.numbers)):
        return True
    if _another_name(ruling, telling):
        return True
    way = ruling.way()
    if way and any(one.way and one.way != way for one in live[:1]):
        return True
    if not _is_sequel(ruling, telling) and (_another_court(ruling, telling) or _another_day(ruling, telling)):
        return True
    return bool((live or telling.decider) and clash(teller, ruling, telling))


def _another_name(ruling: Ruling, telling: Telling) -> bool:
    later = any(is_later_stage(one) for one in telling.live)
    return bool(telling.names and ruling.names and not later and (telling.live or not telling.cites))


def _is_sequel(ruling: Ruling, telling: Telling) -> bool:
    """A later stage of the same matter, told in the same section: its court and day are others."""
    later = any(is_later_stage(one) for one in telling.events) or any(one.history for one in ruling.events)
    return later and telling.piece.section == ruling.pieces[-1].section


def _another_court(ruling: Ruling, telling: Telling) -> bool:
    mine = telling.decider
    if not (telling.live and ruling.live and mine and ruling.deciders):
        return False
    return mine.home == ruling.deciders[0].home and not any(same_court(mine, one) for one in ruling.deciders)


def _another_day(ruling: Ruling, telling: Telling) -> bool:
    if not (telling.days and ruling.days and (telling.live or telling.decider)):
        return False
    return not _same_day(ruling, telling) and bool(ruling.live or ruling.deciders)


def _same_day(ruling: Ruling, telling: Telling) -> bool:
    return any(common_part(a.date, b.date) for a in telling.days for b in ruling.days)
