"""An empty archive, a clock, an origin with two articles and their list, a client of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from extract.archive import Archive
from extract.client import PoliteClient
from tests.extract.nights import Nights
from tests.extract.world import HOME, LIST, Clock, article, listing
from tests.origin import Origin


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "archive") as opened:
        yield opened


@pytest.fixture
def origin() -> Iterator[Origin]:
    pages = {LIST: listing("/a/one", "/a/two"), **{f"{HOME}/a/{n}": article(n) for n in ("one", "two")}}
    pages[f"{HOME}/"] = "<html><body><h1>Home</h1></body></html>"
    with Origin(pages, with_etags=True) as served:
        yield served


@pytest.fixture
def client(archive: Archive, origin: Origin, clock: Clock) -> Iterator[PoliteClient]:
    with PoliteClient(archive, clock.now, origin=origin.url, sleep=clock.sleep) as opened:
        yield opened


@pytest.fixture
def nights(tmp_path: Path, origin: Origin) -> Iterator[Nights]:
    made = Nights(tmp_path, origin)
    yield made
    made.archive.close()
