"""The folder of releases: names by content, one whole release to read at any moment, whatever interrupts."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest

from tests.warehouse.make import decision
from tests.warehouse.release.releasing import contents, release
from tests.warehouse.world import in_memory, with_decisions, world
from warehouse.errors import UnwritableError
from warehouse.release import contents as writing
from warehouse.release import database, publish, shelf
from warehouse.release.publish import Release, publish_release


def more() -> Any:
    """The world and one decision more."""
    return with_decisions(decision("sg-1", "inbound", "SG", "2020", "recognized"))


@pytest.fixture
def old(first: Release, tmp_path: Path) -> Release:
    """The release of the world on a shelf of its own, below ``tmp_path``."""
    shutil.copytree(first.folder.parent, tmp_path, symlinks=True, dirs_exist_ok=True)
    return replace(first, folder=tmp_path / first.folder.name)


def test_a_release_is_named_by_the_day_and_the_content_of_its_data(first: Release, tmp_path: Path) -> None:
    again, other = release(tmp_path / "a", world()), release(tmp_path / "b", more())

    assert first.folder.name == again.folder.name
    assert first.folder.name.startswith("2025-06-30-")
    assert other.folder.name.startswith("2025-06-30-")
    assert other.folder.name != first.folder.name


def test_latest_points_to_the_newest_and_the_older_stay(old: Release, tmp_path: Path) -> None:
    new = release(tmp_path, more())

    assert shelf.latest(tmp_path) == new.folder
    assert (tmp_path / "latest" / "decisions.csv").read_bytes() == (new.folder / "decisions.csv").read_bytes()
    assert [one.name for one in shelf.releases(tmp_path)] == [old.folder.name, new.folder.name]
    assert {path.name for path in tmp_path.iterdir()} == {old.folder.name, new.folder.name, "latest"}


@pytest.mark.usefixtures("old")
def test_the_same_data_twice_are_one_release_and_keep_their_changes(tmp_path: Path) -> None:
    new = release(tmp_path, more())
    before = contents(new.folder)
    again = release(tmp_path, more())

    assert (again.folder, again.is_new, contents(again.folder)) == (new.folder, False, before)
    assert b"sg-1,added" in before["changes.csv"]


def test_a_damaged_release_is_replaced(old: Release, tmp_path: Path) -> None:
    whole = contents(old.folder)
    (old.folder / "decisions.csv").write_text("cut")

    assert release(tmp_path, world()).is_new
    after = contents(old.folder)
    assert {name for name in whole if after[name] != whole[name]} <= {"run_summary.json", "SHA256SUMS"}


def test_without_symbolic_links_latest_is_a_file_that_holds_the_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_words: object, **_named: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(Path, "symlink_to", refuse)
    old = release(tmp_path, world())
    assert (tmp_path / "latest").read_text() == f"{old.folder.name}\n"
    assert shelf.latest(tmp_path) == old.folder
    new = release(tmp_path, more())
    assert shelf.latest(tmp_path) == new.folder


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("", "empty"),
        ("../elsewhere", "no name of a release"),
        ("2025-06-30-00000000", "no such folder"),
    ],
)
def test_a_pointer_that_points_nowhere_is_none(tmp_path: Path, written: str, why: str) -> None:
    (tmp_path / "latest").write_text(written)
    assert shelf.latest(tmp_path) is None, why


def test_a_copy_that_followed_the_link_is_known_and_pointed_again(tmp_path: Path) -> None:
    old = release(tmp_path / "one", world())
    copy = shutil.copytree(tmp_path / "one", tmp_path / "two")
    assert not (copy / "latest").is_symlink()
    assert shelf.latest(copy) == copy / old.folder.name

    new = release(copy, more())
    assert (copy / "latest").is_symlink()
    assert shelf.latest(copy) == new.folder
    assert b"sg-1,added" in (new.folder / "changes.csv").read_bytes()
    assert {path.name for path in copy.iterdir()} == {old.folder.name, new.folder.name, "latest"}


def test_a_folder_of_somebody_else_in_the_place_of_latest_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "latest").mkdir()
    (tmp_path / "latest" / "thesis.txt").write_text("mine")

    assert shelf.latest(tmp_path) is None
    with pytest.raises(UnwritableError, match="move it away"):
        release(tmp_path, world())
    assert (tmp_path / "latest" / "thesis.txt").read_text() == "mine"


def test_what_is_no_release_is_passed_over(old: Release, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    (tmp_path / "2025-06-30").mkdir()
    (tmp_path / "2025-06-30-0123456z").mkdir()
    (tmp_path / "2025-06-30-01234567").write_text("a file")

    assert [found.name for found in shelf.releases(tmp_path)] == [old.folder.name]
    assert shelf.releases(tmp_path / "none") == []


def test_a_name_says_whether_persons_are_masked() -> None:
    checksum = "0123456789abcdef"
    assert shelf.name_of(date(2025, 6, 30), checksum, is_masked=False) == "2025-06-30-01234567"
    assert shelf.name_of(date(2025, 6, 30), checksum, is_masked=True) == "2025-06-30-01234567-masked"


STEPS: dict[str, tuple[Any, str]] = {
    "while tables are written": (writing, "_split"),
    "while the DuckDB file is written": (database, "create_views"),
    "before checksums": (writing, "write_checksums"),
    "before the folder has its name": (shelf, "put"),
    "before latest is swapped": (shelf, "point"),
}


@pytest.mark.parametrize("step", STEPS)
def test_an_interruption_at_any_step_leaves_the_old_release(
    step: str, old: Release, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(old.folder)

    def interrupt(*_words: object, **_named: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(*STEPS[step], interrupt)
        with pytest.raises(KeyboardInterrupt):
            release(tmp_path, more())
    assert shelf.latest(tmp_path) == old.folder
    assert contents(old.folder) == before

    new = release(tmp_path, more())
    assert shelf.latest(tmp_path) == new.folder
    assert b"sg-1,added" in (new.folder / "changes.csv").read_bytes(), "changes are against the old one"
    assert {path.name for path in tmp_path.iterdir()} == {old.folder.name, new.folder.name, "latest"}


def full_disk(*_words: object, **_named: object) -> None:
    raise OSError(28, "No space left on device")


def full_disk_of_duckdb(*_words: object, **_named: object) -> None:
    raise duckdb.IOException("IO Error: Could not write file: No space left on device")


@pytest.mark.parametrize("fails", [full_disk, full_disk_of_duckdb])
def test_a_full_disk_is_told_and_leaves_no_half(
    old: Release, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails: Callable[..., None]
) -> None:
    monkeypatch.setattr(writing, "write_excel_copies", fails)

    with pytest.raises(UnwritableError, match="No space left"):
        release(tmp_path, more())
    assert shelf.latest(tmp_path) == old.folder
    assert {path.name for path in tmp_path.iterdir()} == {old.folder.name, "latest"}


def test_an_impossible_place_is_named(tmp_path: Path, con: duckdb.DuckDBPyConnection) -> None:
    (tmp_path / "file").write_text("in the way")

    with pytest.raises(UnwritableError, match="cannot write"):
        publish_release(con, tmp_path / "file" / "releases")


def test_an_unreadable_release_before_is_none(old: Release, tmp_path: Path) -> None:
    (old.folder / "decisions.parquet").unlink()

    assert publish._before(tmp_path) is None
    with in_memory(more()) as con:
        assert publish_release(con, tmp_path).is_new
