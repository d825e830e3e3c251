"""Reader of rows of the dump: one document a row, its text the ruling as printed, its columns as labels."""

from __future__ import annotations

import csv
import hashlib
import html
import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from extract.document import Document, Label, Link, Page
from extract.source import UnreadablePageError

LONGEST = 400_000
"""Characters of a text; of a longer one, as long a beginning and end are read as fit in."""
_DOC_ID = re.compile(r"docId=([0-9A-Za-z-]{8,64})")
_WATERMARK = re.compile(
    r"^\s*文书内容|(?:微信公众号|百度搜索|更多数据[:：]?搜索)?\s*[“\"「]?马\s*克\s*数\s*据\s*网[”\"」]?"
    r"|(?:微信公众号|百度搜索)\s*(?=$|[“\"”])|来\s*[自源][:：]\s*(?:https?://)?www\s*\.\s*macrodatas\s*\.\s*cn"
)
_HEAD = 600


def discover(page: Page) -> list[Link]:  # noqa: ARG001 - every reader has the same two functions
    """Nothing: a row leads nowhere."""
    return []


def split(page: Page) -> list[Document]:
    """The document of a row; none for one that was withdrawn. Raises UnreadablePageError."""
    try:
        columns: dict[str, str] = json.loads(page.text)["columns"]
    except (ValueError, KeyError, TypeError) as error:
        raise UnreadablePageError(f"not a row of the dump: {error}") from error
    native = native_id(columns)
    return [] if native in withdrawn() else [document_of(native, columns)]


def native_id(columns: Mapping[str, str]) -> str:
    """The site's own document id; where the row has no link, a hash of number, day and text."""
    linked = _DOC_ID.search(columns.get("原始链接", ""))
    if linked:
        return linked[1].lower()
    told = "\x1f".join(columns.get(name, "") for name in ("案号", "裁判日期", "全文"))
    return f"row-{hashlib.sha256(told.encode()).hexdigest()[:32]}"


@cache
def withdrawn() -> frozenset[str]:
    """Documents that are not to be kept or read any more."""
    path = Path(__file__).with_name("withdrawn.csv")
    with path.open(encoding="utf-8", newline="") as file:
        return frozenset(row["document"] for row in csv.DictReader(file))


def page_address(native: str) -> str:
    """Where the archive keeps a row."""
    return f"dump:cn_dump/{native}"


def document_of(native: str, columns: Mapping[str, str]) -> Document:
    """The ruling as a page would print it: court and number above, where the text does not begin with them.

    The day that the row states stands below as an annex. Labels place number, court and day in the text.
    """
    body = _WATERMARK.sub("", html.unescape(columns.get("全文", ""))).strip()
    if len(body) > LONGEST:
        n_cut = len(body) - LONGEST
        body = f"{body[: LONGEST // 2]}\n（此处省略{n_cut}字）\n{body[-LONGEST // 2 :]}"
    above = ""
    for name in ("法院", "案号"):
        value = columns.get(name, "").strip()
        if value and _squeezed(value) not in _squeezed(body[:_HEAD]):
            above += f"{value}\n"
    text = above + body
    labels = [
        Label(name, value, text.index(value), text.index(value) + len(value))
        for name in ("法院", "案号")
        if (value := columns.get(name, "").strip()) and value in text
    ]
    if day := columns.get("裁判日期", "").strip():
        start = len(text) + len("\n附：数据所载裁判日期：")
        text += f"\n附：数据所载裁判日期：{day}\n"
        labels.append(Label("裁判日期", day, start, start + len(day)))
    link = columns.get("原始链接", "").strip()
    return Document(
        document_id=f"cn_dump:{native}",
        source_id="cn_dump",
        url=link or page_address(native),
        kind="dump_row",
        title=columns.get("案件名称", "").strip() or columns.get("案号", "").strip(),
        language="zh",
        text=text,
        published=columns.get("公开日期", "").strip(),
        locator=native,
        labels=tuple(labels),
    )


def _squeezed(text: str) -> str:
    """Without white space and with one kind of brackets, to compare."""
    return re.sub(r"\s+", "", text).translate(str.maketrans("（）〔〕", "()()"))
