"""What the recorded pages of the sources say, as accounts: each page beside its ``.reading.json``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from extract.source import all_sources, reader_of
from tests.extract.test_readers import ORIGINS, recorded_page
from transform.observation import Authority
from transform.read import read

READ = [origin for origin in ORIGINS if origin.parent.name != "register"]


def accounts_of(origin: Path) -> list[dict[str, Any]]:
    page = recorded_page(origin)
    (source,) = (source for source in all_sources() if source.id == page.source_id)
    found = []
    for document in reader_of(source).split(page):
        reading = read(document, Authority(source.authority))
        accounts = []
        for account in reading.accounts:
            for said in account.observations:
                assert said.evidence is not None
                assert document.text[said.evidence.start : said.evidence.end] == said.evidence.quote
            values = [[said.field.value, said.value, said.rule] for said in account.observations]
            accounts.append({"ruling": account.ruling, "subject": account.subject, "says": values})
        found.append(
            {
                "document_id": document.document_id,
                "not_ours": reading.not_ours or "",
                "problems": [list(problem) for problem in reading.problems],
                "accounts": accounts,
            }
        )
    return found


@pytest.mark.parametrize("origin", READ, ids=lambda p: f"{p.parent.name}/{p.name.split('.')[0]}")
def test_recorded_page_is_read_as_expected(origin: Path) -> None:
    found = accounts_of(origin)
    expected = origin.with_name(origin.name.replace(".origin.", ".reading."))
    if not expected.exists():
        expected.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        pytest.fail(f"{expected.name} was missing and has been written: review it, then commit it")
    assert found == json.loads(expected.read_text(encoding="utf-8"))
