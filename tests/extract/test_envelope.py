"""Counts and fill rates outside of what a source usually brings make it SUSPECT, not quietly wrong."""

from __future__ import annotations

from extract.crawl import Outcome
from extract.document import Document, Label, Page
from extract.source import Source
from tests.extract.nights import Nights
from tests.extract.world import HOME, LIST, HtmlReader, article, listing, source
from tests.origin import Answer, Origin


class Labelled(HtmlReader):
    """A document a page; it states its number where the page has the word ``numbered``."""

    def split(self, page: Page) -> list[Document]:
        labels = (Label("Case number", "9", 0, 1),) if "numbered" in page.text else ()
        return [Document("rulings:1", "rulings", page.url, "article", "t", "en", page.text, labels=labels)]


def fill(least: float) -> Source:
    return source(expects={"fill": {"article": {"Case number": least}}})


def test_more_news_than_a_night_may_bring(nights: Nights, origin: Origin) -> None:
    few = source(expects={"max_new_per_run": 3})
    origin.pages[f"{HOME}/a/*"] = lambda request: Answer(article(request.path))
    origin.pages[LIST] = listing(*(f"/a/n{number}" for number in range(9)))
    assert nights.run(few).outcome is Outcome.SUCCESS, "a first look may bring any number"
    origin.pages[LIST] = listing(*(f"/a/m{number}" for number in range(4)))
    run = nights.run(few)
    assert (run.outcome, run.n_new) == (Outcome.SUSPECT, 4)
    assert "4 new documents in one run, at most 3 expected" in run.message


def test_more_links_than_a_list_may_have(nights: Nights) -> None:
    run = nights.run(source(expects={"max_links_per_list": 1}))
    assert run.outcome is Outcome.SUSPECT
    assert "2 links to documents, at most 1 expected" in run.message


def test_labels_that_are_no_longer_filled(nights: Nights, origin: Origin) -> None:
    words = {"/a/n0": "numbered", "/a/n1": "numbered", "/a/n2": "", "/a/n3": ""}
    origin.pages[f"{HOME}/a/*"] = lambda request: Answer(article(request.path, words[request.path]))
    origin.pages[LIST] = listing(*words)
    run = nights.run(fill(0.75), reader=Labelled())
    assert run.outcome is Outcome.SUSPECT
    assert run.message.startswith(
        "2 of 4 documents of kind article state 'Case number', a share of 0.75 expected"
    )
    assert run.n_new == 4, "what came is kept"


def test_two_documents_are_no_share(nights: Nights) -> None:
    assert nights.run(fill(1.0), reader=Labelled()).outcome is Outcome.SUCCESS
