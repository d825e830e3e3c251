"""What a source does to us, and how its turn ends."""

from __future__ import annotations

import pytest

from extract.crawl import Outcome
from extract.document import Link, Page
from tests.extract.nights import Nights
from tests.extract.world import HOME, LIST, HtmlReader, article, listing
from tests.origin import Answer, Origin


@pytest.mark.parametrize("fault", ["challenge_200", "challenge_412", "challenge_521"])
@pytest.mark.parametrize("at", ["list", "document"])
def test_a_challenge_stops_the_source(nights: Nights, origin: Origin, fault: str, at: str) -> None:
    origin.play(LIST if at == "list" else f"{HOME}/a/*", fault)
    run = nights.run()
    assert run.outcome is Outcome.UNAVAILABLE
    assert run.n_requests == (2 if at == "list" else 3)
    assert "challenge" in run.message
    assert nights.bodies() == []
    origin.play(LIST if at == "list" else f"{HOME}/a/*", "")
    nights.clock.pass_days(1)
    assert nights.run().n_new == 2, "nothing is lost by a blocked night"


@pytest.mark.parametrize(
    ("fault", "outcome"),
    [
        ("soft_404", Outcome.SUSPECT),
        ("translated", Outcome.SUSPECT),
        ("maintenance", Outcome.UNAVAILABLE),
        ("not_found", Outcome.SUSPECT),
        ("redirect_other_host", Outcome.SUSPECT),
        ("redirect_loopback", Outcome.SUSPECT),
        ("redirect_home", Outcome.SUSPECT),
        ("redirect_circle", Outcome.UNAVAILABLE),
        ("failing", Outcome.UNAVAILABLE),
        ("forbidden", Outcome.UNAVAILABLE),
        ("limited_long", Outcome.UNAVAILABLE),
        ("reset_mid_body", Outcome.UNAVAILABLE),
        ("length_too_long", Outcome.UNAVAILABLE),
        ("length_too_short", Outcome.SUSPECT),
        ("gzip_bomb", Outcome.UNAVAILABLE),
    ],
)
def test_a_list_that_is_not_itself(nights: Nights, origin: Origin, fault: str, outcome: Outcome) -> None:
    nights.run()
    origin.pages[LIST] = listing("/a/three")
    origin.play(f"{LIST}*", fault)
    run = nights.run()
    assert run.outcome is outcome, run.message
    assert run.problems[0].place == LIST
    assert len(nights.bodies()) == 2
    origin.play(f"{LIST}*", "")
    origin.pages[f"{HOME}/a/three"] = article("three")
    assert nights.run().n_new == 1, "the next good night finds what was missed"


def test_a_closed_host(nights: Nights, origin: Origin) -> None:
    origin.pages[f"{HOME}/robots.txt"] = Answer(status=500)
    run = nights.run()
    assert run.outcome is Outcome.UNAVAILABLE
    assert "robots.txt unreadable" in run.message
    assert set(nights.asked()) == {"/robots.txt"}
    origin.pages[f"{HOME}/robots.txt"] = "User-agent: *\nDisallow: /list"
    run = nights.run()
    assert run.outcome is Outcome.UNAVAILABLE
    assert "disallows" in run.message


def test_a_reader_that_breaks_is_our_failure_and_no_exception(nights: Nights) -> None:
    class Broken(HtmlReader):
        def discover(self, page: Page) -> list[Link]:
            raise KeyError("href")

    run = nights.run(reader=Broken())
    assert run.outcome is Outcome.FAILURE
    assert "KeyError" in run.message
    assert "test_crawl_faults.py, line" in run.message
    assert nights.run().n_new == 2


def test_an_archive_that_cannot_be_written_is_a_failure(nights: Nights) -> None:
    (nights.archive.root / "bodies").rmdir()
    (nights.archive.root / "bodies").write_text("in the way")
    run = nights.run()
    assert run.outcome is Outcome.FAILURE
    assert "cannot be written" in run.message
