"""``comity site``: pages of what is published, for people to read."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import click

from flows.command_line import Failure, data_option, warehouse_path
from flows.data_directory import AlreadyRunningError, UnusableDataDirectoryError, one_run_at_a_time
from flows.site import site_of
from warehouse.errors import WarehouseError
from warehouse.open import connect


def address(_context: click.Context, _parameter: click.Parameter, value: str) -> str:
    """A web address that ends with a slash, or nothing."""
    parts = urlsplit(value)
    if value and (parts.scheme not in ("http", "https") or not parts.hostname):
        raise click.BadParameter(f"{value!r} is no web address; write https://example.org/comity/")
    return f"{value.rstrip('/')}/" if value else ""


@click.command()
@data_option
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder of the site, replaced whole  [site in the data directory]",
)
@click.option("--mask-persons", is_flag=True, help="Replace natural persons by initials, on every page.")
@click.option(
    "--base-url",
    default="",
    callback=address,
    envvar="COMITY_SITE_URL",
    metavar="URL",
    help="Where the site will be served, for feeds and search engines  [COMITY_SITE_URL, none]",
)
def command(out: Path | None, mask_persons: bool, base_url: str) -> None:
    """Write the site: static pages in English and Chinese that open from a disk."""
    published = warehouse_path()
    folder = out.expanduser().absolute() if out else published.with_name("site")
    try:
        connect(published).close()  # a wrong directory is told of before anything is made in it
        with one_run_at_a_time(published.parent):
            built = site_of(published, folder, mask_persons=mask_persons, base_url=base_url)
    except (WarehouseError, AlreadyRunningError, UnusableDataDirectoryError) as error:
        raise Failure(str(error)) from error
    click.echo(f"{built.folder / 'index.html'}: {built.n_pages} pages, {built.n_bytes / 1e6:.1f} MB")
