"""A service's allowances, counted over runs; and a key that goes out and stays nowhere."""

from __future__ import annotations

import logging
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from extract.archive import Archive
from extract.client import FailureKind, PoliteClient
from extract.network import Wire, is_loopback, transport_over
from extract.pace import Pacer
from extract.rehearsal import RehearsalTransport, origin_of
from extract.session import Means, Session
from extract.source import Source, SourceError, all_sources, load_source
from tests.extract.asking import PAGE, failed, fetched
from tests.extract.world import HOME, HOST, Clock, article, source
from tests.origin import Answer, Origin

TOKEN = "s3cr3t-0123456789"


def allowed(**changes: Any) -> Source:
    http = {
        "delay_seconds": 1,
        "allowances": [{"requests": 5, "seconds": 60}, {"requests": 8, "seconds": 3600}],
    }
    return source(http={**http, "requests_per_run": 100, "requests_per_day": 1000, **changes})


def session(archive: Archive, origin: Origin, clock: Clock) -> Session:
    """A session with real pauses of a made-up clock, whose requests go to the origin."""
    wire = Wire(clock.monotonic, allow=is_loopback)
    http = httpx.Client(transport=RehearsalTransport(origin_of(origin.url), transport_over(wire)))
    pacer = Pacer(clock.monotonic, clock.sleep)
    means = Means(archive, clock.now, clock.monotonic, clock.sleep, pacer, 1.0, is_rehearsal=False)
    return Session(allowed(), http, wire, means)


def test_five_in_a_minute_and_eight_in_an_hour(archive: Archive, origin: Origin, clock: Clock) -> None:
    opened = session(archive, origin, clock)
    sent = []
    for _ in range(8):
        answer = opened.get(PAGE, {}, asked_delay=0, give_up=10_000)
        assert not hasattr(answer, "kind"), answer
        sent.append(clock.monotonic())
    assert all(later - earlier >= 60 for earlier, later in zip(sent, sent[5:], strict=False))
    spent = opened.get(PAGE, {}, asked_delay=0, give_up=10_000)
    assert getattr(spent, "kind", None) is FailureKind.BUDGET_SPENT
    assert "8 requests in 3600 seconds" in getattr(spent, "message", "")
    assert origin.count(HOST) == 8
    opened.close()


def test_the_ledger_remembers_earlier_runs(archive: Archive, origin: Origin, clock: Clock) -> None:
    for _ in range(5):
        archive.note_request("rulings", PAGE, clock.now() - timedelta(seconds=30))
    first = session(archive, origin, clock)
    first.get(PAGE, {}, asked_delay=0, give_up=10_000)
    assert sum(clock.slept) == 60, "another process has just used the minute up"
    first.close()
    clock.pass_days(1)
    second = session(archive, origin, clock)
    second.get(PAGE, {}, asked_delay=0, give_up=10_000)
    assert sum(clock.slept) == 60, "a day later nothing is waited for"
    second.close()


def keyed() -> Source:
    return source(
        requires="token",
        token={"variable": "COMITY_SAMPLE_TOKEN", "header": "Authorization", "prefix": "Token "},
    )


def test_a_token_goes_to_the_source_and_nowhere_else(
    tmp_path: Path, origin: Origin, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    origin.pages[f"{HOME}/a/old"] = Answer(status=301, headers={"Location": "/a/one"})
    origin.pages[f"{HOME}/a/away"] = Answer(status=302, headers={"Location": "https://elsewhere.example/"})
    origin.pages[f"{HOME}/a/closed"] = Answer("no", status=401)
    with (
        Archive(tmp_path / "kept") as archive,
        PoliteClient(
            archive, clock.now, origin=origin.url, sleep=clock.sleep, tokens={"rulings": TOKEN}
        ) as client,
    ):
        for name in ("one", "old", "away", "closed"):
            answer = client.fetch(keyed(), f"{HOME}/a/{name}")
            assert TOKEN not in repr(answer)
    sent = {r.path: r.headers.get("authorization") for r in origin.requests}
    assert sent["/a/one"] == sent["/a/old"] == f"Token {TOKEN}"
    assert sent["/robots.txt"] is None, "robots.txt needs no key"
    assert {r.host for r in origin.requests} == {HOST}
    assert TOKEN not in caplog.text
    for path in (tmp_path / "kept").rglob("*"):
        assert not path.is_file() or TOKEN.encode() not in path.read_bytes(), path


def test_a_source_without_token_gets_none(client: PoliteClient, origin: Origin) -> None:
    fetched(client)
    assert all("authorization" not in request.headers for request in origin.requests)
    origin.pages[PAGE] = article("one")
    assert failed(client, f"{HOME}/a/none").status == 404


def test_a_token_that_no_header_can_carry_is_refused_unshown(archive: Archive, clock: Clock) -> None:
    with pytest.raises(ValueError, match="token of rulings") as refused:
        PoliteClient(archive, clock.now, tokens={"rulings": f"{TOKEN}\r\nX: 1"})
    assert TOKEN not in str(refused.value)


def test_consent_is_not_given_by_metadata(tmp_path: Path) -> None:
    closed = {one.id: one for one in all_sources() if one.requires}
    assert closed["gb_find_case_law"].requires == "licence"
    assert not closed["gb_find_case_law"].enabled
    assert closed["us_courtlistener"].token is not None
    folder = tmp_path / "gb_find_case_law"
    folder.mkdir()
    text = (Path("extract/sources/gb_find_case_law/source.yml")).read_text(encoding="utf-8")
    (folder / "source.yml").write_text(text.replace("enabled: false", "enabled: true"), encoding="utf-8")
    with pytest.raises(SourceError, match="only by a person"):
        load_source(folder)
