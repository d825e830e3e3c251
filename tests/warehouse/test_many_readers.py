"""A hundred readers in a loop while nights are published under them: no error, one whole version each."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.warehouse.make import source
from tests.warehouse.world import META, world
from warehouse.build import build
from warehouse.publish import publish, refresh_runs
from warehouse.rows import Decision

N_PROCESSES, N_THREADS, N_NIGHTS = 4, 25, 5
READERS = """
import json, sys, threading, time
from pathlib import Path
from warehouse.open import connect
path, stop, n_threads = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
torn, failed, seen = [], [], [set() for _ in range(n_threads)]
reads = [0] * n_threads

def loop(number):
    while not stop.exists() or not reads[number]:
        try:
            with connect(path) as con:
                (version,) = con.execute("SELECT value FROM meta WHERE key = 'data_version'").fetchone()
                marks = con.execute("SELECT DISTINCT case_name FROM decisions").fetchall()
                stored = con.execute("SELECT DISTINCT case_name FROM counted_decisions").fetchall()
                (n,) = con.execute("SELECT sum(n) FROM decisions_by_country_outcome").fetchone()
                (again,) = con.execute("SELECT value FROM meta WHERE key = 'data_version'").fetchone()
            if not marks == stored == [(version,)] or n != 28 or again != version:
                torn.append((version, again, marks, stored, n))
            seen[number].add(version)
            reads[number] += 1
        except Exception as error:
            failed.append(f"{type(error).__name__}: {error}")
        time.sleep(0.5)

threads = [threading.Thread(target=loop, args=(n,)) for n in range(n_threads)]
for thread in threads: thread.start()
for thread in threads: thread.join()
with connect(path) as con:
    (last,) = con.execute("SELECT value FROM meta WHERE key = 'data_version'").fetchone()
print(json.dumps({"torn": torn, "failed": failed[:5], "n_failed": len(failed), "reads": reads,
                  "versions": sorted(set().union(*seen)), "last": last}))
"""


def built(folder: Path, version: str) -> Path:
    """A whole build whose every decision carries the version, not yet in place."""
    tables = world()
    tables["decisions"] = [
        replace(row, case_name=version) for row in tables["decisions"] if isinstance(row, Decision)
    ]
    return build(folder / version / "comity.duckdb", tables, **{**META, "data_version": version}).path


def test_a_hundred_readers_see_whole_versions_alone(tmp_path: Path) -> None:
    final, stop = tmp_path / "comity.duckdb", tmp_path / "stop"
    first, *nights = [built(tmp_path, f"v{n}") for n in range(N_NIGHTS + 1)]
    publish(first, final)
    program = tmp_path / "readers.py"
    program.write_text(READERS, encoding="utf-8")
    command = [sys.executable, str(program), str(final), str(stop), str(N_THREADS)]
    root = str(Path(__file__).parents[2])
    processes = [
        subprocess.Popen(
            command,
            env={**os.environ, "PYTHONPATH": root},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(N_PROCESSES)
    ]
    try:
        for finished in nights:
            time.sleep(1)
            publish(finished, final)
            refresh_runs(final, [], [], [source(title=finished.parent.name)])
    finally:
        stop.touch()
        told = [process.communicate(timeout=300) for process in processes]

    assert [(p.returncode, errors) for p, (_, errors) in zip(processes, told, strict=True)] == [
        (0, "")
    ] * N_PROCESSES
    results: list[dict[str, Any]] = [json.loads(words) for words, _ in told]
    for result in results:
        assert (result["torn"], result["n_failed"]) == ([], 0), result
        assert len(result["reads"]) == N_THREADS
        assert min(result["reads"]) >= 1
        assert result["last"] == f"v{N_NIGHTS}"
        assert len(result["versions"]) > 1  # also within one process, whose threads overlap all the time
