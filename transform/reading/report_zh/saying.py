"""A sentence of a report, with its place, its section, and the voices in it."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from transform.reading.report_zh.voice import BLANK, without_arguments, without_conjecture

if TYPE_CHECKING:
    from transform.reading.report_zh.page import Page
    from transform.reading.report_zh.result import Told

_LISTED = re.compile(
    r"\(?[一二三四五六七八九十\d①②③④⑤⑥]{1,2}(?:[、.):]|是)|第[一二三四五六七八九]|其[一二三四五]|[①②③④⑤⑥]"
)


class Saying:
    """``first`` and ``last`` place it in the page's text; ``line`` marks one that fills its paragraph.

    ``told`` keeps what each phrase table found in it, for the further rulings that share the sentence.
    """

    def __init__(
        self, page: Page, at: int, first: int, last: int, paragraph: int, section: str, *, line: bool
    ) -> None:
        self.page = page
        self.at = at
        self.first = first
        self.last = last
        self.paragraph = paragraph
        self.section = section
        self.line = line
        self.text = page.text[first:last]
        self.told: dict[str, tuple[Told, ...]] = {}

    @cached_property
    def voice(self) -> str:
        """The text with what parties argue blanked, of the same length; a list of arguments is one."""
        return BLANK * len(self.text) if self._is_listed_argument else without_arguments(self.text)

    @cached_property
    def stated(self) -> str:
        """The voice with conjecture blanked, of the same length."""
        return without_conjecture(self.voice)

    @cached_property
    def _opens_arguments(self) -> bool:
        """Whether a list of what a party argues follows: 被申请人提出三项抗辩：."""
        return self.text[-1] in ":;" and (
            self._is_listed_argument or without_arguments(self.text) != self.text
        )

    @cached_property
    def _is_listed_argument(self) -> bool:
        if not self.at or not _LISTED.match(self.text):
            return False
        before = self.page.sayings[self.at - 1]
        return before._opens_arguments or (before._is_listed_argument and self.section == before.section)
