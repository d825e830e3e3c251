"""Examples kept as CSV beside the tests, and inputs made to bring a careless expression to a halt."""

from __future__ import annotations

import csv
from pathlib import Path

LONG = 200_000


def rows(name: str) -> list[dict[str, str]]:
    """The rows of ``<name>.csv`` in this folder."""
    with (Path(__file__).parent / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def long_run(unit: str) -> str:
    """``unit`` repeated to 200,000 characters."""
    return unit * (LONG // len(unit))
