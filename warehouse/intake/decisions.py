"""A consolidation to the rows of ``decisions`` and the tables that hang on it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from decimal import Decimal

from transform.decision import Consolidation
from transform.decision import Decision as Consolidated
from transform.observation import Field
from transform.vocabulary import date
from warehouse.rows import Citation, Contradiction, Decision, Identifier, Link


def decision_rows(
    decisions: Iterable[Consolidated], first_seen: Mapping[str, datetime.datetime]
) -> list[Decision]:
    """One row a decision; ``first_seen`` maps decision ids to the day we first knew of them.

    Since when a row says what it says, only the ledger knows (``warehouse.history``).
    """
    return [_decision(decision, first_seen[decision.decision_id]) for decision in decisions]


def _decision(decision: Consolidated, first_seen: datetime.datetime) -> Decision:
    def text(name: Field) -> str | None:
        return decision.value(name) or None

    decided, precision, stated = _date(decision, Field.DECISION_DATE)
    earliest, latest = _span(decision, Field.DECISION_DATE)
    foreign, foreign_precision, _ = _date(decision, Field.FOREIGN_JUDGMENT_DATE)
    chinese, chinese_precision, _ = _date(decision, Field.CHINESE_JUDGMENT_DATE)
    amount = decision.value(Field.AMOUNT)
    grounds = decision.fields.get(Field.REFUSAL_GROUND)
    return Decision(
        decision_id=decision.decision_id,
        dispute_id=decision.dispute_id,
        direction=text(Field.DIRECTION),
        jurisdiction=text(Field.JURISDICTION),
        subdivision=text(Field.SUBDIVISION),
        court_zh=text(Field.COURT_ZH),
        court_en=text(Field.COURT_EN),
        court_code=decision.court_code or None,
        case_number=text(Field.CASE_NUMBER),
        case_number_pinyin=text(Field.CASE_NUMBER_PINYIN),
        decision_date=decided,
        decision_date_precision=precision,
        decision_date_stated=stated,
        decision_date_earliest=earliest,
        decision_date_latest=latest,
        foreign_court=text(Field.FOREIGN_COURT),
        foreign_case_number=text(Field.FOREIGN_CASE_NUMBER),
        foreign_judgment_date=foreign,
        foreign_judgment_date_precision=foreign_precision,
        chinese_judgment_date=chinese,
        chinese_judgment_date_precision=chinese_precision,
        case_name=text(Field.CASE_NAME),
        subject_matter=text(Field.SUBJECT_MATTER),
        subject_detail=text(Field.SUBJECT_DETAIL),
        is_divorce_status=decision.is_divorce_status,
        outcome=text(Field.OUTCOME),
        basis=text(Field.BASIS),
        reciprocity_test=text(Field.RECIPROCITY_TEST),
        refusal_grounds=grounds.values if grounds else (),
        amount=Decimal(amount) if amount else None,
        currency=text(Field.CURRENCY),
        confidence=text(Field.CONFIDENCE),
        caveats=decision.caveats,
        remark=text(Field.REMARK),
        superseded_by=decision.superseded_by or None,
        n_documents=len(decision.document_ids),
        n_sources=len(decision.source_ids),
        n_contradictions=sum(1 for settled in decision.fields.values() if settled.contradiction),
        first_seen=first_seen,
        known_since=first_seen,
    )


def _date(decision: Consolidated, name: Field) -> tuple[datetime.date | None, str | None, str | None]:
    stated = decision.value(name)
    if not stated:
        return None, None, None
    partial = date.parse_iso(stated)
    return partial.earliest(), partial.precision, stated


def _span(decision: Consolidated, name: Field) -> tuple[datetime.date | None, datetime.date | None]:
    """The days that the winner allows or, where none could win, that all claims of the top rank allow."""
    settled = decision.fields.get(name)
    if settled is None:
        return None, None
    dates = [date.parse_iso(value) for value in (settled.values or settled.spans)]
    if not dates:
        return None, None
    return min(d.earliest() for d in dates), max(d.latest() for d in dates)


def identifier_rows(decisions: Iterable[Consolidated]) -> list[Identifier]:
    """Every number and name, in its scheme."""
    return [Identifier(d.decision_id, scheme, value) for d in decisions for scheme, value in d.identifiers]


def citation_rows(decisions: Iterable[Consolidated]) -> list[Citation]:
    """Every page that is cited for a decision, once a document."""
    return [Citation(d.decision_id, url, document) for d in decisions for url, document in d.citations]


def link_rows(consolidation: Consolidation) -> list[Link]:
    """How decisions hang together."""
    return [Link(link.decision_id, link.related_id, link.relation) for link in consolidation.links]


def contradiction_rows(decisions: Iterable[Consolidated]) -> list[Contradiction]:
    """Every claim of every contradiction."""
    return [
        Contradiction(
            decision_id=decision.decision_id,
            field=name.value,
            value=claim.observation.value,
            winner=claim.winner,
            is_resolved=settled.contradiction.is_resolved,
            rule=settled.contradiction.rule,
            authority=claim.observation.authority.value,
            method=claim.observation.method.value,
            document_id=claim.observation.document_id,
            source_id=claim.observation.source_id,
            quote=claim.observation.evidence.quote if claim.observation.evidence else None,
        )
        for decision in decisions
        for name, settled in decision.fields.items()
        if settled.contradiction
        for claim in settled.contradiction.claims
    ]
