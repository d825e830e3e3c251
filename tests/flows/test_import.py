"""``comity import``: saved files become decisions in the next night; a withdrawn entry is data no more."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from extract.archive import Archive
from extract.client import FailureKind, FetchFailure, PoliteClient
from extract.source import Access, Source, all_sources, listed_sources
from flows.cli import main
from flows.steps import chosen_sources
from tests.extract.world import Clock
from tests.flows.published import one_night, settings_of
from tests.origin import Origin
from warehouse.open import connect

FILES = Path(__file__).parents[1] / "extract" / "sources"
NOW = "2026-11-24T19:15:00+00:00"
NEXT = "2026-11-25T19:15:00+00:00"
CLOSED = [s for s in listed_sources() if s.access in (Access.IMPORT_ONLY, Access.LINK_ONLY)]
SQL = "SELECT outcome, jurisdiction, decision_date_stated FROM decisions WHERE case_number = ?"
ENTRY = "（2021）辽02协外认883号"


def imported(data: Path, *paths: Path, now: str = NOW) -> Any:
    words = ["--data", str(data), "import", *map(str, paths)]
    return CliRunner().invoke(main, words, env={"COMITY_NOW": now, "COMITY_DATA": str(data)})


def decisions(data: Path, number: str) -> list[tuple[Any, ...]]:
    with connect(data / "comity.duckdb") as connection:
        return connection.execute(SQL, [number]).fetchall()


def test_saved_files_become_decisions_and_withdrawn_ones_do_not_stay(tmp_path: Path) -> None:
    data = tmp_path / "data"
    done = imported(data, FILES / "cn_wenshu", FILES / "cn_rmfyalk" / "case.json")
    assert "China Judgments Online, new: ruling （2023）苏05协外认886号/裁定" in done.output
    assert "People's Court Case Database, new: case 2024-10-2-883-001" in done.output
    assert "expected.json: left out" in done.output
    assert done.exit_code == 1, "what was left out is told by the exit code too"
    one_night(data, COMITY_NOW=NOW)
    assert decisions(data, "（2023）苏05协外认886号") == [("recognized", "KR", "2024-02-20")]
    assert decisions(data, "（2022）粤01协外认885号") == [("recognized", "SG", "2023-03-08")]
    assert decisions(data, "（2021）沪01协外认884号") == [("recognized", "SG", "2022-05-06")]
    assert decisions(data, ENTRY) == [("recognized", "KR", "2022-02-14")]

    again = imported(data, FILES / "cn_rmfyalk" / "case.json", now=NEXT)
    assert (again.exit_code, "known already" in again.output) == (0, True)
    assert one_night(data, COMITY_NOW=NEXT)["result"] == "unchanged"

    withdrawn = imported(data, FILES / "cn_rmfyalk" / "withdrawn.json", now=NEXT)
    assert "withdrawn case 2024-10-2-883-001" in withdrawn.output
    summary = one_night(data, COMITY_NOW=NEXT)
    assert (summary["result"], summary["n_gone"]) == ("published", 1)
    assert decisions(data, ENTRY) == []
    assert [p["severity"] for p in summary["problems"] if "withdrawn" in p["message"]] == ["warning"] * 2
    with connect(data / "comity.duckdb") as connection:
        notes = connection.execute(
            "SELECT DISTINCT note FROM documents WHERE source_id = 'cn_rmfyalk'"
        ).fetchall()
        assert notes == [("withdrawn by the database that published it",)]
        assert connection.execute("SELECT count(*) FROM tombstones").fetchone() == (1,)


@pytest.mark.parametrize("source", CLOSED, ids=lambda source: source.id)
def test_no_request_can_be_made_of_a_source_that_is_closed_to_us(tmp_path: Path, source: Source) -> None:
    with settings_of(tmp_path, COMITY_ENABLE=source.id, COMITY_SOURCES=source.id) as settings:
        assert not settings.fetches(source)
        assert chosen_sources(settings) == ()
    clock = Clock()
    with Origin() as origin, Archive(tmp_path / "archive") as archive:
        with PoliteClient(archive, clock.now, origin=origin.url, sleep=clock.sleep) as client:
            answer = client.fetch(source, source.url)
        assert isinstance(answer, FetchFailure)
        assert answer.kind is FailureKind.NOT_ALLOWED_ADDRESS
        assert (origin.requests, archive.requests_on(clock.now().date())) == ([], 0)
    assert (source.hosts, source.seeds, source.enabled, bool(source.reason)) == ((), (), False, True)


def test_a_closed_source_that_is_asked_for_says_why_not(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["--data", str(tmp_path), "run", "--source", "cn_wenshu"])
    assert done.exit_code == 2
    assert "cn_wenshu is never fetched: robots.txt forbids" in done.output


def test_the_table_of_sources_holds_every_one_with_its_reason(data: Path) -> None:
    with connect(data / "comity.duckdb") as connection:
        rows = dict(connection.execute("SELECT source_id, reason FROM sources").fetchall())
    assert set(rows) == {source.id for source in listed_sources()}
    assert {one for one, reason in rows.items() if reason} == {source.id for source in CLOSED}
    assert {"austlii", "nzlii", "bailii", "hklii", "canlii", "hk_legalref"} <= set(rows)
    listed = CliRunner().invoke(main, ["--data", str(data), "sources", "--json"], env={"COMITY_NOW": NOW})
    assert listed.exit_code == 0, listed.output
    found = {one["source_id"]: one for one in json.loads(listed.output)}
    assert set(found) == set(rows)
    register = found["register"]
    assert (register["state"], register["last_success"][:10]) == ("SUCCESS", "2026-11-24")
    assert register["last_new_decision"][:10] == "2026-11-24"
    assert found["cn_wenshu"]["state"] == "nothing imported"
    assert found["cn_cicc"]["requests_per_day"] == 40
    assert len([s for s in all_sources() if s.is_fetched]) == sum(
        one["requests_per_day"] is not None for one in found.values()
    )
