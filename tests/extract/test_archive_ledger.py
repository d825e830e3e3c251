"""The archive's ledger: what is known of pages, requests, runs."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from extract.archive import Archive, Change, Fetch
from extract.document import Link
from extract.source_run import Outcome, SourceRun
from tests.extract.fetches import GOOD, T0, URL, days


def run(outcome: Outcome, at: datetime, message: str = "") -> SourceRun:
    return SourceRun("rulings", outcome, at, at + timedelta(minutes=5), message=message)


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


def test_runs_move_the_cursor(archive: Archive) -> None:
    assert archive.cursor("rulings", T0) is None
    assert archive.health("rulings").last_success is None
    assert not archive.is_settled("rulings")
    archive.record_run(run(Outcome.SUCCESS, T0), is_list_complete=True)
    archive.record_run(run(Outcome.UNAVAILABLE, days(1), "down"), is_list_complete=False)
    assert archive.cursor("rulings", days(9)) == T0
    assert not archive.is_settled("rulings")
    archive.record_run(run(Outcome.SUSPECT, days(2)), is_list_complete=True)
    assert archive.cursor("rulings", days(9)) == days(2)
    assert archive.cursor("rulings", days(1)) == T0, "a clock that ran ahead hides nothing"
    assert archive.health("rulings").last_success == T0
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
