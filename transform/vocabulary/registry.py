"""Reading the packaged registries: CSV files of facts, kept in git beside the code that uses them."""

from __future__ import annotations

import csv
from pathlib import Path

REGISTRIES = Path(__file__).parents[1] / "registries"


def rows(name: str) -> list[dict[str, str]]:
    """The rows of ``registries/<name>.csv`` in file order, every cell text; raises OSError if missing."""
    with (REGISTRIES / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
