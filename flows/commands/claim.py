"""``comity claim``: the sentence about China's major trading partners, tested."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from flows.cli import Failure, emit
from warehouse.claim import claim
from warehouse.errors import WarehouseError
from warehouse.open import connect


def run_claim(
    path: Path, as_of: date, year: int | None, reporter: str, *, interregional: bool, as_json: bool
) -> None:
    """Print the verdict with the numbers behind it, as text or JSON."""
    try:
        with connect(path) as connection:
            result = claim(connection, as_of, data_year=year, reporter=reporter, with_regions=interregional)
    except WarehouseError as error:
        raise Failure(str(error)) from error
    if as_json:
        emit(result.to_json())
    else:
        from flows.show.claim import show_claim

        show_claim(result)
