"""The creditor's question: can a judgment of this jurisdiction be enforced in mainland China?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from difflib import get_close_matches
from typing import TypeVar

import duckdb

from warehouse import sql_files
from warehouse.answer import Answer, Caveat, Claim, Rate, Ruling, Treaty
from warehouse.errors import UnknownJurisdictionError
from warehouse.unknown import unknown

T = TypeVar("T", Treaty, Ruling, Rate, Claim)
NEAR = 5
STORED = {
    "enforceability_as_of($day, $known_by)": "enforceability",
    "reciprocity_as_of($day, $known_by)": "reciprocity_by_jurisdiction",
}
"""What is computed anew on two clocks, and the tables that hold the same for the day of the file."""


def answer(
    con: duckdb.DuckDBPyConnection, word: str, as_of: date | None = None, known_by: date | None = None
) -> Answer:
    """What held for a jurisdiction on a day (by default that of the data), as far as we knew by ``known_by``.

    ``word`` is an ISO 3166-1 code or a name; raises UnknownJurisdictionError with near matches.
    """
    iso2 = resolve(con, word)
    today = _fact(con, "as_of")
    asked = {"iso2": iso2, "day": str(as_of or today), "known_by": known_by}
    is_stored = asked["day"] == today and known_by is None
    found = con.execute(*_question("enforceability", asked, is_stored=is_stored))
    names = [column[0] for column in found.description or ()]
    row = dict(zip(names, found.fetchall()[0], strict=True))
    words: dict[str, str] = dict(con.execute(sql_files.question("caveats")).fetchall())
    treaties = _rows(con, "treaties", Treaty, asked)
    rulings = _rows(con, "decisions", Ruling, asked)
    contradictions = _rows(con, "contradictions", Claim, asked)
    return Answer(
        iso2=iso2,
        name_en=row["name_en"],
        name_zh=row["name_zh"],
        kind=row["kind"],
        as_of=row["as_of"],
        known_by=known_by.isoformat() if known_by else None,
        enforceability=row["class"],
        reason=row["class_reason"],
        words=row["words"],
        meaning=row["meaning"],
        law=row["law"],
        caveats=[Caveat(code, words[code]) for code in row["caveats"]],
        treaty_id=row["treaty_id"],
        treaties=treaties,
        basis_ids=row["decision_ids"],
        decisions=[ruling for ruling in rulings if ruling.direction != "outbound"],
        outbound=[ruling for ruling in rulings if ruling.direction == "outbound"],
        rates=_rows(con, "rates", Rate, asked, is_stored=is_stored),
        contradictions=contradictions,
        unknown=unknown(row["kind"], treaties, rulings, contradictions),
        data_version=_fact(con, "data_version"),
    )


def resolve(con: duckdb.DuckDBPyConnection, word: str) -> str:
    """The code that a code or an English or Chinese name stands for; raises UnknownJurisdictionError."""
    wanted = word.strip().casefold()
    names = _names(con)
    if wanted in names:
        return names[wanted]
    raise UnknownJurisdictionError(word, near_matches(con, word))


def near_matches(con: duckdb.DuckDBPyConnection, word: str) -> list[tuple[str, str]]:
    """(code, English name) of the jurisdictions whose code or name is like the word, best first."""
    wanted = word.strip().casefold()
    names = _names(con)
    holding = [name for name in names if len(wanted) > 2 and wanted in name]
    codes = [names[name] for name in (*holding, *get_close_matches(wanted, names, n=NEAR, cutoff=0.6))]
    if not codes and len(wanted) == 2:
        codes = [names[name] for name in names if len(name) == 2 and name[0] == wanted[0]]
    english = {row[0]: row[1] for row in con.execute(sql_files.question("jurisdictions")).fetchall()}
    return [(code, english[code]) for code in dict.fromkeys(codes)][:NEAR]


def _names(con: duckdb.DuckDBPyConnection) -> dict[str, str]:
    """Every code and name in lower case, and the code it stands for."""
    rows = con.execute(sql_files.question("jurisdictions")).fetchall()
    return {name.casefold(): iso2 for iso2, *names, _ in rows for name in (iso2, *names) if name}


def _fact(con: duckdb.DuckDBPyConnection, key: str) -> str:
    return str(con.execute("SELECT value FROM meta WHERE key = ?", [key]).fetchall()[0][0])


def _rows(
    con: duckdb.DuckDBPyConnection,
    name: str,
    kind: type[T],
    asked: Mapping[str, object],
    *,
    is_stored: bool = False,
) -> list[T]:
    """The answers to a question, whose columns are the fields of ``kind``, in order."""
    cursor = con.execute(*_question(name, asked, is_stored=is_stored))
    return [kind(*row) for row in cursor.fetchall()]


def _question(name: str, asked: Mapping[str, object], *, is_stored: bool) -> tuple[str, dict[str, object]]:
    """The text of a question and those of the parameters that it has."""
    text = "\n".join(line for line in sql_files.question(name).splitlines() if not line.startswith("--"))
    if is_stored:
        for computed, table in STORED.items():
            text = text.replace(computed, table)
    return text, {key: value for key, value in asked.items() if f"${key}" in text}
