"""One account of a ruling as one decision: a value or nothing for each field, and the words it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from transform.account import Account
from transform.observation import Evidence, Field, Observation
from transform.vocabulary import case_number
from transform.vocabulary.case_number_form import CaseNumberError
from transform.vocabulary.codes import Direction, SubjectMatter
from transform.vocabulary.court_register import codes_of
from transform.weighing import is_weighed

FIELDS = (
    "direction",
    "jurisdiction",
    "subdivision",
    "case_number",
    "case_number_candidates",
    "court_zh",
    "court_code",
    "decision_date",
    "foreign_court",
    "foreign_case_number",
    "foreign_judgment_date",
    "outcome",
    "basis",
    "reciprocity_test",
    "refusal_grounds",
    "subject_matter",
    "amount",
    "currency",
)
"""The keys of a decision, in the order in which they are printed."""
LISTS = frozenset({"case_number_candidates", "refusal_grounds"})
_OBSERVED = {name: Field(name) for name in FIELDS if name in set(Field)}

Value = str | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Support:
    """The words that a value rests on, and the rule that found it."""

    evidence: Evidence
    rule: str

    def to_json(self) -> dict[str, object]:
        """``{"start", "end", "quote", "rule"}``."""
        place = self.evidence
        return {"start": place.start, "end": place.end, "quote": place.quote, "rule": self.rule}


@dataclass(slots=True)
class Decision:
    """``values`` has every key of ``FIELDS``; ``support`` one entry a value, in the order of a list."""

    values: dict[str, Value] = field(default_factory=lambda: {n: () if n in LISTS else None for n in FIELDS})
    support: dict[str, list[Support]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def to_json(self) -> dict[str, object]:
        """Values by field, lists as lists, and ``evidence``: the first support, others under ``further``."""
        values = {name: list(v) if isinstance(v, tuple) else v for name, v in self.values.items()}
        support = {name: _joined(self.support[name]) for name in FIELDS if name in self.support}
        return {**values, "evidence": support}


def _joined(support: list[Support]) -> dict[str, object]:
    first, *others = [one.to_json() for one in support]
    return {**first, "further": others} if others else first


def decision_of(account: Account) -> Decision:
    """The decision that an account tells; a field with two different values stays empty and is noted."""
    decision = Decision()
    outbound = account.value(Field.DIRECTION) == Direction.OUTBOUND
    for name, observed in _OBSERVED.items():
        if outbound and observed is Field.FOREIGN_JUDGMENT_DATE:
            continue  # the judgment is Chinese; the foreign court's day is that of the decision
        _single(decision, name, [one for one in account.observations if one.field is observed])
    grounds = [one for one in account.observations if one.field is Field.REFUSAL_GROUND]
    _several(decision, "refusal_grounds", grounds)
    _candidates(decision, account)
    _court_code(decision)
    decision.notes += _remarks(decision.values)
    decision.notes += _probable(decision.support)
    return decision


def _single(decision: Decision, name: str, said: list[Observation]) -> None:
    values = list(dict.fromkeys(str(one.value) for one in said))
    if len(values) == 1:
        decision.values[name] = values[0]
        decision.support[name] = [_support(said[0])]
    elif values:
        decision.notes.append(f"{name}: the text says {' and '.join(values)}; left empty")


def _several(decision: Decision, name: str, said: list[Observation]) -> None:
    first = {one.value: one for one in reversed(said)}
    kept = [one for one in said if first[one.value] is one]
    if kept:
        decision.values[name] = tuple(str(one.value) for one in kept)
        decision.support[name] = [_support(one) for one in kept]


def _support(one: Observation) -> Support:
    return Support(one.evidence or Evidence(0, 0, ""), one.rule)


def _candidates(decision: Decision, account: Account) -> None:
    """What a number in pinyin may be, where no court or second spelling decides between provinces."""
    printed = [one for one in account.observations if one.field is Field.CASE_NUMBER_PINYIN]
    if decision.values["case_number"] is not None or len({one.value for one in printed}) != 1:
        return
    readings = case_number.candidates(printed[0].value, str(decision.values["court_zh"] or ""))
    if len(readings) > 1:
        numbers = tuple(case_number.format(one) for one in readings)
        decision.values["case_number_candidates"] = numbers
        decision.support["case_number_candidates"] = [_support(printed[0])] * len(numbers)
        decision.notes.append(f"case number {printed[0].value!r} may be {' or '.join(numbers)}")


def _court_code(decision: Decision) -> None:
    """The register's code of the court named; of a court with two codes, the one in the number."""
    codes = codes_of().get(str(decision.values["court_zh"]), ())
    try:
        number = decision.values["case_number"]
        numbered = case_number.parse(number).court_code if isinstance(number, str) else ""
    except CaseNumberError:
        numbered = ""
    if numbered in codes:
        codes = (numbered,)
    if len(codes) == 1:
        decision.values["court_code"] = codes[0]
        place = decision.support["court_zh"][0].evidence
        decision.support["court_code"] = [Support(place, "court_register.code")]
    elif codes:
        decision.notes.append(f"court_code: {' or '.join(codes)}; left empty")


def _probable(support: Mapping[str, list[Support]]) -> Iterator[str]:
    for name in FIELDS:
        if any(is_weighed(one.rule) for one in support.get(name, ())):
            yield f"{name}: the most probable reading of its sentence; no table of phrases knows the wording"


def _remarks(values: Mapping[str, Value]) -> Iterator[str]:
    if values["direction"] == Direction.INTERREGIONAL:
        yield "an interregional matter (Hong Kong, Macao or Taiwan): counted apart from foreign judgments"
    elif values["subject_matter"] == SubjectMatter.MATRIMONIAL:
        yield "a matrimonial matter: divorce status needs no reciprocity and is not in its statistics"
