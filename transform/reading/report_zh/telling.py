"""Observations of a ruling from places in its sayings."""

from __future__ import annotations

from transform.observation import Field, Observation
from transform.reading.observe import Witness
from transform.reading.report_zh.result import Told
from transform.reading.report_zh.spoken import Spoken

Problems = list[tuple[str, str]]


def says(
    witness: Witness, spoken: Spoken, field: Field, value: str, first: int, last: int, rule: str, at: int
) -> Observation:
    start, end = spoken.saying.span(first, last)
    return witness.says(field, value, start, end, rule, ruling=at)


def told_as(witness: Witness, field: Field, told: Told, at: int) -> Observation:
    return says(witness, told.spoken, field, str(told.code), told.first, told.last, told.rule, at)


def whole(witness: Witness, spoken: Spoken, field: Field, value: str, rule: str, at: int) -> Observation:
    return witness.says(field, str(value), spoken.saying.start, spoken.saying.end, rule, ruling=at)
