"""One winner a field, by one written rule; where the rule does not decide, the conflict is shown.

1. A reviewed correction stands before everything.
2. A reviewer who has weighed a divergent claim against the register's row keeps the row.
3. An official text stands before a specialist report, and that before the press.
4. Within one rank, what a person reviewed stands before what a program read.
5. Equal rank and different: of dates and of lists the part on which all agree remains; anything else
   stays empty. Nothing is averaged and nothing is picked.
Names and other wordings that differ only in spelling are no contradiction: the first in rank is shown.
"""

from __future__ import annotations

from collections.abc import Iterable

from transform.account import Account
from transform.decision import Claim, Contradiction, Settled
from transform.observation import DATES, MULTIPLE, Authority, Field, Method, Observation
from transform.vocabulary import date

WORDINGS = frozenset(
    {
        Field.COURT_EN,
        Field.CASE_NUMBER_PINYIN,
        Field.FOREIGN_COURT,
        Field.CASE_NAME,
        Field.SUBJECT_DETAIL,
        Field.CONFIDENCE,
        Field.REMARK,
    }
)
LISTS = MULTIPLE - {Field.REFUSAL_GROUND}
_AUTHORITIES = list(Authority)


def rank(observation: Observation) -> tuple[int, int, int]:
    """Smaller is more trusted: correction, authority of the publisher, reviewed before read."""
    return (
        0 if observation.method is Method.CORRECTED else 1,
        _AUTHORITIES.index(observation.authority),
        0 if observation.method is Method.CURATED else 1,
    )


def settle(name: Field, accounts: Iterable[Account]) -> Settled | None:
    """The winner of one field among the accounts of one ruling; None where nobody states it."""
    weighed = {a.document_id for a in accounts if a.settled}
    observations = sorted(
        (o for account in accounts for o in account.observations if o.field is name),
        key=lambda o: (rank(o), o.document_id in weighed, o.document_id),
    )
    if not observations:
        return None
    everything = tuple(observations)
    if name in LISTS:
        return Settled(name, tuple(dict.fromkeys(o.value for o in observations)), everything)
    standing = [o for o in observations if o.document_id not in weighed] or observations
    top = [o for o in standing if rank(o) == rank(standing[0])]
    by_document = _values_by_document(top)
    spans = tuple(sorted({v for values in by_document for v in values})) if name in DATES else ()
    if name in WORDINGS:
        return Settled(name, (standing[0].value,), everything)
    agreed = _agreed(name, by_document)
    if not _differ(name, observations):
        return Settled(name, agreed, everything, spans=spans)
    unresolved = _differ(name, top)
    rule = _rule(unresolved, agreed, observations, standing)
    claims = tuple(Claim(o, not unresolved and o.value in agreed) for o in observations)
    return Settled(name, agreed, everything, Contradiction(name, claims, rule, not unresolved), spans)


def _values_by_document(observations: list[Observation]) -> list[tuple[str, ...]]:
    documents: dict[str, list[str]] = {}
    for observation in observations:
        documents.setdefault(observation.document_id, []).append(observation.value)
    return [tuple(dict.fromkeys(values)) for values in documents.values()]


def _differ(name: Field, observations: list[Observation]) -> bool:
    documents = _values_by_document(observations)
    if name in DATES:
        days = [date.parse_iso(value) for values in documents for value in values]
        return any(date.common_part(a, b) is None or not _contains(a, b) for a in days for b in days)
    return len({frozenset(values) for values in documents}) > 1


def _contains(a: date.PartialDate, b: date.PartialDate) -> bool:
    """One of two dates says the same as the other, only less exactly."""
    return a.iso().startswith(b.iso()) or b.iso().startswith(a.iso())


def _agreed(name: Field, documents: list[tuple[str, ...]]) -> tuple[str, ...]:
    """The part on which all documents agree: of dates the common year or month, of others the same values."""
    if name in DATES:
        common = date.common_part(*(date.parse_iso(value) for values in documents for value in values))
        return (common.iso(),) if common else ()
    shared = [value for value in documents[0] if all(value in values for values in documents)]
    return tuple(shared)


def _rule(
    unresolved: bool, agreed: tuple[str, ...], observations: list[Observation], standing: list[Observation]
) -> str:
    if unresolved:
        return "agreed_part" if agreed else "unresolved"
    if len(standing) < len(observations):
        return "reviewer_kept_the_row"
    if standing[0].method is Method.CORRECTED:
        return "correction"
    if any(o.authority is not standing[0].authority for o in standing):
        return f"{standing[0].authority}_first"
    return "reviewed_before_read"
