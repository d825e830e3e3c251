"""The same inputs give the same bytes; a second night adds nothing; settings come from where they should."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

import extract.packaged
from extract.source import all_sources
from flows.steps import chosen_sources
from tests.flows.published import one_night, settings_of
from tests.flows.world import web
from tests.flows.world_abroad import OPEN, abroad
from tests.origin import Origin
from warehouse.open import connect

NOW = "2026-11-24T19:15:00+00:00"


def digests(data: Path) -> dict[str, str]:
    release = data / "releases" / "latest"
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


def test_a_rebuild_from_the_archive_publishes_the_same_bytes(first: Path, tmp_path: Path) -> None:
    data = shutil.copytree(first, tmp_path / "data", symlinks=True)
    before = digests(data)
    (data / "comity.duckdb").unlink()
    summary = one_night(data, COMITY_NOW="2027-06-01T00:00:00+00:00")
    assert summary["result"] == "published"
    assert digests(data) == before


def test_from_the_archive_alone_everything_comes_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No request and no packaged file: also where the package has changed since, and the ledger is lost."""
    data = tmp_path / "data"
    opened: dict[str, Any] = dict(OPEN)
    with Origin({**web(), **abroad()}) as origin:
        one_night(data, offline=False, COMITY_NOW=NOW, COMITY_ORIGIN=origin.url, **opened)
        before = digests(data)
        asked = len(origin.requests)
        monkeypatch.setattr(extract.packaged, "SOURCES", tmp_path / "no packaged files any more")
        rebuild: dict[str, Any] = {"COMITY_FROM_ARCHIVE": "true", "COMITY_ORIGIN": origin.url, **OPEN}
        again = one_night(data, offline=False, COMITY_NOW="2029-06-01T00:00:00+00:00", **rebuild)
        assert (again["result"], again["sources"]) == ("published", [])
        assert digests(data) == before
        alone = tmp_path / "alone"
        shutil.copytree(data / "archive", alone / "archive")
        one_night(alone, offline=False, COMITY_NOW="2030-06-01T00:00:00+00:00", **rebuild)
        assert digests(alone) == before
        assert len(origin.requests) == asked
    with connect(data / "comity.duckdb") as connection:
        abroad_rows = connection.execute(
            "SELECT jurisdiction, count(*) FROM decisions WHERE court_zh = '江苏省南京市中级人民法院'"
            " AND direction = 'outbound' AND list_contains(caveats, 'read_by_program') GROUP BY 1 ORDER BY 1"
        ).fetchall()
    assert abroad_rows == [("AU", 2), ("GB", 2), ("SG", 2), ("US", 2)]


def test_a_second_night_with_nothing_new_leaves_every_file_alone(own: Path) -> None:
    stamps = {p: p.stat().st_mtime_ns for p in (own / "releases" / "latest").rglob("*")}
    assert one_night(own, COMITY_NOW="2026-11-25T19:15:00+00:00")["result"] == "unchanged"
    assert {p: p.stat().st_mtime_ns for p in (own / "releases" / "latest").rglob("*")} == stamps


def test_sources_are_switched_by_id(tmp_path: Path) -> None:
    closed = {source.id for source in all_sources() if source.requires}
    assert closed >= {"gb_find_case_law", "us_courtlistener"}
    ids = {source.id for source in all_sources() if source.enabled} - closed
    with settings_of(tmp_path, COMITY_DISABLE="") as plain:
        assert {s.id for s in chosen_sources(plain)} == ids
        assert {s.id for s in chosen_sources(plain.model_copy(update={"offline": True}))} == {"register"}
    with settings_of(tmp_path, COMITY_DISABLE="conflictoflaws, register") as fewer:
        assert {s.id for s in chosen_sources(fewer)} == ids - {"conflictoflaws", "register"}
    with settings_of(tmp_path, COMITY_SOURCES="register") as one:
        assert {s.id for s in chosen_sources(one)} == {"register"}
    with settings_of(tmp_path, COMITY_SOURCES="gb_find_case_law,us_courtlistener") as asked:
        assert chosen_sources(asked) == (), "asking for a source is no licence and no token"
    opened = {"COMITY_ENABLE": "gb_find_case_law", "COMITY_COURTLISTENER_TOKEN": "abc"}
    with settings_of(tmp_path, COMITY_DISABLE="", **opened) as every:
        assert {s.id for s in chosen_sources(every)} == ids | {"gb_find_case_law", "us_courtlistener"}
    with settings_of(tmp_path, COMITY_ENABLE="us_courtlistener", COMITY_COURTLISTENER_TOKEN="a\nb") as wrong:
        assert "us_courtlistener" not in {s.id for s in chosen_sources(wrong)}


@pytest.mark.parametrize(
    "origin",
    ["https://127.0.0.1:1", "http://10.0.0.1:80", "http://example.org:80", "http://localhost:80", "x"],
)
def test_a_rehearsal_origin_is_loopback_or_nothing(tmp_path: Path, origin: str) -> None:
    with pytest.raises(ValidationError), settings_of(tmp_path, COMITY_ORIGIN=origin):
        pass
