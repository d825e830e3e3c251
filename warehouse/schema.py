"""From row classes to DDL, comments and the data dictionary."""

from __future__ import annotations

import inspect

from warehouse.rows import Row, columns

SCHEMA_VERSION = 2
"""Raised whenever a table, a view or a macro changes so that older readers would break."""


def create_table(row: type[Row]) -> str:
    """The statement that creates the table of a row class."""
    lines = ",\n".join(
        f"  {column.name} {column.sql_type}{'' if column.is_nullable else ' NOT NULL'}"
        for column in columns(row)
    )
    return f"CREATE TABLE {row.TABLE} (\n{lines}\n)"


def comments(row: type[Row]) -> list[str]:
    """The statements that document the table and each of its columns."""
    statements = [f"COMMENT ON TABLE {row.TABLE} IS {literal(table_comment(row))}"]
    statements += [
        f"COMMENT ON COLUMN {row.TABLE}.{column.name} IS {literal(column.meaning)}" for column in columns(row)
    ]
    return statements


def table_comment(row: type[Row]) -> str:
    """What a table holds, on one line, with its key."""
    text = " ".join(inspect.cleandoc(row.__doc__ or "").split())
    return f"{text} Key: {', '.join(row.KEY)}." if row.KEY else text


def literal(text: str) -> str:
    """A text as an SQL string literal."""
    return "'" + text.replace("'", "''") + "'"
