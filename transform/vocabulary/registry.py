"""Reading the packaged registries: CSV files of facts, kept in git beside the code that uses them."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

REGISTRIES = Path(__file__).parents[1] / "registries"


@cache
def rows(name: str) -> tuple[Mapping[str, str], ...]:
    """The rows of ``registries/<name>.csv`` in file order, every cell text; raises OSError if missing.

    Each file is read once; the rows are shared and cannot be changed.
    """
    with (REGISTRIES / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(MappingProxyType(row) for row in csv.DictReader(file))
