"""What the rules find nowhere in a ruling and the reader of reports is sure enough of (docs/reading.md)."""

from __future__ import annotations

from transform.observation import Field
from transform.reading.report.told import rulings
from transform.reading.report.values import Value
from transform.reading.report_zh.text import text_of
from transform.reading.ruling_zh.case import Case
from transform.weighing import is_weighed, rule_of

_IF_SURE = frozenset({Field.FOREIGN_CASE_NUMBER, Field.FOREIGN_JUDGMENT_DATE})
"""Taken only from what is most probable: others would be invented."""
_FILLED = _IF_SURE | {
    Field.AMOUNT,
    Field.BASIS,
    Field.OUTCOME,
    Field.RECIPROCITY_TEST,
    Field.REFUSAL_GROUND,
    Field.SUBJECT_MATTER,
}
_TOGETHER = {Field.CURRENCY: Field.AMOUNT}
"""Taken where the other is."""
_GROUNDED = frozenset({"refused", "dismissed", "recognized_in_part"})


def fill(case: Case) -> None:
    """Observe what is missing, marked as weighed."""
    known = {one.field: one.value for one in case.observations}
    missing = _FILLED - known.keys()
    if not missing:
        return
    for told in rulings(text_of(case.witness.document.text), single=True):
        found = {one.field: one.value for one in told.rulings[0]} | known
        for one in told.rulings[0]:
            if _TOGETHER.get(one.field, one.field) in missing and _fits(one, found):
                rule = rule_of("zh", one.field)
                case.observations.append(case.witness.says(one.field, one.value, one.start, one.end, rule))


def _fits(one: Value, found: dict[Field, str]) -> bool:
    """Whether a value agrees with what else is known."""
    match one.field:
        case Field.REFUSAL_GROUND:
            return found.get(Field.OUTCOME) in _GROUNDED
        case Field.RECIPROCITY_TEST:
            return found.get(Field.BASIS) == "reciprocity"
        case field if field in _IF_SURE:
            return not is_weighed(one.rule)
        case _:
            return True
