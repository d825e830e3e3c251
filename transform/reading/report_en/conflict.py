"""Whether a piece can be about a ruling told before, or must be about another."""

from __future__ import annotations

from transform.reading.report_en.places import is_citation
from transform.reading.report_en.ruling import Ruling, is_later_stage, is_recognition, same_court
from transform.reading.report_en.singling import is_frame
from transform.reading.report_en.states import clash
from transform.reading.report_en.telling import Teller, Telling
from transform.vocabulary.court import court_of
from transform.vocabulary.partial_date import common_part


def alike(ruling: Ruling, telling: Telling) -> bool:
    """The same court acts, on the same day or on none that is given."""
    court = telling.decider
    same = court is not None and any(same_court(court, one) for one in ruling.deciders)
    return same and not (telling.days and ruling.days and not _same_day(ruling, telling))


def alike_court(ruling: Ruling, telling: Telling) -> bool:
    """The same court acts, or none is named."""
    court = telling.decider
    return court is None or any(same_court(court, one) for one in ruling.deciders)


def conflicts(teller: Teller, ruling: Ruling, telling: Telling) -> bool:
    """Another number, name, direction, court, day or state than that of the ruling."""
    live = telling.live
    if any(map(is_recognition, telling.numbers)) and any(map(is_recognition, ruling.numbers)):
        return True
    if _another_name(ruling, telling) or _another_citation(ruling, telling):
        return True
    way = ruling.way()
    if way and any(one.way and one.way != way for one in live[:1]):
        return True
    courts, days = _another_court(ruling, telling), _another_day(ruling, telling)
    later = any(is_later_stage(one) for one in telling.events)
    if (courts or days) and not (_is_sequel(ruling, telling) and (later or not (courts and days))):
        return True
    return bool((live or telling.decider) and clash(teller, ruling, telling))


def _another_name(ruling: Ruling, telling: Telling) -> bool:
    later = any(is_later_stage(one) for one in telling.live)
    return bool(telling.names and ruling.names and not later and (telling.live or not telling.cites))


def _another_citation(ruling: Ruling, telling: Telling) -> bool:
    """Another neutral citation in another paragraph is another decision."""
    mine = {one.value for one in telling.dockets if is_citation(one.value)}
    theirs = {one.value for one in ruling.dockets if is_citation(one.value)}
    apart = telling.piece.block != ruling.pieces[-1].block
    later = any(is_later_stage(one) for one in telling.live)
    return bool(mine and theirs and not mine & theirs and apart and not later)


def _is_sequel(ruling: Ruling, telling: Telling) -> bool:
    """A later stage of the same matter, told in the same section: its court and day are others."""
    later = any(is_later_stage(one) for one in telling.events) or any(one.history for one in ruling.events)
    return later and telling.piece.section == ruling.pieces[-1].section


def _another_court(ruling: Ruling, telling: Telling) -> bool:
    mine = telling.decider
    if mine and telling.live and is_elsewhere(ruling, mine.names_zh):
        return True
    if not (mine and ruling.deciders) or not (telling.live or is_frame(telling, ruling)):
        return False
    own = [one for one in ruling.deciders if one.home == mine.home]
    return bool(own) and not any(same_court(mine, one) for one in own)


def is_elsewhere(ruling: Ruling, names_zh: tuple[str, ...]) -> bool:
    """The numbers of the ruling are those of another intermediate court than the one that acts."""
    numbers = [
        one
        for group in ruling.numbers
        if is_recognition(group)
        for reading in group.readings
        for one in reading
    ]
    coded = [court for court in map(court_of, numbers) if court]
    if not names_zh or not coded or len(coded) < len(numbers) or any(one.level == "high" for one in coded):
        return False
    return not {one.name_zh for one in coded} & set(names_zh)


def _another_day(ruling: Ruling, telling: Telling) -> bool:
    if not (telling.days and ruling.days and (telling.live or telling.decider)):
        return False
    if telling.live and not ruling.told and alike_court(ruling, telling):
        return False  # the scene was set on another day
    return not _same_day(ruling, telling) and bool(ruling.live or ruling.deciders)


def _same_day(ruling: Ruling, telling: Telling) -> bool:
    """One may be less precise than the other, but they agree as far as they go."""
    return any(common_part(a.date, b.date) in (a.date, b.date) for a in telling.days for b in ruling.days)
