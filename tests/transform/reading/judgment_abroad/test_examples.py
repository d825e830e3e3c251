"""Every composed judgment against what a person read in it; the conventions are those of docs/codebook.md."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from extract.document import Document
from transform.account import Reading
from transform.observation import MULTIPLE, Authority
from transform.reading.judgment_abroad import read
from transform.vocabulary import codes

EXAMPLES = sorted((Path(__file__).parent / "examples").glob("*.txt"))


def document(text: str) -> Document:
    return Document("sample:1", "sample", "https://example.org/1", "judgment_abroad", "sample", "en", text)


def summary(text: str, reading: Reading) -> dict[str, Any]:
    """What the reading says; its evidence is held against the text on the way."""
    if reading.not_ours:
        assert not reading.accounts
        return {"not_ours": reading.not_ours}
    (account,) = reading.accounts
    fields: dict[str, Any] = {}
    for said in account.observations:
        assert said.evidence is not None
        assert text[said.evidence.start : said.evidence.end] == said.evidence.quote
        values = list(account.values(said.field))
        assert said.field in MULTIPLE or len(values) == 1, f"{said.field} has several values"
        fields[said.field.value] = values if said.field in MULTIPLE else values[0]
    return fields


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.stem)
def test_example_is_read_as_expected(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    found = summary(text, read(document(text), Authority.OFFICIAL))
    assert found == json.loads(path.with_suffix(".expected.json").read_text(encoding="utf-8"))


def test_the_examples_are_varied() -> None:
    expected = [json.loads(p.with_suffix(".expected.json").read_text(encoding="utf-8")) for p in EXAMPLES]
    ours = [one for one in expected if "not_ours" not in one]
    assert len(expected) >= 20
    assert {one["jurisdiction"] for one in ours} >= {"GB", "US", "SG", "AU", "CA", "NZ"}
    assert {one.get("outcome") for one in ours} >= {
        codes.Outcome.RECOGNIZED,
        codes.Outcome.RECOGNIZED_IN_PART,
        codes.Outcome.REFUSED,
        codes.Outcome.DISMISSED,
        codes.Outcome.OTHER,
        codes.Outcome.PENDING,
        codes.Outcome.STAYED,
        codes.Outcome.WITHDRAWN,
    }
    assert len({one["not_ours"] for one in expected if "not_ours" in one}) == 4
