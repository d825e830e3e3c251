"""Which released file may stand for what is published: one of the same data, whole."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.warehouse.world import META, world
from warehouse.build import build
from warehouse.errors import NoWarehouseError
from warehouse.release.publish import Release
from warehouse.release.standing import released_file


@pytest.fixture
def folder(first: Release, tmp_path: Path) -> Path:
    """A copy of the release of the world, to be spoiled."""
    return shutil.copytree(first.folder, tmp_path / first.folder.name)


def test_the_release_of_what_is_published_stands_for_it(published: Path, folder: Path) -> None:
    assert released_file(published, folder) == folder / "comity.duckdb"


def test_without_a_release_nothing_stands_for_it(published: Path) -> None:
    assert released_file(published, None) is None


SPOILED: dict[str, Callable[[Path], object]] = {
    "a byte was added to the file": lambda folder: (folder / "comity.duckdb").open("ab").write(b"x"),
    "the file is gone": lambda folder: (folder / "comity.duckdb").unlink(),
    "another file is cut": lambda folder: (folder / "decisions.csv").write_text("cut"),
    "there are no checksums": lambda folder: (folder / "SHA256SUMS").unlink(),
}


@pytest.mark.parametrize("name", SPOILED)
def test_a_damaged_release_does_not(published: Path, folder: Path, name: str) -> None:
    SPOILED[name](folder)
    assert released_file(published, folder) is None


@pytest.mark.parametrize(
    "change", [{"data_version": "other"}, {"as_of": date(2025, 7, 1)}], ids=["other data", "another day"]
)
def test_a_release_of_something_else_does_not(
    folder: Path, tmp_path: Path, change: dict[str, object]
) -> None:
    other = build(tmp_path / "comity.duckdb", world(), **(META | change)).path
    assert released_file(other, folder) is None


def test_what_is_not_published_is_told_of(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(NoWarehouseError):
        released_file(tmp_path / "comity.duckdb", folder)
