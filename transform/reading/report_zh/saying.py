"""A sentence of a report with its place and section."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from transform.reading.report_zh.page import Page


class Saying:
    """``first`` and ``last`` place it in the page's text."""

    def __init__(self, page: Page, at: int, first: int, last: int, section: str) -> None:
        self.page = page
        self.at = at
        self.first = first
        self.last = last
        self.section = section
        self.text = page.text[first:last]
