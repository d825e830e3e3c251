"""Run every benchmark, or those named on the command line: ``python -m benchmarks night ask``."""

from __future__ import annotations

import sys

from benchmarks import ask, night, reading

ALL = {"night": night.main, "ask": ask.main, "reading": reading.main}

for name in sys.argv[1:] or ALL:
    print(f"== {name}")
    ALL[name]()
