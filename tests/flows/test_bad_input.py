"""Bad input: a clear word on place and cause; the rest of the night goes on; what was published stays."""

from __future__ import annotations

import csv
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import duckdb
import pytest

import extract.packaged
from extract.source import SOURCES
from flows.data_directory import one_run_at_a_time
from flows.steps import EmptyNightError
from tests.flows.comity import COMMAND, comity, environment
from tests.flows.published import one_night
from tests.flows.world import ARTICLE, COL, NEW_RULING, RULING, TOPIC, new_ruling, web
from tests.origin import Answer, Origin
from warehouse.continuity import DropError
from warehouse.errors import SchemaTooNewError
from warehouse.open import connect

NOW = "2026-11-24T19:15:00+00:00"
LATER = "2026-11-25T19:15:00+00:00"


@pytest.fixture
def register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], None]:
    """Change the packaged register: ``register(old, new)`` replaces the first occurrence in decisions.csv."""
    home = tmp_path / "sources"
    shutil.copytree(SOURCES, home)
    monkeypatch.setattr(extract.packaged, "SOURCES", home)
    path = home / "register" / "decisions.csv"

    def change(old: str, new: str) -> None:
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


def split(address: str) -> tuple[str, str]:
    """Host and path."""
    parts = urlsplit(address)
    return parts.netloc, parts.path


def published_bytes(data: Path) -> dict[str, bytes]:
    return {
        str(p.relative_to(data)): p.read_bytes()
        for p in (data / "releases" / "latest").rglob("*")
        if p.is_file()
    }


@dataclass(frozen=True)
class Broken:
    """A fault that a row of the register may have: the column, its bad cell, and the words that name it."""

    column: str
    cell: str
    words: tuple[str, ...]


BROKEN: dict[str, Broken] = {
    "a word outside its list": Broken(
        "outcome", "approved", ("column outcome", "'approved' is no Outcome", "recognized")
    ),
    "a day that is none": Broken("decision_date", "2018-02-30", ("column decision_date", "2018-2-30")),
    "a date in words": Broken("decision_date", "6 March 2018", ("column decision_date", "no ISO 8601 date")),
    "a state that is none": Broken("jurisdiction", "ZZ", ("column jurisdiction", "'ZZ'")),
    "a currency that is none": Broken("currency", "YUAN", ("column currency", "'YUAN'")),
    "an amount below zero": Broken("amount", "-5", ("column amount", "positive")),
    "a number in half-width brackets": Broken(
        "case_number", "(2017)宁01协外认1号", ("column case_number", "write '（2017）宁01协外认1号'")
    ),
    "no direction": Broken("direction", "", ("column direction", "empty")),
    "a cell too many": Broken("", "extra", ("31 cells under 30 columns",)),
}


