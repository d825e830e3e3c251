"""Bytes to text, by the order that the module states."""

from __future__ import annotations

import codecs
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.decode import decode, page_of
from extract.document import Snapshot

ZH = "申请人甲公司申请承认外国法院判决一案，本院认为，裁定如下：承认该判决。"
HTML = "text/html"


@pytest.mark.parametrize(
    ("body", "content_type", "text", "encoding"),
    [
        (codecs.BOM_UTF8 + ZH.encode(), "text/html; charset=gbk", ZH, "utf-8"),
        (codecs.BOM_UTF16_LE + ZH.encode("utf-16-le"), HTML, ZH, "utf-16-le"),
        (codecs.BOM_UTF16_BE + ZH.encode("utf-16-be"), HTML, ZH, "utf-16-be"),
        (ZH.encode("gbk"), "text/html; charset=GB2312", ZH, "gb18030"),
        (ZH.encode("big5", "ignore"), "text/html; charset=big5", None, "big5"),
        (ZH.encode("gb18030"), 'text/html; charset="gb18030"', ZH, "gb18030"),
        (b'<meta charset="gbk">' + ZH.encode("gbk"), HTML, '<meta charset="gbk">' + ZH, "gb18030"),
        (ZH.encode(), HTML, ZH, "utf-8"),
        (ZH.encode("gbk"), HTML, ZH, "gb18030"),
        (ZH.encode("gbk"), "text/html; charset=utf-8", ZH, "gb18030"),
        (ZH.encode(), "text/html; charset=gbk", ZH, "utf-8"),
        (ZH.encode(), "text/html; charset=iso-8859-1", ZH, "utf-8"),
        ("£5m – “damages”".encode("cp1252"), HTML, "£5m – “damages”", "cp1252"),
        ("Müller café décision".encode("cp1252"), HTML, "Müller café décision", "cp1252"),
        ("é".encode("latin-1"), "text/html; charset=iso-8859-1", "é", "cp1252"),
        (ZH.encode(), "text/html; charset=no-such", ZH, "utf-8"),
        (ZH.encode(), "text/html; charset=hex", ZH, "utf-8"),
        (b"+ADw-script+AD4-", "text/html; charset=utf-7", "+ADw-script+AD4-", "utf-8"),
        (b"", "", "", "utf-8"),
    ],
)
def test_encodings(body: bytes, content_type: str, text: str | None, encoding: str) -> None:
    found = decode(body, content_type)
    assert found.encoding == encoding
    assert found.replaced == 0
    if text is not None:
        assert found.text == text


def test_meta_in_the_long_form_and_xml_declarations() -> None:
    meta = b'<meta http-equiv="Content-Type" content="text/html; charset=gb2312">'
    assert decode(meta + ZH.encode("gbk"), HTML).text.endswith(ZH)
    xml = b'<?xml version="1.0" encoding="gbk"?><a>' + ZH.encode("gbk")
    assert decode(xml, "application/xml").text.endswith(ZH)
    assert decode(b'<meta charset="utf-16"><p>plain</p>', HTML).encoding == "utf-8"


def test_utf8_with_a_stray_byte_stays_utf8() -> None:
    body = ZH.encode() + b" costs \xa3500"
    found = decode(body, "text/html; charset=utf-8")
    assert found.text == ZH + " costs £500"
    assert (found.encoding, found.replaced) == ("utf-8", 1)


def test_utf8_that_lies_about_one_byte() -> None:
    found = decode(b'<?xml version="1.0" encoding="UTF-8"?><p>\xa3500</p>', "application/xml")
    assert "£500" in found.text
    assert found.encoding == "cp1252"


def test_a_page_cut_within_a_character() -> None:
    found = decode(ZH.encode()[:-1], HTML)
    assert found.text.startswith(ZH[:-1])
    assert found.encoding == "utf-8"
    assert found.replaced == 2


def test_nul_characters_are_dropped() -> None:
    assert decode(b"a\x00b", HTML).text == "ab"


@given(st.binary(max_size=400), st.text(max_size=40))
def test_nothing_makes_it_raise(body: bytes, content_type: str) -> None:
    found = decode(body, content_type)
    assert "\x00" not in found.text
    found.text.encode("utf-8")  # no half characters


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\x00\ufeff")))
def test_utf8_comes_back(text: str) -> None:
    assert decode(text.encode(), "text/html; charset=utf-8").text == text


def test_page_of_a_snapshot() -> None:
    headers = {"content-type": "text/html; charset=gbk", "x-wp-totalpages": "3"}
    at = datetime(2031, 2, 14, tzinfo=UTC)
    page = page_of(Snapshot("s", "https://h/a", "article", at, 200, headers, "0" * 64, ZH.encode("gbk")))
    assert (page.text, page.encoding, page.replaced) == (ZH, "gb18030", 0)
    assert page.headers["x-wp-totalpages"] == "3"
