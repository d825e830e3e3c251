"""The one definition of every table: DDL, comments, CSV headers and the data dictionary follow from it."""

from __future__ import annotations

from warehouse.rows.column import Column, Row, columns, order
from warehouse.rows.decisions import (
    Citation,
    Contradiction,
    Decision,
    Identifier,
    Link,
    PastDecision,
    Tombstone,
)
from warehouse.rows.evidence import (
    Document,
    DocumentChange,
    Lead,
    Observation,
    PastObservation,
    Problem,
    Source,
)
from warehouse.rows.operations import Meta, Run, SourceRun
from warehouse.rows.registries import Caveat, Court, Jurisdiction, LawVersion, PublishedTotal, Trade, Treaty

ROWS: tuple[type[Row], ...] = (
    Jurisdiction,
    Court,
    Caveat,
    Treaty,
    Trade,
    LawVersion,
    PublishedTotal,
    Source,
    Document,
    Observation,
    PastObservation,
    DocumentChange,
    Decision,
    PastDecision,
    Identifier,
    Link,
    Citation,
    Contradiction,
    Lead,
    Tombstone,
    Problem,
    Run,
    SourceRun,
    Meta,
)
TABLES: dict[str, type[Row]] = {row.TABLE: row for row in ROWS}

__all__ = [
    "ROWS",
    "TABLES",
    "Caveat",
    "Citation",
    "Column",
    "Contradiction",
    "Court",
    "Decision",
    "Document",
    "DocumentChange",
    "Identifier",
    "Jurisdiction",
    "LawVersion",
    "Lead",
    "Link",
    "Meta",
    "Observation",
    "PastDecision",
    "PastObservation",
    "Problem",
    "PublishedTotal",
    "Row",
    "Run",
    "Source",
    "SourceRun",
    "Tombstone",
    "Trade",
    "Treaty",
    "columns",
    "order",
]
