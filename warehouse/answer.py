"""The answer to a creditor's question, as plain values: it goes to a terminal or to JSON as it is."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Caveat:
    """Something to know before relying on the class."""

    code: str
    words: str


@dataclass(frozen=True, slots=True)
class Treaty:
    """A treaty or arrangement with the jurisdiction, as it stood on the day."""

    treaty_id: int
    kind: str
    title: str
    signed: str | None
    in_force_since: str | None
    repealed: str | None
    has_judgment_clause: bool | None
    is_in_force: bool
    is_date_unknown: bool
    is_status_unknown: bool
    judgment_articles: str | None
    cited_urls: list[str]
    confidence: str
    remark: str | None


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision. ``date`` is as stated; two dates with a slash are a span that sources leave open."""

    decision_id: str
    direction: str
    case_number: str | None
    court_zh: str | None
    court_en: str | None
    date: str | None
    foreign_court: str | None
    foreign_case_number: str | None
    case_name: str | None
    subject_matter: str | None
    outcome: str | None
    basis: str | None
    reciprocity_test: str | None
    refusal_grounds: list[str]
    scope: str
    excluded_because: str | None
    confidence: str | None
    caveats: list[str]
    remark: str | None
    n_sources: int
    urls: list[str]


@dataclass(frozen=True, slots=True)
class Rate:
    """A recognition rate with its numerator, denominator, interval and what was left out."""

    direction: str
    n_decisions: int
    n_disputes: int
    n_decided: int
    n_recognized: int
    n_recognized_in_part: int
    n_refused: int
    n_refused_no_reciprocity: int
    n_excluded: int
    rate: float | None
    rate_low: float | None
    rate_high: float | None
    interval_method: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One side of a contradiction between sources."""

    decision_id: str
    field: str
    value: str
    winner: bool
    is_resolved: bool
    rule: str
    authority: str
    source_id: str
    url: str | None


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether a judgment of a jurisdiction can be enforced in mainland China on a day, and on what.

    ``known_by`` is the day up to which our knowledge counts, None for all of it; ``law`` is what the class is
    drawn from.
    ``decisions`` are those of Chinese courts (for Hong Kong, Macao and Taiwan of either side), ``outbound``
    those of the other side's courts on Chinese judgments; ``basis_ids`` names the ones the class rests on.
    """

    iso2: str
    name_en: str
    name_zh: str | None
    kind: str
    as_of: str
    known_by: str | None
    enforceability: str
    reason: str
    words: str
    meaning: str
    law: str | None
    caveats: list[Caveat]
    treaty_id: int | None
    treaties: list[Treaty]
    basis_ids: list[str]
    decisions: list[Ruling]
    outbound: list[Ruling]
    rates: list[Rate]
    contradictions: list[Claim]
    unknown: list[str]
    data_version: str

    @property
    def refusals(self) -> list[Ruling]:
        """The decisions of Chinese courts that refused, with their grounds."""
        return [ruling for ruling in self.decisions if ruling.outcome == "refused"]

    @property
    def applying_treaty(self) -> Treaty | None:
        """The treaty or arrangement that the class rests on."""
        return next((treaty for treaty in self.treaties if treaty.treaty_id == self.treaty_id), None)

    def to_json(self) -> dict[str, Any]:
        """Plain values, for ``json.dumps``."""
        return asdict(self)
