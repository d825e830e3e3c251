"""A sentence of a report, with its place, its section, and the voices in it."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from transform.reading.report_zh.voice import BLANK, without_arguments, without_conjecture

if TYPE_CHECKING:
    from transform.reading.report_zh.grounds import Ground
    from transform.reading.report_zh.page import Page
    from transform.reading.report_zh.result import Told

_LISTED = re.compile(
    r"\(?[一二三四五六七八九十\d①②③④⑤⑥]{1,2}(?:[、.):]|是)|第[一二三四五六七八九]|其[一二三四五]|[①②③④⑤⑥]"
)


_SPEAKER = re.compile(
    r"(?:[A-Z甲乙丙丁\u4e00-\u9fff]{1,8}?公司|被?申请人|原告|被告|[\u4e00-\u9fff]某{1,2}|债权人|债务人)(?:一方|方)?(?:\([^)]{1,12}\))?:"
)


_NOT_REACHED = re.compile(
    r"(?:没有|没|未|并未|未曾|不曾|无须|无需|不必|毋庸|不再)(?:再|能|有)?"
    r"(?:谈到|谈及|走到|涉及|触及|论及|提到|提及|说到|讨论到?|进入|碰到?|轮到)[^。;,]{0,12}?(?:互惠|对等)[^。;,]{0,16}"
)
"""A question that the court did not come to, and so no basis of its ruling: 根本没有谈到互惠."""


class Saying:
    """``first`` and ``last`` place it in the page's text; ``line`` marks one that fills its paragraph.

    ``told`` and ``grounds`` keep what the phrase tables found in it, for further rulings that share it.
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
        self.grounds: tuple[Ground, ...] | None = None

    @cached_property
    def voice(self) -> str:
        """The text with what parties argue blanked, of the same length; a list of arguments is one."""
        if self._is_listed_argument or self._is_spoken:
            return BLANK * len(self.text)
        told = without_arguments(self.text, speaking=self._runs_on)
        return _NOT_REACHED.sub(lambda match: BLANK * len(match.group()), told)

    @cached_property
    def stated(self) -> str:
        """The voice with conjecture blanked, of the same length."""
        return without_conjecture(self.voice)

    @cached_property
    def _is_spoken(self) -> bool:
        """Whether its paragraph opens with a party's name and a colon, as notes of a hearing do."""
        start = self.page.text.rfind("¶", 0, self.first) + 1
        return _SPEAKER.match(self.page.text, start) is not None

    @cached_property
    def _runs_on(self) -> bool:
        """Whether a party speaks still at the semicolon before: 李某抗辩：没有互惠；违反公共利益。"""
        if not self.at:
            return False
        before = self.page.sayings[self.at - 1]
        ends = before.text[-1] == ";" and before.paragraph == self.paragraph
        return ends and before.voice[-2:-1] == BLANK and before.text[-2:-1] != BLANK

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
