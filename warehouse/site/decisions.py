"""A page for every decision: each field with the words it rests on, and everything that is contested."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from warehouse.site.site import Site
from warehouse.site.stream import Alongside, Row, stream

LISTED = 1000
"""Decisions that the list shows, the youngest; the pages of the states lead to all."""
PARTS = ("evidence", "contradictions", "identifiers", "past")
FIELDS = (
    *("direction", "jurisdiction", "subdivision", "court", "case_number", "case_number_pinyin"),
    *("decision_date", "outcome", "basis", "reciprocity_test", "refusal_grounds"),
    *("foreign_court", "foreign_case_number", "foreign_judgment_date", "chinese_judgment_date"),
    *("case_name", "subject_matter", "subject_detail", "amount", "confidence", "caveats", "remark"),
)
"""The fields of a decision in the order of its page."""
STATED_AS: Mapping[str, str] = {
    "caveat": "caveats",
    "court_en": "court",
    "court_zh": "court",
    "currency": "amount",
    "refusal_ground": "refusal_grounds",
}
"""Fields of observations that stand under another name on the page."""
ELSEWHERE = frozenset({"cited_url", "later_stage_of", "superseded_by", "same_dispute_as"})
"""Fields of observations that have a section of their own."""


@dataclass(frozen=True, slots=True)
class Document:
    """A document that tells of a decision, with its number on the page."""

    place: int
    document_id: str
    source_id: str
    url: str
    authority: str
    method: str
    snapshot_sha256: str | None
    first_seen: str
    rules: tuple[str, ...]


def write(site: Site) -> None:
    """Write ``decision/ID.html`` for every decision, and ``decisions.html`` that lists them."""
    parts = {name: Alongside(stream(site.con, name), "decision_id") for name in PARTS}
    links = Alongside(stream(site.con, "links"), "from_id")
    sources = {row["source_id"]: row for row in stream(site.con, "sources")}
    n_decisions = 0
    for decision in stream(site.con, "decisions"):
        own = {name: part.of(decision["decision_id"]) for name, part in parts.items()}
        site.page(
            f"decision/{decision['decision_id']}.html",
            "decision.html",
            decision=decision,
            fields=FIELDS,
            documents=documents(own["evidence"]),
            said={field: distinct(rows) for field, rows in by_field(own["evidence"]).items()},
            said_as=lambda field: STATED_AS.get(field, field),
            sources=sources,
            contradictions=contradictions(own["contradictions"]),
            unresolved=unresolved(own["contradictions"]),
            identifiers=[one for one in own["identifiers"] if one["value"] not in decision.values()],
            past=[(row, changes(row, after)) for row, after in _pairs(own["past"], decision)],
            links=links.of(decision["decision_id"]),
        )
        n_decisions += 1
    latest = stream(site.con, "briefs", order="latest DESC NULLS LAST, decision_id", limit=LISTED)
    site.page("decisions.html", "decisions.html", decisions=list(latest), n_decisions=n_decisions)


def documents(evidence: Iterable[Row]) -> dict[str, Document]:
    """The documents behind a decision by id, numbered as they come; what they say stays with the fields."""
    rows: dict[str, list[Row]] = {}
    for row in evidence:
        rows.setdefault(row["document_id"], []).append(row)
    return {
        name: Document(
            place,
            name,
            own[0]["source_id"],
            own[0]["url"],
            own[0]["authority"],
            own[0]["method"],
            own[0]["snapshot_sha256"],
            min(row["first_seen"] for row in own),
            tuple(sorted({row["rule"] for row in own})),
        )
        for place, (name, own) in enumerate(rows.items(), start=1)
    }


def by_field(evidence: Iterable[Row]) -> dict[str, list[Row]]:
    """What is said of each field of the page, what stands first."""
    found: dict[str, list[Row]] = {}
    for row in evidence:
        if row["field"] not in ELSEWHERE:
            found.setdefault(STATED_AS.get(row["field"], row["field"]), []).append(row)
    return found


def distinct(rows: Iterable[Row]) -> list[Row]:
    """The same without repetitions: a document that states both names of a court is cited once."""
    found: dict[tuple[Any, ...], Row] = {}
    for row in rows:
        lost = None if row["is_winning"] else row["value"]
        found.setdefault((row["document_id"], row["rule"], row["quote"], lost), row)
    return list(found.values())


def contradictions(claims: Iterable[Row]) -> dict[str, list[Row]]:
    """The claims on each contested field, as they stand in the table."""
    found: dict[str, list[Row]] = {}
    for row in claims:
        found.setdefault(row["field"], []).append(row)
    return found


def unresolved(claims: Iterable[Row]) -> frozenset[str]:
    """The fields of the page on which equal sources contradict each other."""
    return frozenset(STATED_AS.get(row["field"], row["field"]) for row in claims if not row["is_resolved"])


def changes(before: Row, after: Row) -> list[tuple[str, Any, Any]]:
    """(field, old, new) of the fields of the page that differ between two states of a decision."""
    columns = {"court": "court_zh", "decision_date": "decision_date_stated"}
    pairs = ((field, columns.get(field, field)) for field in FIELDS)
    return [
        (field, before[column], after[column]) for field, column in pairs if before[column] != after[column]
    ]


def _pairs(past: list[Row], present: Row) -> Iterator[tuple[Row, Row]]:
    """Each past state, the youngest first, with the state that took its place."""
    after = present
    for row in past:
        yield row, after
        after = row
