"""What the rules find nowhere in a ruling and the reader of reports is sure of (docs/reading.md)."""

from __future__ import annotations

from transform.observation import Field
from transform.reading.report.told import rulings
from transform.reading.report_zh.text import text_of
from transform.reading.ruling_zh.case import Case
from transform.weighing import is_weighed, rule_of

_FILLED = frozenset({Field.FOREIGN_CASE_NUMBER, Field.FOREIGN_JUDGMENT_DATE})
"""Fields that the rules leave empty more often than they are not told; others would be invented."""


def fill(case: Case) -> None:
    """Observe what is missing, marked as weighed."""
    missing = _FILLED - {one.field for one in case.observations}
    if not missing:
        return
    for told in rulings(text_of(case.witness.document.text), single=True):
        for one in told.rulings[0]:
            if one.field in missing and not is_weighed(one.rule):
                rule = rule_of("zh", one.field)
                case.observations.append(case.witness.says(one.field, one.value, one.start, one.end, rule))
