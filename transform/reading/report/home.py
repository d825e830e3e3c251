"""The Chinese side of a matter: its number, and the court that bears it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import cast

from transform.observation import Field
from transform.reading.report.chosen import Chosen
from transform.reading.report.marks import CourtName, NumberGroup
from transform.reading.report.mention import numbers
from transform.reading.report.rule import rule_of
from transform.reading.report.text import Text
from transform.reading.report.values import Value
from transform.vocabulary import case_number
from transform.vocabulary.case_number_form import CaseNumber
from transform.vocabulary.court import Court, court_of
from transform.vocabulary.court_register import courts, provinces

_COMMONLY_MEANT = frozenset({"福建省福州市中级人民法院", "江苏省苏州市中级人民法院"})
"""Of towns that are spelled alike in English the one that is meant where no province stands beside it."""
_BESIDE = 90
"""So many characters from a number a court or town stands beside it."""
Best = Mapping[str, Sequence[Chosen]]


def number_values(text: Text, best: Best, problems: list[str]) -> list[list[Value]]:
    """One list for each number printed at the place of the matter's number; one empty list without any."""
    ranked = best.get("case_number", ())
    if not ranked:
        return [[]]
    group, chance = cast(NumberGroup, ranked[0].mention.mark), ranked[0].chance
    named = {zh for one in best.get("court_zh", ()) for zh in one.mention.values}
    spelled = {one for other in ranked for one in _single(other)}
    rule = rule_of(text.language, "case_number", chance)
    place = text.place(group.start, group.end)
    found: dict[str, list[Value]] = {}
    for reading in group.readings:
        known = _meant(reading, named, spelled, text, group)
        if len(known) == 1:
            number = case_number.format(known[0])
            found.setdefault(number, [Value(Field.CASE_NUMBER, number, *place, rule)])
        elif reading:
            either = " or ".join(case_number.format(one) for one in reading)
            problems.append(f"case number {group.value!r} may be {either}; left open")
    if group.value.isascii() and len(found) < 2:
        values = next(iter(found.values()), [])
        return [[*values, Value(Field.CASE_NUMBER_PINYIN, group.value, *place, rule)]]
    return list(found.values()) or [[]]


def _single(other: Chosen) -> Iterator[str]:
    """The number of a group that can be read in one way only."""
    if isinstance(other.mention.mark, NumberGroup):
        known = numbers(other.mention.mark)
        yield from (case_number.format(one) for one in known if len(known) == 1)


def _meant(
    reading: Sequence[CaseNumber], named: set[str], spelled: set[str], text: Text, group: NumberGroup
) -> Sequence[CaseNumber]:
    """A court named, a second spelling in Chinese, or the town or province decides what a number means.

    A town beside the number counts before one far from it.
    """
    plain = text.shape.original
    near = plain[max(0, group.start - _BESIDE) : group.end + _BESIDE]
    tests: tuple[Callable[[CaseNumber], bool], ...] = (
        lambda one: (court := court_of(one)) is not None and court.name_zh in named,
        lambda one: case_number.format(one) in spelled,
        lambda one: _is_placed(one, near),
        lambda one: _is_placed(one, plain),
    )
    for fits in tests:
        fitting = [one for one in reading if fits(one)]
        if len(reading) > 1 and len(fitting) == 1:
            return fitting
    return reading


def _is_placed(number: CaseNumber, plain: str) -> bool:
    """Whether the text names the town of the number's court, or its province."""
    bearer = court_of(number)
    if bearer is None:
        return False
    places = [bearer.name_en.split(" ")[0]]
    places += [one.name_en for one in provinces().values() if one.name_zh == bearer.province_zh]
    return any(place and re.search(rf"\b{re.escape(place)}\b", plain) for place in places)


