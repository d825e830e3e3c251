"""How far lists are followed, and which of their links."""

from __future__ import annotations

from extract.crawl import Outcome
from tests.extract.nights import Nights
from tests.extract.world import HOME, LIST, article, listing
from tests.origin import Answer, Origin, Request


def endless(request: Request) -> Answer:
    number = int(request.query.removeprefix("p=") or "1")
    return Answer(listing(f"/a/n{number}", f"/list?p={number + 1}"))


def test_a_reordered_list_is_nothing_new(nights: Nights, origin: Origin) -> None:
    nights.run()
    origin.pages[LIST] = listing("/a/two", "/a/one")
    run = nights.run()
    assert (run.outcome, run.n_requests) == (Outcome.UNCHANGED, 2)


def test_further_pages_only_while_they_show_something_new(nights: Nights, origin: Origin) -> None:
    origin.pages[LIST] = listing("/a/one", "?p=2", "/list?p=3")
    origin.pages[f"{LIST}?p=2"] = listing("/a/two", "/list", "/list?p=1", "/list?p=3")
    origin.pages[f"{LIST}?p=3"] = listing("/a/one", "/a/two")
    run = nights.run()
    assert nights.asked()[1:4] == ["/list", "/list?p=2", "/list?p=3"]
    assert run.n_new == 2
    assert nights.run().n_requests == 2
    origin.pages[LIST] = listing("/a/three", "/a/one", "?p=2")
    origin.pages[f"{HOME}/a/three"] = article("three")
    nights.run()
    assert nights.asked()[1:] == ["/list", "/list?p=2", "/a/three"]


def test_endless_pagination_ends(nights: Nights, origin: Origin) -> None:
    origin.pages[f"{HOME}/a/*"] = lambda request: Answer(article(request.path))
    origin.pages[LIST] = endless
    origin.pages[f"{LIST}?*"] = endless
    run = nights.run()
    assert (run.outcome, run.n_new, run.n_requests) == (Outcome.SUCCESS, 3, 7)
    assert nights.run().n_requests == 2


def test_a_repeated_first_page_ends_the_list(nights: Nights, origin: Origin) -> None:
    origin.pages[LIST] = listing("/a/one", "/list?p=2", "/list?p=3")
    origin.pages[f"{LIST}?*"] = listing("/a/one", "/list?p=2", "/list?p=3")
    run = nights.run()
    assert nights.asked() == ["/robots.txt", "/list", "/list?p=2", "/a/one"]
    assert "same as an earlier page" in run.problems[0].message


def test_links_that_lead_nowhere_we_go(nights: Nights, origin: Origin) -> None:
    bad = [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "https://elsewhere.example/a/one",
        "/a/../../../etc/passwd",
        "/a/%2e%2e%2fpasswd",
        f"/a/{'x' * 3000}",
        "/about",
        "http://127.0.0.1/a/one",
    ]
    origin.pages[LIST] = listing(*bad, "/a/one#top", "/a/one?utm_source=x", "/a/one")
    run = nights.run()
    assert (run.outcome, run.n_new) == (Outcome.SUCCESS, 1)
    assert nights.asked() == ["/robots.txt", "/list", "/a/one"]
    assert run.n_dropped == len(bad)
    assert "dropped as unsafe" in run.problems[0].message


def test_too_few_links_are_suspect(nights: Nights, origin: Origin) -> None:
    nights.run()
    origin.pages[LIST] = listing("/about")
    run = nights.run()
    assert run.outcome is Outcome.SUSPECT
    assert "0 links to documents, at least 1 expected" in run.message
    assert nights.run().outcome is Outcome.SUSPECT, "also when the empty list is not modified"
