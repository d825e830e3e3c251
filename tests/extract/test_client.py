"""The polite client against a real server: what it asks, how often, and how it fails."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpcore
import pytest

from extract.archive import Archive, Fetch
from extract.client import FailureKind, Fetched, FetchFailure, PoliteClient, user_agent
from extract.network import Wire, is_loopback
from tests.extract.world import HOME, HOST, Clock, article, source
from tests.origin import Answer, Origin, Request

PAGE = f"{HOME}/a/one"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "archive") as opened:
        yield opened


@pytest.fixture
def origin() -> Iterator[Origin]:
    with Origin({PAGE: article("one"), f"{HOME}/": "<h1>Home</h1>"}) as served:
        yield served


@pytest.fixture
def client(archive: Archive, origin: Origin, clock: Clock) -> Iterator[PoliteClient]:
    with PoliteClient(archive, clock.now, origin=origin.url, sleep=clock.sleep) as opened:
        yield opened


def failed(client: PoliteClient, url: str = PAGE) -> FetchFailure:
    answer = client.fetch(source(), url)
    assert isinstance(answer, FetchFailure)
    return answer


def fetched(client: PoliteClient, url: str = PAGE) -> Fetched:
    answer = client.fetch(source(), url)
    assert isinstance(answer, Fetched), answer
    return answer


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


@pytest.mark.parametrize(
    ("fault", "kind", "n_requests"),
    [
        ("redirect_circle", FailureKind.REDIRECT_LOOP, 2),
        ("same_address_for_ever", FailureKind.REDIRECT_LOOP, 4),
        ("same_address_no_cookie", FailureKind.REDIRECT_LOOP, 1),
        ("redirect_other_host", FailureKind.REDIRECTED_AWAY, 1),
        ("redirect_loopback", FailureKind.NOT_ALLOWED_ADDRESS, 1),
        ("redirect_plain_http", FailureKind.REDIRECTED_AWAY, 1),
        ("redirect_nonsense", FailureKind.REDIRECTED_AWAY, 1),
        ("limited_long", FailureKind.RATE_LIMITED, 1),
        ("limited_silent", FailureKind.RATE_LIMITED, 3),
        ("failing", FailureKind.HTTP_ERROR, 3),
        ("forbidden", FailureKind.HTTP_ERROR, 1),
        ("gone", FailureKind.HTTP_ERROR, 1),
        ("challenge_521", FailureKind.HTTP_ERROR, 1),
        ("slow_drip", FailureKind.TIMED_OUT, 1),
        ("silent", FailureKind.TIMED_OUT, 3),
        ("reset_mid_body", FailureKind.TRUNCATED, 3),
        ("length_too_long", FailureKind.TRUNCATED, 3),
        ("gzip_cut", FailureKind.TRUNCATED, 3),
        ("gzip_broken", FailureKind.UNREADABLE_BODY, 1),
        ("unknown_encoding", FailureKind.UNREADABLE_BODY, 1),
        ("gzip_bomb", FailureKind.TOO_LARGE, 1),
        ("oversize", FailureKind.TOO_LARGE, 1),
        ("oversize_chunked", FailureKind.TOO_LARGE, 1),
    ],
)
def test_each_fault_is_a_named_failure(
    client: PoliteClient, origin: Origin, fault: str, kind: FailureKind, n_requests: int
) -> None:
    origin.play(f"{PAGE}*", fault)
    failure = failed(client)
    assert failure.kind is kind, failure.message
    assert HOST in failure.message
    assert origin.count(HOST) - origin.count(HOST, "/robots.txt") == n_requests


@pytest.mark.parametrize("fault", ["same_address_with_cookie", "flapping", "limited_once", "gzip"])
def test_what_passes_is_lived_through(client: PoliteClient, origin: Origin, fault: str) -> None:
    origin.play(PAGE, fault)
    assert fetched(client).body.decode() == article("one")


def test_a_redirect_within_the_hosts_is_followed(client: PoliteClient, origin: Origin) -> None:
    origin.pages[f"{HOME}/a/old"] = Answer(status=301, headers={"Location": "/a/one"})
    assert fetched(client, f"{HOME}/a/old").url == PAGE


def test_retry_after_is_honoured_and_else_the_wait_grows(
    archive: Archive, origin: Origin, clock: Clock
) -> None:
    origin.play(PAGE, "limited_once")
    with PoliteClient(archive, clock.now, origin=origin.url, sleep=clock.sleep) as client:
        fetched(client)
    assert clock.slept == [7.0]


def test_an_unreachable_host_is_tried_three_times(archive: Archive, clock: Clock) -> None:
    def resolver(host: str, port: int) -> list[str]:
        raise OSError("no such host")

    def wire(monotonic: Callable[[], float]) -> Wire:
        return Wire(monotonic, resolver=resolver)

    with PoliteClient(
        archive, clock.now, monotonic=clock.monotonic, sleep=clock.sleep, make_wire=wire
    ) as client:
        failure = failed(client)
        assert failure.kind is FailureKind.ROBOTS_UNREADABLE
        assert client.n_requests("rulings") == 3
        assert failed(client).kind is FailureKind.ROBOTS_UNREADABLE
        assert client.n_requests("rulings") == 3, "a closed host is not asked again in this run"
    assert sum(clock.slept) >= 8, "the host's pause of 4 seconds lies before each further try"


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


def test_an_unasked_304_is_an_error(client: PoliteClient, origin: Origin) -> None:
    origin.pages[PAGE] = Answer(status=304)
    assert failed(client).status == 304


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
