"""Run the command line in a process of its own, as a user does."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.flows.switched import ELSEWHERE

COMMAND = [sys.executable, "-m", "flows.cli"]
TIMEOUT = 240


def environment(data: Path, **settings: str) -> dict[str, str]:
    """The machine's environment without anyone's COMITY_* and PREFECT_*, then ours."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("COMITY_", "PREFECT_"))}
    return {
        **kept,
        "COMITY_DATA": str(data),
        "COMITY_DISABLE": ELSEWHERE,
        "COMITY_SITE": "0",  # pages have tests of their own; every night here would write them
        "COLUMNS": "200",
        "NO_COLOR": "1",
        **settings,
    }


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


def comity(data: Path, *words: str, **settings: str) -> Done:
    """``comity WORDS`` with COMITY_* settings; waits for its end."""
    done = subprocess.run(
        [*COMMAND, *words],
        env=environment(data, **settings),
        capture_output=True,
        text=True,
        timeout=TIMEOUT,
        check=False,
    )
    return Done(done.returncode, done.stdout, done.stderr)
