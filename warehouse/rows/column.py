"""How a row class states its table: the reading of its fields into columns."""

from __future__ import annotations

import types
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, ClassVar, Union, get_args, get_origin, get_type_hints

SQL_TYPES: dict[object, str] = {
    str: "VARCHAR",
    bool: "BOOLEAN",
    int: "INTEGER",
    date: "DATE",
    datetime: "TIMESTAMPTZ",
    tuple[str, ...]: "VARCHAR[]",
}


@dataclass(frozen=True, slots=True)
class Digits:
    """Precision and scale of a ``Decimal`` column."""

    precision: int
    scale: int


@dataclass(frozen=True, slots=True)
class Operational:
    """Marks a column that tells of the running of the pipeline; it stays out of the CSV and Parquet files."""


OPERATIONAL = Operational()


@dataclass(frozen=True, slots=True)
class OneOf:
    """Marks a column whose cells, or the items of whose lists, are words of a closed list."""

    codes: tuple[str, ...]

    def __init__(self, codes: Iterable[str]) -> None:
        object.__setattr__(self, "codes", tuple(map(str, codes)))


@dataclass(frozen=True, slots=True)
class Pattern:
    """Marks a text column whose cells match a regular expression from end to end."""

    regex: str


STATED_DATE = Pattern(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
"""ISO 8601 cut to the precision that is stated."""
SHA256 = Pattern(r"[0-9a-f]{64}")
ISO_3166_1 = Pattern(r"[A-Z]{2}")


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: its SQL type, whether it may be empty, and what it means."""

    name: str
    sql_type: str
    is_nullable: bool
    meaning: str
    is_operational: bool = False
    codes: tuple[str, ...] = ()
    pattern: str = ""

    @property
    def is_list(self) -> bool:
        return self.sql_type.endswith("[]")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table. The class docstring is the table's comment, each ``Annotated`` text a column's."""

    TABLE: ClassVar[str]
    KEY: ClassVar[tuple[str, ...]] = ()
    """Columns that no two rows share, and the order of the rows; without a key all columns order them."""
    FOREIGN_KEYS: ClassVar[Mapping[str, str]] = {}
    """Columns that point to a row of another released table, each with ``table.column``."""
    IS_OPERATIONAL: ClassVar[bool] = False
    """True for tables that tell of the running of the pipeline; they are not released."""


def columns(row: type[Row]) -> tuple[Column, ...]:
    """The columns of a row class, in order."""
    hints = get_type_hints(row, include_extras=True)
    return tuple(_column(field.name, hints[field.name]) for field in fields(row))


def order(row: type[Row]) -> tuple[str, ...]:
    """The columns that put the rows of a table in order."""
    return row.KEY or tuple(column.name for column in columns(row))


def _column(name: str, hint: object) -> Column:
    if get_origin(hint) is not Annotated:
        raise TypeError(f"column {name} states no meaning")
    kind, *marks = get_args(hint)
    is_nullable = False
    if get_origin(kind) in (Union, types.UnionType):
        (kind,) = (member for member in get_args(kind) if member is not type(None))
        is_nullable = True
    (meaning,) = (mark for mark in marks if isinstance(mark, str))
    digits = next((mark for mark in marks if isinstance(mark, Digits)), None)
    if kind is Decimal and digits:
        sql_type = f"DECIMAL({digits.precision},{digits.scale})"
    else:
        sql_type = SQL_TYPES[kind]
    codes = next((mark.codes for mark in marks if isinstance(mark, OneOf)), ())
    pattern = next((mark.regex for mark in marks if isinstance(mark, Pattern)), "")
    return Column(name, sql_type, is_nullable, meaning, OPERATIONAL in marks, codes, pattern)
