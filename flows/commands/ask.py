"""``comity ask``: the creditor's question, answered from the published file alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from flows.cli import Failure, WrongUsage, emit
from warehouse.ask import answer
from warehouse.errors import UnknownJurisdictionError, WarehouseError
from warehouse.open import connect


def answer_question(path: Path, word: str, as_of: date, *, as_json: bool) -> None:
    """Print the answer as text or JSON; an unknown jurisdiction is told with near matches."""
    try:
        with connect(path) as connection:
            found = answer(connection, word, as_of)
    except UnknownJurisdictionError as error:
        raise WrongUsage(str(error)) from error
    except WarehouseError as error:
        raise Failure(str(error)) from error
    if as_json:
        emit(found.to_json())
    else:
        from flows.show.answer import show_answer

        show_answer(found)
