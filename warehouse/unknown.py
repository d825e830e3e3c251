"""What an answer does not know, in sentences: a gap said aloud is worth more than a guess."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from warehouse.answer import Claim, Ruling, Treaty

ASKED = {
    "case_number": "the case number",
    "date": "the date",
    "basis": "the basis",
    "court": "the court",
    "refusal_grounds": "the ground of refusal",
}
"""What should be known of a decision of a Chinese court, in words."""


def unknown(
    kind: str, treaties: Sequence[Treaty], rulings: Sequence[Ruling], contradictions: Sequence[Claim]
) -> list[str]:
    """One sentence a gap: treaties first, then the decisions of Chinese courts, then disagreement."""
    return [
        *_of_treaties(kind, treaties),
        *_of_rulings(kind, [ruling for ruling in rulings if ruling.direction != "outbound"]),
        *_of_outbound([ruling for ruling in rulings if ruling.direction == "outbound"], kind),
        *_of_contradictions(contradictions, {r.decision_id: name(r) for r in rulings}),
    ]


def _of_treaties(kind: str, treaties: Sequence[Treaty]) -> Iterator[str]:
    if not treaties:
        yield "no arrangement is on record" if kind == "interregional" else "no treaty is on record"
    for treaty in treaties:
        if treaty.is_status_unknown:
            yield f"whether the treaty “{treaty.title}” is in force"
        elif treaty.is_date_unknown:
            yield f"since when the treaty “{treaty.title}” is in force"
        if treaty.has_judgment_clause is None:
            yield f"whether the treaty “{treaty.title}” deals with judgments"


def _of_rulings(kind: str, rulings: Sequence[Ruling]) -> Iterator[str]:
    if not rulings and kind == "foreign":
        yield "no decision of a Chinese court on a judgment of this jurisdiction is known"
    for ruling in rulings:
        if ruling.outcome == "unknown":
            yield f"the outcome of {name(ruling)}"
        gaps = [ASKED[field] for field in missing(asdict(ruling))]
        if gaps:
            yield f"{', '.join(gaps)} of {name(ruling)}"


def missing(ruling: Mapping[str, Any]) -> list[str]:
    """The keys of ASKED that no source tells of a decision, where they matter to it."""
    decided = ruling["outcome"] in ("recognized", "recognized_in_part", "refused")
    basis_matters = ruling["scope"] in ("commercial", "insolvency") and decided
    ground_matters = ruling["outcome"] == "refused"
    gaps = {
        "case_number": ruling["case_number"] is None,
        "date": ruling["date"] is None,
        "basis": ruling["basis"] is None and basis_matters,
        "court": ruling["court_zh"] is None and ruling["court_en"] is None,
        "refusal_grounds": not ruling["refusal_grounds"] and ground_matters,
    }
    return [field for field in ASKED if gaps[field]]


def _of_outbound(rulings: Sequence[Ruling], kind: str) -> Iterator[str]:
    if not rulings and kind == "foreign":
        yield "no decision of its courts on a Chinese judgment is known"


def _of_contradictions(contradictions: Sequence[Claim], names: Mapping[str, str]) -> Iterator[str]:
    open_claims: dict[tuple[str, str], list[str]] = {}
    for claim in contradictions:
        if not claim.is_resolved:
            values = open_claims.setdefault((claim.decision_id, claim.field), [])
            values += [claim.value] if claim.value not in values else []
    for (decision_id, field), values in open_claims.items():
        of = f"the {field.replace('_', ' ')} of {names.get(decision_id, decision_id)}"
        yield f"{of}: sources say {' and '.join(values)}"


def name(ruling: Ruling) -> str:
    """The best name a decision goes by."""
    court = ruling.court_en or ruling.court_zh or ruling.foreign_court
    placed = ", ".join(part for part in (court, ruling.date) if part)
    return (
        ruling.case_number
        or ruling.case_name
        or (f"the ruling of {placed}" if placed else ruling.decision_id)
    )
