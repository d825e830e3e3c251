"""The same inputs give the same bytes; a second night adds nothing; settings come from where they should."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from pydantic import ValidationError

from extract.source import all_sources
from flows.steps import chosen_sources
from tests.flows.published import one_night, settings_of
from tests.flows.world import web
from tests.origin import Origin

NOW = "2026-11-24T19:15:00+00:00"


def digests(data: Path) -> dict[str, str]:
    release = data / "release"
    return {
        str(path.relative_to(release)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(release.rglob("*"))
        if path.is_file()
    }


def test_two_machines_with_the_same_nights_publish_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        with Origin(web()) as origin:
            one_night(tmp_path / name, offline=False, COMITY_NOW=NOW, COMITY_ORIGIN=origin.url)
    assert digests(tmp_path / "one") == digests(tmp_path / "two")


def test_a_rebuild_from_the_archive_publishes_the_same_bytes(tmp_path: Path) -> None:
    data = tmp_path / "data"
    with Origin(web()) as origin:
        one_night(data, offline=False, COMITY_NOW=NOW, COMITY_ORIGIN=origin.url)
    before = digests(data)
    (data / "comity.duckdb").unlink()
    summary = one_night(data, COMITY_NOW="2027-06-01T00:00:00+00:00")
    assert summary["result"] == "published"
    assert digests(data) == before


def test_a_second_night_with_nothing_new_leaves_every_file_alone(tmp_path: Path) -> None:
    data = tmp_path / "data"
    one_night(data, COMITY_NOW=NOW)
    stamps = {p: p.stat().st_mtime_ns for p in (data / "release").rglob("*")}
    assert one_night(data, COMITY_NOW="2026-11-25T19:15:00+00:00")["result"] == "unchanged"
    assert {p: p.stat().st_mtime_ns for p in (data / "release").rglob("*")} == stamps


def test_sources_are_switched_by_id(tmp_path: Path) -> None:
    ids = {source.id for source in all_sources()}
    with settings_of(tmp_path) as plain:
        assert {s.id for s in chosen_sources(plain)} == ids
        assert {s.id for s in chosen_sources(plain.model_copy(update={"offline": True}))} == {"register"}
    with settings_of(tmp_path, COMITY_DISABLE="conflictoflaws, register") as fewer:
        assert {s.id for s in chosen_sources(fewer)} == ids - {"conflictoflaws", "register"}
    with settings_of(tmp_path, COMITY_SOURCES="register") as one:
        assert {s.id for s in chosen_sources(one)} == {"register"}


@pytest.mark.parametrize(
    "origin",
    ["https://127.0.0.1:1", "http://10.0.0.1:80", "http://example.org:80", "http://localhost:80", "x"],
)
def test_a_rehearsal_origin_is_loopback_or_nothing(tmp_path: Path, origin: str) -> None:
    with pytest.raises(ValidationError), settings_of(tmp_path, COMITY_ORIGIN=origin):
        pass
