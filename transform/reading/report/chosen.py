"""The mention that most probably is the value of a field, among those in the pieces of a matter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from transform.reading.report.gives_way import gives_way
from transform.reading.report.marks import CourtName, Day
from transform.reading.report.mention import Mention, Sign
from transform.reading.report.piece import UNREAD
from transform.reading.report.roles import JUDGMENT, NONE, OWN, RULING, Roles
from transform.reading.report.text import Text
from transform.vocabulary.partial_date import PartialDate
from transform.vocabulary.state import find_states

FIELD_OF: dict[tuple[Sign, str], str] = {
    (Sign.HOME, OWN): "court_zh",
    (Sign.TOWN, OWN): "court_zh",
    (Sign.FOREIGN, OWN): "foreign_court",
    (Sign.NUMBER, OWN): "case_number",
    (Sign.DOCKET, OWN): "foreign_case_number",
    (Sign.DAY, RULING): "decision_date",
    (Sign.DAY, JUDGMENT): "foreign_judgment_date",
    (Sign.AMOUNT, OWN): "amount",
    (Sign.STATE, OWN): "jurisdiction",
}
"""Kind of mention and role -> the field (docs/codebook.md) that it is the value of."""
_LEAST = {(Sign.DAY, RULING): 0.12, (Sign.FOREIGN, OWN): 0.2, (Sign.HOME, OWN): 0.25}
_LEAST_OF_OTHERS = 0.35
"""A mention that is less probable is no value; every ruling has a day and two courts. Below .12 come
days on which a ruling was only published."""
_RULED, _JUDGED, _ABROAD = "decision_date", "foreign_judgment_date", "foreign_court"
_BARE = re.compile(r"(?:的|国|the )?(?:法院|courts?)", re.IGNORECASE)
"""What is left of the name of a court that has none but its state's."""
_SURE, _EVEN = 0.8, 0.5
"""How probable the day of the ruling is, before other days are weighed as if they could not be it."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """A mention and how probably it is the value."""

    mention: Mention
    chance: float


def chosen(text: Text, pieces: Sequence[int], roles: Roles) -> dict[str, list[Chosen]]:
    """Field -> its mentions, the most probable first; fields without any are left out."""
    found: dict[str, list[Chosen]] = {}
    for at in pieces:
        if text.pieces[at].part in UNREAD:
            continue
        for one in text.within(text.pieces[at]):
            for field, chance in _fields(one, roles):
                if one.values:
                    found.setdefault(field, []).append(Chosen(one, chance))
    ranked = {field: _in_order(text, field, those) for field, those in found.items()}
    if _ABROAD in ranked:
        ranked[_ABROAD] = _by_name(ranked[_ABROAD])
    if (
        _JUDGED not in ranked
        and _RULED in ranked
        and (judged := _other_day(text, pieces, roles, ranked[_RULED][0]))
    ):
        ranked[_JUDGED] = judged
    return ranked


def _other_day(text: Text, pieces: Sequence[int], roles: Roles, ruled: Chosen) -> list[Chosen]:
    """Earlier days that are of the judgment, if they are not of the ruling: it has its day, surely enough."""
    if ruled.chance < _SURE:
        return []
    found = []
    for one in (one for at in pieces for one in text.within(text.pieces[at]) if one.sign is Sign.DAY):
        chances = roles.get(one.at, {})
        if chances and one.values and _day(one).latest() < _day(ruled.mention).earliest():
            judgment, neither = chances.get(JUDGMENT, 0.0), chances.get(NONE, 0.0)
            if (chance := judgment / (judgment + neither)) >= _EVEN:
                found.append(Chosen(one, chance))
    return sorted(found, key=_rank)


def _by_name(courts: list[Chosen]) -> list[Chosen]:
    """A court by its name before what only says whose it is: 越南胡志明市高级人民法院 before 越南法院."""
    first = _court(courts[0])
    if not _is_bare(first):
        return courts
    named = [one for one in courts if _court(one).iso2 == first.iso2 and not _is_bare(_court(one))]
    return [*named[:1], *courts]


def _is_bare(court: CourtName) -> bool:
    return any(
        _BARE.fullmatch(court.value.replace(one.quote, "", 1).strip()) for one in find_states(court.value)
    )


def _court(one: Chosen) -> CourtName:
    return cast(CourtName, one.mention.mark)  # the sign of the mention says so


def _in_order(text: Text, field: str, those: list[Chosen]) -> list[Chosen]:
    """What gives way last, and the most probable first."""
    return sorted(those, key=lambda one: (gives_way(text, field, one.mention.at), _rank(one)))


def _rank(one: Chosen) -> tuple[bool, float]:
    """A town counts only where no court is named."""
    return one.mention.sign is Sign.TOWN, -one.chance


def _fields(mention: Mention, roles: Roles) -> Iterator[tuple[str, float]]:
    for role, chance in roles.get(mention.at, {}).items():
        if (mention.sign, role) in FIELD_OF and chance >= _LEAST.get((mention.sign, role), _LEAST_OF_OTHERS):
            yield FIELD_OF[mention.sign, role], chance


def _day(mention: Mention) -> PartialDate:
    return cast(Day, mention.mark).date  # the sign of the mention says so
