"""The schedule with its real parts: server, work pool, deployment, worker, one run to its end."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.flows.comity import environment
from tests.flows.prefect_server import free_port, process, run, server, wait_until
from tests.flows.switched import LIVE

pytestmark = pytest.mark.prefect


def test_a_deployed_night_is_completed_by_a_worker(prefect_home: Path, tmp_path: Path) -> None:
    port = free_port()
    api = f"http://127.0.0.1:{port}/api"
    data = tmp_path / "data"
    settings = environment(
        data,
        PREFECT_HOME=str(shutil.copytree(prefect_home, tmp_path / "prefect")),
        PREFECT_API_URL=api,
        PREFECT_SERVER_ANALYTICS_ENABLED="false",
        DO_NOT_TRACK="1",
        COMITY_DISABLE=LIVE,
    )
    with server(settings, port, tmp_path / "server.log"):
        run(["work-pool", "create", "comity", "--type", "process"], settings)
        run(["--no-prompt", "deploy", "--all"], settings)
        (deployment,) = httpx.post(f"{api}/deployments/filter", json={}).json()
        assert [s["schedule"] for s in deployment["schedules"]] == [
            {"cron": "15 3 * * *", "timezone": "Asia/Shanghai", "day_or": True}
        ]
        assert deployment["global_concurrency_limit"]["limit"] == 1
        worker = ["worker", "start", "--pool", "comity", "--type", "process"]
        with process(worker, settings, tmp_path / "worker.log"):
            run(["deployment", "run", "nightly/nightly"], settings)
            log = tmp_path / "worker.log"
            wait_until(lambda: _ended(api), 150, lambda: f"{_manual(api)}\n{log.read_text()[-4000:]}")
        assert _manual(api)[0]["state"]["name"] == "Completed", (tmp_path / "worker.log").read_text()[-4000:]
        artifacts = httpx.post(f"{api}/artifacts/filter", json={}).json()
        (table,) = [a for a in artifacts if a["key"] == "sources-of-the-night"]
        assert [row["source_id"] for row in json.loads(table["data"])] == ["register"]
    assert (data / "comity.duckdb").exists()
    assert (data / "releases" / "latest" / "decisions.csv").exists()


def _manual(api: str) -> list[dict[str, Any]]:
    """The runs that somebody started, not those that the schedule has planned."""
    answer = httpx.post(f"{api}/flow_runs/filter", json={}, timeout=30)
    return [run for run in answer.json() if not run["auto_scheduled"]] if answer.is_success else []


def _ended(api: str) -> bool:
    return any(run["state"]["type"] in {"COMPLETED", "FAILED", "CRASHED"} for run in _manual(api))
