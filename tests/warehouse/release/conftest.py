from __future__ import annotations

from pathlib import Path

import pytest

from tests.warehouse.release.releasing import contents
from warehouse.open import connect
from warehouse.release.publish import Release, publish_release


@pytest.fixture(scope="package")
def first(published: Path, tmp_path_factory: pytest.TempPathFactory) -> Release:
    """The release of the world; tests only read it."""
    with connect(published) as con:
        return publish_release(con, tmp_path_factory.mktemp("released") / "releases")


@pytest.fixture(scope="package")
def files(first: Release) -> dict[str, bytes]:
    return contents(first.folder)
