"""``comity scan``: search a copy of the dump for rulings on foreign judgments, on all cores."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from flows.command_line import INTERRUPTED, Failure, WrongUsage, data_option, emit

DAMAGED = 3


def _month(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str:
    import re

    if value and not re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", value):
        raise click.BadParameter(f"{value!r} is no month; write YYYY-MM")
    return value or ""


@click.command()
@data_option
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), help="Results  [DATA/scan]")
@click.option("--workers", type=click.IntRange(1, 512), help="Processes  [one a core]")
@click.option("--dask", metavar="ADDRESS", help="Scheduler of a Dask cluster; needs the extra 'dask'.")
@click.option("--since", callback=_month, metavar="YYYY-MM", help="Only members of that month and later.")
@click.option("--validate", is_flag=True, help="Check the fields of every row, not only around hits (slow).")
@click.option("--json", "as_json", is_flag=True, help="Print the findings as JSON.")
def command(
    paths: tuple[Path, ...],
    out: Path | None,
    workers: int | None,
    dask: str | None,
    since: str,
    validate: bool,
    as_json: bool,
) -> None:
    """Find the rulings on foreign judgments in a copy of the dump: zips, CSV files, folders.

    Exit codes: 0 all was read, 3 something was damaged or left out (it is named), 1 failed, 2 wrong usage.
    """
    if not any(path.exists() for path in paths):
        raise WrongUsage(f"there is no such file or folder: {', '.join(map(str, paths))}")
    n_workers = workers or _cores()
    try:
        sys.exit(_run(list(paths), out, n_workers, dask, since, validate=validate, as_json=as_json))
    except KeyboardInterrupt:
        click.echo("comity: stopped; what is finished is kept, the same command goes on from there", err=True)
        sys.exit(INTERRUPTED)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _run(
    paths: list[Path],
    out: Path | None,
    n_workers: int,
    dask: str | None,
    since: str,
    *,
    validate: bool,
    as_json: bool,
) -> int:
    from extract.archive import ArchiveError
    from flows.commands.run import checked_settings
    from flows.data_directory import AlreadyRunningError, UnusableDataDirectoryError, one_run_at_a_time
    from flows.scan.entering import enter, forget_withdrawn
    from flows.scan.findings import findings, to_json
    from flows.scan.plan import plan
    from flows.scan.reading import read_candidates
    from flows.scan.tables import write_tables
    from flows.scan.work import damages
    from flows.show.scan import show_scan

    settings = checked_settings([])
    folder = out or settings.data / "scan"
    try:
        order = plan(paths, folder.expanduser().absolute(), since=since, validate=validate)
        _search(order, n_workers, dask, settings.data)
        forget_withdrawn(order)
        candidates = read_candidates(order, n_workers)
        write_tables(order, candidates)
        with one_run_at_a_time(settings.data):
            n_new = enter(settings, candidates)
            found = findings(settings, order, candidates)
    except OSError as error:
        raise Failure(f"{folder}: {error.strerror or error}") from error
    except (ArchiveError, AlreadyRunningError, UnusableDataDirectoryError) as error:
        raise Failure(
            f"{error}; what was found is in {folder}, the same command goes on from there"
        ) from error
    named = damages(order)
    if as_json:
        left_out = [{"place": one.place, "cause": one.cause} for one in named]
        emit({**to_json(found), "new_pages": n_new, "left_out": left_out, "too_early": order.n_too_early})
    else:
        show_scan(found, named, n_new, str(order.out))
    if not order.done and order.jobs:
        return 1
    return DAMAGED if named else 0


def _search(order: Any, n_workers: int, dask: str | None, data: Path) -> None:
    """Scan what is still waiting, here or on a cluster, with a live bar."""
    from flows.scan.work import keep_parts

    waiting = order.waiting
    if not waiting:
        return
    total = sum(job.member.span.packed for job in waiting)
    with _bar(total, len(order.jobs), len(order.done)) as (tell, ended):
        if dask:
            done = _on_cluster(waiting, dask, data, validate=order.validate)
        else:
            from flows.scan.pool import scan_on_cores

            done = scan_on_cores(waiting, min(n_workers, len(waiting)), validate=order.validate, tell=tell)
        for job in keep_parts(order, done):
            n_candidates = order.done.get(job.part, {}).get("n_candidates", 0)
            ended(job.member.span.packed if dask else 0, n_candidates)


def _on_cluster(waiting: Any, address: str, data: Path, *, validate: bool) -> Iterator[Any]:
    from flows.prefect_home import prepare

    prepare(data, "ERROR")
    try:
        from flows.scan.cluster import scan_on_cluster
    except ImportError as error:
        raise WrongUsage("--dask needs the extra 'dask': pip install 'comity[dask]'") from error
    try:
        yield from scan_on_cluster(waiting, address, validate=validate)
    except (OSError, TimeoutError) as error:
        raise Failure(f"the Dask scheduler at {address} cannot be reached: {error}") from error


@contextmanager
def _bar(
    total: int, n_members: int, n_done: int
) -> Iterator[tuple[Callable[[int, int], None], Callable[[int, int], None]]]:
    """A bar on standard error: packed bytes, rate, members, candidates, time left."""
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn
    from rich.progress import TransferSpeedColumn as Rate

    columns = (
        TextColumn("{task.fields[members]}/" + str(n_members) + " members"),
        BarColumn(),
        DownloadColumn(),
        Rate(),
        TextColumn("{task.fields[candidates]} candidates"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True)) as progress:
        task = progress.add_task("scan", total=total, members=n_done, candidates=0)
        state = {"members": n_done, "candidates": 0, "bytes": 0}

        def tell(n_bytes: int, n_candidates: int) -> None:
            progress.update(task, completed=n_bytes, candidates=n_candidates)

        def ended(n_bytes: int, n_candidates: int) -> None:
            state["members"] += 1
            if n_bytes:
                state["bytes"] += n_bytes
                state["candidates"] += n_candidates
                tell(state["bytes"], state["candidates"])
            progress.update(task, members=state["members"])

        yield tell, ended
