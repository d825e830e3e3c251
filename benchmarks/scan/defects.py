"""The defects of the dump, each a way to write one record. The names in ``SOUND`` only look odd."""

from __future__ import annotations

from collections.abc import Callable, Sequence

Cells = dict[str, str]
Hurt = Callable[[Cells, Sequence[str], bytes], bytes]


def cell(value: str) -> str:
    """A cell as RFC 4180 writes it: quotes only where needed."""
    if any(mark in value for mark in ',"\r\n'):
        return '"' + value.replace('"', '""') + '"'
    return value


def row(values: Sequence[str], end: bytes) -> bytes:
    """One sound record."""
    return ",".join(map(cell, values)).encode() + end


def _with(column: str, change: Callable[[str], str]) -> Hurt:
    def hurt(cells: Cells, columns: Sequence[str], end: bytes) -> bytes:
        changed = {**cells, column: change(cells[column])}
        return row([changed[name] for name in columns], end)

    return hurt


def _written(change: Callable[[list[str]], list[str]]) -> Hurt:
    """Change the cells as they are written, quotes and all."""

    def hurt(cells: Cells, columns: Sequence[str], end: bytes) -> bytes:
        return ",".join(change([cell(cells[name]) for name in columns])).encode() + end

    return hurt


def _garbled(text: str) -> str:
    """One character of the words a search would begin with is lost, once each."""
    for word, broken in (("协外认", "协�认"), ("承认和执行", "承认�执行"), ("外国法院", "外国�院")):
        text = text.replace(word, broken, 1)
    return text


def _nul(cells: Cells, columns: Sequence[str], end: bytes) -> bytes:
    return _with("全文", lambda text: text[:40] + "\0" + text[40:])(cells, columns, end)


def _broken_utf8(cells: Cells, columns: Sequence[str], end: bytes) -> bytes:
    sound = row([cells[name] for name in columns], end)
    at = sound.index("裁定书".encode() if "裁定书".encode() in sound else "，".encode())
    return sound[:at] + b"\xe8\xa3" + sound[at:]


def _header(_cells: Cells, columns: Sequence[str], end: bytes) -> bytes:
    return ",".join(columns).encode() + end


def _unquoted(text: str) -> str:
    return text.replace('"', "“").replace("\n", " ").replace(",", "，")


ALL: dict[str, Hurt] = {
    "watermark": _with("全文", lambda text: f"文书内容{text}来自：www.macrodatas.cn 百度搜索“马克 数据网”"),
    "garbled": _with("全文", _garbled),
    "no_number": _with("案号", lambda _: ""),
    "no_cause": _with("案由", lambda _: ""),
    "no_type": _with("案件类型", lambda _: ""),
    "no_link": lambda cells, columns, end: row(
        ["" if name == "原始链接" else cells[name] for name in columns], end
    ),
    "link_in_text": _with(
        "全文",
        lambda text: (
            text + "\nhttps://wenshu.court.gov.cn/website/wenshu/181107ANFZ0BXSK4/index.html?docId="
            "0123456789abcdef0123456789abcdef\n附图"
        ),
    ),
    "unclosed_quote": _written(lambda cells: [*cells[:-1], '"' + cells[-1].strip('"')]),
    "unclosed_in_name": _written(lambda cells: [*cells[:2], '"' + cells[2].strip('"'), *cells[3:]]),
    "stray_quotes": _written(lambda cells: [*cells[:-1], '"某甲称"不服"，' + cells[-1].strip('"') + '"']),
    "quote_in_plain": _written(lambda cells: [*cells[:-1], _unquoted(cells[-1].strip('"')) + '称"是"。']),
    "14_fields": _written(lambda cells: [*cells[:-4], *cells[-3:]]),
    "16_fields": _written(lambda cells: [*cells[:-2], "多余", *cells[-2:]]),
    "lone_cr": _written(
        lambda cells: [*cells[:-1], _unquoted(cells[-1].strip('"')).replace("。", "。\r", 2)]
    ),
    "nul": _nul,
    "broken_utf8": _broken_utf8,
    "header_again": _header,
}
SOUND = frozenset(
    {"watermark", "garbled", "no_number", "no_cause", "no_type", "no_link", "link_in_text", "quote_in_plain"}
)
"""Rows that any reader must find; the others may cost themselves, never a neighbour."""
