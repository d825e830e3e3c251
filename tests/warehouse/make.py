"""Rows with the usual values for all that a test does not care about."""

from __future__ import annotations

import calendar
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from warehouse.rows import Decision, Source, Treaty

SEEN = datetime(2025, 6, 1, 12, 0, tzinfo=UTC)


def span(stated: str | None) -> tuple[date | None, date | None, str | None]:
    """First and last day and precision of a partial ISO date."""
    if stated is None:
        return None, None, None
    parts = [int(part) for part in stated.split("-")]
    year, month, day = [*parts, 0, 0][:3]
    last_month = month or 12
    first = date(year, month or 1, day or 1)
    last = date(year, last_month, day or calendar.monthrange(year, last_month)[1])
    return first, last, ("year", "month", "day")[len(parts) - 1]


def decision(
    decision_id: str, direction: str, jurisdiction: str, stated: str | None, outcome: str | None, **more: Any
) -> Decision:
    """A decision with the usual values for all that a test does not care about."""
    first, last, precision = span(stated)
    usual = Decision(
        decision_id=decision_id,
        dispute_id=decision_id,
        direction=direction,
        jurisdiction=jurisdiction,
        subdivision=None,
        court_zh=None,
        court_en=None,
        court_code=None,
        case_number=None,
        case_number_pinyin=None,
        decision_date=first,
        decision_date_precision=precision,
        decision_date_stated=stated,
        decision_date_earliest=first,
        decision_date_latest=last,
        foreign_court=None,
        foreign_case_number=None,
        foreign_judgment_date=None,
        foreign_judgment_date_precision=None,
        chinese_judgment_date=None,
        chinese_judgment_date_precision=None,
        case_name=None,
        subject_matter="contract",
        subject_detail=None,
        is_divorce_status=False,
        outcome=outcome,
        basis=None,
        reciprocity_test=None,
        refusal_grounds=(),
        amount=None,
        currency=None,
        confidence="medium",
        caveats=(),
        remark=None,
        superseded_by=None,
        n_documents=1,
        n_sources=1,
        n_contradictions=0,
        first_seen=SEEN,
        known_since=SEEN,
    )
    return replace(usual, **more)


def treaty(treaty_id: int, iso2: str, title: str, since: str | None, **more: Any) -> Treaty:
    """A bilateral treaty with a judgment clause, in force since the stated date."""
    first, last, _ = span(since)
    usual = Treaty(
        treaty_id=treaty_id,
        kind="bilateral",
        partner_iso2=iso2,
        partner_name=iso2,
        title=title,
        signed_date_stated=None,
        in_force_date_stated=since,
        in_force_earliest=first,
        in_force_latest=last,
        repealed_date=None,
        has_judgment_clause=True,
        in_force=True,
        judgment_articles=None,
        cited_urls=(f"https://example.org/treaty/{treaty_id}",),
        confidence="high",
        remark=None,
    )
    return replace(usual, **more)


def source(**more: Any) -> Source:
    """A source that answered when it was last asked."""
    usual = Source(
        source_id="register",
        title="Register",
        publisher="Comity",
        is_official=False,
        authority="specialist",
        url="https://example.org",
        language="en",
        access="packaged",
        licence="CC BY 4.0",
        reason=None,
        publishes="full",
        terms_checked_on=date(2025, 1, 1),
        is_enabled=True,
        expected_gap_days=60,
        state="SUCCESS",
        last_success_at=SEEN,
        last_change_at=SEEN,
        last_error=None,
        n_documents=1,
    )
    return replace(usual, **more)
