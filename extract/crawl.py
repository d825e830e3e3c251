"""One source's turn in a run: its lists, its new documents, a few old ones."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from extract.archive import Archive
from extract.client import PoliteClient
from extract.packaged import take_packaged
from extract.source import Reader, Source
from extract.source_run import Outcome, SourceRun

__all__ = ["Outcome", "SourceRun", "crawl", "take_packaged"]


def silent(_line: str) -> None:
    """Progress that nobody reads."""


def crawl(
    source: Source,
    reader: Reader,
    client: PoliteClient,
    archive: Archive,
    now: Callable[[], datetime],
    on_progress: Callable[[str], None] = silent,
) -> SourceRun:
    """Fetch what is new of one source. Raises nothing; the outcome and problems say how it went."""
    raise NotImplementedError
