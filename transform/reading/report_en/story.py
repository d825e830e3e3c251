"""Outcomes that no ruling has taken: the paragraph they stand in tells a ruling of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from transform.reading.report_en.events import Event
from transform.reading.report_en.layout import Part
from transform.reading.report_en.marks import CourtName
from transform.reading.report_en.roles import way_of_roles
from transform.reading.report_en.ruling import JUDGMENT_GIVEN, Ruling, same_court
from transform.reading.report_en.telling import Telling
from transform.reading.report_en.way import way_of_text

HEARSAY = re.compile(
    r"(?i)\b(?:is|are|was|were) said to\b|\breportedly\b|\brumou?rs?\b|\bhearsay\b|\bwe know of\b"
)
_PLEA = re.compile(
    r"(?i)\b(?:applications?|petitions?|requests?|recognition|enforcement|recogni[sz]ed|enforced)\b"
)
_PAPERS = re.compile(
    r"(?i)\b(?:judge?ment|papers?|decree|order)\b[^.;]{0,120}?\b(?:filed|lodged|submitted|brought|"
    r"taken|put|presented|handed in|went)\b"
    r"|\b(?:filed|lodged|submitted|brought|took|presented|applied)\b[^.;]{0,80}?\b(?:judge?ment|"
    r"papers?|decree|recognition|enforcement)\b"
)
_FURTHEST = 3
"""So many paragraphs back a story may have begun."""


def stories(
    tellings: Sequence[Telling], rulings: Sequence[Ruling], owner: dict[int, list[Ruling]]
) -> list[Ruling]:
    """One for each run of paragraphs that names a court and a day and leaves its outcome to nobody."""
    blocks: dict[int, list[Telling]] = {}
    for telling in tellings:
        if telling.piece.part in (Part.BODY, Part.TAKEAWAY):
            blocks.setdefault(telling.piece.block, []).append(telling)
    taken = {piece.block for one in rulings for piece in one.pieces if one.told}
    found: list[Ruling] = []
    for block in sorted(blocks):
        if block in taken:
            continue
        events = [event for telling in blocks[block] for event in _news(telling, owner)]
        run = _run(blocks, block, taken) if events else []
        ruling = _told_in(run, events)
        if ruling is not None and not any(_is_known(ruling, one) for one in (*rulings, *found)):
            found.append(ruling)
            taken.add(block)
    return found


def _news(telling: Telling, owner: dict[int, list[Ruling]]) -> list[Event]:
    if (
        telling.cites
        or HEARSAY.search(telling.piece.text)
        or any(one.told for one in owner.get(telling.piece.start, []))
    ):
        return []
    news = [one for one in telling.events if not one.history]
    if owner.get(telling.piece.start) and all(one.code == JUDGMENT_GIVEN for one in news):
        return []
    return news


def _run(blocks: dict[int, list[Telling]], block: int, taken: set[int]) -> list[Telling]:
    """The paragraph, and those before it in its section until both sides are known."""
    run = list(blocks[block])
    for back in range(1, _FURTHEST + 1):
        before = blocks.get(block - back)
        if before is None or block - back in taken or before[0].piece.section != run[0].piece.section:
            break
        if {court.home for telling in run for _, court in telling.courts} == {True, False}:
            break
        run = [*before, *run]
    return run


def _told_in(run: list[Telling], events: list[Event]) -> Ruling | None:
    """The ruling of a run, if it says whose judgment went where, and when that was decided."""
    way = next((one.way for one in events if one.way), "")
    named = sorted(run, key=lambda one: not one.courts)
    courts = [court for telling in run for _, court in telling.courts]
    if not way and _asked_at_home(run, courts, events):
        way = "inbound"
    way = way or next(filter(None, (way_of_text(one.piece.text) for one in named)), "")
    way = way or way_of_roles(one.piece.text for one in run)
    acting = [one for one in courts if way and one.home == (way == "inbound")]
    days = [day for telling in run for day in telling.days]
    if not acting or not any("Ⓓ" in one.piece.text for one in run):
        return None
    if all(one.alias for one in acting) and not any(day.date.precision == "day" for day in days):
        return None
    if all(one.code == JUDGMENT_GIVEN for one in events) and not (way == "outbound" and _both(courts)):
        return None
    return Ruling(
        numbers=[one for telling in run for one in telling.numbers],
        names=[one for telling in run for one in telling.names],
        dockets=[one for telling in run for one in telling.dockets],
        events=events,
        deciders=[next((one for one in acting if not one.alias), acting[0])],
        days=[day for telling in run if telling.live for day in telling.days],
        pieces=[one.piece for one in run],
    )


def _asked_at_home(run: list[Telling], courts: list[CourtName], events: list[Event]) -> bool:
    """The papers went to a mainland court, and what was asked of it is what the event is about."""
    if (
        not courts
        or not all(one.home for one in courts if not one.alias)
        or not any(one.home and not one.alias for one in courts)
    ):
        return False
    pleas = any(
        _PLEA.search(one.piece.text, one.start - one.piece.start, one.end - one.piece.start) for one in events
    )
    return pleas and any(_PAPERS.search(telling.piece.text) for telling in run)


def _both(courts: list[CourtName]) -> bool:
    return {one.home for one in courts} == {True, False}


def _is_known(ruling: Ruling, other: Ruling) -> bool:
    """The same court, and the other has its outcome already in the same section."""
    if not other.told:
        return False
    near = abs(other.pieces[0].section - ruling.pieces[0].section) == 0
    return near and any(same_court(a, b) for a in ruling.deciders for b in other.deciders)
