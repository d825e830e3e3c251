"""comity schedule: a server of its own, the flow served with its cron, one run to its end, a clean stop."""

from __future__ import annotations

import signal
import subprocess
import time
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.flows.comity import COMMAND, environment
from tests.flows.prefect_server import free_port, wait_until
from tests.flows.switched import LIVE

pytestmark = pytest.mark.prefect


def test_schedule_serves_the_night_and_stops_cleanly(tmp_path: Path) -> None:
    port = free_port()
    api = f"http://127.0.0.1:{port}/api"
    settings = environment(tmp_path / "data", COMITY_PREFECT_PORT=str(port), COMITY_DISABLE=LIVE)
    log = tmp_path / "log"
    with log.open("w") as out:
        words = [*COMMAND, "schedule", "--cron", "30 2 * * *", "--timezone", "Europe/Berlin"]
        serving = subprocess.Popen(words, env=settings, stdout=out, stderr=out)
    try:
        wait_until(lambda: len(_deployments(api)) == 1, 120, log.read_text)
        (deployment,) = _deployments(api)
        (schedule,) = deployment["schedules"]
        assert schedule["schedule"]["cron"] == "30 2 * * *"
        assert schedule["schedule"]["timezone"] == "Europe/Berlin"
        assert deployment["global_concurrency_limit"]["limit"] == 1
        started: list[str] = []
        wait_until(lambda: _start(api, deployment["id"], started), 60, log.read_text)
        (run_id,) = started
        wait_until(lambda: _state(api, run_id) in {"COMPLETED", "FAILED", "CRASHED"}, 120, log.read_text)
        assert _state(api, run_id) == "COMPLETED", log.read_text()
    finally:
        serving.send_signal(signal.SIGINT)
        serving.wait(timeout=60)
    assert (tmp_path / "data" / "comity.duckdb").exists()
    time.sleep(1)
    with pytest.raises(httpx.ConnectError):
        httpx.get(f"{api}/health", timeout=2)
    assert "Traceback" not in log.read_text()


def _deployments(api: str) -> list[dict[str, Any]]:
    try:
        return list(httpx.post(f"{api}/deployments/filter", json={}, timeout=5).json())
    except (httpx.HTTPError, ValueError):
        return []


def _start(api: str, deployment_id: str, started: list[str]) -> bool:
    """Ask for a run; a server that has just begun may still be busy with its database."""
    answer = httpx.post(f"{api}/deployments/{deployment_id}/create_flow_run", json={}, timeout=30)
    if answer.is_success:
        started.append(answer.json()["id"])
    return answer.is_success


def _state(api: str, run_id: str) -> str:
    answer = httpx.get(f"{api}/flow_runs/{run_id}", timeout=30)
    return str(answer.json()["state"]["type"]) if answer.is_success else "UNKNOWN"
