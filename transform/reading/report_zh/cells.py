"""Rows of a table, one cell a line: a cell is told by the number in its row and the head of its column."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from transform.vocabulary import case_type

if TYPE_CHECKING:
    from transform.reading.report_zh.saying import Saying

_LONGEST_ROW = 9
_DATE_OF_THE_RULING = re.compile(r"(?:裁定|裁判|审结|结案|作出|裁决)?(?:书)?(?:作出)?(?:日期|时间|日)")
_ANY_DATE = re.compile(r".{0,8}(?:日期|时间)")


def in_row_of_a_ruling(saying: Saying) -> bool:
    """Whether a line is a cell behind one that holds nothing but the number of a ruling on recognition."""
    start = _number_cell(saying)
    if not saying.line or start is None:
        return False
    row = saying.page.sayings[start : saying.at]
    return not any("裁决" in one.text and "法院" not in one.text for one in row)


def is_date_of_the_ruling(saying: Saying) -> bool:
    """Whether the one date of a row stands in a table whose one column of dates is of the rulings."""
    start = _number_cell(saying)
    if not saying.line or start is None or not _is_date(saying):
        return False
    said = saying.page.sayings
    row = takewhile(lambda one: not _is_number(one), said[start + 1 : start + 1 + _LONGEST_ROW])
    heads = {one.text for one in said[: saying.at] if one.line and _ANY_DATE.fullmatch(one.text)}
    return sum(map(_is_date, row)) == 1 and len(heads) == 1 and all(map(_DATE_OF_THE_RULING.fullmatch, heads))


def _number_cell(saying: Saying) -> int | None:
    said = saying.page.sayings
    for one in reversed(said[max(0, saying.at - _LONGEST_ROW) : saying.at]):
        if _is_number(one):
            return one.at
    return None


def _is_number(one: Saying) -> bool:
    """Whether the line is the number of an application for recognition and nothing else."""
    numbers = [n for n in one.page.numbers if n.first == one.first and n.last == one.last] if one.line else []
    return any("recognition_foreign" in case_type.scopes(n.number.words) for n in numbers)


def _is_date(one: Saying) -> bool:
    return one.line and any(d.first == one.first and d.last == one.last for d in one.page.days)
