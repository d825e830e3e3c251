"""What a register-only night costs, stage by stage, Prefect's start apart; and beside the bare minimum.

The alternative is what a user would do in pandas alone: read the register, count by state and outcome,
write CSV. The ratio says what evidence, audits, statistics and atomic publishing cost on top.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

OURS = """
import json, resource, time
start = time.monotonic()
from flows import steps
from flows.data_directory import one_run_at_a_time
from flows.settings import Settings
from flows.summary import summary_of
imported = time.monotonic() - start
settings = Settings().model_copy(update={"offline": True})
with one_run_at_a_time(settings.data):
    night = steps.begin(settings)
    for source in steps.chosen_sources(settings):
        steps.fetch(night, source)
    steps.read(night)
    steps.merge(night)
    steps.account_for_lost(night)
    steps.put_in_place(night, steps.build_warehouse(night))
    steps.finish(night, summary_of(night))
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"imports": round(imported, 3), **night.seconds,
                  "whole": round(time.monotonic() - start, 3), "peak MB": round(peak)}))
"""
PANDAS = """
import json, resource, time
start = time.monotonic()
import pandas as pd
from pathlib import Path
import extract.sources.register as register
rows = pd.read_csv(Path(register.__file__).with_name("decisions.csv"), dtype=str, keep_default_na=False)
rows.groupby(["jurisdiction", "outcome"]).size().to_csv("counts.csv")
rows.to_csv("decisions.csv", index=False)
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"whole": round(time.monotonic() - start, 3), "peak MB": round(peak)}))
"""


def measure(program: str) -> dict[str, float]:
    """Run a program in a process and directory of its own; the figures it prints last."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {"PATH": "/usr/bin:/bin", "COMITY_DATA": str(Path(folder) / "data")}
        done = subprocess.run(
            [sys.executable, "-c", program],
            cwd=folder,
            env=environment,
            check=True,
            capture_output=True,
            text=True,
        )
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures


def main(repeats: int = 3) -> None:
    """Print the median run of ours by stage, then the ratios."""
    ours = sorted((measure(OURS) for _ in range(repeats)), key=lambda figures: figures["whole"])[repeats // 2]
    bare = sorted((measure(PANDAS) for _ in range(repeats)), key=lambda figures: figures["whole"])[
        repeats // 2
    ]
    for stage, figure in ours.items():
        unit = "MB" if stage == "peak MB" else "s"
        print(f"{stage:22} {figure:9.3f} {unit}")
    print(f"{'pandas alone':22} {bare['whole']:9.3f} s, {bare['peak MB']:.0f} MB")
    print(f"ratio to pandas alone: {ours['whole'] / bare['whole']:.1f} in time", end=", ")
    print(f"{ours['peak MB'] / bare['peak MB']:.1f} in memory")
    print(f"limits: whole < 10 s: {ours['whole'] < 10}; peak < 500 MB: {ours['peak MB'] < 500}")
