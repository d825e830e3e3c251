"""Stages of one matter told apart: what was set aside, and the judgment at home behind a suit abroad."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from transform.reading.report_en.layout import Part
from transform.reading.report_en.marks import Day
from transform.reading.report_en.ruling import Ruling, is_later_stage, is_recognition, same_court
from transform.reading.report_en.telling import Teller
from transform.vocabulary.court import court_of

_ANOTHER_RULING = re.compile(r"(?i)\b(?:rulings?|decisions?|orders?|refusal|recognition|dismissal)\b")


_FAILED = frozenset({"unreasoned", "dismissed", "withdrawn", "refused"})
"""After these a creditor may come again."""


def last_stages(teller: Teller, real: Sequence[Ruling]) -> list[Ruling]:
    """Without the rulings that a later one names by their day when it sets them aside or keeps them.

    The later one takes over what only the earlier one tells (docs/codebook.md, rule 1).
    """
    superseded: list[Ruling] = []
    for later in real:
        stage = [one for one in later.live if is_later_stage(one) and _ANOTHER_RULING.search(one.piece.text)]
        spoken = [day for one in stage for _, day in teller.marks(one.piece, "Ⓓ") if isinstance(day, Day)]
        named = {day.date for day in spoken if day.date.precision == "day"}
        for earlier in real:
            if earlier is later or any(earlier is one for one in superseded):
                continue
            own = {day.date for day in earlier.days} | _days_told(teller, earlier)
            if own & named and not any(
                is_later_stage(one) and one.rule.endswith("undone") for one in earlier.live
            ):
                later.sequel_of = later.sequel_of or earlier
                superseded.append(earlier)
    return [one for one in real if not any(one is other for other in superseded)]


def _days_told(teller: Teller, ruling: Ruling) -> set[object]:
    """The days beside its events."""
    return {
        day.date
        for one in ruling.live
        if not is_later_stage(one)
        for _, day in teller.marks(one.piece, "Ⓓ")
        if isinstance(day, Day)
    }


def link_sequels(teller: Teller, real: Sequence[Ruling]) -> None:
    """A ruling after one that failed, by the same court, that names no court abroad: the same judgment."""
    for before, later in pairwise(real):
        if later.sequel_of is not None or later.way() != "inbound" or before.way() != "inbound":
            continue
        abroad = any(teller.marks(piece, "Ⓕ") for piece in later.pieces if piece.part is Part.BODY)
        failed = {one.code for one in before.live} <= _FAILED
        if failed and not abroad and _home_courts(before) & _home_courts(later):
            later.sequel_of = before


def _home_courts(ruling: Ruling) -> set[str]:
    """The courts that its numbers or its names stand for."""
    coded = [court_of(one) for group in ruling.numbers for reading in group.readings for one in reading]
    return {one.name_zh for one in coded if one} | {
        name for one in ruling.deciders if one.home for name in one.names_zh
    }


def take_home_judgment(rulings: Sequence[Ruling], real: Sequence[Ruling]) -> None:
    """Give the Chinese judgment that a report tells of alone to the one suit abroad that names no number."""
    suits = [one for one in real if not one.numbers and one.way() != "inbound" and (one.names or one.dockets)]
    suits = [one for one in suits if not any(court.home for court in one.deciders)]
    judgments = [
        one
        for one in rulings
        if one.numbers
        and not any(one is other for other in real)
        and not any(map(is_recognition, one.numbers))
        and any(court.home for court in one.deciders)
    ]
    if len(suits) >= 1 and len(judgments) == 1 and suits[0] is real[0]:
        suits[0].numbers += judgments[0].numbers
        suits[0].pieces += judgments[0].pieces


def join_scenes(rulings: Sequence[Ruling], real: Sequence[Ruling]) -> None:
    """Give the number of a matter, and how it began, to the ruling told later under no number."""
    for scene in rulings:
        if (
            scene.told
            or scene.first.part is Part.ROW
            or any(scene is one for one in real)
            or not any(map(is_recognition, scene.numbers))
        ):
            continue
        later = next((one for one in real if one.first.start > scene.first.start), None)
        if (
            later is None
            or later.numbers
            or (later.way() == "outbound" and any(one.way for one in later.live))
        ):
            continue
        homes = [one for one in later.deciders if one.home]
        mine = [one for one in scene.deciders if one.home]
        if homes and mine and not any(same_court(a, b) for a in homes for b in mine):
            continue
        later.numbers += scene.numbers
        later.dockets += scene.dockets
        later.deciders = [*scene.deciders, *later.deciders]
        later.pieces += scene.pieces
