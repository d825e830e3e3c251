"""How long a creditor waits for ``comity ask GB``, beside a bare interpreter and beside importing Prefect."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.night import OURS

COMMANDS = {
    "python -c pass": [sys.executable, "-c", "pass"],
    "python -c 'import duckdb'": [sys.executable, "-c", "import duckdb"],
    "python -c 'import pandas'": [sys.executable, "-c", "import pandas"],
    "python -c 'import prefect'": [sys.executable, "-c", "import prefect"],
    "comity ask GB": [sys.executable, "-m", "flows.cli", "ask", "GB"],
}


def main(repeats: int = 7) -> None:
    """Print the median time of each command and its ratio to ``comity ask GB``."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "COMITY_DATA": str(Path(folder) / "data")}
        subprocess.run([sys.executable, "-c", OURS], env=environment, check=True, capture_output=True)
        medians = {}
        for name, command in COMMANDS.items():
            times = []
            for _ in range(repeats):
                start = time.monotonic()
                subprocess.run(command, env=environment, check=True, capture_output=True)
                times.append(time.monotonic() - start)
            medians[name] = statistics.median(times)
    ours = medians["comity ask GB"]
    for name, seconds in medians.items():
        print(f"{name:28} {seconds:7.3f} s   {seconds / ours:5.2f} of comity ask")
    print(f"limit: comity ask < 0.5 s: {ours < 0.5}")
