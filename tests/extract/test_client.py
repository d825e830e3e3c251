"""The polite client against a real server: what it asks, and how often."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import httpcore
import pytest

from extract.archive import Archive, Fetch
from extract.client import FailureKind, Fetched, FetchFailure, PoliteClient, user_agent
from extract.network import Wire, is_loopback
from tests.extract.asking import PAGE, failed, fetched
from tests.extract.world import HOME, HOST, Clock, article, source
from tests.origin import Answer, Origin, Request


def test_a_page_and_what_was_asked(client: PoliteClient, origin: Origin) -> None:
    answer = fetched(client)
    assert answer.status == 200
    assert answer.body.decode() == article("one")
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    asked = origin.requests[-1].headers
    assert asked["user-agent"] == "Comity/0.1.0 (+contact no contact set)"
    assert asked["host"] == HOST
    assert asked["accept-encoding"] == "gzip, deflate"
    assert [request.path for request in origin.requests] == ["/robots.txt", "/a/one"]


def test_contact_goes_into_the_user_agent() -> None:
    assert user_agent("ann@example.org").endswith("(+contact ann@example.org)")
    with pytest.raises(ValueError, match="plain ASCII"):
        user_agent("ann\r\nX-Evil: 1")


def test_addresses_are_asked_byte_for_byte(client: PoliteClient, origin: Origin) -> None:
    for path in ("/a/of-the%20recent", "/a/%E6%A1%88?x=1%2B1&y=a+b", "/a/(2031)~no'9"):
        origin.pages[HOME + path] = article("odd")
        assert fetched(client, HOME + path).status == 200
        assert origin.requests[-1].address == HOST + path


def test_other_hosts_and_odd_addresses_are_refused_unasked(client: PoliteClient, origin: Origin) -> None:
    for url in (
        "https://elsewhere.example/a/one",
        "file:///etc/passwd",
        "javascript:alert(1)",
        f"https://{HOST}:8443/a/one",
        f"https://me@{HOST}/a/one",
        f"{HOME}/a/../../etc/passwd",
        f"{HOME}/a/%2e%2e/x",
        f"{HOME}/a/{'x' * 3000}",
        "https://[::1/",
    ):
        assert failed(client, url).kind is FailureKind.NOT_ALLOWED_ADDRESS
    assert origin.requests == []


def test_requests_to_a_host_are_spaced(archive: Archive, origin: Origin, clock: Clock) -> None:
    class ToOrigin(httpcore.SyncBackend):
        def connect_tcp(self, host: str, port: int, *rest: Any, **more: Any) -> httpcore.NetworkStream:
            return super().connect_tcp(host, int(origin.url.rpartition(":")[2]), *rest, **more)

    def wire(monotonic: Callable[[], float]) -> Wire:
        return Wire(monotonic, allow=is_loopback, resolver=lambda host, port: ["127.0.0.1"], inner=ToOrigin())

    plain = source(url=f"http://{HOST}", seeds=[], http={"delay_seconds": 4})
    with PoliteClient(
        archive, clock.now, monotonic=clock.monotonic, sleep=clock.sleep, make_wire=wire
    ) as client:
        for _ in range(3):
            client.fetch(plain, f"http://{HOST}/a/one")
    assert clock.slept == [4.0, 4.0, 4.0], "before each request but that for robots.txt"


def test_the_run_and_the_day_have_budgets(archive: Archive, origin: Origin, clock: Clock) -> None:
    small = source(http={"requests_per_run": 3, "requests_per_day": 5})

    def run() -> list[FailureKind | int]:
        with PoliteClient(archive, clock.now, origin=origin.url, sleep=clock.sleep) as client:
            answers = [client.fetch(small, PAGE) for _ in range(4)]
        return [a.kind if isinstance(a, FetchFailure) else a.status for a in answers]

    spent = FailureKind.BUDGET_SPENT
    assert run() == [200, 200, spent, spent], "one of three went to robots.txt"
    assert run() == [200, 200, spent, spent], "robots.txt is kept for a day; the day has five"
    assert run() == [spent] * 4
    assert len(origin.requests) == 5
    clock.pass_days(1.01)
    assert run() == [200, 200, spent, spent]


def test_conditional_requests(client: PoliteClient, archive: Archive, origin: Origin, clock: Clock) -> None:
    origin.with_etags = True
    first = fetched(client)
    archive.record(
        Fetch("rulings", PAGE, "article", clock.now(), 200, first.headers, first.body, verdict="ok")
    )
    again = client.fetch(source(), PAGE, archive.state(PAGE))
    assert isinstance(again, Fetched)
    assert (again.status, again.not_modified, again.body) == (304, True, b"")
    origin.pages[PAGE] = article("one", "edited")
    edited = client.fetch(source(), PAGE, archive.state(PAGE))
    assert isinstance(edited, Fetched)
    assert b"edited" in edited.body


def test_cookies_stay_with_their_source(client: PoliteClient, origin: Origin) -> None:
    origin.play(PAGE, "same_address_with_cookie")
    fetched(client)
    client.fetch(source(id="others"), f"{HOME}/")
    assert "cookie" not in origin.requests[-1].headers
    fetched(client, f"{HOME}/")
    assert origin.requests[-1].headers["cookie"] == "w=1"


def test_one_request_at_a_time_to_a_host(archive: Archive, clock: Clock) -> None:
    busy, most = [0], [0]

    def page(_request: Request) -> Answer:
        busy[0] += 1
        most[0] = max(most[0], busy[0])
        threading.Event().wait(0.02)
        busy[0] -= 1
        return Answer("<h1>x</h1>")

    with (
        Origin({f"{HOME}/*": page}) as origin,
        PoliteClient(archive, clock.now, origin=origin.url) as client,
    ):
        runs = [
            threading.Thread(target=client.fetch, args=(source(id=name), PAGE)) for name in ("a", "b", "c")
        ]
        for run in runs:
            run.start()
        for run in runs:
            run.join()
    assert most == [1]


@pytest.mark.parametrize("origin_url", ["http://10.0.0.1:80", "https://127.0.0.1:1", "http://127.0.0.1", "x"])
def test_only_a_loopback_origin_rehearses(archive: Archive, clock: Clock, origin_url: str) -> None:
    with pytest.raises(ValueError, match="loopback"):
        PoliteClient(archive, clock.now, origin=origin_url)
