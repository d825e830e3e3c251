"""``comity release``: a release of what is published, on demand."""

from __future__ import annotations

from pathlib import Path

import click

from flows.command_line import Failure, data_option, warehouse_path
from flows.data_directory import AlreadyRunningError, UnusableDataDirectoryError
from flows.releasing import release_published, shelf_of
from warehouse.errors import WarehouseError


@click.command()
@data_option
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder of releases  [releases, or releases-masked, in the data directory]",
)
@click.option("--mask-persons", is_flag=True, help="Replace natural persons by initials, in every file.")
def command(out: Path | None, mask_persons: bool) -> None:
    """Write a release of the published data: CSV, Parquet, DuckDB, dictionary, checksums, changes."""
    published = warehouse_path()
    shelf = out.expanduser().absolute() if out else shelf_of(published.parent, mask_persons=mask_persons)
    try:
        release = release_published(published, shelf, mask_persons=mask_persons)
    except (WarehouseError, AlreadyRunningError, UnusableDataDirectoryError) as error:
        raise Failure(str(error)) from error
    news = "" if release.is_new else " (the same as before)"
    click.echo(f"{release.folder}: {len(release.files)} files{news}")
