"""One source's turn, night after night, against a real server."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.client import PoliteClient
from extract.crawl import Outcome, crawl
from tests.extract.nights import Nights
from tests.extract.world import HOME, HOST, LIST, article, listing, source
from tests.origin import Answer, Origin


def test_a_first_night_and_a_quiet_one(nights: Nights) -> None:
    first = nights.run()
    assert (first.outcome, first.n_new, first.n_requests) == (Outcome.SUCCESS, 2, 4)
    assert nights.asked() == ["/robots.txt", "/list", "/a/one", "/a/two"]
    assert nights.bodies() == [article("one"), article("two")]
    assert first.problems == ()
    second = nights.run()
    assert (second.outcome, second.n_new, second.n_requests) == (Outcome.UNCHANGED, 0, 2)
    assert nights.asked() == ["/robots.txt", "/list"]
    assert nights.lines[-1] == "rulings: unchanged: 0 new, 0 changed, 0 unchanged, 0 gone, 2 requests"


def test_a_new_document_and_an_edited_one(nights: Nights, origin: Origin) -> None:
    nights.run()
    origin.pages[LIST] = listing("/a/three", "/a/two", "/a/one")
    origin.pages[f"{HOME}/a/three"] = article("three")
    run = nights.run()
    assert (run.outcome, run.n_new) == (Outcome.SUCCESS, 1)
    nights.clock.pass_days(31)
    origin.pages[f"{HOME}/a/one"] = article("one", "edited")
    run = nights.run()
    assert (run.outcome, run.n_changed, run.n_unchanged) == (Outcome.SUCCESS, 1, 1)
    assert article("one") in nights.bodies()
    assert article("one", "edited") in nights.bodies()


@pytest.mark.parametrize("fault", ["not_found", "gone"])
def test_a_page_that_vanished_is_marked_not_forgotten(nights: Nights, origin: Origin, fault: str) -> None:
    nights.run()
    nights.clock.pass_days(31)
    origin.play(f"{HOME}/a/one", fault)
    run = nights.run()
    assert (run.outcome, run.n_gone) == (Outcome.SUCCESS, 1)
    assert len(nights.bodies()) == 2
    gone = {v.snapshot.url: v.gone_since for v in nights.archive.versions("rulings")}
    assert gone == {f"{HOME}/a/one": nights.clock.now(), f"{HOME}/a/two": None}


def test_a_link_that_leads_to_no_page_is_no_loss(nights: Nights, origin: Origin) -> None:
    origin.pages[LIST] = listing("/a/never", "/a/one")
    run = nights.run()
    assert (run.n_new, run.n_gone, run.problems[0].place) == (1, 0, f"{HOME}/a/never")
    assert run.problems[0].message == "HTTP 404 Not Found; what was received before, if anything, is kept"
    assert nights.run().n_requests == 2


@pytest.mark.parametrize("fault", ["gbk_without_charset", "lying_utf8", "nul_bytes", "gzip", "flapping"])
def test_odd_bytes_are_still_the_page(nights: Nights, origin: Origin, fault: str) -> None:
    origin.play(f"{HOME}/a/one", fault)
    assert nights.run().n_new == 2


def test_a_wrong_document_is_left_out_and_not_asked_for_every_night(nights: Nights, origin: Origin) -> None:
    origin.play(f"{HOME}/a/one", "soft_404")
    run = nights.run()
    assert (run.outcome, run.n_new) == (Outcome.SUCCESS, 1)
    assert run.problems[0].message.startswith("soft_404")
    assert nights.bodies() == [article("two")]
    asked = [f"{HOST}/a/one" in {r.address for r in (nights.run(), origin.requests)[1]} for _ in range(8)]
    assert asked == [True, False, True, False, False, False, True, False]


def test_most_documents_wrong_is_suspect(nights: Nights, origin: Origin) -> None:
    origin.play(f"{HOME}/a/*", "html_for_json")
    run = nights.run()
    assert run.outcome is Outcome.SUSPECT
    assert run.message.startswith("2 of 2 documents were not the page expected")


def test_documents_that_cannot_be_reached(nights: Nights, origin: Origin) -> None:
    origin.pages[LIST] = listing(*(f"/a/n{number}" for number in range(9)))
    origin.pages[f"{HOME}/a/*"] = article("x")
    origin.play(f"{HOME}/a/*", "reset_mid_body")
    run = nights.run()
    assert run.outcome is Outcome.UNAVAILABLE
    assert run.n_requests == 2 + 3 * 3, "three documents, three tries each"
    assert run.n_pending == 6


def test_a_spent_budget_leaves_the_rest_for_later(nights: Nights) -> None:
    small = source(http={"requests_per_run": 3})
    run = nights.run(small)
    assert (run.outcome, run.n_new, run.n_pending) == (Outcome.SUCCESS, 1, 1)
    assert "1 new documents wait" in run.problems[0].message
    run = nights.run(small)
    assert (run.n_new, run.n_pending) == (1, 0)


def test_an_interrupted_night_is_taken_up(nights: Nights, origin: Origin) -> None:
    class Cut(BaseException):
        pass

    def cut(line: str) -> None:
        if line.endswith("p=2"):
            raise Cut

    origin.pages[LIST] = listing("/a/one", "/list?p=2")
    origin.pages[f"{LIST}?p=2"] = listing("/a/two")
    with (
        PoliteClient(nights.archive, nights.clock.now, origin=origin.url, sleep=nights.clock.sleep) as client,
        pytest.raises(Cut),
    ):
        crawl(source(), nights.reader, client, nights.archive, nights.clock.now, cut)
    run = nights.run()
    assert run.n_new == 2
    assert nights.asked() == ["/robots.txt", "/list", "/list?p=2", "/a/one", "/a/two"]


def test_a_quiet_night_costs_the_same_with_ten_times_the_archive(tmp_path: Path, origin: Origin) -> None:
    origin.pages[f"{HOME}/a/*"] = lambda request: Answer(article(request.path))
    costs = []
    for n_pages in (5, 50):
        origin.pages[LIST] = listing(*(f"/a/n{number}" for number in range(n_pages)))
        nights = Nights(tmp_path / str(n_pages), origin)
        assert nights.run().n_new == n_pages
        nights.clock.pass_days(60)
        nights.run()
        costs.append(nights.run().n_requests)
        nights.archive.close()
    assert costs == [4, 4], "robots.txt, the list, two rechecks"
