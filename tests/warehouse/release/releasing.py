"""Releases of small worlds, and their files."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from io import StringIO
from pathlib import Path
from typing import Any

from tests.warehouse.world import in_memory
from warehouse.release.publish import Release, publish_release


def release(shelf: Path, tables: Any) -> Release:
    """A release of these tables on a shelf."""
    with in_memory(tables) as con:
        return publish_release(con, shelf)


def released(shelf: Path, tables: Any) -> dict[str, bytes]:
    """The files of a release of these tables."""
    return contents(release(shelf, tables).folder)


def contents(folder: Path) -> dict[str, bytes]:
    """Every file under a folder by its path inside it."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def table(content: bytes) -> list[dict[str, str]]:
    """The rows of a CSV file, with or without a byte order mark."""
    return list(csv.DictReader(StringIO(content.decode("utf-8-sig"), newline=""), strict=True))


def sums(files: Mapping[str, bytes]) -> dict[str, str]:
    """What SHA256SUMS says of each file."""
    lines = files["SHA256SUMS"].decode().splitlines()
    return {line.partition("  ")[2]: line.partition("  ")[0] for line in lines}
