"""``comity run``: the nightly flow in this process, with progress, a table and an exit code."""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import Mapping
from typing import Any

import click
from pydantic import ValidationError
from rich.console import Console
from rich.logging import RichHandler

from extract.source import all_sources
from flows.command_line import FAILED, INTERRUPTED, UNREACHABLE, Failure, data_option, emit
from flows.data_directory import AlreadyRunningError, UnusableDataDirectoryError, one_run_at_a_time
from flows.prefect_home import prepare
from flows.settings import Settings
from flows.show.night import show_night
from warehouse.errors import WarehouseError
from warehouse.publish import refuse_newer


@click.command()
@data_option
@click.option("--offline", is_flag=True, help="Send no request; take packaged sources and the archive.")
@click.option(
    "--from-archive", is_flag=True, help="Build everything anew from the archive alone; nothing is fetched."
)
@click.option("--source", "sources", multiple=True, metavar="ID", help="Only this source (repeatable).")
@click.option("--strict", is_flag=True, help="Exit with 3 when a source could not be reached.")
@click.option("--accept-drop", is_flag=True, help="Publish although over 5 % of the decisions would vanish.")
@click.option("--json", "as_json", is_flag=True, help="Print the run summary as JSON.")
def command(
    offline: bool,
    from_archive: bool,
    sources: tuple[str, ...],
    strict: bool,
    accept_drop: bool,
    as_json: bool,
) -> None:
    """Fetch, read, consolidate, build, audit, export: the main job."""
    if from_archive and sources:
        raise click.UsageError("--from-archive reads every source; leave out --source")
    how = {"offline": offline, "from_archive": from_archive, "accept_drop": accept_drop}
    sys.exit(run_night(list(sources), how, strict=strict, as_json=as_json))


def run_night(sources: list[str], how: Mapping[str, bool], *, strict: bool, as_json: bool) -> int:
    """Run one night; returns the exit code. ``how`` holds the flow's own switches.

    Progress goes to standard error, the result to standard out.
    """
    settings = checked_settings(sources)
    console = Console(stderr=True)
    _show_progress(console)
    os.environ["COMITY_DATA"] = str(settings.data)
    try:
        with one_run_at_a_time(settings.data):  # a word at once, before Prefect takes its seconds
            refuse_newer(settings.warehouse)
            prepare(settings.data, "CRITICAL")  # a failure is told in one sentence
    except (AlreadyRunningError, UnusableDataDirectoryError, WarehouseError) as error:
        raise Failure(str(error)) from error
    console.print("[dim]starting Prefect (some seconds) ...[/dim]")
    summary, code = _nightly(settings, sources, how, console)
    if as_json:
        emit(summary)
    elif summary:
        show_night(summary, settings.warehouse)
    if code == 0 and strict and summary.get("unreachable"):
        return UNREACHABLE
    return code


def checked_settings(sources: list[str]) -> Settings:
    """The settings of this run; wrong ones are a usage error that names the variable."""
    try:
        settings = Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = "_".join(str(part) for part in first["loc"]).upper()
        raise click.UsageError(f"COMITY_{name}: {first['msg']}") from error
    known = {source.id: source for source in all_sources()}
    switched = sorted(settings.enable | settings.disable | settings.sources)
    for wanted in (*sources, *switched):
        if wanted not in known:
            raise click.UsageError(f"no source {wanted!r}; the sources are {', '.join(sorted(known))}")
    for wanted in (*sources, *sorted(settings.enable | settings.sources)):
        if not known[wanted].is_taken:
            raise click.UsageError(f"{wanted} is never fetched: {known[wanted].reason}")
    for wanted in sources:
        if lacking := settings.lacks(known[wanted]):
            raise click.UsageError(f"source {wanted} {lacking}")
    return settings


def _nightly(
    settings: Settings, sources: list[str], how: Mapping[str, bool], console: Console
) -> tuple[dict[str, Any], int]:
    try:
        from flows.nightly import nightly

        return nightly(sources=sources or None, **how), 0
    except KeyboardInterrupt:
        console.print("comity: stopped; what was published before stands untouched")
        return {}, INTERRUPTED
    except (AlreadyRunningError, UnusableDataDirectoryError) as error:
        raise Failure(str(error)) from error
    except Exception as error:
        console.print(f"comity: nothing was published: {error}", markup=False, highlight=False)
        return _last_summary(settings), FAILED


def _last_summary(settings: Settings) -> dict[str, Any]:
    from warehouse.ledger import Ledger

    if not settings.ledger.exists():
        return {}
    last = Ledger(settings.ledger).runs(limit=1)
    summary: dict[str, Any] = json.loads(last[0]["summary"] or "{}") if last else {}
    return summary


def _show_progress(console: Console) -> None:
    logger = logging.getLogger("comity")
    logger.setLevel(logging.INFO)
    logger.propagate = False
    logger.addHandler(
        RichHandler(console=console, show_path=False, show_level=False, log_time_format="%H:%M:%S")
    )
