"""Lines with labels, laid out as one text that remembers where each label's value stands."""

from __future__ import annotations

import html
import re
from typing import Any

from extract.document import Label
from extract.local.nesting import check_nesting
from extract.visible_text import visible_text

_MARKUP = re.compile(r"<[A-Za-z!/][^>]{0,2000}>")


class Layout:
    """Lines of a text to be, and labels of the values in them."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._length = 0
        self.labels: list[Label] = []

    def line(self, text: str) -> None:
        """Add a line or several; nothing for an empty text."""
        if text:
            self._lines.append(text)
            self._length += len(text) + 1

    def labelled(self, caption: str, name: str, value: str) -> None:
        """Add ``caption：value``; the value becomes the label ``name``, unless that is empty."""
        if not value:
            return
        start = self._length + len(caption) + 1
        if name:
            self.labels.append(Label(name, value, start, start + len(value)))
        self.line(f"{caption}：{value}")

    @property
    def text(self) -> str:
        return "\n".join(self._lines)


def words_of(value: Any) -> str:
    """A JSON value as text: markup read as a person sees it, lists joined, lone surrogates replaced."""
    if value is None or isinstance(value, bool | dict):
        return ""
    if isinstance(value, list):
        return "、".join(word for word in map(words_of, value) if word)
    text = str(value).encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\0", "")
    if _MARKUP.search(text):
        check_nesting(text)
        text = visible_text(text)
    else:
        text = html.unescape(text)
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()
