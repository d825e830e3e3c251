"""One source's turn, night after night, against a real server."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from extract.archive import Archive
from extract.client import PoliteClient
from extract.crawl import Outcome, SourceRun, crawl
from extract.document import Link, Page
from extract.source import Source
from tests.extract.world import HOME, HOST, LIST, Clock, HtmlReader, api_source, article, listing, source
from tests.origin import Answer, Origin, Request

JSON = {"Content-Type": "application/json"}


class Nights:
    """Runs of one source against one origin, a day apart."""

    def __init__(self, root: Path, origin: Origin) -> None:
        self.clock = Clock()
        self.archive = Archive(root / "archive")
        self.origin = origin
        self.reader = HtmlReader()
        self.lines: list[str] = []

    def run(self, of: Source | None = None, *, reader: HtmlReader | None = None) -> SourceRun:
        self.clock.pass_days(1)
        self.origin.requests.clear()
        with PoliteClient(
            self.archive, self.clock.now, origin=self.origin.url, sleep=self.clock.sleep
        ) as client:
            return crawl(
                of or source(),
                reader or self.reader,
                client,
                self.archive,
                self.clock.now,
                self.lines.append,
            )

    def bodies(self) -> list[str]:
        return [version.snapshot.body.decode() for version in self.archive.versions("rulings")]

    def asked(self) -> list[str]:
        return [request.address.removeprefix(HOST) for request in self.origin.requests]


@pytest.fixture
def origin() -> Iterator[Origin]:
    pages = {LIST: listing("/a/one", "/a/two"), **{f"{HOME}/a/{n}": article(n) for n in ("one", "two")}}
    with Origin(pages, with_etags=True) as served:
        yield served


@pytest.fixture
def nights(tmp_path: Path, origin: Origin) -> Iterator[Nights]:
    made = Nights(tmp_path, origin)
    yield made
    made.archive.close()


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


def test_a_reordered_list_is_nothing_new(nights: Nights, origin: Origin) -> None:
    nights.run()
    origin.pages[LIST] = listing("/a/two", "/a/one")
    run = nights.run()
    assert (run.outcome, run.n_requests) == (Outcome.UNCHANGED, 2)


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


def test_further_pages_only_while_they_show_something_new(nights: Nights, origin: Origin) -> None:
    origin.pages[LIST] = listing("/a/one", "?p=2", "/list?p=3")
    origin.pages[f"{LIST}?p=2"] = listing("/a/two", "/list", "/list?p=3")
    origin.pages[f"{LIST}?p=3"] = listing("/a/one", "/a/two")
    run = nights.run()
    assert nights.asked()[1:4] == ["/list", "/list?p=2", "/list?p=3"]
    assert run.n_new == 2
    assert nights.run().n_requests == 2
    origin.pages[LIST] = listing("/a/three", "/a/one", "?p=2")
    origin.pages[f"{HOME}/a/three"] = article("three")
    nights.run()
    assert nights.asked()[1:] == ["/list", "/list?p=2", "/a/three"]


def endless(request: Request) -> Answer:
    number = int(request.query.removeprefix("p=") or "1")
    return Answer(listing(f"/a/n{number}", f"/list?p={number + 1}"))


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
    assert run.n_dropped == 8, "the way up the tree was folded by urljoin and lies outside every kind"
    assert "dropped as unsafe" in run.problems[0].message


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
    origin.pages[f"{HOME}/"] = "<html><body><h1>Home</h1></body></html>"
    origin.pages[LIST] = listing("/a/three")
    origin.play(f"{LIST}*", fault)
    run = nights.run()
    assert run.outcome is outcome, run.message
    assert run.problems[0].place == LIST
    assert len(nights.bodies()) == 2
    origin.play(f"{LIST}*", "")
    origin.pages[f"{HOME}/a/three"] = article("three")
    assert nights.run().n_new == 1, "the next good night finds what was missed"


@pytest.mark.parametrize(
    ("fault", "reads"), [("gbk_without_charset", True), ("lying_utf8", True), ("nul_bytes", True)]
)
def test_odd_bytes_are_still_the_page(nights: Nights, origin: Origin, fault: str, reads: bool) -> None:
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


def test_a_spent_budget_leaves_the_rest_for_later(nights: Nights) -> None:
    small = source(http={"requests_per_run": 3})
    run = nights.run(small)
    assert (run.outcome, run.n_new, run.n_pending) == (Outcome.SUCCESS, 1, 1)
    assert "1 new documents wait" in run.problems[0].message
    run = nights.run(small)
    assert (run.n_new, run.n_pending) == (1, 0)


def test_too_few_links_are_suspect(nights: Nights, origin: Origin) -> None:
    nights.run()
    origin.pages[LIST] = listing("/about")
    run = nights.run()
    assert run.outcome is Outcome.SUSPECT
    assert "0 links to documents, at least 1 expected" in run.message
    assert nights.run().outcome is Outcome.SUSPECT, "also when the empty list is not modified"


def test_a_reader_that_breaks_is_our_failure_and_no_exception(nights: Nights) -> None:
    class Broken(HtmlReader):
        def discover(self, page: Page) -> list[Link]:
            raise KeyError("href")

    run = nights.run(reader=Broken())
    assert run.outcome is Outcome.FAILURE
    assert "KeyError" in run.message
    assert "test_crawl.py, line" in run.message
    assert nights.run().n_new == 2


def test_an_archive_that_cannot_be_written_is_a_failure(nights: Nights) -> None:
    (nights.archive.root / "bodies").rmdir()
    (nights.archive.root / "bodies").write_text("in the way")
    run = nights.run()
    assert run.outcome is Outcome.FAILURE
    assert "cannot be written" in run.message


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
