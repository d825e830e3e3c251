"""The text layer of a PDF: its pages, its paragraphs, and what is none."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from extract.pdf import PAGE_BREAK, TEXT_LAYER, UNREADABLE, is_pdf, text_layer
from tests.extract.test_readers import EXAMPLES

BODY = (EXAMPLES / "cn_justice_observer" / "case_list_file.pdf").read_bytes()


def test_pages_and_paragraphs() -> None:
    text, encoding = text_layer(BODY)
    pages = text.split(PAGE_BREAK)
    assert (encoding, len(pages)) == (TEXT_LAYER, 3)
    lines = pages[1].split("\n")
    assert lines[0] == "I. South Korea"
    assert lines[2].startswith("On 25 March 2019 the Qingdao")
    assert "ruled to recognize and enforce a judgment of the Suwon" in lines[2]
    assert lines[2].endswith("on the basis of reciprocity.")
    assert lines[3].startswith("2. Gamma Co.")


@pytest.mark.parametrize("body", [b"", b"%PDF-1.7", b"%PDF-1.7\n" + bytes(5000), BODY[:300]])
def test_a_broken_file_has_no_text(body: bytes) -> None:
    assert text_layer(body) == ("", UNREADABLE)


def test_what_says_that_it_is_a_pdf() -> None:
    assert is_pdf(BODY)
    assert is_pdf(b"\xef\xbb\xbf\n" + BODY)
    assert not is_pdf(b"<html>a page about %PDF</html>")


def test_threads_wait_for_each_other() -> None:
    with ThreadPoolExecutor(4) as pool:
        assert len(set(pool.map(text_layer, [BODY] * 12))) == 1
