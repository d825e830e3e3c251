"""Interfaces that are asked for what changed since, and their fallback."""

from __future__ import annotations

import json

import pytest

from extract.crawl import Outcome
from tests.extract.nights import Nights
from tests.extract.world import HOME, api_source
from tests.origin import Answer, Origin

JSON = {"Content-Type": "application/json"}


def posts(*items: dict[str, object]) -> Answer:
    return Answer(json.dumps(list(items)), headers=JSON)


def test_an_interface_is_asked_since_the_last_success(nights: Nights, origin: Origin) -> None:
    api = api_source()
    origin.pages[f"{HOME}/api?page=1"] = posts({"id": 1, "next": f"{HOME}/api?page=2"})
    origin.pages[f"{HOME}/api?page=2"] = posts({"id": 2})
    origin.pages[f"{HOME}/api?after=*"] = Answer("[]", headers=JSON)
    run = nights.run(api)
    assert (run.outcome, run.n_new) == (Outcome.SUCCESS, 2)
    assert nights.asked()[1:] == ["/api?page=1", "/api?page=2"]
    run = nights.run(api)
    assert (run.outcome, run.problems) == (Outcome.UNCHANGED, ())
    assert nights.asked()[1:] == ["/api?after=2031-02-13T03:15:00&page=1"]
    origin.pages[f"{HOME}/api?after=*"] = posts({"id": 3})
    assert nights.run(api).outcome is Outcome.SUCCESS
    run = nights.run(api)
    assert (run.outcome, run.n_unchanged) == (Outcome.UNCHANGED, 1), "the same posts at another address"


@pytest.mark.parametrize(
    "answer", [Answer("no", status=401), Answer("<html><body>x</body></html>"), Answer("{}x")]
)
def test_the_fallback_steps_in_and_the_cursor_stays(nights: Nights, origin: Origin, answer: Answer) -> None:
    api = api_source()
    origin.pages[f"{HOME}/api?*"] = answer
    origin.pages[f"{HOME}/feed"] = Answer("<rss><channel><item>1</item></channel></rss>")
    run = nights.run(api)
    assert (run.outcome, run.n_new) == (Outcome.SUCCESS, 1)
    assert "/feed was read instead" in run.problems[0].message
    nights.run(api)
    assert nights.asked()[1] == "/api?page=1", "nothing was seen to its end yet"
    origin.play(f"{HOME}/feed", "failing")
    assert nights.run(api).outcome is Outcome.UNAVAILABLE


def test_past_the_last_page_wordpress_answers_400(nights: Nights, origin: Origin) -> None:
    origin.pages[f"{HOME}/api?page=1"] = posts({"id": 1, "next": f"{HOME}/api?page=2"})
    origin.pages[f"{HOME}/api?page=2"] = Answer('{"code":"rest_post_invalid_page_number"}', 400, JSON)
    run = nights.run(api_source())
    assert (run.outcome, run.problems) == (Outcome.SUCCESS, ())


def test_a_broken_second_page_is_read_again_next_night(nights: Nights, origin: Origin) -> None:
    api = api_source()
    origin.pages[f"{HOME}/api?page=1"] = posts({"id": 1, "next": f"{HOME}/api?page=2"})
    origin.pages[f"{HOME}/api?page=2"] = posts({"id": 2})
    origin.play(f"{HOME}/api?page=2", "failing")
    run = nights.run(api)
    assert (run.outcome, run.n_new) == (Outcome.UNAVAILABLE, 1)
    origin.play(f"{HOME}/api?page=2", "")
    run = nights.run(api)
    assert (run.outcome, run.n_new) == (Outcome.SUCCESS, 1)


def test_a_clock_that_ran_ahead_hides_nothing(nights: Nights, origin: Origin) -> None:
    api = api_source()
    origin.pages[f"{HOME}/api?*"] = posts({"id": 1})
    nights.run(api)
    nights.clock.pass_days(4000)
    nights.run(api)
    nights.clock.pass_days(-4000)
    nights.run(api)
    assert nights.asked()[1] == "/api?after=2031-02-13T03:15:00&page=1"
