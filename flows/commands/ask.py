"""``comity ask``: the creditor's question, answered from the published file alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from flows.command_line import Failure, WrongUsage, data_option, day, emit, known_day, warehouse_path
from warehouse.ask import answer
from warehouse.errors import UnknownJurisdictionError, WarehouseError
from warehouse.open import connect


@click.command()
@data_option
@click.argument("jurisdiction", nargs=-1, required=True)
@click.option("--as-of", callback=day, metavar="YYYY-MM-DD", help="What held on that day  [today]")
@click.option(
    "--known-by", callback=known_day, metavar="YYYY-MM-DD", help="As far as we knew then  [all we know]"
)
@click.option("--json", "as_json", is_flag=True, help="Print the answer as JSON.")
def command(jurisdiction: tuple[str, ...], as_of: date, known_by: date | None, as_json: bool) -> None:
    """Will a Chinese court enforce a judgment from JURISDICTION (GB, Singapore, 韩国)?"""
    answer_question(warehouse_path(), " ".join(jurisdiction), as_of, known_by, as_json=as_json)


def answer_question(path: Path, word: str, as_of: date, known_by: date | None, *, as_json: bool) -> None:
    """Print the answer as text or JSON; an unknown jurisdiction is told with near matches."""
    try:
        with connect(path) as connection:
            found = answer(connection, word, as_of, known_by)
    except UnknownJurisdictionError as error:
        raise WrongUsage(str(error)) from error
    except WarehouseError as error:
        raise Failure(str(error)) from error
    if as_json:
        emit(found.to_json())
    else:
        from flows.show.answer import show_answer

        show_answer(found)
