"""Case numbers printed in Chinese, in any of the spellings that rulings, databases and reports use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transform.vocabulary import case_type
from transform.vocabulary.case_number_form import (
    CaseNumber,
    CaseNumberError,
    Found,
    Style,
    series,
    without_zeros,
)
from transform.vocabulary.court_register import SUPREME, maritime_stems, provinces
from transform.vocabulary.numeral import from_chinese
from transform.vocabulary.spelling import Folded, fold, squeeze

_HAN = r"[\u4e00-\u9fff]"
_YEAR = r"(?:(?P<open>\() ?)?(?<!\d)(?P<year>(?:19|20)\d\d)(?: ?(?P<close>\)))? ?(?!年)"
_SUB = r"之 ?(?P<{}>[一二三四五六七八九十]{{1,3}}+|\d{{1,2}}+)"
# A list or range needs its 号; one number alone may have lost it.
_SERIAL = (
    r"(?:(?P<list>\d{1,8}(?: ?[-、,/至] ?第?\d{1,8}){1,40}+)(?P<closed> ?号)"
    rf"|(?P<one>\d{{1,8}}+)(?: ?{_SUB.format('inner')})?(?P<mark> ?号)?)"
    rf"(?: ?{_SUB.format('sub')}(?! ?(?:审(?![理判])|案(?![由件号])))|-(?P<dash>\d{{1,2}}+)(?!\d))?"
)


@cache
def _patterns() -> tuple[tuple[Style, re.Pattern[str]], ...]:
    outside = "|".join(map(re.escape, sorted(maritime_stems().values())))
    modern = (
        rf"{_YEAR}(?:/ ?)?(?P<court>最高法|{_HAN}(?: ?(?:\d{{4}}|\d{{2}}))?) ?"
        rf"(?P<words>{_HAN}(?: ?{_HAN}){{0,6}}?)"
    )
    old = rf"{_YEAR}(?P<words>{_HAN}(?: ?[\u4e00-\u9fff()]){{0,16}}?)"
    return (
        (Style.OUTSIDE, re.compile(rf"(?P<words>{outside}) ?{_YEAR}(?:第 ?)?{_SERIAL}")),
        (Style.MODERN, re.compile(rf"{modern} ?(?P<zi>字 ?)?(?:第 ?)?{_SERIAL}")),
        (Style.OLD, re.compile(rf"{old} ?(?P<zi>字) ?(?:第 ?)?{_SERIAL}")),
    )


def parse(text: str) -> CaseNumber:
    """The one number that ``text`` consists of; raises CaseNumberError with the text for anything else."""
    squeezed = squeeze(text)
    for style, pattern in _patterns():
        match = pattern.fullmatch(squeezed)
        numbers = _numbers(style, match) if match else None
        if numbers is None:
            continue
        if len(numbers) != 1:
            raise CaseNumberError(f"{text!r} names {len(numbers)} case numbers, not one")
        return numbers[0]
    raise CaseNumberError(f"{text!r} is no Chinese case number")


def find(text: str) -> list[Found]:
    """Every number in ``text``, in order; one of an unknown court has no candidates."""
    folded = fold(text)
    found: list[Found] = []
    taken = [False] * len(folded.text)
    for style, pattern in _patterns():
        for match in pattern.finditer(folded.text):
            if not any(taken[match.start() : match.end()]):
                here = list(_found(text, folded, style, match))
                if here:
                    taken[match.start() : match.end()] = [True] * (match.end() - match.start())
                    found += here
    return sorted(found, key=lambda one: one.start)


def _found(text: str, folded: Folded, style: Style, match: re.Match[str]) -> Iterator[Found]:
    numbers = _numbers(style, match)
    unknown_court = style is Style.MODERN and _is_unknown_court(match)
    if numbers is None and not unknown_court:
        return
    start, end = folded.span(match.start(), match.end())
    readings: list[tuple[CaseNumber, ...]] = [(number,) for number in numbers or ()] or [()]
    for candidates in readings:
        yield Found(start, end, text[start:end], candidates)


def _numbers(style: Style, match: re.Match[str]) -> list[CaseNumber] | None:
    """The numbers of a match; None if the match is prose, or a number of another style."""
    group = {name: (value or "").replace(" ", "") for name, value in match.groupdict().items()}
    whole = bool(group["open"] and group["close"] and (group["mark"] or group["closed"]))
    if not _is_style(style, group, whole):
        return None
    sub = group["sub"] or group["inner"] or group["dash"]
    printed = group["list"] or group["one"]
    pairs = series(printed.replace("第", ""), plural=False)
    if sub:
        pairs = [(serial, from_chinese(sub)) for serial, _ in pairs]
    modern = style is Style.MODERN
    words = group["words"].replace("(", "（").replace(")", "）")
    code = group["court"] if modern else ""
    return [
        CaseNumber(int(group["year"]), code, style, words, without_zeros(serial) if modern else serial, part)
        for serial, part in pairs
    ]


def _is_style(style: Style, group: dict[str, str], whole: bool) -> bool:
    """Whether the parts make a number: what is missing in form must be made up by known words."""
    if style is Style.OUTSIDE:
        return bool(group["open"])
    if style is Style.OLD:
        return whole or (bool(group["mark"] or group["open"]))
    letters = group["court"].rstrip("0123456789")
    if letters not in provinces():
        return False
    if case_type.scopes(group["words"]):
        return letters != group["court"] or not group["zi"] or letters == SUPREME
    return whole and not group["zi"]


def _is_unknown_court(match: re.Match[str]) -> bool:
    code = match["court"].replace(" ", "")
    known = code.rstrip("0123456789") in provinces()
    return not known and code[-1].isdigit() and bool(case_type.scopes(match["words"].replace(" ", "")))
