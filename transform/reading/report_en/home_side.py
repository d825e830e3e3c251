"""The Chinese side of a ruling: number, court, name and day."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transform.observation import Field
from transform.reading.report_en.layout import Part
from transform.reading.report_en.marks import CourtName, NumberGroup
from transform.reading.report_en.ruling import Ruling, is_later_stage, is_recognition, spellings
from transform.reading.report_en.shape import HOME
from transform.reading.report_en.telling import Teller
from transform.reading.report_en.values import Value
from transform.vocabulary import case_number
from transform.vocabulary.case_number_form import CaseNumber
from transform.vocabulary.court import court_of
from transform.vocabulary.court_register import courts, provinces

_COMMONLY_MEANT = frozenset({"福建省福州市中级人民法院", "江苏省苏州市中级人民法院"})
"""Of towns that are spelled alike in English the one that is meant where no province stands beside it."""


_OF_ALL = frozenset(
    {"People", "Peoples", "Court", "District", "Intermediate", "City", "County", "Primary", "Basic"}
)


def own_numbers(ruling: Ruling, way: str) -> list[NumberGroup]:
    """The groups that number this ruling: those of recognition, else all of one place."""
    readable = [one for one in ruling.numbers if any(one.readings)]
    review = [one for one in readable if _is_review(one)]
    if review and len(review) < len(readable) and any(is_later_stage(one) for one in ruling.live):
        return review
    recognition = [one for one in readable if is_recognition(one)]
    if way == "outbound":
        return [one for one in readable if one not in recognition]
    return recognition or readable


def _is_review(group: NumberGroup) -> bool:
    """A number of retrial or reconsideration."""
    return any(set("再复监") & set(one.words) for reading in group.readings for one in reading)


def series(teller: Teller, ruling: Ruling, way: str, problems: list[str]) -> list[list[Value]]:
    """The number values of each ruling that the passage stands for; one empty list where it has none."""
    known = {zh for court in _named(teller, ruling, way) for zh in court.names_zh}
    found: dict[str, list[Value]] = {}
    printed: dict[str, Value] = {}
    for group in own_numbers(ruling, way):
        for reading in group.readings:
            chosen = _chosen(reading, ruling, known)
            if len(chosen) > 1:
                chosen = _by_whole_text(teller, chosen)
            if len(chosen) != 1:
                if reading:
                    either = " or ".join(case_number.format(one) for one in reading)
                    problems.append(f"case number {group.value!r} may be {either}; left open")
                continue
            number = case_number.format(chosen[0])
            values = found.setdefault(number, [])
            if not values:
                values.append(
                    Value(Field.CASE_NUMBER, number, group.start, group.end, "report_en.case_number")
                )
            if group.value.isascii() and len(group.readings) == 1 and number not in printed:
                printed[number] = _pinyin(group)
                values.append(printed[number])
    if not found and ruling.numbers:
        unread = [one for one in ruling.numbers if one.value.isascii()]
        return [[_pinyin(unread[0])]] if len({one.value for one in unread}) == 1 else [[]]
    if found and len(found) == 1:
        unread = [one for one in ruling.numbers if not any(one.readings)]
        values = next(iter(found.values()))
        if unread and len(values) == 1:
            values.append(_pinyin(unread[0]))
    return list(found.values()) or [[]]


def _pinyin(group: NumberGroup) -> Value:
    return Value(Field.CASE_NUMBER_PINYIN, group.value, group.start, group.end, "report_en.pinyin")


def _chosen(reading: tuple[CaseNumber, ...], ruling: Ruling, known: set[str]) -> tuple[CaseNumber, ...]:
    """A court named beside an ambiguous number decides; so does a second spelling in Chinese."""
    if len(reading) < 2:
        return reading
    fitting = tuple(one for one in reading if (court := court_of(one)) and court.name_zh in known)
    if len(fitting) == 1:
        return fitting
    printed = {one for group in ruling.numbers for one in spellings(group) if len(group.readings[0]) == 1}
    fitting = tuple(one for one in reading if case_number.format(one) in printed)
    return fitting if len(fitting) == 1 else reading


def _by_whole_text(teller: Teller, reading: tuple[CaseNumber, ...]) -> tuple[CaseNumber, ...]:
    """The one of whose court, town or province the text speaks at all; all where it speaks of several."""
    named = {
        zh
        for mark in teller.shape.marks.values()
        if isinstance(mark, CourtName) and mark.home
        for zh in mark.names_zh
    }
    fitting = tuple(one for one in reading if (court := court_of(one)) and court.name_zh in named)
    if not fitting:
        fitting = tuple(one for one in reading if _is_placed(one, teller.shape.original))
    return fitting if len(fitting) == 1 else reading


def _is_placed(number: CaseNumber, text: str) -> bool:
    """Whether the text names the town of the number's court, or its province."""
    bearer = court_of(number)
    if bearer is None:
        return False
    places = [bearer.name_en.split(" ")[0]]
    places += [one.name_en for one in provinces().values() if one.name_zh == bearer.province_zh]
    return any(place and re.search(rf"\b{re.escape(place)}\b", text) for place in places)


