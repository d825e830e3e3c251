"""The archive: written once, checked when read, whole after a kill."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract.archive import Archive, ArchiveError, Change, Fetch
from extract.document import Link
from extract.source_run import Outcome, SourceRun

T0 = datetime(2031, 2, 14, 3, 15, tzinfo=UTC)
URL = "https://rulings.example/a/one"
GOOD = Fetch("rulings", URL, "article", T0, 200, {}, b"first", verdict="ok", is_version=True)


def days(n: float) -> datetime:
    return T0 + timedelta(days=n)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "archive") as opened:
        yield opened


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.binary(max_size=5000))
def test_a_body_comes_back(archive: Archive, body: bytes) -> None:
    sha256 = archive.put(body)
    assert archive.body(sha256) == body
    assert archive.put(body) == sha256


def test_a_body_is_written_once(archive: Archive) -> None:
    sha256 = archive.put(b"first")
    path = archive.root / "bodies" / sha256[:2] / f"{sha256}.zst"
    before = path.stat()
    archive.put(b"first")
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    assert path.stat().st_ino == before.st_ino


def test_a_damaged_body_is_named(archive: Archive) -> None:
    archive.record(GOOD)
    (path,) = (archive.root / "bodies").glob("*/*.zst")
    packed = bytearray(path.read_bytes())
    other = archive.root / "bodies" / "xx"
    other.mkdir()
    sha256 = archive.put(b"another")
    path.write_bytes((archive.root / "bodies" / sha256[:2] / f"{sha256}.zst").read_bytes())
    with pytest.raises(ArchiveError, match=f"{path.name}.*hash is not its name"):
        list(archive.versions("rulings"))
    path.write_bytes(packed[: len(packed) // 2])
    with pytest.raises(ArchiveError, match=path.name):
        archive.body(path.stem)
    path.unlink()
    with pytest.raises(ArchiveError, match=path.name):
        archive.body(path.stem)


def test_a_hash_that_is_none_is_refused(archive: Archive) -> None:
    with pytest.raises(ArchiveError, match="not a SHA-256"):
        archive.body("../../etc/passwd")


def test_versions_of_an_edited_page(archive: Archive) -> None:
    assert archive.record(GOOD) is Change.NEW
    assert archive.record(replace(GOOD, fetched_at=days(1))) is Change.SAME
    assert archive.record(replace(GOOD, fetched_at=days(2), status=304, body=None)) is Change.SAME
    assert archive.record(replace(GOOD, fetched_at=days(3), body=b"second")) is Change.CHANGED
    wrong = replace(GOOD, fetched_at=days(4), body=b"wall", verdict="challenge", is_version=False)
    assert archive.record(wrong) is Change.NONE
    versions = list(archive.versions("rulings"))
    assert [(v.snapshot.body, v.first_seen, v.last_seen, v.is_current) for v in versions] == [
        (b"first", T0, days(2), False),
        (b"second", days(3), days(3), True),
    ]
    assert archive.record(replace(GOOD, fetched_at=days(5))) is Change.CHANGED
    assert [v.is_current for v in archive.versions("rulings")] == [True, False]


def test_versions_come_by_first_receipt_then_address(archive: Archive) -> None:
    for url, at in (("https://h/b", days(0)), ("https://h/a", days(0)), ("https://h/0", days(1))):
        archive.record(replace(GOOD, url=url, fetched_at=at))
    assert [v.snapshot.url for v in archive.versions("rulings")] == [
        "https://h/b",
        "https://h/a",
        "https://h/0",
    ][1::-1] + ["https://h/0"]


def test_what_is_kept_of_a_version(archive: Archive) -> None:
    headers = {"content-type": "text/html", "set-cookie": "secret=1", "x-wp-total": "7"}
    archive.record(replace(GOOD, headers=headers))
    (version,) = archive.versions("rulings")
    assert version.snapshot.headers == {"content-type": "text/html", "x-wp-total": "7"}
    assert (version.snapshot.status, version.snapshot.kind) == (200, "article")
    assert list(archive.versions("others")) == []


def test_the_same_bytes_at_another_address_are_nothing_new(archive: Archive) -> None:
    archive.record(replace(GOOD, url="https://h/api?after=1"))
    assert archive.record(replace(GOOD, url="https://h/api?after=2")) is Change.SAME
    assert archive.record(replace(GOOD, source_id="others", url="https://o/")) is Change.NEW


def test_the_state_of_a_page(archive: Archive) -> None:
    assert archive.state(URL) is None
    assert not archive.known(URL)
    assert archive.discover("rulings", [(Link(URL, "One"), "article"), (Link(URL), "article")], T0) == [URL]
    assert archive.discover("rulings", [(Link(URL, "Other words"), "article")], days(1)) == []
    state = archive.state(URL)
    assert state is not None
    assert (state.title, state.discovered_at, state.first_ok_at, state.sha256) == ("One", T0, None, None)
    archive.record(replace(GOOD, headers={"etag": '"1"', "last-modified": "x"}))
    failure = Fetch("rulings", URL, "article", days(1), error="timed_out")
    archive.record(failure)
    archive.record(failure)
    state = archive.state(URL)
    assert state is not None
    assert (state.etag, state.last_modified, state.n_failures) == ('"1"', "x", 2)
    assert (state.first_ok_at, state.last_ok_at, state.last_checked_at) == (T0, T0, days(1))


def test_gone_and_back(archive: Archive) -> None:
    archive.record(GOOD)
    gone = Fetch("rulings", URL, "article", days(1), 404, error="http_error")
    assert archive.record(gone) is Change.GONE
    assert archive.record(replace(gone, fetched_at=days(2), status=410)) is Change.SAME
    (version,) = archive.versions("rulings")
    assert version.gone_since == days(1)
    assert version.snapshot.body == b"first"
    assert archive.record(replace(GOOD, fetched_at=days(3))) is Change.SAME
    (version,) = archive.versions("rulings")
    assert (version.gone_since, version.last_seen) == (None, days(3))


def test_pending_failed_and_due(archive: Archive) -> None:
    kinds = ["article"]
    urls = [f"https://h/{name}" for name in "cab"]
    archive.discover("rulings", [(Link(url), "article") for url in urls], T0)
    archive.discover("rulings", [(Link("https://h/list"), "list")], T0)
    assert archive.pending("rulings", kinds) == urls
    assert archive.pending("others", kinds) == []
    archive.record(replace(GOOD, url=urls[0]))
    archive.record(Fetch("rulings", urls[1], "article", T0, error="timed_out"))
    archive.record(Fetch("rulings", urls[2], "article", T0, 404, error="http_error"))
    assert archive.pending("rulings", kinds) == []
    assert archive.failed("rulings", kinds, now=days(0.5), limit=9) == []
    assert archive.failed("rulings", kinds, now=days(1), limit=9) == [urls[1]]
    archive.record(Fetch("rulings", urls[1], "article", days(1), error="timed_out"))
    assert archive.failed("rulings", kinds, now=days(2), limit=9) == []
    assert archive.failed("rulings", kinds, now=days(3), limit=9) == [urls[1]]

    def due(now: datetime) -> list[str]:
        before = now - timedelta(days=30)
        return archive.due("rulings", kinds, before=before, now=now, limit=9)

    assert due(days(20)) == []
    assert due(days(31)) == [urls[2], urls[0]]
    assert due(days(-1)) == [urls[2], urls[0]], "stamped by a clock that ran ahead"


def test_requests_are_counted_by_day(archive: Archive) -> None:
    late = datetime(2031, 2, 14, 23, 59, 59, 999999, tzinfo=UTC)
    archive.note_request("rulings", URL, late)
    archive.note_request("others", URL, T0)
    archive.note_request("rulings", URL, late + timedelta(microseconds=1))
    assert archive.requests_on(T0.date()) == 2
    assert archive.requests_on(T0.date(), "rulings") == 1
    assert archive.requests_on(days(1).date(), "rulings") == 1
    with pytest.raises(ValueError, match="no time zone"):
        archive.note_request("rulings", URL, datetime(2031, 1, 1))  # noqa: DTZ001


def run(outcome: Outcome, at: datetime, message: str = "") -> SourceRun:
    return SourceRun("rulings", outcome, at, at + timedelta(minutes=5), message=message)


def test_runs_move_the_cursor(archive: Archive) -> None:
    assert archive.cursor("rulings", T0) is None
    assert archive.last_success("rulings") is None
    assert not archive.is_settled("rulings")
    archive.record_run(run(Outcome.SUCCESS, T0), is_list_complete=True)
    archive.record_run(run(Outcome.UNAVAILABLE, days(1), "down"), is_list_complete=False)
    assert archive.cursor("rulings", days(9)) == T0
    assert not archive.is_settled("rulings")
    archive.record_run(run(Outcome.SUSPECT, days(2)), is_list_complete=True)
    assert archive.cursor("rulings", days(9)) == days(2)
    assert archive.cursor("rulings", days(1)) == T0, "a clock that ran ahead hides nothing"
    assert archive.last_success("rulings") == T0
    health = archive.health("rulings")
    assert (health.last_run, health.last_outcome, health.last_change) == (days(2), "suspect", None)
    assert archive.is_settled("rulings")
    archive.note_request("rulings", URL, days(2))
    assert not archive.is_settled("rulings"), "a run was begun that did not end"


def test_health_knows_the_last_change(archive: Archive) -> None:
    archive.record(GOOD)
    archive.record(replace(GOOD, fetched_at=days(4), body=b"second"))
    archive.record(replace(GOOD, fetched_at=days(8), body=b"second"))
    assert archive.health("rulings").last_change == days(4)


def test_packaged_files(archive: Archive) -> None:
    assert archive.put_packaged("register", "decisions", "decisions.csv", b"a\n", T0) is Change.NEW
    assert archive.put_packaged("register", "decisions", "decisions.csv", b"a\n", days(1)) is Change.SAME
    assert archive.put_packaged("register", "decisions", "decisions.csv", b"b\n", days(2)) is Change.CHANGED
    urls = {v.snapshot.url for v in archive.versions("register")}
    assert urls == {"package:register/decisions.csv"}
    assert [v.snapshot.body for v in archive.versions("register") if v.is_current] == [b"b\n"]


@pytest.mark.parametrize("root", ["file/archive", "/proc/comity/archive"])
def test_a_root_that_cannot_be_written(tmp_path: Path, root: str) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(ArchiveError, match=f"{root} cannot be written"):
        Archive(tmp_path / root)


def test_a_folder_that_becomes_unwritable(archive: Archive) -> None:
    bodies = archive.root / "bodies"
    bodies.rmdir()
    bodies.write_text("in the way")
    with pytest.raises(ArchiveError, match="cannot be written"):
        archive.record(GOOD)
    assert archive.state(URL) is None, "no row without its body"


def test_an_index_of_a_newer_comity(tmp_path: Path) -> None:
    Archive(tmp_path).close()
    connection = sqlite3.connect(tmp_path / "index.sqlite")
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(ArchiveError, match="newer Comity"):
        Archive(tmp_path)


def test_an_index_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "index.sqlite").write_bytes(b"no database at all" * 100)
    with pytest.raises(ArchiveError, match=r"index\.sqlite"):
        Archive(tmp_path)


def test_threads_share_an_archive(archive: Archive) -> None:
    def work(name: str) -> None:
        for number in range(20):
            archive.record(replace(GOOD, url=f"https://h/{name}/{number}", body=f"{number}".encode()))

    threads = [threading.Thread(target=work, args=(name,)) for name in "abc"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(list(archive.versions("rulings"))) == 60


WRITER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from extract.archive import Archive, Fetch
archive = Archive(Path(sys.argv[1]))
print("ready", flush=True)
at = datetime(2031, 1, 1, tzinfo=UTC)
for number in range(100_000):
    body = (f"{number} " * 5000).encode()
    archive.record(Fetch("s", f"https://h/{number}", "a", at, 200, {}, body, verdict="ok", is_version=True))
    print(number, flush=True)
"""


@pytest.mark.parametrize("seconds", [0.05, 0.2, 0.35])
def test_a_kill_at_any_time_loses_nothing_that_was_recorded(tmp_path: Path, seconds: float) -> None:
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(tmp_path)], stdout=subprocess.PIPE, text=True
    )
    assert writer.stdout is not None
    assert writer.stdout.readline() == "ready\n"
    time.sleep(seconds)
    os.kill(writer.pid, signal.SIGKILL)
    reported = writer.stdout.read().split()
    writer.wait()
    with Archive(tmp_path) as archive:
        versions = list(archive.versions("s"))
        assert len(versions) >= len(reported)
        assert [v.snapshot.url for v in versions[:1]] == ["https://h/0"] * bool(versions)
        archive.sweep()
        assert list((tmp_path / "incoming").iterdir()) == []
        again = Fetch("s", "https://h/0", "a", T0, 200, {}, b"0 " * 5000, verdict="ok", is_version=True)
        assert archive.record(again) is (Change.SAME if versions else Change.NEW)
