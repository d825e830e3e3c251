"""The pieces of a page: its sentences, headings and rows with their names as signs."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from transform.reading.report.piece import Part, Piece
from transform.reading.report.shape import Shape
from transform.reading.report_zh.layout import Paragraph
from transform.reading.report_zh.page import Page
from transform.reading.report_zh.rows import is_row
from transform.reading.report_zh.saying import Saying

_ENDED = re.compile(r"[。!?;][\"”’')\]]*$")
_ITEM = re.compile(
    r"[(]?(?:典型|参考|指导性?|入选)?案例?(?:之)?(?:[一二三四五六七八九十]{1,3}|\d{1,2}|[A-Z])(?![一-鿿]?年)"
    r"|第[一二三四五六七八九十]{1,3}[个件则例案起宗,、]|\(?[一二三四五六七八九十]{1,3}[)、.:]"
    r"|[(]?\d{1,2}[)、.](?!\d)|[◆●■▲★◇○※▶►①-⑩•·*-]|[A-Z][.、:]|材料[A-Z一二三四]|其[一二三四五]"
    r"|(?:19|20)\d\d[年./-]"
)
"""What opens an item of a list."""
_SUBTITLE = re.compile(r"[-—]{2}")
"""What opens a line that goes on with the heading above it: ``——承认某国判决``."""
_LABELLED = re.compile(r"[^:]{2,8}:.*[ⒽⒸⒹ]")
_NAMES_A_RULING = re.compile("[ⒽⒻⒸⓀ]")
_LONGEST_HEADING, _LONGEST_NUMBER_LINE, _LONGEST = 60, 12, 2500


def pieces(page: Page, shape: Shape) -> Iterator[Piece]:
    """The pieces in text order."""
    starts = [one.start for one in page.paragraphs]
    section, before = 0, -1
    for one in page.sayings:
        start, end = shape.at(one.first), shape.at(one.last)
        if end <= start:
            continue
        block = bisect_right(starts, one.first) - 1
        paragraph = page.paragraphs[block]
        text = shape.text[start:end]
        part = _part(one, paragraph, text, first=block == 0)
        opens = part is Part.HEADING or _ITEM.match(one.text)
        if block != before and opens and not _SUBTITLE.match(one.text):
            section += 1
        before = block
        yield Piece(start, end, text, part, block, section, paragraph.section or "none")


def _part(one: Saying, paragraph: Paragraph, text: str, *, first: bool) -> Part:
    whole = (one.first, one.last) == (paragraph.start, paragraph.end)
    short = whole and len(one.text) <= _LONGEST_HEADING and not _ENDED.search(text)
    if len(text) > _LONGEST:
        return Part.NOISE
    if is_row(one.text):
        return Part.ROW if _NAMES_A_RULING.search(text) else Part.HEAD
    if first and short:
        return Part.TITLE
    if paragraph.section == "links":
        return Part.NOISE
    alone = "Ⓒ" in text and len(text) < _LONGEST_NUMBER_LINE
    if short and not alone and not _LABELLED.search(text):
        return Part.HEADING
    return Part.COMMENT if paragraph.section == "comment" else Part.BODY
