"""``comity claim``: the sentence about China's major trading partners, tested."""

from __future__ import annotations

from datetime import date

import click

from flows.command_line import Failure, data_option, day, emit, known_day, warehouse_path
from warehouse.claim import claim
from warehouse.errors import WarehouseError
from warehouse.open import connect


@click.command()
@data_option
@click.option("--as-of", callback=day, metavar="YYYY-MM-DD", help="What held on that day  [today]")
@click.option(
    "--known-by", callback=known_day, metavar="YYYY-MM-DD", help="As far as we knew then  [all we know]"
)
@click.option("--year", type=int, help="Year of the trade data  [the latest before the day]")
@click.option(
    "--reporter",
    type=click.Choice(["partner_reported", "china_customs"]),
    default="partner_reported",
    show_default=True,
)
@click.option(
    "--interregional/--no-interregional",
    default=False,
    show_default=True,
    help="Whether Hong Kong, Macao and Taiwan count as trading partners.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
def command(
    as_of: date, known_by: date | None, year: int | None, reporter: str, interregional: bool, as_json: bool
) -> None:
    """Test: judgments of most of China's major trading partners can be enforced in China."""
    try:
        with connect(warehouse_path()) as connection:
            result = claim(
                connection, as_of, known_by, data_year=year, reporter=reporter, with_regions=interregional
            )
    except WarehouseError as error:
        raise Failure(str(error)) from error
    if as_json:
        emit(result.to_json())
    else:
        from flows.show.claim import show_claim

        show_claim(result)
