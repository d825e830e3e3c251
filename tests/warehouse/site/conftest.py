from __future__ import annotations

from pathlib import Path

import pytest

from tests.warehouse.site.pages import Pages, pages_of
from warehouse.open import connect
from warehouse.site.build import build_site


@pytest.fixture(scope="session")
def folder(published: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the world, without the files of a release."""
    out = tmp_path_factory.mktemp("site") / "site"
    with connect(published) as connection:
        build_site(connection, out)
    return out


@pytest.fixture(scope="session")
def pages(folder: Path) -> Pages:
    return pages_of(folder)
