"""Courts abroad that a Chinese page calls by their own names alone: ``向 High Court of Ireland 起诉``."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from transform.reading.report.marks import CourtName, Marks
from transform.reading.report_en.foreign_court import find_foreign_courts
from transform.reading.report_zh.page import Page

_RUN = re.compile(r"[^\u3000-\u303f\u3400-\u9fff\uff00-\uffef\n]{8,240}")
_MAY_BE = re.compile(r"[A-ZÀ-Þ][\wà-ÿ]{2,}(?:[ ,'’.]{1,2}[\wÀ-ÿ]+)")
_BRACKET = 120


def latin_courts(page: Page) -> Iterator[CourtName]:
    """Each in text order; what stands in brackets only says again what the Chinese words before it say."""
    for run in _RUN.finditer(page.original):
        if not _MAY_BE.search(run.group()):
            continue
        none_at_home: Marks[CourtName] = Marks([])
        for one in sorted(find_foreign_courts(run.group(), none_at_home), key=lambda court: court.start):
            first = bisect_left(page.folded.origin, run.start() + one.start)
            last = bisect_left(page.folded.origin, run.start() + one.end)
            if first < last and not _in_brackets(page.text, first):
                value = " ".join(one.value.split())
                yield CourtName(first, last, value, home=False, iso2=one.iso2, subdivision=one.subdivision)


def _in_brackets(text: str, at: int) -> bool:
    before = text[max(0, at - _BRACKET) : at]
    return before.rfind("(") > before.rfind(")")
