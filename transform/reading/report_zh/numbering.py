"""The number of a ruling, and the court and number of a Chinese judgment abroad, where no act names them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from transform.reading.report_zh.acts import Act
from transform.reading.report_zh.page import NumberPlace, within
from transform.reading.report_zh.ruling import Ruling, own_numbers
from transform.vocabulary import case_type, court

_RULING = re.compile(r"(?:民事)?裁定(?:书)?[。,;:]?$")
_CARRIED = 3
ELSEWHERE = re.compile(r"另见|参见|参阅|类似|此前|曾|另案|同类")


def number_of(ruling: Ruling, taken: set[str], *, digest: bool) -> None:
    """The first number in the ruling's own sentences that its court may have given it."""
    for loose in (False, True):
        for one in ruling.own:
            page = one.page
            numbers = own_numbers(one)
            if loose:
                numbers = [
                    n
                    for n in within(page.numbers, one.first, one.last)
                    if "他" not in n.number.words
                    and ((digest and one.line) or "案号" in page.text[max(one.first, n.first - 6) : n.first])
                ]
            for number in numbers:
                before = page.text[one.first : number.first]
                if number.canonical in taken or ELSEWHERE.search(before):
                    continue
                its = court.court_of(number.number)
                if its and ruling.court and its.level != "high" and not ruling.holds(its):
                    continue
                ruling.number = number
                taken.add(number.canonical)
                return


def home_side(ruling: Ruling) -> None:
    """For a Chinese judgment abroad: the court that gave it, and the number beside."""
    if ruling.court is None:
        named = [place for one in ruling.own for place in within(one.page.home, one.first, one.last)]
        ruling.court = named[0] if len({place.court.name_zh for place in named}) == 1 else None
    if ruling.number:
        return
    for one in ruling.own:
        for number in within(one.page.numbers, one.first, one.last):
            its = court.court_of(number.number)
            if "recognition_foreign" in case_type.scopes(number.number.words):
                continue
            if its is None or ruling.court is None or ruling.holds(its):
                ruling.number = number
                return


def number_begun(found: Sequence[Ruling], act: Act) -> NumberPlace | None:
    """The number that the sentences before name without the end: 该院作出（2019）粤20协外认1号裁定。"""
    page = act.saying.page
    told = {known.saying.at for ruling in found for known in ruling.acts}
    for one in reversed(page.sayings[max(0, act.saying.at - _CARRIED) : act.saying.at]):
        if one.paragraph != act.saying.paragraph or one.at in told:
            return None
        numbers = [number for number in own_numbers(one) if _RULING.match(page.text, number.last, one.last)]
        if numbers:
            taken = any(ruling.number and ruling.number.canonical == numbers[0].canonical for ruling in found)
            return numbers[0] if len(numbers) == 1 and not taken else None
    return None
