"""``comity schedule``: serve the nightly flow on its schedule, with a Prefect server if none is set."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import click
import httpx

from flows.command_line import Failure, data_option
from flows.commands.run import checked_settings
from flows.data_directory import AlreadyRunningError, UnusableDataDirectoryError, one_run_at_a_time
from flows.prefect_home import prepare
from flows.settings import Settings


@click.command()
@data_option
@click.option("--cron", help="When to run  [COMITY_CRON, 15 3 * * *]")
@click.option("--timezone", help="In which time zone  [COMITY_TIMEZONE, Asia/Shanghai]")
def command(cron: str | None, timezone: str | None) -> None:
    """Serve the nightly flow on its schedule until stopped."""
    serve(cron, timezone)


START_SECONDS = 120


def serve(cron: str | None, timezone: str | None) -> None:
    """Serve until stopped. One run at a time: a night that is due while one runs waits its turn."""
    settings = checked_settings([])
    os.environ["COMITY_DATA"] = str(settings.data)
    try:
        with one_run_at_a_time(settings.data):
            prepare(settings.data, "INFO")
    except AlreadyRunningError:
        prepare(settings.data, "INFO")  # a run by hand is under way; the schedule only begins
    except UnusableDataDirectoryError as error:
        raise Failure(str(error)) from error
    with _server(settings):
        from prefect.client.schemas.objects import ConcurrencyLimitConfig, ConcurrencyLimitStrategy
        from prefect.schedules import Cron

        from flows.nightly import nightly

        when = Cron(cron or settings.cron, timezone=timezone or settings.timezone)
        click.echo(
            f"comity: nightly at {when.cron} {when.timezone}, data in {settings.data}; Ctrl-C stops", err=True
        )
        nightly.serve(
            name="nightly",
            schedule=when,
            global_limit=ConcurrencyLimitConfig(limit=1, collision_strategy=ConcurrencyLimitStrategy.ENQUEUE),
            limit=1,
            print_starting_message=False,
        )


@contextmanager
def _server(settings: Settings) -> Iterator[None]:
    """The server that PREFECT_API_URL names, or one of our own on loopback for as long as we serve."""
    if os.environ.get("PREFECT_API_URL"):
        yield
        return
    port = settings.prefect_port
    address = f"http://127.0.0.1:{port}/api"
    command = [sys.executable, "-m", "prefect", "server", "start", "--host", "127.0.0.1", "--port", str(port)]
    log = (settings.data / "prefect-server.log").open("ab")
    server = subprocess.Popen(command, stdout=log, stderr=log)  # noqa: S603 - fixed words and a number
    try:
        os.environ["PREFECT_API_URL"] = address
        _wait_for(f"{address}/health", server)
        click.echo(f"comity: Prefect's pages are at http://127.0.0.1:{port}", err=True)
        yield
    finally:
        server.terminate()
        server.wait(timeout=30)
        log.close()


def _wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and server.poll() is None:
        try:
            if httpx.get(address, timeout=2).is_success:
                return
        except httpx.HTTPError:
            time.sleep(0.5)
    raise Failure("the Prefect server did not start; is the port taken? COMITY_PREFECT_PORT sets another")
