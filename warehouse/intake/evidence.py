"""Versions of documents to the rows of ``documents``, ``observations`` and ``leads``."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from transform.decision import Lead as FoundLead
from transform.observation import Observation as Said
from transform.vocabulary import date
from warehouse.intake.version import Version
from warehouse.rows import Document, Lead, Observation

_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def document_rows(versions: Iterable[Version]) -> list[Document]:
    """One row a document: its current text, and how many different texts were seen."""
    by_document: dict[str, list[Version]] = defaultdict(list)
    for version in versions:
        by_document[version.document.document_id].append(version)
    return [_document(by_document[document_id]) for document_id in sorted(by_document)]


def _document(versions: Sequence[Version]) -> Document:
    current = next((v for v in versions if v.is_current), versions[-1])
    document = current.document
    rulings = {a.ruling for a in current.reading.accounts if a.ruling >= 0}
    return Document(
        document_id=document.document_id,
        source_id=document.source_id,
        url=document.url,
        kind=document.kind,
        title=document.title or None,
        language=document.language or None,
        published=published_on(document.published),
        text_sha256=current.text_sha256,
        snapshot_sha256=current.snapshot_sha256,
        first_seen=min(v.first_seen for v in versions),
        last_seen=max(v.last_seen for v in versions),
        n_versions=len({v.text_sha256 for v in versions}),
        is_gone=current.is_gone,
        encoding=current.encoding or None,
        n_replaced=current.n_replaced,
        gone_since=current.gone_since,
        n_rulings=len(rulings),
        note=current.reading.not_ours,
    )


def published_on(printed: str) -> str | None:
    """The date of publication as ISO 8601, or None where it cannot be read."""
    iso = _ISO_DAY.match(printed)
    if iso:
        return iso.group()
    found = date.parse_english(printed) or next((f.date for f in date.find_dates(printed)), None)
    return found.iso() if found else None


def observation_rows(
    versions: Iterable[Version], decision_of: Mapping[tuple[str, int], str]
) -> list[Observation]:
    """One row an observation, however many versions carry it: first and last seen span them."""
    rows: dict[str, Observation] = {}
    for version in versions:
        for account in version.reading.accounts:
            for said in account.observations:
                row = _observation(said, version, decision_of)
                known = rows.get(row.observation_id)
                rows[row.observation_id] = _joined(known, row) if known else row
    return [rows[key] for key in sorted(rows)]


def _observation(said: Said, version: Version, decision_of: Mapping[tuple[str, int], str]) -> Observation:
    place = (said.document_id, str(said.ruling), said.field.value, said.value, said.raw)
    evidence = said.evidence
    return Observation(
        observation_id=hashlib.sha256("\x1f".join(place).encode()).hexdigest()[:20],
        document_id=said.document_id,
        source_id=said.source_id,
        ruling=said.ruling,
        decision_id=decision_of.get((said.document_id, said.ruling)) if version.is_current else None,
        field=said.field.value,
        value=said.value,
        raw=said.raw,
        quote=evidence.quote if evidence else None,
        quote_start=evidence.start if evidence else None,
        quote_end=evidence.end if evidence else None,
        method=said.method.value,
        authority=said.authority.value,
        rule=said.rule,
        is_current=version.is_current,
        first_seen=version.first_seen,
        last_seen=version.last_seen,
    )


def _joined(known: Observation, row: Observation) -> Observation:
    base = row if row.is_current else known
    return replace(
        base,
        decision_id=row.decision_id or known.decision_id,
        first_seen=min(known.first_seen, row.first_seen),
        last_seen=max(known.last_seen, row.last_seen),
    )


def lead_rows(leads: Iterable[FoundLead]) -> list[Lead]:
    """One row a case number that nobody vouches for."""
    return [
        Lead(
            document_id=lead.document_id,
            source_id=lead.source_id,
            url=lead.url,
            case_number=lead.case_number or None,
            raw=lead.raw,
            reason=lead.reason,
        )
        for lead in leads
    ]
