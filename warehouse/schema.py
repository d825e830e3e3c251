"""From row classes to DDL, comments and the data dictionary."""

from __future__ import annotations

import inspect

from warehouse.rows import Column, Row, columns

SCHEMA_VERSION = 3
"""Raised whenever a table, a view or a macro changes so that older readers would break."""


def public_columns(row: type[Row]) -> tuple[Column, ...]:
    """The columns of a row class that a release may carry."""
    return tuple(column for column in columns(row) if not column.is_operational)


def create_table(row: type[Row], *, public: bool = False) -> str:
    """The statement that creates the table of a row class, or no more of it than a release may carry."""
    lines = ",\n".join(
        f"  {column.name} {column.sql_type}{'' if column.is_nullable else ' NOT NULL'}"
        for column in (public_columns(row) if public else columns(row))
    )
    return f"CREATE TABLE {row.TABLE} (\n{lines}\n)"


def comments(row: type[Row], *, public: bool = False) -> list[str]:
    """The statements that document the table and its columns, or those that a release may carry."""
    statements = [f"COMMENT ON TABLE {row.TABLE} IS {literal(table_comment(row))}"]
    statements += [
        f"COMMENT ON COLUMN {row.TABLE}.{column.name} IS {literal(column.meaning)}"
        for column in (public_columns(row) if public else columns(row))
    ]
    return statements


def table_comment(row: type[Row]) -> str:
    """What a table holds, on one line, with its key."""
    text = " ".join(inspect.cleandoc(row.__doc__ or "").split())
    return f"{text} Key: {', '.join(row.KEY)}." if row.KEY else text


def literal(text: str) -> str:
    """A text as an SQL string literal."""
    return "'" + text.replace("'", "''") + "'"
