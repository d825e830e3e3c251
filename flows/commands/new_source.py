"""``comity new-source``: the folder of a new source, to be changed into the real one."""

from __future__ import annotations

from pathlib import Path

import click

from flows.command_line import Failure, WrongUsage

ROOT = Path(__file__).parents[2]


@click.command()
@click.argument("source_id", metavar="ID")
@click.option("--host", default="www.example.org", show_default=True, help="The host that it would ask.")
@click.option(
    "--root", type=click.Path(path_type=Path, file_okay=False), default=ROOT, help="Checkout  [this one]"
)
def command(source_id: str, host: str, root: Path) -> None:
    """Lay out extract/sources/ID and its examples; docs/add-a-source.md tells how to go on."""
    from extract.new_source import NewSourceError, lay_out

    try:
        source, written = lay_out(root, source_id, host)
    except NewSourceError as error:
        raise WrongUsage(str(error)) from error
    except OSError as error:
        raise Failure(f"{error.filename}: {error.strerror}") from error
    for path in written:
        click.echo(str(path.relative_to(root)))
    click.echo(
        f"\n{source.id} is off until its source.yml says `enabled: true`. Next: docs/add-a-source.md, step 2."
    )
