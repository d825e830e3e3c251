"""Tables of the register proper: decisions and what hangs on them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, ClassVar

from transform.observation import Authority, Method
from transform.vocabulary.codes import (
    Basis,
    Confidence,
    Direction,
    Outcome,
    ReciprocityTest,
    RefusalGround,
    SubjectMatter,
)
from warehouse.rows.column import ISO_3166_1, STATED_DATE, Digits, OneOf, Pattern, Row

PRECISION = "Precision: day | month | year"
RELATIONS = OneOf(("later_stage_of", "superseded_by", "same_dispute_as"))
PRECISIONS = OneOf(("day", "month", "year"))
OF_DECISION = {"decision_id": "decisions.decision_id"}


@dataclass(frozen=True, slots=True)
class Decision(Row):
    """One ruling on one application to recognise a judgment, as all its documents together tell it.

    Empty means that no source states it, or that equal sources contradict each other (see contradictions).
    """

    TABLE = "decisions"
    KEY: ClassVar[tuple[str, ...]] = ("decision_id",)
    FOREIGN_KEYS: ClassVar[Mapping[str, str]] = {
        "jurisdiction": "jurisdictions.iso2",
        "court_code": "courts.court_code",
        "superseded_by": "decisions.decision_id",
    }

    decision_id: Annotated[str, "Opaque stable identifier"]
    dispute_id: Annotated[str, "Decisions that rest on the same quarrel share it"]
    direction: Annotated[
        str | None, "inbound | outbound | interregional, seen from mainland China", OneOf(Direction)
    ]
    jurisdiction: Annotated[str | None, "State or region on the other side, ISO 3166-1", ISO_3166_1]
    subdivision: Annotated[
        str | None, "State or province of the foreign court, ISO 3166-2", Pattern(r"[A-Z]{2}-[A-Z0-9]{1,3}")
    ]
    court_zh: Annotated[str | None, "Mainland court, official Chinese name"]
    court_en: Annotated[str | None, "Mainland court, English name"]
    court_code: Annotated[str | None, "Code of the mainland court"]
    case_number: Annotated[str | None, "Chinese case number, canonical"]
    case_number_pinyin: Annotated[str | None, "Chinese case number as English pages print it"]
    decision_date: Annotated[
        date | None, "First day compatible with the stated date: read it with its precision, never alone"
    ]
    decision_date_precision: Annotated[str | None, PRECISION, PRECISIONS]
    decision_date_stated: Annotated[
        str | None, "Date as stated, ISO 8601 to the precision given", STATED_DATE
    ]
    decision_date_earliest: Annotated[date | None, "First day that any claim of the top rank allows"]
    decision_date_latest: Annotated[date | None, "Last day that any claim of the top rank allows"]
    foreign_court: Annotated[str | None, "Foreign court"]
    foreign_case_number: Annotated[str | None, "Its case number"]
    foreign_judgment_date: Annotated[date | None, "First day compatible with the stated date"]
    foreign_judgment_date_precision: Annotated[str | None, PRECISION, PRECISIONS]
    chinese_judgment_date: Annotated[date | None, "Outbound: date of the Chinese judgment, first day"]
    chinese_judgment_date_precision: Annotated[str | None, PRECISION, PRECISIONS]
    case_name: Annotated[str | None, "Usual English citation"]
    subject_matter: Annotated[str | None, "The quarrel behind the judgment, a code", OneOf(SubjectMatter)]
    subject_detail: Annotated[str | None, "The same in a few words"]
    is_divorce_status: Annotated[bool, "Divorce as to status alone: no treaty or reciprocity needed"]
    outcome: Annotated[
        str | None,
        "recognized | recognized_in_part | refused | dismissed (on procedure, may come again) | withdrawn"
        " | transferred | stayed | pending | other | unknown",
        OneOf(Outcome),
    ]
    basis: Annotated[str | None, "What the court examined: treaty | reciprocity", OneOf(Basis)]
    reciprocity_test: Annotated[
        str | None,
        "de_facto | de_jure | presumptive | understanding | commitment, as the court states it",
        OneOf(ReciprocityTest),
    ]
    refusal_grounds: Annotated[tuple[str, ...], "Why refused, dismissed or cut, codes", OneOf(RefusalGround)]
    amount: Annotated[Decimal | None, "Principal adjudged abroad", Digits(18, 2)]
    currency: Annotated[str | None, "ISO 4217", Pattern(r"[A-Z]{3}")]
    confidence: Annotated[
        str | None, "high (two sources or an official one) | medium | low", OneOf(Confidence)
    ]
    caveats: Annotated[tuple[str, ...], "What to know before relying on the row"]
    remark: Annotated[str | None, "What is contested or missing"]
    superseded_by: Annotated[str | None, "Later stage that replaced it"]
    n_documents: Annotated[int, "Documents that speak of it"]
    n_sources: Annotated[int, "Sources that speak of it"]
    n_contradictions: Annotated[int, "Fields on which they differ"]
    first_seen: Annotated[datetime, "When we first knew of it"]
    known_since: Annotated[datetime, "Since when its present values are what we say of it"]


@dataclass(frozen=True, slots=True)
class PastDecision(Decision):
    """What we said of decisions before: each state that was published once and has given way since.

    With ``decisions`` it answers what was known on a day: see decisions_as_of(decided_by, known_by).
    """

    TABLE = "past_decisions"
    KEY = ("decision_id", "known_since")
    FOREIGN_KEYS: ClassVar[Mapping[str, str]] = {
        "jurisdiction": "jurisdictions.iso2",
        "court_code": "courts.court_code",
    }

    known_until: Annotated[datetime, "When other values took its place, or the decision went"]


@dataclass(frozen=True, slots=True)
class Identifier(Row):
    """Every number and name a decision goes by."""

    TABLE = "decision_identifiers"
    KEY = ("decision_id", "scheme", "value")
    FOREIGN_KEYS: ClassVar[Mapping[str, str]] = OF_DECISION

    decision_id: Annotated[str, "Decision"]
    scheme: Annotated[str, "Kind of identifier"]
    value: Annotated[str, "Identifier"]


@dataclass(frozen=True, slots=True)
class Link(Row):
    """How decisions hang together."""

    TABLE = "decision_links"
    KEY = ("decision_id", "related_id", "relation")
    FOREIGN_KEYS: ClassVar[Mapping[str, str]] = {**OF_DECISION, "related_id": "decisions.decision_id"}

    decision_id: Annotated[str, "Decision"]
    related_id: Annotated[str, "The other decision"]
    relation: Annotated[str, "later_stage_of | superseded_by | same_dispute_as", RELATIONS]


@dataclass(frozen=True, slots=True)
class Citation(Row):
    """Pages where a decision can be read about."""

    TABLE = "decision_citations"
    KEY = ("decision_id", "url", "document_id")
    FOREIGN_KEYS: ClassVar[Mapping[str, str]] = {**OF_DECISION, "document_id": "documents.document_id"}

    decision_id: Annotated[str, "Decision"]
    url: Annotated[str, "Address"]
    document_id: Annotated[str | None, "Our document of that page; empty where it is only cited"]


@dataclass(frozen=True, slots=True)
class Contradiction(Row):
    """Different values for one field of one decision: every claim, and which one counts by what rule."""

    TABLE = "contradictions"
    FOREIGN_KEYS: ClassVar[Mapping[str, str]] = {
        **OF_DECISION,
        "document_id": "documents.document_id",
        "source_id": "sources.source_id",
    }

    decision_id: Annotated[str, "Decision"]
    field: Annotated[str, "Field"]
    value: Annotated[str, "Value claimed"]
    winner: Annotated[bool, "Whether the decision carries this value"]
    is_resolved: Annotated[
        bool, "False while equal sources contradict each other: only what they agree on counts"
    ]
    rule: Annotated[str, "Rule that decided, or that could not"]
    authority: Annotated[str, "official | specialist | press", OneOf(Authority)]
    method: Annotated[str, "read | curated | corrected", OneOf(Method)]
    document_id: Annotated[str, "Document that claims it"]
    source_id: Annotated[str, "Source of the document"]
    quote: Annotated[str | None, "Words the claim rests on"]


@dataclass(frozen=True, slots=True)
class Tombstone(Row):
    """Identifiers that no longer stand for a decision, and why: nothing disappears without a trace."""

    TABLE = "tombstones"
    KEY = ("decision_id",)

    decision_id: Annotated[str, "Identifier that died"]
    merged_into: Annotated[str | None, "Decision that took it over"]
    reason: Annotated[str, "Why"]
    since: Annotated[datetime, "When"]
