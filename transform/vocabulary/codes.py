"""The closed lists of the field. A word outside them raises; nothing is mapped to a bare default.

Meanings follow docs/codebook.md; the legal sources are named there.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TypeVar

E = TypeVar("E", bound=StrEnum)


class Direction(StrEnum):
    INBOUND = "inbound"  # a foreign judgment before a mainland Chinese court
    OUTBOUND = "outbound"  # a mainland judgment before a foreign court
    INTERREGIONAL = "interregional"  # Hong Kong, Macao or Taiwan, either way


class Outcome(StrEnum):
    RECOGNIZED = "recognized"
    RECOGNIZED_IN_PART = "recognized_in_part"
    REFUSED = "refused"
    DISMISSED = "dismissed"  # on procedure; the applicant may come again
    WITHDRAWN = "withdrawn"
    TRANSFERRED = "transferred"
    STAYED = "stayed"
    PENDING = "pending"
    OTHER = "other"
    UNKNOWN = "unknown"


class Basis(StrEnum):
    TREATY = "treaty"
    RECIPROCITY = "reciprocity"


class ReciprocityTest(StrEnum):
    DE_FACTO = "de_facto"
    DE_JURE = "de_jure"
    PRESUMPTIVE = "presumptive"
    UNDERSTANDING = "understanding"
    COMMITMENT = "commitment"


class RefusalGround(StrEnum):
    NO_RECIPROCITY = "no_reciprocity"
    SERVICE_OR_DUE_PROCESS = "service_or_due_process"
    NOT_FINAL = "not_final"
    JURISDICTION = "jurisdiction"
    PUBLIC_POLICY = "public_policy"
    FRAUD = "fraud"
    CONFLICTING_JUDGMENT = "conflicting_judgment"
    PARALLEL_PROCEEDINGS = "parallel_proceedings"
    DOCUMENTS = "documents"
    TIME_LIMIT = "time_limit"
    PUNITIVE_DAMAGES = "punitive_damages"
    PENAL_OR_TAX = "penal_or_tax"
    OTHER = "other"


class SubjectMatter(StrEnum):
    CONTRACT = "contract"
    LOAN = "loan"
    INSOLVENCY = "insolvency"
    MATRIMONIAL = "matrimonial"
    IP = "ip"
    MARITIME = "maritime"
    TORT = "tort"
    COMPANY = "company"
    COSTS = "costs"
    SETTLEMENT = "settlement"
    OTHER = "other"


QUARRELS = frozenset(SubjectMatter) - {SubjectMatter.COSTS}
"""What parties fall out over; costs follow any of these."""


class Confidence(StrEnum):
    HIGH = "high"  # two sources or an official one
    MEDIUM = "medium"  # one specialist source
    LOW = "low"


class UnknownCodeError(ValueError):
    """A word that stands in none of the closed lists."""


def code(enumeration: type[E], word: str) -> E:
    """The member for ``word``; raises UnknownCodeError naming the list and its members."""
    try:
        return enumeration(word)
    except ValueError:
        members = ", ".join(member.value for member in enumeration)
        raise UnknownCodeError(f"{word!r} is no {enumeration.__name__}; one of: {members}") from None
