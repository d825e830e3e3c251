"""Files that a person saved from a database that must not be fetched: whose they are, and what they hold."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from email.message import Message

from extract.court_pages import is_ruling
from extract.document import Document, Page
from extract.local import LocalFileError, documents_of
from extract.source import UnreadablePageError

WENSHU, RMFYALK = "cn_wenshu", "cn_rmfyalk"

_OF_RMFYALK = re.compile(rb"\"cpws_al_|rmfyalk")
_OF_WENSHU = re.compile(rb"wenshu\.court\.gov\.cn|PDF_pox|PDF_title|\"qwContent\"|\"s(?:5|7)\"\s*:")
_ENTRY_NUMBER = re.compile(r"入库编号[:：]?\s*(\d{4}-\d+-\d+-\d+-\d+)")
_CASE_NUMBER = re.compile(
    r"[(（〔\[]\s*\d{4}\s*[)）〕\]]\s*[^\s，。；：]{2,24}?号(?:之[一二三四五六七八九十]+)?"
)
_INSTRUMENT = re.compile(r"(裁\s*定|判\s*决|决\s*定|调\s*解|通\s*知)\s*书")
_CORRECTION = re.compile(r"补正|笔误")
_ROW = "/row"
_TITLES = re.compile(r"^(?:中国裁判文书网|裁判文书|人民法院案例库)$")
_LOOKED_AT = 1500  # characters


@dataclass(frozen=True, slots=True)
class Recognised:
    """The source that a file was saved from, and its documents under their lasting names."""

    source_id: str
    documents: tuple[Document, ...]


def recognise(body: bytes, name: str) -> Recognised:
    """Whose file it is, told by what stands in it; raises LocalFileError for what is of neither database."""
    found = [document for document in documents_of(body, name) if document.kind != "no_page"]
    if not found:
        raise LocalFileError("a challenge, an error or an empty page, not a document")
    source_id = _source_of(body, found)
    if not source_id:
        raise LocalFileError(
            "neither a ruling nor an entry of a case database: no case number, no order, no entry number"
        )
    return Recognised(source_id, tuple(own for one in found for own in _own(source_id, one, body)))


def documents_of_saved(page: Page) -> list[Document]:
    """The documents of an imported file, read again from its bytes; raises UnreadablePageError."""
    try:
        found = recognise(page.body, file_name(page.headers.get("content-disposition", "")))
    except LocalFileError as error:
        raise UnreadablePageError(str(error)) from error
    return [replace(document, url=page.url) for document in found.documents]


def named(name: str) -> str:
    """A Content-Disposition header that carries the name of a file."""
    message = Message()
    message.add_header("Content-Disposition", "attachment", filename=("utf-8", "", name))
    return str(message["Content-Disposition"])


def file_name(header: str) -> str:
    """The name in a Content-Disposition header, "" if there is none."""
    message = Message()
    message["content-disposition"] = header
    return message.get_filename("") or ""


def _source_of(body: bytes, documents: list[Document]) -> str:
    if _OF_RMFYALK.search(body):
        return RMFYALK
    if _OF_WENSHU.search(body):
        return WENSHU
    if any(_ENTRY_NUMBER.search(one.text[:_LOOKED_AT]) for one in documents):
        return RMFYALK
    is_wenshu = any(one.kind == "ruling" or is_ruling(one.text) for one in documents)
    return WENSHU if is_wenshu else ""


def _own(source_id: str, document: Document, body: bytes) -> list[Document]:
    """A document under the name that it has in any file: its number, not its place in this one.

    A row of a list has a name beside that of the text, which it must not replace; both are withdrawn.
    """
    entry = _ENTRY_NUMBER.search(document.text[:_LOOKED_AT]) if source_id == RMFYALK else None
    native = entry[1] if entry else _number_of(document)
    if not native:
        native = hashlib.sha256(body).hexdigest()[:16] + document.locator
    kind, title = _kind_of(source_id, document), _TITLES.sub("", document.title).strip()
    is_row = kind != "ruling_text" and not (is_ruling(document.text) or "【" in document.text)
    names = (native, native + _ROW) if kind == "withdrawn" else (native + _ROW * is_row,)
    return [
        replace(
            document,
            document_id=f"{source_id}:{name}",
            source_id=source_id,
            kind=kind,
            title=title or document.text.strip().partition("\n")[0],
            language="zh-Hans",
        )
        for name in names
    ]


def _number_of(document: Document) -> str:
    """The case number and what was issued under it: one number may bear several instruments."""
    label = document.label("Case number")
    number = _CASE_NUMBER.search(label.value if label else document.text[:_LOOKED_AT])
    if number is None:
        return ""
    head = f"{document.title}\n{document.text[:_LOOKED_AT]}"
    instrument = _INSTRUMENT.search(head)
    plain = re.sub(r"\s", "", number[0]).translate(str.maketrans("(〔[)〕]", "（（（）））"))
    words = re.sub(r"\s", "", instrument[1]) if instrument else "文书"
    return f"{plain}/{'补正' if _CORRECTION.search(document.text[-_LOOKED_AT:]) else ''}{words}"


def _kind_of(source_id: str, document: Document) -> str:
    if document.label("Withdrawn"):
        return "withdrawn"
    if document.kind == "ruling" or (document.label("Case number") and source_id == WENSHU):
        return "ruling"
    if is_ruling(document.text) or source_id == WENSHU:
        return "ruling_text"
    return "case_entry"
