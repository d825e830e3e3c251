"""The door of reading."""

from __future__ import annotations

import pytest

from extract.document import Document
from transform.observation import Authority
from transform.read import LONGEST, UnknownKindError, read


def document(kind: str, text: str) -> Document:
    return Document("x:1", "x", "https://example.org", kind, "", "en", text)


@pytest.mark.parametrize("kind", ["article", "ruling", "register_row"])
def test_a_text_of_fifty_million_characters_is_refused_with_its_length(kind: str) -> None:
    reading = read(document(kind, "recognized the judgment of the court " * 1_350_000), Authority.SPECIALIST)
    assert reading.accounts == ()
    assert reading.problems == (("error", f"49950000 characters, more than {LONGEST}: not read"),)


def test_a_kind_that_nothing_reads_is_an_error_of_ours() -> None:
    with pytest.raises(UnknownKindError, match="poem"):
        read(document("poem", "roses"), Authority.SPECIALIST)


def test_an_unreadable_row_keeps_its_cause() -> None:
    reading = read(document("unreadable", "3 cells under 30 columns"), Authority.SPECIALIST)
    assert reading.problems == (("error", "3 cells under 30 columns"),)
