"""Which persons a warehouse names, case by case: from case names, titles, parties and quotes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

import duckdb

from transform.naming.case_name import VERSUS, entities, han_persons, parties, persons
from transform.naming.masker import names_somebody, page_of
from transform.naming.names import Names, aliases, masked_reference, names_anywhere, names_of_case
from transform.naming.party import HAN, Kind, kind_of
from warehouse import sql_files

PARTY_FIELDS = frozenset({"applicant", "respondent", "agent", "fee_bearer"})


@dataclass
class Said:
    """What the texts on one case, or one document, say of names."""

    cited: set[str] = field(default_factory=set)
    parties: set[str] = field(default_factory=set)
    entities: set[str] = field(default_factory=set)
    words: list[str] = field(default_factory=list)
    addresses: set[str] = field(default_factory=set)


class CaseNames:
    """The names to mask by decision and by document, and those that are masked anywhere."""

    def __init__(
        self, by_case: dict[str, Names], anywhere: Names, references: dict[str, str], n: int
    ) -> None:
        self._by_case = by_case
        self._anywhere = anywhere
        self.references = references
        self.n_persons = n

    def of(self, decision_id: str | None, document_id: str | None) -> list[Names]:
        """The names to look for in a text on that decision, of that document."""
        found = [self._by_case[key] for key in (decision_id, document_id) if key and key in self._by_case]
        return [*found, self._anywhere]


def gather(con: duckdb.DuckDBPyConnection, *, cited_stay: bool) -> CaseNames:
    """Every person that the texts name; with ``cited_stay`` without those whom case names and titles name."""
    said, of_document = _said(con)
    by_case: dict[str, Names] = {}
    everybody: set[str] = set()
    for key, one in said.items():
        near = [one, *(said[other] for other in of_document.get(key, ()) if other in said)]
        found = set().union(*(some.parties for some in near))
        cited = set().union(*(some.cited for some in near))
        found = found - cited if cited_stay else found | cited
        if found:
            bodies = set().union(*(some.entities for some in near))
            names = names_of_case(sorted(found), bodies)
            called = {alias for some in near for text in some.words for alias in aliases(text, names)}
            by_case[key] = names_of_case(sorted(found | called), bodies) if called else names
            everybody |= found
    anywhere = names_anywhere(sorted(everybody))
    references = {} if cited_stay else _references(con, by_case)
    for key, one in said.items():
        near_names = [by_case[k] for k in (key, *of_document.get(key, ())) if k in by_case]
        telling = (url for url in one.addresses if names_somebody(url, [*near_names, anywhere]))
        references |= {page_of(url): "" for url in telling}
    return CaseNames(by_case, anywhere, references, len(everybody))


def _said(con: duckdb.DuckDBPyConnection) -> tuple[dict[str, Said], dict[str, set[str]]]:
    """What is said under each decision and document id, and which of the other kind belong to each."""
    said: dict[str, Said] = defaultdict(Said)
    near: dict[str, set[str]] = defaultdict(set)
    for decision_id, document_id, kind, text in con.execute(sql_files.question("names")).fetchall():
        if decision_id and document_id:
            near[decision_id].add(document_id)
            near[document_id].add(decision_id)
        one = said[decision_id or document_id]
        if kind == "case_name" or (kind == "title" and VERSUS.search(text)):
            one.cited.update(persons(text))
            one.entities.update(entities(text))
        elif kind in PARTY_FIELDS:
            one.parties.update(_persons_of(text))
            one.entities.update(entities(text))
        elif kind == "address":
            one.addresses.add(text)
        elif kind in ("quote", "remark"):
            one.words.append(text)
        if HAN.search(text):
            (one.cited if kind in ("case_name", "title") else one.parties).update(han_persons(text))
    return said, near


def _persons_of(text: str) -> Iterable[str]:
    return (party for party in parties(text) if kind_of(party) is Kind.PERSON)


def _references(con: duckdb.DuckDBPyConnection, by_case: dict[str, Names]) -> dict[str, str]:
    """The register's references whose words are names, each with a masked one that no other has."""
    rows = con.execute(
        "SELECT decision_id, value FROM decision_identifiers WHERE scheme = 'register' ORDER BY value"
    ).fetchall()
    taken = {reference for _, reference in rows}
    references: dict[str, str] = {}
    for decision_id, reference in rows:
        names = by_case.get(decision_id)
        new = masked_reference(reference, names) if names else reference
        if new == reference:
            continue
        n, free = 1, new
        while free in taken:
            n += 1
            free = f"{new}-{n}"
        taken.add(free)
        references[reference] = free
    return references
