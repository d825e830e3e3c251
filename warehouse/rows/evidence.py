"""Tables of evidence: sources, documents, observations, and what they left open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, ClassVar

from transform.observation import Authority, Method
from warehouse.rows.column import OPERATIONAL, SHA256, STATED_DATE, OneOf, Row

ACCESS = OneOf(("packaged", "html", "api", "import_only", "link_only"))
PUBLISHES = OneOf(("full", "excerpt", "facts"))
OF_DOCUMENT = {"document_id": "documents.document_id"}
OF_SOURCE = {"source_id": "sources.source_id"}


@dataclass(frozen=True, slots=True)
class Source(Row):
    """Where documents come from, on what terms, and how the source last answered."""

    TABLE = "sources"
    KEY = ("source_id",)

    source_id: Annotated[str, "Stable name of the source"]
    title: Annotated[str, "Title of the site or collection"]
    publisher: Annotated[str, "Who publishes it"]
    is_official: Annotated[bool, "Whether the publisher is a court or another state body"]
    authority: Annotated[str, "Rank of its statements: official | specialist | press", OneOf(Authority)]
    url: Annotated[str, "Address of the source"]
    language: Annotated[str, "Main language, BCP 47"]
    access: Annotated[str, "packaged | html | api | import_only | link_only", ACCESS]
    licence: Annotated[str, "Licence or terms of use"]
    reason: Annotated[str | None, "Why it is not fetched, where access is import_only or link_only"]
    publishes: Annotated[str, "What we may publish of its texts: full | excerpt | facts", PUBLISHES]
    terms_checked_on: Annotated[date | None, "Day on which the terms were last read"]
    is_enabled: Annotated[bool, "Whether runs fetch it", OPERATIONAL]
    expected_gap_days: Annotated[int | None, "Longest usual silence between new documents, in days"]
    state: Annotated[
        str | None, "Last outcome: SUCCESS | UNCHANGED | UNAVAILABLE | SUSPECT | FAILURE", OPERATIONAL
    ]
    last_success_at: Annotated[datetime | None, "When it last answered as itself", OPERATIONAL]
    last_change_at: Annotated[datetime | None, "When it last had something new", OPERATIONAL]
    last_error: Annotated[str | None, "What went wrong last", OPERATIONAL]
    n_documents: Annotated[int, "Documents known from it"]


@dataclass(frozen=True, slots=True)
class Document(Row):
    """Texts on rulings, one row a text; one page may hold several."""

    TABLE = "documents"
    KEY = ("document_id",)
    FOREIGN_KEYS: ClassVar[Mapping[str, str]] = OF_SOURCE

    document_id: Annotated[str, "Stable identifier"]
    source_id: Annotated[str, "Source it came from"]
    url: Annotated[str, "Address of the page, or place in a collection"]
    kind: Annotated[str, "Kind of page, as the source declares it"]
    title: Annotated[str | None, "Title"]
    language: Annotated[str | None, "BCP 47"]
    published: Annotated[
        str | None, "Publication date as stated, ISO 8601 to the precision given", STATED_DATE
    ]
    text_sha256: Annotated[str | None, "SHA-256 of the text that was read", SHA256]
    snapshot_sha256: Annotated[str | None, "SHA-256 of the bytes as received", SHA256]
    first_seen: Annotated[datetime, "When we first had it"]
    last_seen: Annotated[datetime, "When we last found it there", OPERATIONAL]
    n_versions: Annotated[int, "Different texts seen at this place"]
    is_gone: Annotated[bool, "Whether the source no longer shows it"]
    encoding: Annotated[str | None, "How its bytes were decoded to text"]
    n_replaced: Annotated[int, "Bytes that were not of that encoding"]
    gone_since: Annotated[datetime | None, "Tombstone: when the source first answered that it is gone"]
    n_rulings: Annotated[int, "Rulings it speaks of"]
    note: Annotated[str | None, "Why it yields nothing, where it does"]


@dataclass(frozen=True, slots=True)
class Observation(Row):
    """A document says that a field of a ruling has a value: the unit that every decision is made of."""

    TABLE = "observations"
    KEY = ("observation_id",)
    FOREIGN_KEYS: ClassVar[Mapping[str, str]] = {
        **OF_DOCUMENT,
        **OF_SOURCE,
        "decision_id": "decisions.decision_id",
    }

    observation_id: Annotated[str, "Stable identifier"]
    document_id: Annotated[str, "Document that says so"]
    source_id: Annotated[str, "Source of the document"]
    ruling: Annotated[int, "Which ruling of the document, counted from 0"]
    decision_id: Annotated[str | None, "Decision it was placed in; empty where it could not be placed"]
    field: Annotated[str, "Field of the decision"]
    value: Annotated[str, "Value: a code, an ISO 8601 date, a plain decimal, or text"]
    raw: Annotated[str | None, "Value as printed"]
    quote: Annotated[str | None, "Words it rests on"]
    quote_start: Annotated[int | None, "First character of the quote in the text, from 0"]
    quote_end: Annotated[int | None, "Character after the quote"]
    method: Annotated[str, "read (by rule) | curated (by a person) | corrected", OneOf(Method)]
    authority: Annotated[str, "official | specialist | press", OneOf(Authority)]
    rule: Annotated[str, "Rule that found it"]
    is_current: Annotated[bool, "False where the document no longer says so"]
    first_seen: Annotated[datetime, "When we first read it"]
    last_seen: Annotated[datetime, "When we last read it", OPERATIONAL]


@dataclass(frozen=True, slots=True)
class PastObservation(Row):
    """Observations of earlier nights that no text and no reader yields any more, as the ledger keeps them."""

    TABLE = "past_observations"
    KEY = ("observation_id",)
    IS_OPERATIONAL = True

    observation_id: Annotated[str, "Stable identifier"]
    document_id: Annotated[str, "Document that was read so"]
    ruling: Annotated[int, "Which ruling of the document, counted from 0"]
    field: Annotated[str, "Field of the decision"]
    value: Annotated[str, "Value"]
    first_seen: Annotated[datetime, "When we first read it"]
    last_seen: Annotated[datetime, "When we last read it"]


@dataclass(frozen=True, slots=True)
class DocumentChange(Row):
    """What a source changed in a document that it had shown before: nothing is overwritten.

    The field ``text`` stands for an edit in which nothing changed that is read from the document (old and new
    are hashes of the text), ``ruling`` for a ruling that came or went, ``page`` for a page that vanished.
    """

    TABLE = "document_changes"

    decision_id: Annotated[str | None, "Decision; empty where the document speaks of none, or of one no more"]
    field: Annotated[str, "Field of the decision, or text | ruling | page"]
    old: Annotated[str | None, "Value before; several set apart by ' ; '"]
    new: Annotated[str | None, "Value since"]
    document: Annotated[str, "Document that changed"]
    seen_at: Annotated[datetime, "When we first saw the new state"]


@dataclass(frozen=True, slots=True)
class Lead(Row):
    """Case numbers found in documents that belong to no decision we can vouch for: where to look next."""

    TABLE = "leads"
    FOREIGN_KEYS: ClassVar[Mapping[str, str]] = {**OF_DOCUMENT, **OF_SOURCE}

    document_id: Annotated[str, "Document that names it"]
    source_id: Annotated[str, "Source of the document"]
    url: Annotated[str, "Address of the document"]
    case_number: Annotated[str | None, "Case number, canonical; empty where it can be read in several ways"]
    raw: Annotated[str, "Case number as printed"]
    reason: Annotated[str, "Why it is no decision yet"]


@dataclass(frozen=True, slots=True)
class Problem(Row):
    """Bad input of this build: what was left out or needs a look, where and why."""

    TABLE = "problems"
    IS_OPERATIONAL = True

    severity: Annotated[str, "error (left out) | warning (kept)"]
    place: Annotated[str, "File and row, or address"]
    message: Annotated[str, "Cause, in a sentence"]
    source_id: Annotated[str | None, "Source of the input"]
