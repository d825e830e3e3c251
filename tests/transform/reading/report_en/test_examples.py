"""Evidence of every example report; whether it is read right, ``tests/test_gold.py`` measures."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.document import Document
from transform.observation import Authority
from transform.reading.report_en import read

EXAMPLES = sorted((Path(__file__).parents[3] / "gold" / "examples_en").glob("*.txt"))


def report(text: str) -> Document:
    title = text.partition("\n")[0]
    return Document("sample:report", "sample", "https://example.org/report", "article", title, "en", text)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.stem)
def test_every_value_stands_where_its_evidence_says(path: Path) -> None:
    document = report(path.read_text(encoding="utf-8"))
    reading = read(document, Authority.SPECIALIST)
    for account in reading.accounts:
        for said in account.observations:
            assert said.evidence is not None
            assert document.text[said.evidence.start : said.evidence.end] == said.evidence.quote
            assert said.ruling == account.ruling
