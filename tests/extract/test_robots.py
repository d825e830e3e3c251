"""robots.txt as RFC 9309 has it, read at run time."""

from __future__ import annotations

import pytest

from extract.archive import Archive
from extract.client import FailureKind, Fetched, FetchFailure, PoliteClient
from tests.extract.asking import PAGE
from tests.extract.world import HOME, HOST, Clock, article, source
from tests.origin import Answer, Origin

ROBOTS = f"{HOME}/robots.txt"


@pytest.fixture
def origin(origin: Origin) -> Origin:
    origin.pages[f"{HOME}/b/two"] = article("two")
    return origin


def outcome(archive: Archive, origin: Origin, url: str = PAGE, clock: Clock | None = None) -> str:
    clock = clock or Clock()
    with PoliteClient(archive, clock.now, origin=origin.url, sleep=clock.sleep) as client:
        answer = client.fetch(source(), url)
    return answer.kind.value if isinstance(answer, FetchFailure) else str(answer.status)


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (Answer("User-agent: *\nDisallow: /a/"), "robots_disallowed"),
        (Answer("User-agent: *\nDisallow: /\nAllow: /a/one"), "200"),
        (Answer("User-agent: comity\nDisallow: /\n\nUser-agent: *\nDisallow:"), "robots_disallowed"),
        (Answer("User-agent: other\nDisallow: /"), "200"),
        (Answer("\ufeffUser-agent: *\nDisallow: /a/"), "robots_disallowed"),
        (Answer("<html><body>Disallow: / this</body></html>"), "200"),
        (Answer(b"\xff\xfe\x00nonsense\nUser-agent *\nDisallow: /x"), "200"),
        (Answer(""), "200"),
        (Answer("no", status=401), "200"),
        (Answer("no", status=403), "200"),
        (Answer("no", status=404), "200"),
        (Answer("no", status=500), "robots_unreadable"),
        (Answer("no", status=503), "robots_unreadable"),
        (Answer("no", status=429), "robots_unreadable"),
        (Answer(status=302, headers={"Location": "https://elsewhere.example/"}), "robots_unreadable"),
        (Answer(status=302, headers={"Location": "/robots.txt"}), "robots_unreadable"),
        (Answer("User-agent: *\nCrawl-delay: 86400"), "robots_disallowed"),
    ],
)
def test_what_a_robots_txt_allows(archive: Archive, origin: Origin, answer: Answer, expected: str) -> None:
    origin.pages[ROBOTS] = answer
    assert outcome(archive, origin) == expected
    assert origin.count(HOST, "/a/one") == (expected == "200")


def test_a_redirected_robots_txt_is_followed(archive: Archive, origin: Origin) -> None:
    origin.pages[ROBOTS] = Answer(status=301, headers={"Location": "/rules"})
    origin.pages[f"{HOME}/rules"] = "User-agent: *\nDisallow: /a/"
    assert outcome(archive, origin) == "robots_disallowed"


def test_a_huge_robots_txt_is_read_as_far_as_the_limit(archive: Archive, origin: Origin) -> None:
    origin.play(ROBOTS, "robots_huge")
    assert outcome(archive, origin) == "200"
    assert outcome(archive, origin, f"{HOME}/b/two") == "robots_disallowed"


def test_it_is_read_once_and_kept_for_a_day(archive: Archive, origin: Origin) -> None:
    clock = Clock()
    for _ in range(3):
        outcome(archive, origin, clock=clock)
    assert origin.count(HOST, "/robots.txt") == 1
    clock.pass_days(1.01)
    outcome(archive, origin, clock=clock)
    assert origin.count(HOST, "/robots.txt") == 2


def test_a_clock_that_went_back_reads_it_again(archive: Archive, origin: Origin) -> None:
    clock = Clock()
    outcome(archive, origin, clock=clock)
    clock.pass_days(-400)
    outcome(archive, origin, clock=clock)
    assert origin.count(HOST, "/robots.txt") == 2


def test_a_closed_host_opens_in_the_next_run(archive: Archive, origin: Origin) -> None:
    origin.pages[ROBOTS] = Answer(status=500)
    assert outcome(archive, origin) == "robots_unreadable"
    del origin.pages[ROBOTS]
    assert outcome(archive, origin) == "200"


def test_redirect_targets_are_asked_for_too(archive: Archive, origin: Origin) -> None:
    origin.pages[ROBOTS] = "User-agent: *\nDisallow: /b/"
    origin.pages[PAGE] = Answer(status=302, headers={"Location": "/b/two"})
    assert outcome(archive, origin) == FailureKind.ROBOTS_DISALLOWED.value
    assert origin.count(HOST, "/b/two") == 0


def test_a_longer_crawl_delay_is_kept(archive: Archive) -> None:
    from extract.robots import RobotsGate

    gate = RobotsGate(archive, Clock().now)
    answer = Fetched(200, ROBOTS, {}, b"User-agent: *\nCrawl-delay: 20\n")
    assert gate.check(PAGE, lambda _url: answer) == 20.0
