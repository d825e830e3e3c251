"""Every reader against its recorded pages: each page beside its ``.origin.json`` and ``.expected.json``."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from extract.document import Page
from extract.source import all_sources, reader_of

EXAMPLES = Path(__file__).parent / "sources"
ORIGINS = sorted(EXAMPLES.glob("*/*.origin.json"))


def recorded_page(origin: Path) -> Page:
    about = json.loads(origin.read_text(encoding="utf-8"))
    stem = origin.name.removesuffix(".origin.json")
    (body,) = (
        p for p in origin.parent.glob(f"{stem}.*") if not p.name.endswith(".json") or p.name == f"{stem}.json"
    )
    text = body.read_text(encoding="utf-8")
    return Page(origin.parent.name, about["url"], about["kind"], text, "utf-8", 0, about.get("headers", {}))


def result_of(page: Page) -> dict[str, Any]:
    (source,) = (source for source in all_sources() if source.id == page.source_id)
    reader = reader_of(source)
    documents = [asdict(document) for document in reader.split(page)]
    for document in documents:
        for label in document["labels"]:
            assert document["text"][label["start"] : label["end"]] == label["value"]
    result = {"links": [asdict(link) for link in reader.discover(page)], "documents": documents}
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


def test_every_source_has_an_example_of_each_kind_of_page_that_holds_documents() -> None:
    for source in all_sources():
        kinds = {
            json.loads(o.read_text(encoding="utf-8"))["kind"] for o in ORIGINS if o.parent.name == source.id
        }
        assert kinds, f"source {source.id} has no recorded page under {EXAMPLES}"
        if source.id != "register":
            wanted = {page.kind for page in source.pages}
            assert wanted <= kinds, f"source {source.id} has no recorded page of kind {wanted - kinds}"