def court_values(
    teller: Teller, ruling: Ruling, way: str, numbers: list[Value], problems: list[str]
) -> Iterator[Value]:
    """The court by name and by number; where the two disagree, neither."""
    by_number = next((one for one in numbers if one.field is Field.CASE_NUMBER), None)
    coded = court_of(case_number.parse(by_number.value)) if by_number else None
    named = _named(teller, ruling, way)
    if coded and coded.level == "high":  # the intermediate court decides under a number of its high court
        below = next((one for one in named if _below(one, coded.province_zh)), None)
        coded = None if below else coded
    if coded:
        best = next((one for one in named if coded.name_zh in one.names_zh), None)
        if best:
            if not best.alias:
                yield Value(Field.COURT_EN, best.value, best.start, best.end, "report_en.court")
            yield Value(Field.COURT_ZH, coded.name_zh, best.start, best.end, "report_en.court")
            return
        first = next((one for one in named if one.names_zh and not one.alias), None)
        if first and way != "outbound" and first in ruling.deciders:
            yield Value(Field.COURT_EN, first.value, first.start, first.end, "report_en.court")
            problems.append(
                f"{first.value} is not the court of {by_number.value if by_number else ''}; court left empty"
            )
            return
        if by_number:
            yield Value(
                Field.COURT_ZH, coded.name_zh, by_number.start, by_number.end, "report_en.court_of_number"
            )
        return
    if not named and ruling.sequel_of is not None:
        yield from court_values(teller, ruling.sequel_of, way, [], problems)
    if not named:
        return
    first = named[0]
    if not first.alias:
        yield Value(Field.COURT_EN, first.value, first.start, first.end, "report_en.court")
    bearers = _bearers(first, named[1:], ruling)
    if len(bearers) == 1:
        yield Value(Field.COURT_ZH, bearers.pop(), first.start, first.end, "report_en.court")


def _bearers(first: CourtName, others: list[CourtName], ruling: Ruling) -> set[str]:
    """The courts that the name can mean, narrowed by other names and by the towns of the passage."""
    bearers = set(first.names_zh)
    for other in others:
        if bearers and set(other.names_zh) & bearers:
            bearers &= set(other.names_zh)
    if len(bearers) > 1:
        placed = {zh for zh in bearers if _is_near(zh, first.value, ruling)}
        bearers = placed if len(placed) == 1 else bearers
    if len(bearers) > 1 and len(bearers & _COMMONLY_MEANT) == 1:
        bearers &= _COMMONLY_MEANT
    return bearers


def _is_near(name_zh: str, called: str, ruling: Ruling) -> bool:
    """Whether the passage names the town of this court besides the name that others share with it."""
    known = next((one for one in courts().values() if one.name_zh == name_zh), None)
    if known is None:
        return False
    words = set(re.findall(r"[A-Z]\w{3,}", known.name_en)) - set(re.findall(r"\w+", called)) - _OF_ALL
    return any(re.search(rf"\b{word}\b", piece.text) for word in words for piece in ruling.pieces)


def _below(court: CourtName, province: str) -> bool:
    known = {one.name_zh: one for one in courts().values() if one.name_zh in court.names_zh}
    return any(one.level != "high" and one.province_zh == province for one in known.values())


def _named(teller: Teller, ruling: Ruling, way: str) -> list[CourtName]:
    """The home courts of the passage, the best first: the one that acts, or whose judgment it is."""
    acting = [] if way == "outbound" else [one for one in ruling.deciders if one.home]
    decisive = {one.piece.start for one in ruling.live}
    first: list[CourtName] = []
    rest: list[CourtName] = []
    for piece in ruling.pieces:
        if piece.part in (Part.COMMENT, Part.FOOTNOTE) and piece.start not in decisive:
            continue
        for _, court in teller.marks(piece, HOME):
            if isinstance(court, CourtName):
                (first if piece.start in decisive else rest).append(court)
    if acting:
        first, rest = (
            acting,
            [one for one in (*first, *rest) if any(set(one.names_zh) & set(a.names_zh) for a in acting)],
        )
    ordered = [*first, *rest]
    proper = [one for one in ordered if not one.alias]
    definite = [one for one in ordered if one.alias and one.names_zh]
    return [*proper, *definite]
