"""``comity scan --dask`` on a real scheduler with two worker processes, one of them killed half way."""

from __future__ import annotations

import contextlib
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from benchmarks.scan.dump import defective
from tests.flows.comity import COMMAND, comity, environment
from tests.flows.prefect_server import free_port, server, wait_until
from tests.flows.test_scan import NOW, tables

pytestmark = pytest.mark.prefect
ROOT = Path(__file__).parents[2]
DASK = [sys.executable, "-m", "dask"]


def says(log: Path, words: str) -> bool:
    return words in log.read_text()


@contextlib.contextmanager
def running(words: list[str], log: Path, settings: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    with log.open("wb") as out:
        process = subprocess.Popen(words, cwd=ROOT, env=settings, stdout=out, stderr=out)
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def test_a_worker_that_is_killed_half_way_changes_nothing(prefect_home: Path, tmp_path: Path) -> None:
    dump = tmp_path / "dump"
    defective(dump, n_bytes=6_000_000, huge=0)
    alone, spread = tmp_path / "alone", tmp_path / "spread"
    assert comity(alone, "scan", str(dump), **NOW).code == 3
    port = free_port()
    address = f"tcp://127.0.0.1:{port}"
    scheduler = [*DASK, "scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard"]
    worker = [*DASK, "worker", address, "--host", "127.0.0.1", "--nworkers", "1", "--nthreads", "1"]
    worker += ["--no-dashboard", "--no-nanny", "--local-directory", str(tmp_path)]
    logs = [tmp_path / name for name in ("scheduler.log", "first.log", "second.log", "scan.log")]
    # One Prefect server for all: else every worker starts its own, and a killed one leaves it behind.
    api = free_port()
    settings = environment(
        spread,
        PREFECT_API_URL=f"http://127.0.0.1:{api}/api",
        PREFECT_HOME=str(shutil.copytree(prefect_home, tmp_path / "prefect")),
        PREFECT_SERVER_ANALYTICS_ENABLED="false",
        **NOW,
    )
    with contextlib.ExitStack() as stack:
        stack.enter_context(server(settings, api, tmp_path / "server.log"))
        stack.enter_context(running(scheduler, logs[0], settings))
        wait_until(partial(says, logs[0], "Scheduler at"), 120, logs[0].read_text)
        workers = [stack.enter_context(running(worker, log, settings)) for log in logs[1:3]]
        for log in logs[1:3]:
            wait_until(partial(says, log, "Starting established"), 120, log.read_text)
        words = [*COMMAND, "scan", str(dump), "--dask", address]
        with logs[3].open("wb") as out:
            scan = subprocess.Popen(words, env=settings, stdout=out, stderr=out)
        parts = spread / "scan" / "parts"
        while scan.poll() is None and len(list(parts.glob("*.zst"))) < 4:
            time.sleep(0.05)
        n_before = len(list(parts.glob("*.zst")))
        workers[0].send_signal(signal.SIGKILL)
        assert scan.wait(timeout=400) == 3, logs[3].read_text()
    assert 0 < n_before < len(list(parts.glob("*.zst")))
    assert tables(spread / "scan") == tables(alone / "scan")


def test_a_scheduler_that_is_not_there_is_named(tmp_path: Path) -> None:
    (tmp_path / "2021年06月.csv").write_text("a,b\n", encoding="utf-8")
    done = comity(
        tmp_path / "data",
        "scan",
        str(tmp_path),
        "--dask",
        f"tcp://127.0.0.1:{free_port()}",
        DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT="2s",
        **NOW,
    )
    assert done.code == 1
    assert "cannot be reached" in done.err
