"""From a field of a decision back to the words it rests on."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

import duckdb

from warehouse import sql_files
from warehouse.errors import UnknownDecisionError, UnknownFieldError


@dataclass(frozen=True, slots=True)
class Said:
    """One observation: who says so, in which words, on which page, since when we know."""

    field: str
    value: str
    is_winning: bool
    quote: str | None
    method: str
    authority: str
    rule: str
    source_id: str
    url: str
    document_id: str
    snapshot_sha256: str | None
    first_seen: str
    rule_of_choice: str | None
    is_resolved: bool | None


@dataclass(frozen=True, slots=True)
class Why:
    """A decision and everything that is said of it, field by field."""

    decision_id: str
    case_name: str | None
    case_number: str | None
    jurisdiction: str | None
    said: list[Said]

    def to_json(self) -> dict[str, Any]:
        """Plain values, for ``json.dumps``."""
        return asdict(self)


def why(con: duckdb.DuckDBPyConnection, word: str, field: str | None = None) -> Why:
    """What a decision rests on; ``word`` is its id or any number it goes by.

    Raises UnknownDecisionError where it names none or several, UnknownFieldError for a field nobody states.
    """
    found = con.execute(sql_files.question("why_decision"), {"word": word.strip()}).fetchall()
    if len(found) != 1:
        raise UnknownDecisionError(word, [row[0] for row in found])
    decision_id, case_name, case_number, jurisdiction = found[0]
    rows = con.execute(sql_files.question("why"), {"decision_id": decision_id, "field": field}).fetchall()
    if field and not rows:
        known = con.execute(sql_files.question("why"), {"decision_id": decision_id, "field": None}).fetchall()
        raise UnknownFieldError(field, sorted({row[0] for row in known}))
    return Why(decision_id, case_name, case_number, jurisdiction, [Said(*row) for row in rows])
