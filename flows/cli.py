"""The command line. Only ``run`` and ``schedule`` may import Prefect; every import waits for its command."""

from __future__ import annotations

import json
import os
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import click

FAILED, WRONG_USAGE, UNREACHABLE, INTERRUPTED = 1, 2, 3, 130


class Failure(click.ClickException):
    """A clear sentence on standard error, exit code 1."""

    exit_code = FAILED

    def show(self, file: Any = None) -> None:
        click.echo(f"comity: {self.format_message()}", file=file or sys.stderr)


class WrongUsage(Failure):
    """The same for words that we do not understand, exit code 2."""

    exit_code = WRONG_USAGE


def data_option(command: Any) -> Any:
    """``--data``, before the command's name and after it, where people look for it."""

    def keep(_context: click.Context, _parameter: click.Parameter, value: Path | None) -> None:
        if value:
            os.environ["COMITY_DATA"] = str(value)

    return click.option(
        "--data",
        type=click.Path(path_type=Path, file_okay=False),
        callback=keep,
        expose_value=False,
        help="Data directory  [COMITY_DATA, ./data]",
    )(command)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@data_option
@click.version_option(package_name="comity")
def main() -> None:
    """Chinese court rulings on foreign judgments: will a Chinese court enforce it?"""


def warehouse_path() -> Path:
    """The published file, found without loading the settings: answers must come at once."""
    return Path(os.environ.get("COMITY_DATA") or "data").expanduser().absolute() / "comity.duckdb"


def day(_context: click.Context, _parameter: click.Parameter, value: str | None) -> date:
    """A day as YYYY-MM-DD; today, by COMITY_NOW or the machine's clock, where none is given."""
    try:
        if value is None:
            now = os.environ.get("COMITY_NOW")
            return (datetime.fromisoformat(now).astimezone(UTC) if now else datetime.now(UTC)).date()
        return date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(
            f"{value or os.environ['COMITY_NOW']!r} is no day; write YYYY-MM-DD"
        ) from None


def emit(value: Any) -> None:
    """JSON on standard output, keys as they stand."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2, default=str))


@main.command()
@data_option
@click.option("--offline", is_flag=True, help="Send no request; take packaged sources and the archive.")
@click.option("--source", "sources", multiple=True, metavar="ID", help="Only this source (repeatable).")
@click.option("--strict", is_flag=True, help="Exit with 3 when a source could not be reached.")
@click.option("--accept-drop", is_flag=True, help="Publish although over 5 % of the decisions would vanish.")
@click.option("--json", "as_json", is_flag=True, help="Print the run summary as JSON.")
def run(offline: bool, sources: tuple[str, ...], strict: bool, accept_drop: bool, as_json: bool) -> None:
    """Fetch, read, consolidate, build, audit, export: the main job."""
    from flows.commands.run import run_night

    sys.exit(
        run_night(list(sources), offline=offline, strict=strict, accept_drop=accept_drop, as_json=as_json)
    )


@main.command()
@data_option
@click.argument("jurisdiction", nargs=-1, required=True)
@click.option("--as-of", callback=day, metavar="YYYY-MM-DD", help="What held on that day  [today]")
@click.option("--json", "as_json", is_flag=True, help="Print the answer as JSON.")
def ask(jurisdiction: tuple[str, ...], as_of: date, as_json: bool) -> None:
    """Will a Chinese court enforce a judgment from JURISDICTION (GB, Singapore, 韩国)?"""
    from flows.commands.ask import answer_question

    answer_question(warehouse_path(), " ".join(jurisdiction), as_of, as_json=as_json)


@main.command()
@data_option
@click.option("--as-of", callback=day, metavar="YYYY-MM-DD", help="What held on that day  [today]")
@click.option("--year", type=int, help="Year of the trade data  [the latest before the day]")
@click.option(
    "--reporter",
    type=click.Choice(["partner_reported", "china_customs"]),
    default="partner_reported",
    show_default=True,
)
@click.option(
    "--interregional/--no-interregional",
    default=False,
    show_default=True,
    help="Whether Hong Kong, Macao and Taiwan count as trading partners.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
def claim(as_of: date, year: int | None, reporter: str, interregional: bool, as_json: bool) -> None:
    """Test: judgments of most of China's major trading partners can be enforced in China."""
    from flows.commands.claim import run_claim

    run_claim(warehouse_path(), as_of, year, reporter, interregional=interregional, as_json=as_json)


@main.command()
@data_option
@click.argument("decision")
@click.argument("field", required=False)
@click.option("--json", "as_json", is_flag=True, help="Print everything as JSON.")
def why(decision: str, field: str | None, as_json: bool) -> None:
    """The words that DECISION (its id or case number), or one FIELD of it, rests on."""
    from flows.commands.why import explain

    explain(warehouse_path(), decision, field, as_json=as_json)


@main.command()
@data_option
@click.argument("sql")
@click.option("--csv", "form", flag_value="csv", help="Print CSV.")
@click.option("--json", "form", flag_value="json", help="Print JSON.")
def query(sql: str, form: str | None) -> None:
    """Run SQL on the published file, read-only."""
    from flows.commands.query import run_query

    run_query(warehouse_path(), sql, form or "table")


@main.command()
@data_option
@click.option("--json", "as_json", is_flag=True, help="Print the status as JSON.")
def status(as_json: bool) -> None:
    """The last run, and each source: last success, last change, age, last error."""
    from flows.commands.status import show_status

    show_status(as_json=as_json)


@main.command()
@data_option
@click.option("--cron", help="When to run  [COMITY_CRON, 15 3 * * *]")
@click.option("--timezone", help="In which time zone  [COMITY_TIMEZONE, Asia/Shanghai]")
def schedule(cron: str | None, timezone: str | None) -> None:
    """Serve the nightly flow on its schedule until stopped."""
    from flows.commands.schedule import serve

    serve(cron, timezone)


if __name__ == "__main__":
    main()