def court_values(
    text: Text, best: Best, number: Sequence[Value], problems: list[str], *, outbound: bool
) -> Iterator[Value]:
    """The court by name and by number; where a name beside the number disagrees with it, neither."""
    numbered = next((one for one in number if one.field is Field.CASE_NUMBER), None)
    coded = court_of(case_number.parse(numbered.value)) if numbered else None
    named = [one for one in best.get("court_zh", ()) if isinstance(one.mention.mark, CourtName)]
    below = [one for one in named if coded and coded.level == "high" and _is_below(one, coded)]
    if coded and below:
        problems.append(f"{_name(below[0]).value} rules under a number of {coded.name_zh}")
        coded = None
    if coded and numbered:
        spoken = next((one for one in named if coded.name_zh in one.mention.values), None)
        if spoken:
            yield from _english(text, spoken)
            yield _named(text, spoken, coded.name_zh)
            return
        other = next((one for one in named if _contradicts(text, one, numbered)), None)
        if other and not outbound:
            yield from _english(text, other)
            problems.append(f"{_name(other).value} is not the court of {numbered.value}; court left empty")
            return
        rule = f"report_{text.language}.court_of_number"
        yield Value(Field.COURT_ZH, coded.name_zh, numbered.start, numbered.end, rule)
        return
    if named:
        yield from _english(text, named[0])
        bearers = _bearers(named, text)
        if len(bearers) == 1:
            yield _named(text, named[0], bearers.pop())


_CERTAIN = 0.9


def _contradicts(text: Text, one: Chosen, numbered: Value) -> bool:
    """A court that certainly is the one that ruled, by its full name beside the number."""
    start, end = text.place(one.mention.mark.start, one.mention.mark.end)
    near = abs(start - numbered.end) < _BESIDE or abs(numbered.start - end) < _BESIDE
    return near and one.chance > _CERTAIN and bool(_name(one).names_zh) and not _name(one).alias


def _name(one: Chosen) -> CourtName:
    return cast(CourtName, one.mention.mark)  # the sign of its mention says so


def _english(text: Text, one: Chosen) -> Iterator[Value]:
    mark = _name(one)
    if text.language == "en" and not mark.alias:
        rule = rule_of(text.language, "court", one.chance)
        yield Value(Field.COURT_EN, mark.value, *text.place(mark.start, mark.end), rule)


def _named(text: Text, one: Chosen, name_zh: str) -> Value:
    mark = _name(one)
    rule = rule_of(text.language, "court", one.chance)
    return Value(Field.COURT_ZH, name_zh, *text.place(mark.start, mark.end), rule)


def _bearers(named: Sequence[Chosen], text: Text) -> set[str]:
    """The courts that the best name can mean, narrowed by other names and by the towns of the text."""
    bearers = set(_name(named[0]).names_zh)
    for other in named[1:]:
        if bearers & other.mention.values:
            bearers &= other.mention.values
    if len(bearers) > 1:
        elsewhere = {zh for zh in bearers if _is_spoken_of(zh, _name(named[0]).value, text)}
        bearers = elsewhere if len(elsewhere) == 1 else bearers
    if len(bearers) > 1 and len(bearers & _COMMONLY_MEANT) == 1:
        bearers &= _COMMONLY_MEANT
    return bearers


_OF_ALL = frozenset(
    ("People", "Peoples", "Court", "District", "Intermediate", "City", "County", "Primary", "Basic")
)


def _is_spoken_of(name_zh: str, called: str, text: Text) -> bool:
    """Whether the text names the town of this court besides the name that others share with it."""
    known = next((one for one in courts().values() if one.name_zh == name_zh), None)
    if known is None:
        return False
    words = set(re.findall(r"[A-Z]\w{3,}", known.name_en)) - set(re.findall(r"\w+", called)) - _OF_ALL
    return any(re.search(rf"\b{word}\b", text.shape.text) for word in words)


def _is_below(one: Chosen, high: Court) -> bool:
    known = [court for court in courts().values() if court.name_zh in one.mention.values]
    return any(court.level != "high" and court.province_zh == high.province_zh for court in known)
