"""The polite client when the web misbehaves."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.archive import Archive
from extract.client import FailureKind, PoliteClient
from extract.network import Wire
from tests.extract.asking import PAGE, failed, fetched
from tests.extract.world import HOME, HOST, Clock, article, source
from tests.origin import Answer, Origin


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
    seconds = 0.3 if kind is FailureKind.TIMED_OUT else 10
    failure = failed(client, of=source(http={"timeout_seconds": seconds}))
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


def test_an_unasked_304_is_an_error(client: PoliteClient, origin: Origin) -> None:
    origin.pages[PAGE] = Answer(status=304)
    assert failed(client).status == 304
