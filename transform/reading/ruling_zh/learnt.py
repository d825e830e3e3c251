"""What the reader of reports makes of a ruling: it knows more words than the rules (docs/reading.md).

It fills what the rules find nowhere, and where it is sure it is believed before them in what is told in the
court's own words. The outcome is the orders': only orders of no form that the rules know are left to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from transform.observation import Field, Observation
from transform.reading.report.told import rulings
from transform.reading.report.values import Value
from transform.reading.report_zh.text import text_of
from transform.reading.ruling_zh.case import Case
from transform.reading.ruling_zh.disposition import refused_or_dismissed
from transform.reading.ruling_zh.findings import findings, leaves_open
from transform.reading.ruling_zh.story_sums import is_owed_by_nobody
from transform.reading.ruling_zh.subject import DIVORCE
from transform.vocabulary.state import find_states
from transform.weighing import is_weighed, rule_of

_DECIDED = frozenset({"recognized", "recognized_in_part", "refused"})
_OF_OUTCOME = {
    Field.REFUSAL_GROUND: frozenset({"refused", "dismissed", "recognized_in_part"}),
    Field.BASIS: _DECIDED,
    Field.RECIPROCITY_TEST: _DECIDED,
}
"""Fields that only rulings with some outcomes have (docs/codebook.md)."""
_FILLED = frozenset(
    {
        Field.JURISDICTION,
        Field.FOREIGN_CASE_NUMBER,
        Field.FOREIGN_JUDGMENT_DATE,
        Field.AMOUNT,
        Field.CURRENCY,
        Field.SUBJECT_MATTER,
        *_OF_OUTCOME,
    }
)
_BY_A_WORD = ("subject_zh.", "object.subject")
_TOLD_BY_A_WORD = "settlement"
"""The subject that one word of the story settles; of the others it may name what only stands beside them."""
_CERTAIN = {Field.RECIPROCITY_TEST: 0.98, Field.SUBJECT_MATTER: 0.995}
"""So probable these must be: a ruling seldom names them, and the reader of reports has them at hand.

A subject that sure is believed before one told by a word, too.
"""
_REJECTED = frozenset({"rejected", "rest_rejected"})
_OPEN = _REJECTED | {"upheld"}
"""Orders that leave the outcome to the reasons, or to the ruling that they uphold."""
_LONGEST = 30_000
"""Characters; no ruling has more."""


def amend(case: Case) -> None:
    """Observe what is missing, and what is better known, marked as weighed."""
    if len(case.witness.document.text) > _LONGEST:
        return
    told = rulings(text_of(case.witness.document.text), single=True)
    for ruling in (one for facts in told for one in facts.rulings[:1]):
        known = {one.field: one.value for one in case.observations}
        for field, values in _by_field(_taken(case, ruling, known)).items():
            if field in known and known[field] == values[0].value:
                continue
            case.observations[:] = [one for one in case.observations if one.field is not field]
            for one in values:
                says = case.witness.says(field, one.value, one.start, one.end, rule_of("zh", field))
                case.observations.append(says)


def _may_err(subject: Observation) -> bool:
    """Whether it rests on a word of the story: there the reader of reports errs less."""
    return subject.rule.startswith(_BY_A_WORD) and subject.value != _TOLD_BY_A_WORD


def _by_field(values: Iterator[Value]) -> dict[Field, list[Value]]:
    found: dict[Field, list[Value]] = {}
    for one in values:
        found.setdefault(one.field, []).append(one)
    return found


def _taken(case: Case, values: Sequence[Value], known: dict[Field, str]) -> Iterator[Value]:
    """The sure values of fields that are wanting or believed, as far as they agree with the rest."""
    wanted = (_FILLED - known.keys()) | {Field.FOREIGN_COURT}
    if any(one.field is Field.SUBJECT_MATTER and _may_err(one) for one in case.observations):
        wanted |= {Field.SUBJECT_MATTER}
    orders = {one.value for one in case.observations if one.field is Field.ORDER}
    believed = [one for one in values if not is_weighed(one.rule)]
    sure = [one for one in believed if one.chance >= _CERTAIN.get(one.field, 0.0)]
    if Field.OUTCOME not in known and orders <= _OPEN and case.parts.orders.text.strip():
        grounds = [one.value for one in sure if one.field is Field.REFUSAL_GROUND]
        reasoned = (
            {refused_or_dismissed(grounds, "")} if orders & _REJECTED else {one.value for one in values}
        )
        yield from (one for one in sure if one.field is Field.OUTCOME and one.value in reasoned)
    found = {one.field: one.value for one in values} | known
    if known.get(Field.SUBJECT_DETAIL) == DIVORCE or any(leaves_open(one.text) for one in findings(case)):
        found[Field.BASIS] = ""  # the court did not ask for it or say it, whatever else was spoken of
    for one in sure:
        shorter = one.field is Field.FOREIGN_COURT and _is_shorter(one.value, known.get(one.field, ""))
        if one.field in wanted and not shorter and _fits(case, one, found):
            yield one


def _is_shorter(court: str, known: str) -> bool:
    """Whether it names less of the court: ``英国高等法院`` beside ``英格兰及威尔士高等法院商事法庭``."""
    return court in known or (_behind_state(known) != known and _behind_state(court) in known)


def _behind_state(court: str) -> str:
    """The name behind that of the state, if it begins with one."""
    states = find_states(court)
    return court[states[0].end :] if states and states[0].start == 0 else court


def _fits(case: Case, one: Value, found: dict[Field, str]) -> bool:
    """Whether a value agrees with what else is known."""
    of = _OF_OUTCOME.get(one.field)
    if of and found.get(Field.OUTCOME) not in of:
        return False
    match one.field:
        case Field.BASIS:
            return found[Field.BASIS] != ""
        case Field.RECIPROCITY_TEST:  # where reciprocity is wanting, the rules know how a test is failed
            holds = found.get(Field.REFUSAL_GROUND) != "no_reciprocity"
            return holds and found.get(Field.BASIS) == "reciprocity"
        case Field.AMOUNT | Field.CURRENCY:
            return not is_owed_by_nobody(case.witness.document.text[max(0, one.start - 24) : one.start])
        case _:
            return True
