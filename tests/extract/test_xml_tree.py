"""XML of the web: namespaces, odd bytes, and what would harm a careless parser."""

from __future__ import annotations

import time

import pytest

from extract.decode import decode
from extract.source import UnreadablePageError
from extract.xml_tree import lines_of, parse_xml, text_at

NAMES = {"a": "urn:a"}


def test_a_declaration_that_the_bytes_contradict_does_no_harm() -> None:
    body = (
        '<?xml version="1.0" encoding="utf-8"?><r xmlns="urn:a"><p>承认 costs of §1 — '.encode()
        + b"\xa35</p></r>"
    )
    text, encoding, _ = decode(body, "application/xml; charset=utf-8")
    assert text_at(parse_xml(text), "a:p", NAMES).endswith("£5")
    assert encoding in ("utf-8", "cp1252")


def test_prefixes_do_not_matter_but_namespaces_do() -> None:
    assert text_at(parse_xml('<x:r xmlns:x="urn:a"><x:p> one\n two </x:p></x:r>'), "a:p", NAMES) == "one two"
    assert text_at(parse_xml('<r xmlns="urn:b"><p>one</p></r>'), "a:p", NAMES) == ""


def test_blocks_are_lines_and_inline_elements_are_not() -> None:
    root = parse_xml("<r><meta>no</meta><p>a <b>bold</b> word</p>tail<p/><p>end<!-- c --></p></r>")
    assert lines_of(root, frozenset({"b"}), frozenset({"meta"})) == "a bold word\ntail\nend"


@pytest.mark.parametrize("text", ["", "no xml", "<r><p></r>", "<r>", '<r a="1" a="2"/>'])
def test_what_is_no_xml_is_named(text: str) -> None:
    with pytest.raises(UnreadablePageError):
        parse_xml(text)


def test_entities_are_never_expanded_and_no_file_is_read() -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 9))
    bomb = f'<!DOCTYPE r [<!ENTITY l0 "ha">{laughs}<!ENTITY f SYSTEM "file:///etc/passwd">]><r>&l8;&f;</r>'
    started = time.monotonic()
    try:
        text = lines_of(parse_xml(bomb), frozenset())
    except UnreadablePageError:
        text = ""
    assert "root:" not in text
    assert len(text) < 1000
    assert time.monotonic() - started < 5


def test_deep_nesting_and_control_characters() -> None:
    deep = "<r>" + "<p>" * 200 + "x\x0b" + "</p>" * 200 + "</r>"
    assert lines_of(parse_xml(deep), frozenset()) == "x"
