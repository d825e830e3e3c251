"""What commands share: exit codes, errors that are one clear sentence, common options, JSON."""

from __future__ import annotations

import json
import os
import sys
from datetime import date
from pathlib import Path
from typing import Any

import click

from flows.clock import VARIABLE, clock_of, set_time

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


def warehouse_path() -> Path:
    """The published file, found without loading the settings: answers must come at once."""
    return Path(os.environ.get("COMITY_DATA") or "data").expanduser().absolute() / "comity.duckdb"


def releases_path() -> Path:
    """The folder of releases beside it."""
    return warehouse_path().with_name("releases")


def day(_context: click.Context, _parameter: click.Parameter, value: str | None) -> date:
    """A day as YYYY-MM-DD; today, by COMITY_NOW or the machine's clock, where none is given."""
    if value is None:
        try:
            return clock_of(set_time())().date()
        except ValueError as error:
            raise click.UsageError(f"{VARIABLE}: {error}") from None
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"{value!r} is no day; write YYYY-MM-DD") from None


def known_day(context: click.Context, parameter: click.Parameter, value: str | None) -> date | None:
    """The same, but no limit where none is given."""
    return None if value is None else day(context, parameter, value)


def emit(value: Any) -> None:
    """JSON on standard output, keys as they stand."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2, default=str))
