"""Queries that must be empty before anything is published."""

from __future__ import annotations

import duckdb

from warehouse import sql_files
from warehouse.errors import AuditError, Failure
from warehouse.sql_files import SqlFile

SHOWN = 20


def failures(connection: duckdb.DuckDBPyConnection) -> list[Failure]:
    """The audits of ``sql/audits`` that return rows."""
    found = (_failure(connection, audit) for audit in sql_files.folder("audits"))
    return [failure for failure in found if failure]


def run_audits(connection: duckdb.DuckDBPyConnection) -> int:
    """Run every audit; returns how many there are, raises AuditError naming all that fail."""
    failed = failures(connection)
    if failed:
        raise AuditError(failed)
    return len(sql_files.folder("audits"))


def _failure(connection: duckdb.DuckDBPyConnection, audit: SqlFile) -> Failure | None:
    cursor = connection.execute(audit.text)
    rows = cursor.fetchall()
    if not rows:
        return None
    names = tuple(str(column[0]) for column in cursor.description or ())
    return Failure(audit.name, audit.purpose, names, tuple(rows[:SHOWN]), len(rows))
