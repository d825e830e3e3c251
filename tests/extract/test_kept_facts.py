"""Where terms forbid to keep a text, the archive holds its hash and its facts, and no other word of it."""

from __future__ import annotations

import hashlib
from pathlib import Path

from extract.crawl import Outcome
from extract.document import Document, Page
from extract.kept_facts import documents_of, is_facts
from extract.labels import find_labels
from extract.visible_text import visible_text
from tests.extract.nights import Nights
from tests.extract.world import HOME, LIST, HtmlReader, listing, source
from tests.origin import Origin

PROSE = "Prose that nobody may copy."


def ruling(number: str, prose: str = PROSE) -> str:
    return f"<html><body><h1>Alpha v Beta</h1><p>Case number: {number}</p><p>{prose}</p></body></html>"


class Labelled(HtmlReader):
    """One document a page, with its case number as a label."""

    def split(self, page: Page) -> list[Document]:
        text = visible_text(page.text)
        labels = find_labels(text, ["Case number"])
        return [
            Document("rulings:1", "rulings", page.url, "article", "Alpha v Beta", "en", text, labels=labels)
        ]


def test_only_facts_and_the_hash_are_kept(nights: Nights, origin: Origin, tmp_path: Path) -> None:
    facts = source(keeps="facts")
    origin.pages[LIST] = listing("/a/one")
    origin.pages[f"{HOME}/a/one"] = ruling("9")
    assert nights.run(facts, reader=Labelled()).n_new == 1
    (version,) = nights.archive.versions("rulings")
    assert is_facts(version.snapshot)
    assert hashlib.sha256(ruling("9").encode()).hexdigest() in version.snapshot.headers["x-comity-kept"]
    assert PROSE.encode() not in version.snapshot.body
    (document,) = documents_of(version.snapshot)
    (label,) = document.labels
    assert document.text[label.start : label.end] == label.value == "9"
    assert (document.title, document.document_id) == ("Alpha v Beta", "rulings:1")


def test_changes_are_still_seen(nights: Nights, origin: Origin) -> None:
    facts = source(keeps="facts")
    origin.pages[LIST] = listing("/a/one")
    origin.pages[f"{HOME}/a/one"] = ruling("9")
    nights.run(facts, reader=Labelled())
    nights.clock.pass_days(31)
    origin.pages[f"{HOME}/a/one"] = ruling("9").replace("<body>", "<body class='new'>")
    assert nights.run(facts, reader=Labelled()).outcome is Outcome.UNCHANGED
    nights.clock.pass_days(31)
    origin.pages[f"{HOME}/a/one"] = ruling("10")
    assert nights.run(facts, reader=Labelled()).n_changed == 1
    values = [documents_of(v.snapshot)[0].labels[0].value for v in nights.archive.versions("rulings")]
    assert sorted(values) == ["10", "9"]
