"""Bytes of every format, whole and broken, to documents or to one clear cause."""

from __future__ import annotations

import codecs
import json

import pytest

from extract.local import LARGEST, LocalFileError, documents_of
from tests.extract.local.making import RULING, bomb, pdf_file, scanned_pdf, word_file, wrapped

PAGE = f"<!doctype html><html><body><p>{RULING.replace(chr(10), '</p><p>')}</p></body></html>"


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("a.txt", RULING.encode()),
        ("a.txt", codecs.BOM_UTF8 + RULING.encode()),
        ("a.txt", RULING.encode("gb18030")),
        ("a.txt", RULING.encode("utf-16")),
        ("a.txt", RULING.encode("utf-16-le")),
        ("a.txt", RULING.replace("\n", "\r\n").encode()),
        ("a.docx", word_file(RULING.splitlines())),
        ("-", RULING.encode()),
        ("-", word_file(RULING.splitlines())),
        ("A.TXT", RULING.encode()),
    ],
)
def test_one_text_in_every_dress_is_the_same_text(name: str, body: bytes) -> None:
    (document,) = documents_of(body, name)
    assert document.text.strip() == RULING.strip()
    assert document.document_id == name


@pytest.mark.parametrize("name", ["a.html", "a.htm", "-", "a.txt"])
def test_a_page_is_known_by_its_name_or_by_its_beginning(name: str) -> None:
    (document,) = documents_of(PAGE.encode(), name)
    assert "<p>" not in document.text
    assert "（2031）粤04协外认7号" in document.text.split("\n")


def test_a_case_of_a_database_is_known_under_the_ending_of_a_text() -> None:
    case = json.dumps(
        {"s1": "甲公司申请承认外国法院判决", "s7": "（2031）粤04协外认7号", "s31": "2031-09-08"}
    )
    (document,) = documents_of(case.encode(), "a.txt")
    assert document.text == documents_of(case.encode(), "a.json")[0].text
    other = '{"name": "no case of a known shape"}'
    assert documents_of(other.encode(), "a.txt")[0].text == other


def test_a_text_that_calls_itself_a_page_keeps_its_lines() -> None:
    (document,) = documents_of(RULING.encode(), "a.html")
    assert document.text == RULING


def test_nuls_within_a_text_are_dropped_and_the_text_is_read() -> None:
    (document,) = documents_of(RULING.replace("申请人", "申\0请人", 1).encode(), "a.txt")
    assert document.text == RULING


def test_western_bytes_are_read_as_such() -> None:
    (document,) = documents_of("Das Oberlandesgericht Saarbrücken – für Gläubiger".encode("cp1252"), "a.txt")
    assert document.text == "Das Oberlandesgericht Saarbrücken – für Gläubiger"


@pytest.mark.parametrize(
    ("name", "body", "cause"),
    [
        ("a.txt", b"", "the file is empty"),
        ("a.json", b" \n ", "the file is empty"),
        ("a.txt", bytes(range(256)) * 20, "binary data"),
        ("a.txt", b"\x89PNG\r\n\x1a\n" + bytes(200), "binary data"),
        ("a.html", b"\x7fELF" + bytes(range(32)) * 50, "binary data"),
        ("a.json", b'{"s1": ', "broken JSON, line 1 column 8"),
        ("a.json", b"[" * 100_000, "JSON that cannot be read: RecursionError"),
        ("a.json", b'{"weather": "fine"}', "JSON of no known shape"),
        ("a.json", '{"code": 401, "msg": "请登录"}'.encode(), "it answered code 401: 请登录"),
        ("a.docx", b"PK\x03\x04 broken", "no Word file"),
        ("a.docx", word_file(["text"])[:900], "no Word file"),
        ("a.docx", b"plain text", "no Word file"),
        ("a.docx", bomb(), "more than any ruling needs"),
        ("a.docx", word_file([]), "the Word file holds no text"),
        ("a.pdf", b"%PDF-1.4 broken", "no readable PDF"),
        ("a.pdf", pdf_file([["text"]])[:120], "no readable PDF"),
        ("a.pdf", scanned_pdf(), "1 page without a text layer: scanned"),
        ("a.txt", b"x " * 5_000_000, "bytes of text, more than"),
        ("a.pdf", b"x" * (LARGEST + 1), f"more than {LARGEST}"),
    ],
)
def test_a_broken_file_is_refused_with_its_cause(name: str, body: bytes, cause: str) -> None:
    with pytest.raises(LocalFileError, match=cause.replace("(", r"\(")):
        documents_of(body, name)


def test_a_word_file_keeps_the_order_of_paragraphs_and_tables() -> None:
    (document,) = documents_of(word_file(["One", "Two"], [["案号", "（2031）粤04协外认7号"]]), "a.docx")
    assert document.text == "One\nTwo\n案号 （2031）粤04协外认7号"


def test_a_pdf_gives_paragraphs_where_the_page_breaks_lines_and_numbers() -> None:
    lines = wrapped(RULING)
    assert any(line.endswith("HC/S 77/20") for line in lines)  # a number that is broken
    pages = [[*lines[:15], "- 1 -"], [*lines[15:], "- 2 -"]]
    (document,) = documents_of(pdf_file(pages), "a.pdf")
    assert document.text == RULING.strip()


def test_english_lines_of_a_pdf_keep_their_blanks() -> None:
    page = [
        "The court in Zhuhai recognised the judgment of",
        "the High Court of Singapore on 8 September",
        "2031.",
    ]
    (document,) = documents_of(pdf_file([page]), "a.pdf")
    assert document.text == " ".join(page)
