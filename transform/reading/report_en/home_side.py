"""The Chinese side of a ruling: number, court, name and day."""

from __future__ import annotations

from collections.abc import Iterator

from transform.observation import Field
from transform.reading.report_en import case_name
from transform.reading.report_en.cluster import spellings
from transform.reading.report_en.foreign_side import citation_year
from transform.reading.report_en.marks import CourtName, NumberGroup
from transform.reading.report_en.ruling import Ruling
from transform.reading.report_en.values import Value
from transform.vocabulary import case_number, case_type
from transform.vocabulary.case_number_form import CaseNumber
from transform.vocabulary.court import court_of
from transform.vocabulary.partial_date import common_part


def own_numbers(ruling: Ruling, way: str) -> list[NumberGroup]:
    """The groups that number this ruling: those of recognition, else all of one place."""
    readable = [one for one in ruling.numbers if any(one.readings)]
    recognition = [
        group
        for group in readable
        if any(
            scope.startswith("recognition")
            for reading in group.readings
            for one in reading
            for scope in case_type.scopes(one.words)
        )
    ]
    if way == "outbound":
        return [one for one in readable if one not in recognition]
    return recognition or readable


def series(ruling: Ruling, way: str, problems: list[str]) -> list[list[Value]]:
    """The number values of each ruling that the passage stands for; one empty list where it has none."""
    found: dict[str, list[Value]] = {}
    printed: dict[str, Value] = {}
    for group in own_numbers(ruling, way):
        for reading in group.readings:
            chosen = _chosen(reading, ruling)
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
        return [[_pinyin(unread[0])]] if len(unread) == 1 else [[]]
    if found and len(found) == 1:
        unread = [one for one in ruling.numbers if not any(one.readings)]
        values = next(iter(found.values()))
        if unread and len(values) == 1:
            values.append(_pinyin(unread[0]))
    return list(found.values()) or [[]]


def _pinyin(group: NumberGroup) -> Value:
    return Value(Field.CASE_NUMBER_PINYIN, group.value, group.start, group.end, "report_en.pinyin")


def _chosen(reading: tuple[CaseNumber, ...], ruling: Ruling) -> tuple[CaseNumber, ...]:
    """A court named beside an ambiguous number decides; so does a second spelling in Chinese."""
    if len(reading) < 2:
        return reading
    named = {zh for court in ruling.home for zh in court.names_zh}
    fitting = tuple(one for one in reading if (court := court_of(one)) and court.name_zh in named)
    if len(fitting) == 1:
        return fitting
    printed = {one for group in ruling.numbers for one in spellings(group) if len(group.readings[0]) == 1}
    fitting = tuple(one for one in reading if case_number.format(one) in printed)
    return fitting if len(fitting) == 1 else reading


def court_values(ruling: Ruling, way: str, numbers: list[Value], problems: list[str]) -> Iterator[Value]:
    """The court by name and by number; where the two disagree, neither."""
    named = {one.value: one for one in reversed(ruling.home) if not one.alias}
    courts = list(reversed(named.values()))
    by_number = next((one for one in numbers if one.field is Field.CASE_NUMBER), None)
    coded = court_of(case_number.parse(by_number.value)) if by_number else None
    if coded and any(coded.name_zh in one.names_zh for one in courts):
        best = next(one for one in courts if coded.name_zh in one.names_zh)
        yield Value(Field.COURT_EN, best.value, best.start, best.end, "report_en.court")
        yield Value(Field.COURT_ZH, coded.name_zh, best.start, best.end, "report_en.court")
        return
    first = _first(courts, ruling, way)
    if first:
        yield Value(Field.COURT_EN, first.value, first.start, first.end, "report_en.court")
        if len(first.names_zh) == 1 and not coded:
            yield Value(Field.COURT_ZH, first.names_zh[0], first.start, first.end, "report_en.court")
        elif first.names_zh and coded:
            problems.append(
                f"{first.value} is not the court of {by_number.value if by_number else ''}; court left empty"
            )
            return
    if coded and by_number:
        yield Value(
            Field.COURT_ZH, coded.name_zh, by_number.start, by_number.end, "report_en.court_of_number"
        )


def _first(courts: list[CourtName], ruling: Ruling, way: str) -> CourtName | None:
    """The one court named; of several the one beside an outcome, if it is alone there."""
    distinct: list[CourtName] = []
    for one in courts:
        if not any(set(one.names_zh) & set(other.names_zh) or one.value == other.value for other in distinct):
            distinct.append(one)
    if len(distinct) == 1:
        return distinct[0]
    spans = [(one.start, one.start + one.at + 1) for one in ruling.outcomes if one.direction in (way, "")]
    if way == "outbound":
        spans = [(one.start, one.end) for one in ruling.outcomes]
    beside = [one for one in distinct if any(a <= one.start < b for a, b in spans)]
    return beside[0] if len(beside) == 1 else None


def name_values(ruling: Ruling) -> Iterator[Value]:
    names = {case_name.key(one.value): one for one in reversed(ruling.names)}
    if names:
        best = max(reversed(names.values()), key=lambda one: len(one.value))
        yield Value(Field.CASE_NAME, best.value, best.start, best.end, "report_en.case_name")


def day_values(ruling: Ruling, way: str, problems: list[str]) -> Iterator[Value]:
    """The day of the ruling; days that contradict each other leave it as precise as they agree, or empty."""
    if not ruling.days:
        if way == "outbound":
            yield from citation_year(ruling)
        return
    common = common_part(*(day.date for day in ruling.days))
    precise = max(ruling.days, key=lambda day: len(day.date.iso()))
    if common is None or common.precision != precise.date.precision:
        problems.append("several days for the ruling; decision_date left empty")
        return
    best = next(day for day in ruling.days if day.date == common)
    yield Value(Field.DECISION_DATE, common.iso(), best.start, best.end, "report_en.ruling_day")
