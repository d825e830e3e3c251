"""Every example report against what a person read in it; the conventions are those of docs/codebook.md."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from extract.document import Document
from transform.account import Reading
from transform.observation import MULTIPLE, Authority, Field
from transform.reading.report_en import read

EXAMPLES = sorted((Path(__file__).parent / "examples").glob("*.txt"))


def report(text: str) -> Document:
    title = text.partition("\n")[0]
    return Document("sample:report", "sample", "https://example.org/report", "article", title, "en", text)


def summary(reading: Reading) -> dict[str, Any]:
    """What the reading says, in the shape of the expected files; evidence is checked on the way."""
    told = [account for account in reading.accounts if account.subject]
    rulings = []
    for account in told:
        fields: dict[str, Any] = {}
        for field in dict.fromkeys(said.field for said in account.observations):
            values = list(account.values(field))
            fields[field.value] = values if field in MULTIPLE else values[0] if len(values) == 1 else values
        rulings.append(fields)
    leads = [
        said.value
        for account in reading.accounts
        if not account.subject and account.ruling >= 0
        for said in account.observations
    ]
    return {"not_ours": bool(reading.not_ours), "rulings": rulings, "leads": leads}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.stem)
def test_example_is_read_as_expected(path: Path) -> None:
    document = report(path.read_text(encoding="utf-8"))
    reading = read(document, Authority.SPECIALIST)
    for account in reading.accounts:
        for said in account.observations:
            assert said.evidence is not None
            assert document.text[said.evidence.start : said.evidence.end] == said.evidence.quote
            assert said.ruling == account.ruling
    expected = json.loads(path.with_suffix(".expected.json").read_text(encoding="utf-8"))
    assert summary(reading) == {"not_ours": False, "rulings": [], "leads": [], **expected}


def test_there_are_examples_of_every_outcome_told_in_reports() -> None:
    outcomes = set()
    for path in EXAMPLES:
        expected = json.loads(path.with_suffix(".expected.json").read_text(encoding="utf-8"))
        outcomes |= {ruling.get(Field.OUTCOME.value) for ruling in expected.get("rulings", [])}
    assert outcomes >= {"recognized", "recognized_in_part", "refused", "dismissed", "withdrawn", "pending"}
    assert len(EXAMPLES) >= 25
