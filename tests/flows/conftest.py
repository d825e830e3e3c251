from __future__ import annotations

from pathlib import Path

import pytest

from tests.flows.published import one_night

NOW = "2026-11-24T19:15:00+00:00"


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The register, published once; tests that use it only read."""
    folder = tmp_path_factory.mktemp("published") / "data"
    summary = one_night(folder, COMITY_NOW=NOW)
    assert summary["result"] == "published"
    return folder
