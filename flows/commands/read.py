"""``comity read``: rulings and reports in local files to facts, each with its evidence."""

from __future__ import annotations

import click

from flows.command_line import FAILED
from flows.local import Unread, files, findings
from flows.show.terminal import complain


@click.command()
@click.argument("paths", metavar="FILE...", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a document, one a line.")
@click.option("--text", "with_text", is_flag=True, help="With --json: the text that offsets count in.")
@click.option("--why", "why", is_flag=True, help="Print each text with its evidence marked.")
def command(paths: tuple[str, ...], as_json: bool, with_text: bool, why: bool) -> None:
    """Read FILE (.txt .html .json .docx .pdf, a directory, - for standard input)."""
    if as_json and why:
        raise click.UsageError("--json and --why exclude each other")
    if with_text and not as_json:
        raise click.UsageError("--text goes with --json")
    from flows.show.finding import show_json, show_summary, show_why

    failed = False
    for place in files(paths):
        for found in [place] if isinstance(place, Unread) else findings(place):
            if isinstance(found, Unread):
                complain(found)
                failed = True
            elif as_json:
                show_json(found, with_text=with_text)
            elif why:
                show_why(found)
            else:
                show_summary(found)
    if failed:
        raise SystemExit(FAILED)
