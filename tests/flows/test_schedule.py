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

pytestmark = [pytest.mark.prefect, pytest.mark.xdist_group("prefect")]


def test_schedule_serves_the_night_and_stops_cleanly(tmp_path: Path) -> None:
    port = free_port()
    api = f"http://127.0.0.1:{port}/api"
    settings = environment(
        tmp_path / "data", COMITY_PREFECT_PORT=str(port), COMITY_DISABLE="cn_justice_observer,conflictoflaws"
    )
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
        created = httpx.post(f"{api}/deployments/{deployment['id']}/create_flow_run", json={}).json()
        wait_until(
            lambda: _state(api, created["id"]) in {"COMPLETED", "FAILED", "CRASHED"}, 120, log.read_text
        )
        assert _state(api, created["id"]) == "COMPLETED", log.read_text()
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


def _state(api: str, run_id: str) -> str:
    return str(httpx.get(f"{api}/flow_runs/{run_id}").json()["state"]["type"])
