"""Sources that are files of the package."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.archive import Archive
from extract.crawl import Outcome, take_packaged
from extract.source import Source
from tests.extract.world import Clock, source


def register(*files: str) -> Source:
    kind = {
        "kind": "decisions",
        "address": r"package:rulings/decisions\.csv",
        "role": "document",
        "media": "csv",
    }
    return source(access="packaged", hosts=[], seeds=[], pages=[kind], files=list(files))


def test_files_are_taken_and_taken_again(archive: Archive, tmp_path: Path) -> None:
    clock, path = Clock(), tmp_path / "decisions.csv"
    path.write_text("a\n")
    first = take_packaged(register("decisions.csv"), archive, clock.now, tmp_path)
    assert (first.outcome, first.n_new, first.n_requests) == (Outcome.SUCCESS, 1, 0)
    clock.pass_days(1)
    assert take_packaged(register("decisions.csv"), archive, clock.now, tmp_path).outcome is Outcome.UNCHANGED
    path.write_text("b\n")
    assert take_packaged(register("decisions.csv"), archive, clock.now, tmp_path).n_changed == 1
    assert [v.snapshot.body for v in archive.versions("rulings") if v.is_current] == [b"b\n"]
    assert archive.health("rulings").last_success == clock.now()


@pytest.mark.parametrize(
    ("name", "cause"), [("decisions.csv", "No such file"), ("other.csv", "no page kind")]
)
def test_what_is_missing_or_undeclared_is_named(
    archive: Archive, tmp_path: Path, name: str, cause: str
) -> None:
    (tmp_path / "other.csv").write_text("a\n")
    run = take_packaged(register(name), archive, Clock().now, tmp_path)
    assert run.outcome is Outcome.FAILURE
    assert cause in run.message
    assert name in run.message
