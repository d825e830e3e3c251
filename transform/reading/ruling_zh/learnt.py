"""What the rules find nowhere in a ruling and the reader of reports is sure enough of (docs/reading.md)."""

from __future__ import annotations

from transform.observation import Field
from transform.reading.report.told import rulings
from transform.reading.report.values import Value
from transform.reading.report_zh.text import text_of
from transform.reading.ruling_zh.case import Case
from transform.reading.ruling_zh.disposition import refused_or_dismissed
from transform.reading.ruling_zh.findings import findings, leaves_open
from transform.weighing import is_weighed, rule_of

_DECIDED = frozenset({"recognized", "recognized_in_part", "refused"})
_FILLED = frozenset({Field.FOREIGN_CASE_NUMBER, Field.FOREIGN_JUDGMENT_DATE})
_FILLED_BY_OUTCOME = {
    Field.REFUSAL_GROUND: frozenset({"refused", "dismissed", "recognized_in_part"}),
    Field.BASIS: _DECIDED,
    Field.RECIPROCITY_TEST: _DECIDED,
}
"""Fields that only rulings with some outcomes have (docs/codebook.md)."""
_REJECTED = frozenset({"rejected", "rest_rejected"})
_LONGEST = 30_000
"""Characters; no ruling has more."""


def fill(case: Case) -> None:
    """Observe what is missing, marked as weighed.

    The outcome only where the orders are of no form that the rules know, or where a rejection may be a
    refusal or a dismissal and the rules find no reason for it.
    """
    known = {one.field: one.value for one in case.observations}
    outcome = known.get(Field.OUTCOME)
    wanted = _FILLED | {field for field, of in _FILLED_BY_OUTCOME.items() if outcome is None or outcome in of}
    orders = {one.value for one in case.observations if one.field is Field.ORDER}
    if orders <= _REJECTED and case.parts.orders.text.strip():
        wanted |= {Field.OUTCOME}
    missing = wanted - known.keys()
    if not missing or len(case.witness.document.text) > _LONGEST:
        return
    for told in rulings(text_of(case.witness.document.text), single=True):
        found = {one.field: one.value for one in told.rulings[0]} | known
        if any(leaves_open(one.text) for one in findings(case)):
            found[Field.BASIS] = ""  # the court did not say it, whatever else was spoken of
        grounds = [
            one.value
            for one in told.rulings[0]
            if one.field is Field.REFUSAL_GROUND and not is_weighed(one.rule)
        ]
        reasoned = refused_or_dismissed(grounds)
        for one in told.rulings[0]:
            if one.field is Field.OUTCOME and orders and one.value != reasoned:
                continue
            if one.field in missing and _fits(one, found):
                rule = rule_of("zh", one.field)
                case.observations.append(case.witness.says(one.field, one.value, one.start, one.end, rule))


def _fits(one: Value, found: dict[Field, str]) -> bool:
    """Whether a value is sure and agrees with what else is known."""
    of = _FILLED_BY_OUTCOME.get(one.field)
    if is_weighed(one.rule) or (of and found.get(Field.OUTCOME) not in of):
        return False
    match one.field:
        case Field.BASIS:
            return found[Field.BASIS] != ""
        case Field.RECIPROCITY_TEST:  # where reciprocity is wanting, the rules know how a test is failed
            holds = found.get(Field.REFUSAL_GROUND) != "no_reciprocity"
            return holds and found.get(Field.BASIS) == "reciprocity"
        case _:
            return True
