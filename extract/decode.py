"""Bytes to text: which encoding was used is found by a fixed order and recorded."""

from __future__ import annotations

import codecs
import re
from email.message import Message
from typing import NamedTuple

from extract.document import Page, Snapshot
from extract.pdf import is_pdf, text_layer

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META = re.compile(rb"<meta\b[^>]*?\bcharset\s*=\s*[\"']?\s*([\w:.-]+)", re.IGNORECASE)
_XML = re.compile(rb"^\s*<\?xml\b[^>]*?\bencoding\s*=\s*[\"']([\w:.-]+)", re.IGNORECASE)
_DECLARED_WITHIN = 4096  # bytes
_SINGLE_BYTE = re.compile(r"cp125\d|iso8859-\d+|koi8-[ru]|ascii")
_MULTI_BYTE = re.compile(r"utf-8|utf-16(-[lb]e)?|big5(hkscs)?|shift_jis|cp932|euc_jp|euc_kr|cp949")
_CHINESE = frozenset({"gb2312", "gbk", "gb18030", "hz", "cp936"})
_WESTERN = frozenset({"ascii", "iso8859-1"})  # browsers read both as cp1252
_OVERRULING = 8  # as many characters outside ASCII that are valid UTF-8 are no accident


class Decoded(NamedTuple):
    """``replaced`` counts bytes that were not of the encoding and were read as cp1252 or U+FFFD instead."""

    text: str
    encoding: str
    replaced: int


def decode(body: bytes, content_type: str) -> Decoded:
    """Text by: BOM, header, meta or XML declaration, strict UTF-8, gb18030, cp1252.

    A declaration that the bytes contradict is passed over, also when it is UTF-8. NUL characters are
    dropped. Never raises.
    """
    found = (
        _by_bom(body)
        or _by_declaration(body, (_in_header(content_type), _in_body(body)))
        or _strict(body, "utf-8")
        or _nearly_utf8(body)
        or _chinese(body)
        or _western(body)
    )
    return found._replace(text=found.text.replace("\x00", ""))


def page_of(snapshot: Snapshot) -> Page:
    """The decoded page of a snapshot; of a PDF, its text layer with a form feed between two pages."""
    if is_pdf(snapshot.body):
        text, encoding, replaced = Decoded(*text_layer(snapshot.body), 0)
    else:
        text, encoding, replaced = decode(snapshot.body, snapshot.headers.get("content-type", ""))
    return Page(
        snapshot.source_id,
        snapshot.url,
        snapshot.kind,
        text,
        encoding,
        replaced,
        headers=snapshot.headers,
        body=snapshot.body,
        link_title=snapshot.link_title,
    )


def _by_bom(body: bytes) -> Decoded | None:
    for bom, encoding in _BOMS:
        if body.startswith(bom):
            return _strict(body[len(bom) :], encoding)
    return None


def _in_header(content_type: str) -> str:
    message = Message()
    message["content-type"] = content_type.replace("\r", " ").replace("\n", " ")
    return str(message.get_param("charset", ""))


def _in_body(body: bytes) -> str:
    start = body[:_DECLARED_WITHIN]
    match = _XML.search(start) or _META.search(start)
    declared = match[1].decode("ascii", errors="replace") if match else ""
    # A declaration read as ASCII cannot be in UTF-16.
    return "utf-8" if declared.lower().startswith("utf-16") else declared


def _by_declaration(body: bytes, declared: tuple[str, ...]) -> Decoded | None:
    utf8 = _strict(body, "utf-8")
    outside_ascii = 0 if utf8 is None else len(utf8.text) - len(utf8.text.encode("ascii", "ignore"))
    for label in declared:
        encoding = _known(label)
        if not encoding:
            continue
        enough = 1 if _SINGLE_BYTE.fullmatch(encoding) else _OVERRULING
        if utf8 is not None and outside_ascii >= enough:
            return utf8
        if found := _strict(body, encoding):
            return found
    return None


def _known(label: str) -> str:
    """Python's name of a declared encoding, "" for what no page is written in."""
    try:
        name = codecs.lookup(label.strip().strip("\"'")).name
    except (LookupError, ValueError):
        return ""
    if name in _CHINESE:
        return "gb18030"
    if name in _WESTERN:
        return "cp1252"
    return name if _SINGLE_BYTE.fullmatch(name) or _MULTI_BYTE.fullmatch(name) else ""


def _strict(body: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(body.decode(encoding), encoding, 0)
    except UnicodeDecodeError:
        return None


def _nearly_utf8(body: bytes) -> Decoded | None:
    """UTF-8 with a few stray bytes, as when a page is pasted together or cut within a character."""
    text = body.decode("utf-8", errors="surrogateescape")
    stray = [character for character in text if "\udc80" <= character <= "\udcff"]
    whole = sum(1 for character in text if character > "\x7f") - len(stray)
    if not stray or whole < 10 * len(stray):
        return None
    readings = {
        ord(character): bytes([ord(character) - 0xDC00]).decode("cp1252", errors="replace")
        for character in set(stray)
    }
    return Decoded(text.translate(readings), "utf-8", len(stray))


def _chinese(body: bytes) -> Decoded | None:
    """GB 18030, where most characters take two high bytes; misread Western text takes one."""
    found = _strict(body, "gb18030")
    if found is None:
        return None
    high_bytes = sum(1 for byte in body if byte > 0x7F)
    characters = sum(1 for character in found.text if character > "\x7f")
    return found if 2 * high_bytes >= 3 * characters else None


def _western(body: bytes) -> Decoded:
    text = body.decode("cp1252", errors="replace")
    return Decoded(text, "cp1252", text.count("\ufffd"))
