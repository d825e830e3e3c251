"""A masked copy of the tables of the warehouse: natural persons by initials wherever cases are spoken of.

Who is a person, and how a name is masked, is for ``transform.naming``; here are the tables. The copy has no
views: a release is made of it, which computes its statistics from the masked tables. Tables that tell of the
running of the pipeline are left empty.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from transform.naming.masker import masked
from warehouse.build import write_tables
from warehouse.mask_names import CaseNames, gather
from warehouse.open import connect
from warehouse.release.facts import AS_CITED, MASKED
from warehouse.rows import ROWS, Column, Meta, Row, columns, order

ABOUT_CASES = frozenset(
    {
        "documents",
        "observations",
        "document_changes",
        "decisions",
        "past_decisions",
        "decision_identifiers",
        "decision_citations",
        "contradictions",
        "leads",
        "tombstones",
    }
)
UNTOUCHED = frozenset(
    {
        "decision_id", "dispute_id", "observation_id", "source_id", "related_id", "superseded_by",
        "merged_into", "court_zh", "court_en", "court_code", "foreign_court", "case_number",
        "case_number_pinyin", "foreign_case_number", "subdivision", "field", "scheme", "rule", "kind",
        "language", "encoding",
    }
)  # fmt: skip
"""Columns of opaque identifiers, codes, numbers and courts."""
WORDS = frozenset({"value", "raw", "quote", "old", "new"})
"""Columns with what is observed of a field, and the words it rests on."""
COURT_FIELDS = frozenset({"court_zh", "court_en", "foreign_court", "mentioned_court", "bench"})
"""Observed fields that name courts and judges, who act in office and are named as the law cites them."""


@dataclass(frozen=True, slots=True)
class Masking:
    """What was masked: the copy, and how many names of persons were known."""

    path: Path
    n_persons: int


def mask(source_duckdb: Path, target_duckdb: Path) -> Masking:
    """Write a copy of the tables of a published file that names no natural person. The target must not exist.

    Raises NoWarehouseError and its kin for the source, UnwritableError for the target.
    """
    return _copy(source_duckdb, target_duckdb, cited_stay=False)


def mask_uncited(source_duckdb: Path, target_duckdb: Path) -> Masking:
    """The same, but names that are part of the usual citation of a case stay: what public exports carry."""
    return _copy(source_duckdb, target_duckdb, cited_stay=True)


def _copy(source: Path, target: Path, *, cited_stay: bool) -> Masking:
    with connect(source) as con:
        names = gather(con, cited_stay=cited_stay)
        tables: dict[str, Iterable[Row]] = {
            row.TABLE: _rows(con.cursor(), row, names) for row in ROWS if not row.IS_OPERATIONAL
        }
        facts = con.execute("SELECT key, value FROM meta WHERE key <> 'names'").fetchall()
        facts.append(("names", AS_CITED if cited_stay else MASKED))
        tables[Meta.TABLE] = [Meta(*fact) for fact in facts]
        write_tables(target, tables)
    return Masking(target, names.n_persons)


def _rows(con: duckdb.DuckDBPyConnection, row: type[Row], names: CaseNames) -> Iterator[Row]:
    shown = columns(row)
    con.execute("USE comity")
    cells, by = ", ".join(column.name for column in shown), ", ".join(order(row))
    con.execute(f"SELECT {cells} FROM {row.TABLE} ORDER BY {by}")  # noqa: S608
    change = _changing(row, shown, names)
    while batch := con.fetchmany(10_000):
        for values in batch:
            yield row(*change(values))


def _changing(
    row: type[Row], shown: tuple[Column, ...], names: CaseNames
) -> Callable[[tuple[Any, ...]], Iterator[Any]]:
    """How the cells of a table are changed; lists become tuples, as row classes have them."""
    place = {column.name: n for n, column in enumerate(shown)}
    is_text = [row.TABLE in ABOUT_CASES and _may_name(column) for column in shown]
    of_document = place.get("document_id", place.get("document"))
    of_decision, of_field = place.get("decision_id"), place.get("field")

    def change(values: tuple[Any, ...]) -> Iterator[Any]:
        scope = names.of(
            values[of_decision] if of_decision is not None else None,
            values[of_document] if of_document is not None else None,
        )
        is_court = of_field is not None and values[of_field] in COURT_FIELDS
        for column, value, text in zip(shown, values, is_text, strict=True):
            if isinstance(value, list):
                yield tuple(masked(v, scope, names.references) if text else v for v in value)
            elif text and isinstance(value, str) and not (is_court and column.name in WORDS):
                yield masked(value, scope, names.references)
            else:
                yield value

    return change


def _may_name(column: Column) -> bool:
    if column.name in UNTOUCHED or column.codes or column.pattern:
        return False
    return column.sql_type in ("VARCHAR", "VARCHAR[]")
