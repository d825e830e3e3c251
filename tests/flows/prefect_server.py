"""A real Prefect server and worker on loopback, from the locked environment."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import httpx

ROOT = Path(__file__).parents[2]
PREFECT = [sys.executable, "-m", "prefect"]


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


@contextmanager
def process(words: list[str], environment: Mapping[str, str], log: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A Prefect command that runs until the block ends."""
    with log.open("wb") as out:
        started = subprocess.Popen([*PREFECT, *words], cwd=ROOT, env=environment, stdout=out, stderr=out)
        try:
            yield started
        finally:
            started.terminate()
            try:
                started.wait(timeout=30)
            except subprocess.TimeoutExpired:
                started.kill()
                started.wait()


@contextmanager
def server(environment: Mapping[str, str], port: int, log: Path) -> Iterator[None]:
    """``prefect server start`` until it answers; raises TimeoutError with its log otherwise."""
    with process(
        ["server", "start", "--host", "127.0.0.1", "--port", str(port)], environment, log
    ) as started:
        wait_until(
            lambda: _answers(port), 120, lambda: f"server: {started.poll()}\n{log.read_text()[-3000:]}"
        )
        yield


def _answers(port: int) -> bool:
    try:
        return httpx.get(f"http://127.0.0.1:{port}/api/health", timeout=2).is_success
    except httpx.HTTPError:
        return False


def wait_until(condition: Callable[[], bool], seconds: float, explain: Callable[[], str]) -> None:
    """Wait for a condition; raises TimeoutError with what ``explain`` says."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            raise TimeoutError(explain())
        time.sleep(0.5)


def run(words: list[str], environment: Mapping[str, str]) -> str:
    """A Prefect command to its end; its output, also in the error where it fails."""
    done = subprocess.run(
        [*PREFECT, *words],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
