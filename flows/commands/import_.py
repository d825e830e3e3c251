"""``comity import``: files that a person saved from a database that must not be fetched, into the archive."""

from __future__ import annotations

from pathlib import Path

import click

from flows.command_line import FAILED, Failure, data_option, emit


@click.command()
@data_option
@click.argument(
    "paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path)
)
@click.option("--json", "as_json", is_flag=True, help="Print what each file was as JSON.")
def command(paths: tuple[Path, ...], as_json: bool) -> None:
    """Take saved files of China Judgments Online and the People's Court Case Database.

    PATH is a file (.html .json .docx .pdf .txt .zip) or a folder of them. The next `comity run` reads them.
    """
    from extract.archive import Archive, ArchiveError
    from extract.saved_files import saved_files
    from extract.take_saved import Taken, take_saved
    from flows.commands.run import checked_settings
    from flows.data_directory import AlreadyRunningError, UnusableDataDirectoryError, one_run_at_a_time
    from flows.show.taken import as_object, said

    settings = checked_settings([])
    taken: list[Taken] = []
    try:
        with one_run_at_a_time(settings.data), Archive(settings.archive) as archive:
            for one in take_saved(saved_files(paths), archive, settings.clock()):
                taken.append(one)
                if not as_json:
                    click.echo(said(one), err=not one.source_id)
    except (AlreadyRunningError, UnusableDataDirectoryError, ArchiveError) as error:
        raise Failure(str(error)) from error
    n_new = sum(one.is_new for one in taken)
    n_left = sum(not one.source_id for one in taken)
    if as_json:
        emit([as_object(one) for one in taken])
    else:
        counted = f"{n_new} new, {len(taken) - n_new - n_left} known already, {n_left} left out"
        click.echo(f"{len(taken)} files: {counted}" + ("; `comity run` reads them" if n_new else ""))
    if n_left:
        raise SystemExit(FAILED)
