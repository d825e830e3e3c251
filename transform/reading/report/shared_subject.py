"""The subject of a ruling that only another one on the same judgment tells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from transform.observation import Field
from transform.reading.report.borrowed import ONE_JUDGMENT, is_of_one
from transform.reading.report.facts import Facts
from transform.reading.report.text import Text
from transform.reading.report.values import Value

_SEVERAL = 2


def with_subject(text: Text, told: Sequence[Facts]) -> list[Facts]:
    """Rulings with the subject that another of them tells, where both are on one judgment."""
    values = [one for facts in told for ruling in facts.rulings for one in ruling]
    courts = {one.value for one in values if one.field is Field.FOREIGN_COURT}
    alike = len(told) >= _SEVERAL and len(courts) == 1 and is_of_one(text, *ONE_JUDGMENT)
    subjects: dict[str, dict[str, Value]] = {}
    for ruling in (ruling for facts in told for ruling in facts.rulings):
        judgment, subject = _judgment(ruling, alike=alike), _first(ruling, Field.SUBJECT_MATTER)
        if judgment is not None and subject:
            subjects.setdefault(judgment, {})[subject.value] = subject
    sure: dict[str | None, Value] = {
        judgment: next(iter(those.values())) for judgment, those in subjects.items() if len(those) == 1
    }

    def completed_by(ruling: tuple[Value, ...]) -> tuple[Value, ...]:
        subject = sure.get(_judgment(ruling, alike=alike))
        return (*ruling, subject) if subject and not _first(ruling, subject.field) else ruling

    return [replace(one, rulings=tuple(map(completed_by, one.rulings))) for one in told]


def _judgment(ruling: Sequence[Value], *, alike: bool) -> str | None:
    """What tells judgments apart: nothing (empty) if they are ``alike``, else the number, if one is told."""
    number = _first(ruling, Field.CASE_NUMBER)
    return "" if alike else number.value if number else None


def _first(ruling: Sequence[Value], field: Field) -> Value | None:
    return next((one for one in ruling if one.field is field), None)
