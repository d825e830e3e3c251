"""One case of the People's Court Case Database (rmfyalk.court.gov.cn): keys ``cpws_al_…``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from extract.document import Document
from extract.local.layout import Layout, words_of
from extract.local.plain import document as plain_document

_WITHDRAWN = "02"
_ABOVE = (
    ("入库编号", "", "no"),
    ("案号", "Case number", "ajzh"),
    ("审理法院", "Court", "slfy_name"),
    ("裁判日期", "Date of the decision", "zs_date"),
    ("审理程序", "", "slcx_name"),
    ("案由", "", "sort_name"),
    ("关键词", "", "keyword"),
)
_SECTIONS = (
    ("基本案情", "jbaq"),
    ("裁判理由", "cply"),
    ("裁判结果", "cpjg"),
    ("裁判要旨", "cpyz"),
    ("关联索引", "glsy"),
)


def is_one(value: Mapping[str, Any]) -> bool:
    """Whether an object is a case, whole or as a row of a list."""
    return any(key in value for key in ("cpws_al_no", "cpws_al_ajzh", "cpws_al_title"))


def document(value: Mapping[str, Any], name: str, locator: str) -> Document:
    """Title, labelled lines, then the sections under the headings that the site prints above them."""

    def part(key: str) -> str:
        return words_of(value.get(f"cpws_al_{key}"))

    layout = Layout()
    layout.line(part("title"))
    layout.line(part("sub_title"))
    for caption, label, key in _ABOVE:
        layout.labelled(caption, label, part(key))
    if part("status") == _WITHDRAWN:
        layout.labelled("状态", "Withdrawn", _WITHDRAWN)
    for heading, key in _SECTIONS:
        text = part(key)
        if text:
            layout.line(f"【{heading}】\n{text}")
    return plain_document(layout.text, name, locator, labels=tuple(layout.labels))
