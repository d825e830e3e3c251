from __future__ import annotations

from tests.transform.treaty_page import PAGE, page
from transform.vocabulary.registry import rows


def test_the_page_lists_what_is_established_and_what_is_not() -> None:
    assert PAGE.read_text(encoding="utf-8") == page()


def test_every_filled_treaty_cites_a_page() -> None:
    for row in rows("treaties"):
        assert row["cited_urls"], row["partner_name"]
