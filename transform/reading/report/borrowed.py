"""Values that a ruling has from elsewhere in the report, where its own pieces name none.

A report of one ruling may name its court or day in a passage that speaks of something else. A report of
several that names one mainland court, or one foreign state, means it for all of them, and so with one court
abroad, and with the day, number and sum of its judgment, where it says that several rulings are on one; the
state in a title or heading is that of what stands below. A number of another court than the one named gives
way to the one number of that court, and rulings abroad are on the one Chinese judgment that is numbered,
where several courts were asked to enforce it. No other value passes from one ruling to another, but for
subjects (``shared_subject``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import cast

from transform.reading.phrases import table
from transform.reading.report.account_pieces import Bearing
from transform.reading.report.chosen import Chosen, chosen
from transform.reading.report.marks import CourtName, NumberGroup
from transform.reading.report.mention import Sign, courts_of, is_recognition, numbers
from transform.reading.report.roles import Roles
from transform.reading.report.text import Text
from transform.vocabulary.court import court_of

_COURT, _NUMBER, _STATE = "court_zh", "case_number", "jurisdiction"
_ABROAD, _AMOUNT, _DAY = "foreign_court", "amount", "decision_date"
_OF_JUDGMENT = (_ABROAD, "foreign_judgment_date", "foreign_case_number", _AMOUNT)
ONE_JUDGMENT = ("same_judgment", "same_chinese_judgment")
"""How a report says that its rulings are on one judgment, from abroad or Chinese."""
_JUDGMENT = re.compile(" judge?ment")
_PROBABLE = 0.5
_SMALL = frozenset({"of", "in", "at", "the", "republic"})
_ABOVE = (Bearing.TITLE, Bearing.HEADING)


def of_one_judgment(text: Text, everywhere: Mapping[str, list[Chosen]]) -> dict[str, list[Chosen]]:
    """What a report tells of the judgment that its rulings are on, by field; nothing unless it says so."""
    known = {**everywhere, _ABROAD: _of_one_court(everywhere.get(_ABROAD, []))}
    if not (known[_ABROAD] and is_of_one(text, "same_judgment")):
        return {}
    return {field: known[field] for field in _OF_JUDGMENT if field == _ABROAD or _is_one(known, field)}


def _of_one_court(courts: Sequence[Chosen]) -> list[Chosen]:
    """The probable ones, the fullest name first, if all may be one: ``the High Court in Singapore``."""
    probable = [one for one in courts if one.chance >= _PROBABLE] or courts
    words = {one: set(" ".join(one.mention.values).split()) - _SMALL for one in probable}
    fullest = sorted(probable, key=lambda one: -len(words[one]))
    return fullest if all(words[one] <= words[fullest[0]] for one in fullest) else []


def is_of_one(text: Text, *what: str) -> bool:
    """Whether a report says by any of ``what`` that rulings are on one judgment, or for one creditor."""
    return any(table("one_judgment").holds(text.shape.text, one) for one in what)


def completed(
    text: Text,
    best: Mapping[str, list[Chosen]],
    everywhere: Mapping[str, list[Chosen]],
    shared: Mapping[str, list[Chosen]],
    pieces: Sequence[tuple[int, int]],
    roles: Roles,
    *,
    alone: bool,
) -> dict[str, list[Chosen]]:
    """``best`` by field, with what other pieces tell of the fields it lacks.

    ``everywhere`` is what all pieces of the report tell, ``shared`` what is told of the judgment that all its
    rulings are on, ``pieces`` are those of ``account_pieces``; ``alone``: it tells of no other ruling.
    """
    found = dict(best)
    if alone:
        return {field: found.get(field) or everywhere[field] for field in {**everywhere, **found}}
    if (
        _COURT not in found
        and _NUMBER not in found
        and _is_one(everywhere, _COURT)
        and not _is_of_later(found, everywhere)
    ):
        found[_COURT] = everywhere[_COURT]
    if shared and _agrees(shared[_ABROAD], found.get(_STATE)):
        found = {**shared, **found}
    if (fitting := _of_its_court(found, everywhere)) and not _side_by_side(text, found):
        found[_NUMBER] = fitting
    if _STATE not in found:
        above = chosen(text, [at for at, bearing in pieces if bearing in _ABOVE], roles)
        if _STATE in above:
            found[_STATE] = above[_STATE]
        elif _ABROAD not in found and _is_one(everywhere, _STATE):
            found[_STATE] = everywhere[_STATE]
    return found


def _is_of_later(found: Mapping[str, list[Chosen]], everywhere: Mapping[str, list[Chosen]]) -> bool:
    """Whether all that the report tells of its one Chinese court is numbered later than the ruling."""
    numbered = [_group(one) for one in everywhere.get(_NUMBER, ())]
    return bool(numbered) and all(_is_older(found.get(_DAY, ()), one) for one in numbered)


def of_chinese_judgment(
    text: Text, found: Mapping[str, list[Chosen]], everywhere: Mapping[str, list[Chosen]]
) -> dict[str, list[Chosen]]:
    """A ruling abroad with the one Chinese judgment that a report numbers, where it speaks of one creditor.

    Not where the ruling names another Chinese court, or is older than the number.
    """
    known = [one for one in everywhere.get(_NUMBER, []) if not is_recognition(_group(one))]
    printed = {
        value
        for one in text.mentions
        if isinstance(one.mark, NumberGroup) and not is_recognition(one.mark)
        for value in one.values
    }
    if _NUMBER in found or not known or len(printed) > 1:
        return dict(found)
    if not (is_of_one(text, *ONE_JUDGMENT, "one_creditor") or _calls(text, known[0])):
        return dict(found)
    group = _group(known[0])
    named = [one.mention for one in found.get(_COURT, ()) if one.mention.sign is Sign.HOME]
    another = named and not any(one.values & _courts(known[0]) for one in named)
    if another or _is_older(found.get(_DAY, ()), group):
        return dict(found)
    taken = (field for field in (_COURT, _AMOUNT) if _is_one(everywhere, field))
    return {**found, **{field: everywhere[field] for field in taken}, _NUMBER: known}


def _calls(text: Text, known: Chosen) -> bool:
    """Whether a report says ``the Changsha judgment``, and that is one of the court of the number."""
    courts = [court.name_en for one in numbers(_group(known)) if (court := court_of(one))]
    places = [
        one.mark.place
        for one in text.mentions
        if isinstance(one.mark, CourtName)
        and text.shape.text.endswith("the ", 0, one.at)
        and _JUDGMENT.match(text.shape.text, one.at + 1)
    ]
    return any(place and court.startswith(f"{place} ") for place in places for court in courts)


def _is_older(days: Sequence[Chosen], group: NumberGroup) -> bool:
    told = [value for one in days[:1] for value in one.mention.values]
    return any(int(value[:4]) < one.year for value in told for one in numbers(group))


def _of_its_court(
    found: Mapping[str, Sequence[Chosen]], everywhere: Mapping[str, list[Chosen]]
) -> list[Chosen]:
    """The one number of the court that is named, where the number told is that of another court.

    A report may tell two rulings first and then their numbers, respectively.
    """
    courts = {value for one in found.get(_COURT, ())[:1] for value in one.mention.values}
    own = [_courts(one) for one in found.get(_NUMBER, ())[:1]]
    if not courts or not own or not own[0] or own[0] & courts:
        return []
    others = [one for one in everywhere.get(_NUMBER, ()) if _courts(one) & courts]
    return others if len({value for one in others for value in one.mention.values}) == 1 else []


def _side_by_side(text: Text, found: Mapping[str, Sequence[Chosen]]) -> bool:
    """Whether one sentence prints both: then they contradict each other."""
    court, number = found[_COURT][0].mention.at, found[_NUMBER][0].mention.at
    return any(one.start <= min(court, number) and max(court, number) < one.end for one in text.pieces)


def _courts(number: Chosen) -> set[str]:
    return courts_of(_group(number))


def _group(number: Chosen) -> NumberGroup:
    return cast(NumberGroup, number.mention.mark)  # the sign of the mention says so


def _is_one(everywhere: Mapping[str, list[Chosen]], field: str) -> bool:
    """Whether all mentions that may be the value of a field name the same."""
    return len({value for one in everywhere.get(field, ()) for value in one.mention.values}) == 1


def _agrees(courts: Sequence[Chosen], states: Sequence[Chosen] | None) -> bool:
    """Whether the state that a ruling is told with is that of the courts; told with none, it may be."""
    named = {one.mention.mark.iso2 for one in courts if isinstance(one.mention.mark, CourtName)}
    told = {value for one in states or () for value in one.mention.values}
    return not told or bool(told & named)
