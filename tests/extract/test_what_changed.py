"""What counts as a change: words and rows, not markup and order; and a list that marks its versions."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from extract.archive import Archive
from extract.crawl import Outcome
from extract.document import Document, Link, Page
from extract.visible_text import visible_text
from tests.extract.nights import Nights
from tests.extract.world import HOME, LIST, Clock, HtmlReader, article, listing, source
from tests.origin import Origin


class Reading(HtmlReader):
    """One document a page: its visible text."""

    def split(self, page: Page) -> list[Document]:
        text = visible_text(page.text)
        return [Document(f"rulings:{page.url}", "rulings", page.url, "article", "t", "en", text)]


class Marking(Reading):
    """The mark of a link stands in its words, behind a star."""

    def discover(self, page: Page) -> list[Link]:
        links = super().discover(page)
        return [Link(one.url, one.title, one.title.partition("*")[2]) for one in links]


def marked(**marks: str) -> str:
    rows = "".join(f'<li><a href="/a/{name}">{name}*{mark}</a></li>' for name, mark in marks.items())
    return f"<html><body><ul>{rows}</ul></body></html>"


def test_markup_alone_is_no_change_but_its_bytes_are_kept(nights: Nights, origin: Origin) -> None:
    reader = Reading()
    nights.run(reader=reader)
    nights.clock.pass_days(31)
    for number, name in enumerate(("one", "two")):
        same_words = article(name).replace("<body>", f'<body data-visit="{number}"><script>x</script>')
        origin.pages[f"{HOME}/a/{name}"] = same_words
    run = nights.run(reader=reader)
    assert (run.outcome, run.n_changed, run.n_unchanged) == (Outcome.UNCHANGED, 0, 2)
    assert len(nights.bodies()) == 4
    nights.clock.pass_days(31)
    origin.pages[f"{HOME}/a/one"] = article("one", "edited")
    assert nights.run(reader=reader).n_changed == 1


def test_a_list_is_its_set_of_rows(nights: Nights, origin: Origin) -> None:
    origin.pages[LIST] = listing("/a/one", "/a/two", "/list?p=2")
    origin.pages[f"{LIST}?p=2"] = listing("/a/two", "/a/one")
    nights.run()
    banner = listing("/a/two", "/a/one", "/list?p=2").replace("<body>", "<body><p>banner of the day</p>")
    origin.pages[LIST] = banner
    assert nights.run().outcome is Outcome.UNCHANGED
    assert nights.asked() == ["/robots.txt", "/list"], "other bytes, the same rows: no further page"


def test_what_a_list_marks_as_another_version_is_fetched_at_once(nights: Nights, origin: Origin) -> None:
    reader = Marking()
    origin.pages[LIST] = marked(one="v1", two="v1")
    nights.run(reader=reader)
    assert nights.run(reader=reader).n_requests == 2
    origin.pages[LIST] = marked(one="v2", two="v1")
    origin.pages[f"{HOME}/a/one"] = article("one", "revised")
    run = nights.run(reader=reader)
    assert (run.n_changed, run.n_new) == (1, 0)
    assert nights.asked() == ["/robots.txt", "/list", "/a/one"]
    assert nights.run(reader=reader).n_requests == 2, "once it was received, the mark is settled"


def test_a_marked_page_that_fails_waits_its_turn(nights: Nights, origin: Origin) -> None:
    reader = Marking()
    origin.pages[LIST] = marked(one="v1")
    nights.run(reader=reader)
    origin.pages[LIST] = marked(one="v2")
    origin.play(f"{HOME}/a/one", "soft_404")
    asked = [nights.run(reader=reader).n_requests for _ in range(4)]
    assert asked == [3, 3, 2, 3], "the wait doubles from a day"
    origin.play(f"{HOME}/a/one", "")
    origin.pages[f"{HOME}/a/one"] = article("one", "revised")
    nights.clock.pass_days(8)
    assert nights.run(reader=reader).n_changed == 1


def test_every_turn_to_a_version_is_remembered(nights: Nights, origin: Origin) -> None:
    at = []
    for words in ("", "edited", ""):
        origin.pages[f"{HOME}/a/one"] = article("one", words)
        nights.run(reader=Reading())
        at.append(nights.clock.now())
        nights.clock.pass_days(31)
    began = {
        version.snapshot.body: version.began
        for version in nights.archive.versions("rulings")
        if version.snapshot.url.endswith("/one")
    }
    assert began == {
        article("one").encode(): (at[0], at[2]),
        article("one", "edited").encode(): (at[1],),
    }


def test_an_index_of_the_first_version_is_brought_up_to_date(tmp_path: Path) -> None:
    root = tmp_path / "archive"
    root.mkdir()
    first = (Path(__file__).parents[2] / "extract" / "archive.sql").read_text(encoding="utf-8")
    with sqlite3.connect(root / "index.sqlite") as connection:
        connection.executescript(first)
        connection.execute("PRAGMA user_version = 1")
        connection.execute(
            "INSERT INTO pages (url, source_id, kind, title, discovered_at) VALUES (?, ?, ?, ?, ?)",
            (f"{HOME}/a/old", "rulings", "article", "old", "2030-01-01T00:00:00.000000+00:00"),
        )
    connection.close()
    with Archive(root) as archive:
        assert archive.pending("rulings", ["article"]) == [f"{HOME}/a/old"]
        archive.discover("rulings", [(Link(f"{HOME}/a/old", "old", "v1"), "article")], Clock().now())
        assert archive.state(f"{HOME}/a/old") is not None
    with Archive(root) as again:
        assert again.known(f"{HOME}/a/old")


def test_the_words_of_the_link_reach_the_reader(nights: Nights, origin: Origin) -> None:
    seen = []

    class Titled(Reading):
        def split(self, page: Page) -> list[Document]:
            seen.append(page.link_title)
            return super().split(page)

    nights.run(source(), reader=Titled())
    assert sorted(seen) == ["/a/one", "/a/two"]
