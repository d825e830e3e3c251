"""The unit of knowledge: a document says that a field has a value, and here is where it says so."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Field(StrEnum):
    """The fields of a decision. Names and meaning follow docs/codebook.md."""

    DIRECTION = "direction"
    JURISDICTION = "jurisdiction"
    SUBDIVISION = "subdivision"
    COURT_ZH = "court_zh"
    COURT_EN = "court_en"
    CASE_NUMBER = "case_number"
    CASE_NUMBER_PINYIN = "case_number_pinyin"
    DECISION_DATE = "decision_date"
    FOREIGN_COURT = "foreign_court"
    FOREIGN_CASE_NUMBER = "foreign_case_number"
    FOREIGN_JUDGMENT_DATE = "foreign_judgment_date"
    CHINESE_JUDGMENT_DATE = "chinese_judgment_date"
    CASE_NAME = "case_name"
    SUBJECT_MATTER = "subject_matter"
    SUBJECT_DETAIL = "subject_detail"
    OUTCOME = "outcome"
    BASIS = "basis"
    RECIPROCITY_TEST = "reciprocity_test"
    REFUSAL_GROUND = "refusal_ground"
    AMOUNT = "amount"
    CURRENCY = "currency"
    CONFIDENCE = "confidence"
    REMARK = "remark"
    LATER_STAGE_OF = "later_stage_of"
    SUPERSEDED_BY = "superseded_by"
    SAME_DISPUTE_AS = "same_dispute_as"
    CAVEAT = "caveat"
    CITED_URL = "cited_url"
    MENTIONED_STATE = "mentioned_state"
    MENTIONED_CASE_NUMBER = "mentioned_case_number"
    MENTIONED_COURT = "mentioned_court"
    OUTCOME_SENTENCE = "outcome_sentence"
    APPLICANT = "applicant"
    RESPONDENT = "respondent"
    ARTICLE = "article"
    PRECEDENT = "precedent"
    ORDER = "order"
    AGENT = "agent"
    FEE = "fee"
    FEE_BEARER = "fee_bearer"
    REMEDY = "remedy"
    BENCH = "bench"


MULTIPLE = frozenset(
    {
        Field.REFUSAL_GROUND,
        Field.LATER_STAGE_OF,
        Field.SUPERSEDED_BY,
        Field.SAME_DISPUTE_AS,
        Field.CAVEAT,
        Field.CITED_URL,
        Field.MENTIONED_STATE,
        Field.MENTIONED_CASE_NUMBER,
        Field.MENTIONED_COURT,
        Field.OUTCOME_SENTENCE,
        Field.APPLICANT,
        Field.RESPONDENT,
        Field.ARTICLE,
        Field.PRECEDENT,
        Field.ORDER,
        Field.AGENT,
        Field.FEE_BEARER,
        Field.REMEDY,
        Field.BENCH,
    }
)
"""Fields that may carry several values at once; two of them are not a contradiction."""

DATES = frozenset({Field.DECISION_DATE, Field.FOREIGN_JUDGMENT_DATE, Field.CHINESE_JUDGMENT_DATE})


class Method(StrEnum):
    """How a value came to be known."""

    READ = "read"
    CURATED = "curated"
    CORRECTED = "corrected"


class Authority(StrEnum):
    """Who says so; the order of the members is the order of trust."""

    OFFICIAL = "official"
    SPECIALIST = "specialist"
    PRESS = "press"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words a value rests on: ``text[start:end] == quote`` in the document's text."""

    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Observation:
    """One document, one ruling in it, one field, one value.

    ``ruling`` counts the rulings of the document from 0. ``value`` is normalised: a code of a closed
    list, an ISO 8601 date cut to the stated precision (``2019``, ``2019-03``, ``2019-03-15``), a plain
    decimal, or text. ``raw`` is the value as printed. ``rule`` names the rule that found it.
    """

    document_id: str
    source_id: str
    ruling: int
    field: Field
    value: str
    raw: str
    evidence: Evidence | None
    method: Method
    authority: Authority
    rule: str
