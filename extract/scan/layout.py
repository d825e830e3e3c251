"""The layouts of the dump, told by the header of a member."""

from __future__ import annotations

import re
from dataclasses import dataclass

BOM = b"\xef\xbb\xbf"
MACRO = (
    "原始链接", "案号", "案件名称", "法院", "所属地区", "案件类型", "案件类型编码", "来源",
    "审理程序", "裁判日期", "公开日期", "当事人", "案由", "法律依据", "全文",
)  # fmt: skip
LABELS = ("案号", "案件名称", "案由", "所属地区", "审理程序", "裁判日期", "案件类型", "全文")


@dataclass(frozen=True, slots=True)
class Layout:
    """``columns`` in the order of the member's header; ``linked`` where each record begins with its link."""

    name: str
    columns: tuple[str, ...]
    linked: bool

    @property
    def n_fields(self) -> int:
        return len(self.columns)


def layout_of(header: bytes, name: str) -> Layout | None:
    """The layout of a header line without its end, or None for another schema.

    The columns are known by their names in any order. The two later layouts share their columns; ``name``,
    the place of the member, tells them apart.
    """
    text = header.removeprefix(BOM).decode("utf-8", errors="replace")
    columns = tuple(cell.strip().strip('"').strip() for cell in text.split(","))
    if len(set(columns)) != len(columns):
        return None
    if set(columns) == set(MACRO):
        return Layout("macro", columns, columns[0] == MACRO[0])
    if set(columns) == set(LABELS):
        return Layout("s41" if re.search(r"s41", name, re.IGNORECASE) else "ws", columns, False)
    return None
