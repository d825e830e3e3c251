"""``comity diff``: what became of the decisions from one release to another."""

from __future__ import annotations

import csv
import sys
from dataclasses import asdict, fields
from pathlib import Path

import click

from flows.command_line import Failure, WrongUsage, data_option, emit, releases_path
from warehouse.errors import NotAReleaseError, UnknownReleaseError, WarehouseError
from warehouse.release.changes import changes_between, counts
from warehouse.release.edition import read_edition
from warehouse.release.find import find_release
from warehouse.rows.changes import Change


@click.command()
@data_option
@click.argument("before", metavar="A")
@click.argument("after", metavar="B")
@click.option("--csv", "form", flag_value="csv", help="Print CSV, one row a change.")
@click.option("--json", "form", flag_value="json", help="Print JSON.")
def command(before: str, after: str, form: str | None) -> None:
    """Decisions added, changed and withdrawn from A to B.

    A and B are folders of releases or DuckDB files, or a name, a day or "latest" under the data directory.
    """
    difference(before, after, releases_path(), form or "text")


def difference(before: str, after: str, shelf: Path, form: str) -> None:
    """Print the changes as text, CSV or JSON."""
    try:
        places = find_release(before, shelf), find_release(after, shelf)
        editions = [read_edition(place) for place in places]
    except (UnknownReleaseError, NotAReleaseError) as error:
        raise WrongUsage(str(error)) from error
    except WarehouseError as error:
        raise Failure(str(error)) from error
    changes = changes_between(*editions)
    if form == "csv":
        _print_csv(changes)
    elif form == "json":
        names = {"before": str(places[0]), "after": str(places[1])}
        emit({**names, **counts(changes), "changes": [asdict(change) for change in changes]})
    else:
        from flows.show.diff import show_diff

        show_diff(places, editions, changes)


def _print_csv(changes: list[Change]) -> None:
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow([field.name for field in fields(Change)])
    writer.writerows([cell or "" for cell in asdict(change).values()] for change in changes)
