"""``comity query``: SQL on the published file, read-only."""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path
from typing import Any

import click
import duckdb

from flows.command_line import Failure, data_option, warehouse_path
from warehouse.errors import WarehouseError
from warehouse.open import connect


@click.command()
@data_option
@click.argument("sql")
@click.option("--csv", "form", flag_value="csv", help="Print CSV.")
@click.option("--json", "form", flag_value="json", help="Print JSON.")
def command(sql: str, form: str | None) -> None:
    """Run SQL on the published file, read-only."""
    run_query(warehouse_path(), sql, form or "table")


def run_query(path: Path, sql: str, form: str) -> None:
    """Print the result as a table, CSV or JSON; a wrong query is told in DuckDB's words."""
    try:
        with connect(path) as connection:
            relation = connection.execute(sql)
            names = [column[0] for column in relation.description or ()]
            _print(names, relation.fetchall(), form)
    except WarehouseError as error:
        raise Failure(str(error)) from error
    except duckdb.Error as error:
        raise Failure(f"the query failed: {error}") from error


def _print(names: list[str], rows: list[tuple[Any, ...]], form: str) -> None:
    if form == "json":
        objects = [dict(zip(names, row, strict=True)) for row in rows]
        json.dump(objects, sys.stdout, ensure_ascii=False, indent=2, default=str)
        sys.stdout.write("\n")
    elif form == "csv":
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(names)
        writer.writerows([_cell(value) for value in row] for row in rows)
    else:
        _print_table(names, rows)


def _print_table(names: list[str], rows: list[tuple[Any, ...]]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(*names)
    for row in rows:
        table.add_row(*(Text(_cell(value)) for value in row))
    Console().print(table)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return " ; ".join(map(str, value)) if isinstance(value, list) else str(value)