@pytest.fixture(scope="module")
def broken_night(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The run summary of a night whose register has each fault, in a row after the other from line 2."""
    home = tmp_path_factory.mktemp("broken")
    shutil.copytree(SOURCES, home / "sources")
    path = home / "sources" / "register" / "decisions.csv"
    header, first, *rest = csv.reader(path.read_text(encoding="utf-8").splitlines())
    rows = [_spoiled(header, _own(header, first, n), fault) for n, fault in enumerate(BROKEN.values())]
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *rows, *rest])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(extract.packaged, "SOURCES", home / "sources")
        return one_night(home / "data", COMITY_NOW=NOW)


def _own(header: list[str], row: list[str], n: int) -> list[str]:
    """The same row under a name of its own."""
    return [f"{cell}-{n}" if name == "ref" else cell for name, cell in zip(header, row, strict=True)]


def _spoiled(header: list[str], row: list[str], fault: Broken) -> list[str]:
    if not fault.column:
        return [row[0], fault.cell, *row[1:]]
    return [fault.cell if name == fault.column else cell for name, cell in zip(header, row, strict=True)]


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_register_row_is_named(broken_night: dict[str, Any], name: str) -> None:
    line = 2 + list(BROKEN).index(name)
    (problem,) = [p for p in broken_night["problems"] if p["place"] == f"decisions.csv line {line}"]
    assert problem["severity"] == "error"
    for word in BROKEN[name].words:
        assert word in problem["message"]


def test_broken_register_rows_are_left_out_and_all_others_stand(broken_night: dict[str, Any]) -> None:
    named = [p["place"] for p in broken_night["problems"] if p["place"].startswith("decisions.csv")]
    assert len(named) == len(BROKEN)
    assert broken_night["result"] == "published"
    assert broken_night["n_decisions"] == 155


def test_a_register_that_is_no_table_publishes_nothing_over_what_stands(
    own: Path, register: Callable[[str, str], None]
) -> None:
    before = published_bytes(own)
    register("ref,direction", "name,direction")
    with pytest.raises(DropError, match="156 of 156 published decisions would vanish"):
        one_night(own, COMITY_NOW=LATER)
    assert published_bytes(own) == before


def test_a_withdrawn_row_leaves_a_tombstone(
    own: Path, tmp_path: Path, register: Callable[[str, str], None]
) -> None:
    path = tmp_path / "sources" / "register" / "decisions.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    register(lines[1] + "\n", "")
    summary = one_night(own, COMITY_NOW=LATER)
    assert (summary["n_new"], summary["n_gone"]) == (0, 1)
    with connect(own / "comity.duckdb") as connection:
        rows = connection.execute("SELECT decision_id, merged_into, reason FROM tombstones").fetchall()
    assert len(rows) == 1
    assert rows[0][1] is None
    assert rows[0][2] == "no document speaks of it any more"


def test_a_renamed_row_keeps_its_identity_by_its_number(
    own: Path, register: Callable[[str, str], None]
) -> None:
    register("ae-li-v-tian-2018,inbound", "ae-other-name-2018,inbound")
    summary = one_night(own, COMITY_NOW=LATER)
    assert (summary["n_new"], summary["n_gone"]) == (0, 0)


def test_pages_that_are_not_the_page_expected_yield_nothing_and_are_named(tmp_path: Path) -> None:
    pages = web()
    pages[RULING] = (
        "<html><body><h1>Error</h1><p>Sorry, something went wrong on our side, try again.</p></body></html>"
    )
    pages[ARTICLE] = (
        "<html><head><title>Just a moment...</title></head><body>Checking your browser</body></html>"
    )
    with Origin(pages) as origin:
        summary = one_night(tmp_path / "data", offline=False, COMITY_NOW=NOW, COMITY_ORIGIN=origin.url)
    (cjo,) = [s for s in summary["sources"] if s["source_id"] == "cn_justice_observer"]
    assert cjo["outcome"] in {"SUSPECT", "UNAVAILABLE"}
    places = {p["place"] for p in summary["problems"]}
    assert RULING in places or ARTICLE in places
    assert summary["result"] == "published"
    with connect(tmp_path / "data" / "comity.duckdb") as connection:
        found = connection.execute(
            "SELECT count(*) FROM documents WHERE url IN (?, ?)", [RULING, ARTICLE]
        ).fetchone()
    assert found == (0,)


def test_a_body_cut_short_is_no_version(tmp_path: Path) -> None:
    with Origin(web()) as origin:
        origin.play(NEW_RULING, "length_too_long")
        summary = one_night(tmp_path / "data", offline=False, COMITY_NOW=NOW, COMITY_ORIGIN=origin.url)
    (message,) = [p["message"] for p in summary["problems"] if p["place"] == NEW_RULING]
    assert "complete message body" in message
    with connect(tmp_path / "data" / "comity.duckdb") as connection:
        assert connection.execute(
            "SELECT count(*) FROM documents WHERE url = ?", [NEW_RULING]
        ).fetchone() == (0,)


def test_a_gone_page_keeps_its_decision_and_says_so(tmp_path: Path) -> None:
    data = tmp_path / "data"
    with Origin(web()) as origin:
        one_night(data, offline=False, COMITY_NOW=NOW, COMITY_ORIGIN=origin.url)
        origin.pages[NEW_RULING] = Answer("gone", status=410)
        summary = one_night(
            data, offline=False, COMITY_NOW="2027-01-05T19:15:00+00:00", COMITY_ORIGIN=origin.url
        )
    assert summary["n_decisions"] == 157
    with connect(data / "comity.duckdb") as connection:
        tomb = connection.execute(
            "SELECT is_gone, gone_since::DATE::VARCHAR FROM documents WHERE url = ?", [NEW_RULING]
        ).fetchone()
        says = connection.execute(
            "SELECT outcome, caveats FROM decisions WHERE case_number = '（2024）京04协外认9号'"
        ).fetchone()
        rows = connection.execute("SELECT field, old, new, document FROM document_changes").fetchall()
    assert tomb == (True, "2027-01-05")
    assert says is not None
    assert says[0] == "recognized"
    assert {"page_gone", "read_by_program"} <= set(says[1])
    assert rows == [
        ("page", "shown", "gone", "cn_justice_observer:law/x/2024-jing-04-xie-wai-ren-no-9-20250602")
    ]


def test_a_ruling_dated_in_the_future_keeps_its_row_without_the_date(tmp_path: Path) -> None:
    pages = web()
    pages[NEW_RULING] = new_ruling("recognized and enforced", date="Jun 02, 2041")
    with Origin(pages) as origin:
        summary = one_night(tmp_path / "data", offline=False, COMITY_NOW=NOW, COMITY_ORIGIN=origin.url)
    assert any("2041-06-02 lies in the future" in p["message"] for p in summary["problems"])
    with connect(tmp_path / "data" / "comity.duckdb") as connection:
        row = connection.execute(
            "SELECT decision_date, caveats FROM decisions WHERE case_number = '（2024）京04协外认9号'"
        ).fetchone()
    assert row is not None
    assert row[0] is None
    assert {"date_in_future", "read_by_program"} <= set(row[1])


def test_one_source_down_does_not_stop_the_other_and_the_feed_stands_in_for_rest(tmp_path: Path) -> None:
    pages = web()
    pages[f"{COL}/wp-json/wp/v2/posts*"] = Answer('{"code":"rest_not_logged_in"}', status=401)
    feed = (Path(__file__).parents[1] / "extract/sources/conflictoflaws/feed.xml").read_text(encoding="utf-8")
    pages[f"{COL}/feed/*"] = Answer(feed, headers={"Content-Type": "application/rss+xml; charset=UTF-8"})
    pages[TOPIC] = Answer("down", status=503)
    with Origin(pages) as origin:
        summary = one_night(tmp_path / "data", offline=False, COMITY_NOW=NOW, COMITY_ORIGIN=origin.url)
    outcomes = {s["source_id"]: s["outcome"] for s in summary["sources"]}
    assert outcomes["conflictoflaws"] in {"SUCCESS", "SUSPECT"}
    assert outcomes["cn_justice_observer"] != "SUCCESS"
    with connect(tmp_path / "data" / "comity.duckdb") as connection:
        ids = connection.execute(
            "SELECT document_id FROM documents WHERE source_id = 'conflictoflaws'"
        ).fetchall()
    assert ids == [("conflictoflaws:101",)]


def test_an_unwritable_data_directory_is_told_before_prefect_starts(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a directory")
    done = comity(blocked / "data", "run", "--offline")
    assert done.code == 1
    assert "COMITY_DATA" in done.err
    assert "Traceback" not in done.err


def test_a_second_run_at_the_same_time_does_nothing(tmp_path: Path) -> None:
    data = tmp_path / "data"
    with one_run_at_a_time(data):
        done = comity(data, "run", "--offline")
    assert done.code == 1
    assert f"process {os.getpid()}" in done.err
    assert not (data / "comity.duckdb").exists()


def test_a_file_of_a_newer_schema_is_neither_read_nor_overwritten(tmp_path: Path, data: Path) -> None:
    newer = tmp_path / "data"
    newer.mkdir()
    shutil.copy(data / "comity.duckdb", newer / "comity.duckdb")
    with duckdb.connect(str(newer / "comity.duckdb")) as connection:
        connection.execute("UPDATE meta SET value = '999' WHERE key = 'schema_version'")
    before = (newer / "comity.duckdb").read_bytes()
    with pytest.raises(SchemaTooNewError, match="999"):
        one_night(newer, COMITY_NOW=NOW)
    assert (newer / "comity.duckdb").read_bytes() == before
    done = comity(newer, "ask", "GB")
    assert done.code == 1
    assert "999" in done.err


def test_a_night_without_a_single_decision_publishes_nothing(tmp_path: Path) -> None:
    with pytest.raises(EmptyNightError, match="holds a single decision"):
        one_night(tmp_path / "data", COMITY_NOW=NOW, COMITY_SOURCES="conflictoflaws")
    assert not (tmp_path / "data" / "comity.duckdb").exists()


def test_a_file_of_an_older_schema_is_built_anew(tmp_path: Path, data: Path) -> None:
    older = tmp_path / "data"
    shutil.copytree(data, older)
    with duckdb.connect(str(older / "comity.duckdb")) as connection:
        connection.execute("UPDATE meta SET value = '0' WHERE key = 'schema_version'")
    assert one_night(older, COMITY_NOW=LATER)["result"] == "published"
    assert comity(older, "ask", "GB").code == 0


@pytest.mark.parametrize(
    ("words", "settings", "said"),
    [
        (["run", "--source", "nowhere"], {}, "no source 'nowhere'"),
        (["run", "--source", "gb_find_case_law"], {}, "needs a licence"),
        (["run", "--source", "us_courtlistener"], {}, "needs a token in COMITY_COURTLISTENER_TOKEN"),
        (["run", "--from-archive", "--source", "register"], {}, "leave out --source"),
        (["run"], {"COMITY_ORIGIN": "https://example.org"}, "COMITY_ORIGIN"),
        (["run"], {"COMITY_NOW": "yesterday"}, "COMITY_NOW"),
        (["run"], {"COMITY_NOW": "2026-11-24T00:00:00"}, "COMITY_NOW"),
        (["run"], {"COMITY_DISABLE": "nowhere"}, "no source 'nowhere'"),
        (["run", "--nonsense"], {}, "No such option"),
        (["ask"], {}, "Missing argument"),
    ],
)
def test_wrong_usage_exits_with_2(
    tmp_path: Path, words: list[str], settings: dict[str, str], said: str
) -> None:
    done = comity(tmp_path / "data", *words, **settings)
    assert done.code == 2, done.err
    assert said in done.err
    assert "Traceback" not in done.err


@pytest.mark.prefect
def test_unreachable_sources_are_named_and_strict_makes_them_3(prefect_home: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(prefect_home, data / "prefect")
    with Origin({}) as origin:
        closed = origin.url
    done = comity(data, "run", "--strict", "--json", COMITY_ORIGIN=closed, COMITY_NOW=NOW)
    assert done.code == 3, done.err
    assert done.json["result"] == "published"
    assert set(done.json["unreachable"]) >= {"cn_justice_observer", "conflictoflaws", "sg_elitigation"}
    again = comity(data, "run", COMITY_ORIGIN=closed, COMITY_NOW=LATER)
    assert again.code == 0, again.err
    assert "Not reached: " in again.out
    assert "cn_justice_observer (never reached yet)" in again.out
    assert "nothing new" in again.out


@pytest.mark.prefect
@pytest.mark.parametrize(("stop", "code"), [(signal.SIGINT, 130), (signal.SIGKILL, -signal.SIGKILL)])
def test_a_stopped_run_leaves_the_published_data_and_the_next_run_works(
    own: Path, prefect_home: Path, tmp_path: Path, stop: signal.Signals, code: int
) -> None:
    shutil.copytree(prefect_home, own / "prefect", dirs_exist_ok=True)
    before = published_bytes(own)
    with Origin(web()) as origin:
        origin.play(RULING, "slow_drip")
        log = tmp_path / "log"
        with log.open("w") as out:
            command = subprocess.Popen(
                [*COMMAND, "run"],
                env=environment(own, COMITY_ORIGIN=origin.url, COMITY_NOW=LATER),
                stderr=out,
                stdout=out,
            )
        deadline = time.monotonic() + 90
        while not origin.count(*split(RULING)) and time.monotonic() < deadline:
            time.sleep(0.1)
        command.send_signal(stop)
        command.wait(timeout=60)
        err = log.read_text()
    assert command.returncode == code, err
    assert "Traceback" not in err
    assert published_bytes(own) == before
    with Origin(web()) as origin:
        summary = one_night(
            own, offline=False, COMITY_NOW="2026-11-26T19:15:00+00:00", COMITY_ORIGIN=origin.url
        )
    assert summary["result"] == "published"
    assert summary["n_decisions"] == 157
