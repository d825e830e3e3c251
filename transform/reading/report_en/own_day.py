"""The name of a ruling and its day."""

from __future__ import annotations

from collections.abc import Iterator

from transform.observation import Field
from transform.reading.report_en import case_name
from transform.reading.report_en.days import RULING, Dated
from transform.reading.report_en.foreign_number import year_of
from transform.reading.report_en.foreign_side import day_of
from transform.reading.report_en.marks import Name
from transform.reading.report_en.ruling import Ruling
from transform.reading.report_en.values import Value


def name_values(ruling: Ruling) -> Iterator[Value]:
    names = {case_name.key(one.value): one for one in reversed(ruling.names)}
    if names:
        best = max(reversed(names.values()), key=lambda one: len(one.value))
        yield Value(Field.CASE_NAME, best.value, best.start, best.end, "report_en.case_name")


def day_values(
    ruling: Ruling, way: str, days: list[Dated], docket: Value | None, problems: list[str]
) -> Iterator[Value]:
    """The day of the ruling; for an outbound one without a day the year of its neutral citation."""
    own = [one for one in days if one.role == RULING]
    others = {(one.day.start, one.day.end) for one in days}
    own = own or [Dated(day, RULING, 1) for day in ruling.days if (day.start, day.end) not in others]
    if own:
        yield from day_of(Field.DECISION_DATE, own, problems)
    elif ruling.year is not None:
        day = ruling.year
        yield Value(Field.DECISION_DATE, day.date.iso(), day.start, day.end, "report_en.heading_year")
    elif way == "outbound":
        named: list[Name | Value] = [*ruling.dockets, *([docket] if docket else [])]
        years = {year_of(one.value): one for one in named if year_of(one.value)}
        if len(years) == 1:
            year, one = next(iter(years.items()))
            yield Value(Field.DECISION_DATE, year, one.start, one.end, "report_en.neutral_citation")
