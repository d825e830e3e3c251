"""Lines as a typesetter broke them, joined again to paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence

_FULL = 0.8
_ENDS = re.compile(r"[。！？；：.!?;:]['\"”’」』）)]?$")
_BEGINS = re.compile(
    r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.、]\s?\D|[【〔]|案例|附[:：]"
    r"|(?:被|再审|复议)?申请(?:执行)?人|审\s*判|书\s*记\s*员|本院|[-•·*]\s"
)
_HAN = re.compile(r"[\u3400-\u9fff]")
_LATIN = re.compile(r"[A-Za-z0-9,;:.)\]%'’”-]$")


def paragraphs(lines: Sequence[str]) -> str:
    """Join a line to the one before where that runs to the margin without ending a sentence.

    Latin words keep a blank between them; Chinese text also breaks within numbers. A line that begins like
    a paragraph stays one.
    """
    kept = [line.strip() for line in lines]
    widths = sorted(map(_width, filter(None, kept)))
    margin = widths[-max(1, len(widths) // 10)] * _FULL if widths else 0
    chinese = sum(len(_HAN.findall(line)) for line in kept) * 2 > sum(map(len, kept))
    joined: list[str] = []
    open_line = False
    for line in filter(None, kept):
        if open_line and not _BEGINS.match(line):
            joined[-1] += _between(joined[-1], line, chinese=chinese) + line
        else:
            joined.append(line)
        open_line = _width(line) >= margin and not _ENDS.search(line)
    return "\n".join(joined)


def _between(before: str, line: str, *, chinese: bool) -> str:
    if not (_LATIN.search(before) and line[0].isascii()):
        return ""
    return "" if chinese and before[-1].isdigit() and line[0].isdigit() else " "


def _width(line: str) -> int:
    """In halves of a Chinese character."""
    return sum(1 if sign.isascii() else 2 for sign in line)
