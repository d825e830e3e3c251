"""Facts of one decision held against each other: what cannot be is emptied or flagged."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, replace

from transform.decision import Claim, Contradiction, Settled
from transform.observation import DATES, Field
from transform.vocabulary import case_number, court, date
from transform.vocabulary.court import Court

Fields = dict[Field, Settled]


@dataclass(frozen=True, slots=True)
class Finding:
    """A caveat for the decision and a sentence for the person who looks into it."""

    caveat: str
    message: str


def check_dates(fields: Fields, as_of: datetime.date) -> Iterator[Finding]:
    """Empties dates after ``as_of``; flags a ruling that comes before the judgment it is about."""
    for name in sorted(DATES & fields.keys()):
        settled = fields[name]
        if settled.value and date.parse_iso(settled.value).earliest() > as_of:
            fields[name] = Settled(name, (), settled.observations, settled.contradiction)
            yield Finding("date_in_future", f"{name} {settled.value} lies in the future; left empty")
    ruling = _value(fields, Field.DECISION_DATE)
    for name in (Field.FOREIGN_JUDGMENT_DATE, Field.CHINESE_JUDGMENT_DATE):
        judgment = _value(fields, name)
        if ruling and judgment and date.parse_iso(ruling).latest() < date.parse_iso(judgment).earliest():
            yield Finding("dates_out_of_order", f"the ruling of {ruling} comes before the {name} {judgment}")


def check_court(fields: Fields) -> Iterator[Finding]:
    """Fills the court from the number; where number and named court disagree, that is a contradiction."""
    by_number, by_name = _court_of_number(fields), _court_of_name(fields)
    number = fields.get(Field.CASE_NUMBER)
    if by_number is None or number is None:
        return
    if by_name is None:
        if not _value(fields, Field.COURT_ZH):
            fields[Field.COURT_ZH] = Settled(Field.COURT_ZH, (by_number.name_zh,), number.observations)
    elif by_name.name_zh != by_number.name_zh:  # a court may have had two codes
        named = fields[Field.COURT_ZH].observations
        numbered = [replace(o, value=by_number.name_zh) for o in number.observations]
        claims = tuple(Claim(observation, False) for observation in (*named, *numbered))
        rule = "number_and_court_disagree"
        contradiction = Contradiction(Field.COURT_ZH, claims, rule, False)
        fields[Field.COURT_ZH] = Settled(Field.COURT_ZH, (), named, contradiction)
        yield Finding(rule, f"{number.value} is a number of {by_number.name_zh}, not of {by_name.name_zh}")


def court_code(fields: Fields) -> str:
    """The code of the mainland court where its name is settled, or the empty string."""
    found = _court_of_name(fields)
    return found.code if found else ""


def _court_of_number(fields: Fields) -> Court | None:
    number = _value(fields, Field.CASE_NUMBER)
    return court.court_of(case_number.parse(number)) if number else None


def _court_of_name(fields: Fields) -> Court | None:
    name = _value(fields, Field.COURT_ZH)
    return court.find_court(name) if name else None


def _value(fields: Fields, name: Field) -> str:
    settled = fields.get(name)
    return settled.value if settled else ""
