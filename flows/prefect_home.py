"""Settings that Prefect reads when it is first imported; a user's own always win."""

from __future__ import annotations

import os
from pathlib import Path


def prepare(data: Path, level: str) -> None:
    """Keep Prefect's files in the data directory, its telemetry off and its own words at ``level``.

    Nothing is changed where the user points Prefect at a server or a home of their own.
    """
    os.environ.setdefault("DO_NOT_TRACK", "1")
    os.environ.setdefault("PREFECT_SERVER_ANALYTICS_ENABLED", "false")
    os.environ.setdefault("PREFECT_LOGGING_LEVEL", level)
    os.environ.setdefault("PREFECT_LOGGING_EXTRA_LOGGERS", "comity")
    os.environ.setdefault("PREFECT_CLI_PROMPT", "false")
    # A cold start takes 13 to 18 s on two idle cores; Prefect's own patience ends at 20.
    os.environ.setdefault("PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS", "180")
    configured = "PREFECT_API_URL" in os.environ or (Path.home() / ".prefect" / "profiles.toml").exists()
    if not configured:
        home = Path(os.environ.setdefault("PREFECT_HOME", str(data / "prefect")))
        home.mkdir(parents=True, exist_ok=True)
