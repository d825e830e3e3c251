"""Run every benchmark, or those named on the command line: ``python -m benchmarks night ask``.

``python -m benchmarks scan --size 8 --repeat 5`` has options of its own and is not run by default.
"""

from __future__ import annotations

import sys

from benchmarks import ask, night, reading, site, warehouse
from benchmarks.scan import run

ALL = {
    "night": night.main,
    "ask": ask.main,
    "reading": reading.main,
    "warehouse": warehouse.main,
    "site": site.main,
}

if __name__ == "__main__":
    if sys.argv[1:2] == ["scan"]:
        run.main(sys.argv[2:])
    else:
        for name in sys.argv[1:] or ALL:
            print(f"== {name}")
            ALL[name]()
