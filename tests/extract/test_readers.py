"""Every reader against its recorded pages: each page beside its ``.origin.json`` and ``.expected.json``."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from extract.classify import State, Verdict, classify
from extract.decode import page_of
from extract.document import Link, Page, Snapshot
from extract.links import sift
from extract.source import Source, UnreadablePageError, all_sources, reader_of

EXAMPLES = Path(__file__).parent / "sources"
ORIGINS = sorted(EXAMPLES.glob("*/*.origin.json"))
REFUSED = sorted(EXAMPLES.glob("*/refused/*.*"))
RECEIVED = datetime(2031, 2, 14, tzinfo=UTC)


def recorded_page(origin: Path) -> Page:
    """A recorded page, decoded from its bytes as the page of a run is."""
    about = json.loads(origin.read_text(encoding="utf-8"))
    stem = origin.name.removesuffix(".origin.json")
    (file,) = (
        p for p in origin.parent.glob(f"{stem}.*") if not p.name.endswith(".json") or p.name == f"{stem}.json"
    )
    page = page_at(about["url"], about["kind"], origin.parent.name, file.read_bytes(), about.get("headers"))
    return replace(page, link_title=about.get("link_title", ""))


def page_at(url: str, kind: str, source_id: str, body: bytes, headers: dict[str, str] | None = None) -> Page:
    """A page of these bytes."""
    sha256 = hashlib.sha256(body).hexdigest()
    return page_of(Snapshot(source_id, url, kind, RECEIVED, 200, headers or {}, sha256, body))


def source_of(source_id: str) -> Source:
    return next(source for source in all_sources() if source.id == source_id)


def plain(link: Link) -> dict[str, str]:
    """A link as the expected files hold it: without a mark where it has none."""
    return {name: value for name, value in asdict(link).items() if value or name != "mark"}


def result_of(page: Page) -> dict[str, Any]:
    reader = reader_of(source_of(page.source_id))
    documents = [asdict(document) for document in reader.split(page)]
    for document in documents:
        for label in document["labels"]:
            assert document["text"][label["start"] : label["end"]] == label["value"]
    result = {"links": [plain(link) for link in reader.discover(page)], "documents": documents}
    loaded: dict[str, Any] = json.loads(json.dumps(result))
    return loaded


@pytest.mark.parametrize("origin", ORIGINS, ids=lambda p: f"{p.parent.name}/{p.name.split('.')[0]}")
def test_recorded_page(origin: Path) -> None:
    result = result_of(recorded_page(origin))
    expected = origin.with_name(origin.name.replace(".origin.", ".expected."))
    if not expected.exists():
        expected.write_text(json.dumps(result, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        pytest.fail(f"{expected.name} was missing and has been written: review it, then commit it")
    assert result == json.loads(expected.read_text(encoding="utf-8"))


@pytest.mark.parametrize("origin", ORIGINS, ids=lambda p: f"{p.parent.name}/{p.name.split('.')[0]}")
def test_a_recorded_page_is_the_page(origin: Path) -> None:
    page = recorded_page(origin)
    source = source_of(page.source_id)
    kind = source.page_kind(page.url)
    assert kind is not None, f"{page.url} is of no declared kind"
    assert kind.kind == page.kind
    assert classify(page, kind) == Verdict(State.OK)


@pytest.mark.parametrize("file", REFUSED, ids=lambda p: f"{p.parents[1].name}/{p.name}")
def test_a_refused_page_is_refused_for_what_it_is(file: Path) -> None:
    """``refused/<kind>.<state>[-<what>].<ending>``: judged as the crawler judges it, it has that state."""
    kind_name, state, _ = file.name.split(".")
    source = source_of(file.parents[1].name)
    page = page_at(source.url, kind_name, source.id, file.read_bytes())
    verdict = classify(page, source.kind(kind_name))
    if verdict.is_ok and source.kind(kind_name).lists:
        verdict = verdict_on_list(page, source)
    assert verdict.state.value == state.partition("-")[0], verdict


def verdict_on_list(page: Page, source: Source) -> Verdict:
    try:
        links = reader_of(source).discover(page)
    except UnreadablePageError as error:
        return Verdict(State.NOT_THE_PAGE, str(error))
    is_empty = len(sift(source, links).rows) < source.expects.min_links_per_list
    return Verdict(State.EMPTY_LIST if is_empty else State.OK)


def test_every_source_that_is_fetched_refuses_a_wall_and_a_page_of_another_kind() -> None:
    for source in all_sources():
        states = {
            file.name.split(".")[1].partition("-")[0] for file in REFUSED if file.parents[1].name == source.id
        }
        if source.is_fetched:
            assert {"challenge", "not_the_page"} <= states, source.id


def test_every_source_has_an_example_of_each_kind_of_page_that_holds_documents() -> None:
    for source in all_sources():
        kinds = {
            json.loads(o.read_text(encoding="utf-8"))["kind"] for o in ORIGINS if o.parent.name == source.id
        }
        assert kinds, f"source {source.id} has no recorded page under {EXAMPLES}"
        if source.id != "register":
            wanted = {page.kind for page in source.pages}
            assert wanted <= kinds, f"source {source.id} has no recorded page of kind {wanted - kinds}"
