"""Whatever is done to a page, readers raise nothing but their named error, and evidence stays true."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from extract.document import Page
from extract.source import UnreadablePageError, all_sources, reader_of
from tests.extract.test_readers import ORIGINS, recorded_page
from transform.observation import Authority
from transform.read import read

PAGES = [recorded_page(origin) for origin in ORIGINS]
SCRAPS = [
    "",
    "\x00",
    "（",
    "〔2018〕",
    "Xie Wai Ren No. ",
    "</div>",
    "<h1>",
    "&#x",
    "\u200b",
    "２０１９",
    '"',
    ",",
    "\n",
]


@st.composite
def mutated(draw: st.DrawFn) -> Page:
    page = draw(st.sampled_from(PAGES))
    text = page.text
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, min(len(text), start + 400)))
        text = text[:start] + draw(st.sampled_from(SCRAPS)) * draw(st.integers(1, 3)) + text[end:]
    return replace(page, text=text)


@settings(max_examples=150, deadline=None)
@given(mutated())
def test_no_mutation_breaks_reading(page: Page) -> None:
    (source,) = (source for source in all_sources() if source.id == page.source_id)
    reader = reader_of(source)
    with suppress(UnreadablePageError):
        reader.discover(page)
    documents = []
    with suppress(UnreadablePageError):
        documents = reader.split(page)
    for document in documents:
        for label in document.labels:
            assert document.text[label.start : label.end] == label.value
        for account in read(document, Authority(source.authority)).accounts:
            for said in account.observations:
                assert said.evidence is not None
                assert document.text[said.evidence.start : said.evidence.end] == said.evidence.quote
