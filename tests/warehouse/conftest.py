from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from tests.warehouse.world import META, world
from warehouse.build import build
from warehouse.open import connect
from warehouse.publish import publish


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The world as a published file; tests only read it."""
    final = tmp_path_factory.mktemp("world") / "comity.duckdb"
    publish(build(final, world(), **META).path, final)
    return final


@pytest.fixture
def copy(published: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """The world in memory, for tests that spoil it."""
    with duckdb.connect() as connection:
        connection.execute(f"ATTACH '{published}' AS world (READ_ONLY)")
        connection.execute("COPY FROM DATABASE world TO memory")
        connection.execute("DETACH world")
        yield connection


@pytest.fixture
def con(published: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    with connect(published) as connection:
        yield connection
