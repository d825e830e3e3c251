"""Runs of one source against one origin, a day apart."""

from __future__ import annotations

from pathlib import Path

from extract.archive import Archive
from extract.client import PoliteClient
from extract.crawl import SourceRun, crawl
from extract.source import Source
from tests.extract.world import HOST, Clock, HtmlReader, source
from tests.origin import Origin


class Nights:
    """Runs of one source against one origin, a day apart."""

    def __init__(self, root: Path, origin: Origin) -> None:
        self.clock = Clock()
        self.archive = Archive(root / "archive")
        self.origin = origin
        self.reader = HtmlReader()
        self.lines: list[str] = []

    def run(self, of: Source | None = None, *, reader: HtmlReader | None = None) -> SourceRun:
        self.clock.pass_days(1)
        self.origin.requests.clear()
        with PoliteClient(
            self.archive, self.clock.now, origin=self.origin.url, sleep=self.clock.sleep
        ) as client:
            return crawl(
                of or source(),
                reader or self.reader,
                client,
                self.archive,
                self.clock.now,
                self.lines.append,
            )

    def bodies(self) -> list[str]:
        return [version.snapshot.body.decode() for version in self.archive.versions("rulings")]

    def asked(self) -> list[str]:
        return [request.address.removeprefix(HOST) for request in self.origin.requests]
