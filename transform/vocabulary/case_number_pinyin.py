"""Case numbers as English texts print them, in pinyin: ``(2018) Hu 72 Xie Wai Ren No. 1``.

Translators print the province's name for its letter, and the case word in English (``case_words_en.csv``):
``(2022) Zhejiang 03 Assistance Foreign Recognition No. 9``.

Pinyin is not one-to-one: Jin is 津 or 晋, Ji 冀 or 吉, Gan 赣 or 甘, Yu 豫 or 渝. The court code must exist,
then a court named beside the number may decide; what stays open stays open. Numbers of the style before
2016 are read by ``case_number_old_pinyin``; one that it cannot turn back into characters has no candidates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from transform.vocabulary import case_number_old_pinyin, case_type
from transform.vocabulary.case_number_form import CaseNumber, Found, Style, series, without_zeros
from transform.vocabulary.court import courts_named
from transform.vocabulary.court_register import Court, court_by_code, maritime_stems, provinces
from transform.vocabulary.spelling import Folded, fold

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_SUBS = {
    word: str(at)
    for at, word in enumerate(("yi", "er", "san", "si", "wu", "liu", "qi", "ba", "jiu", "shi"), 1)
}
_SUB = rf",? ?[Zz]hi[ -]?(?:{'|'.join([*map(str.capitalize, _SUBS), *_SUBS])}|\d{{1,2}})\b"
_ITEM = rf"\d{{1,8}}+(?: ?- ?\d{{1,8}}+|{_SUB})?"
_AND = r"(?: ?, ?(?:and |& ?)?| and | ?& ?)"
# After "Nos." a list goes on until something that is no number; after "No." a further item must be
# followed by punctuation or a small word and be no year, so that "No. 1, 17 March 2022" is one number.
_MANY = rf"{_ITEM}(?:{_AND}{_ITEM}(?! ?(?:%|st\b|nd\b|rd\b|th\b|{_MONTH}))){{0,40}}"
_GOES_ON = r"(?= ?(?:[.,;:)]|$|(?:and|of|in|by|is|was|are|were)\b))"
_ONE = rf"{_ITEM}(?:{_AND}(?!(?:19|20)\d\d\b){_ITEM}{_GOES_ON}){{0,40}}"
_SERIALS = rf"(?:(?i:nos)[.:]{{0,2}} ?(?P<many>{_MANY})|(?i:no|hao)[.:]{{0,2}} ?(?P<one>{_ONE}))(?!\d)"
_YEAR = r"(?P<open>\( ?)?(?<![\w./-])(?P<year>(?:19|20)\d\d)(?: ?\))?"
_NUMBER = re.compile(
    rf"{_YEAR}[ ,]{{0,2}}(?P<head>[A-Za-z][A-Za-z' -]{{0,80}}?)"
    rf"(?:(?P<digits>\d{{4}}|\d{{2}})[ -]?(?P<tail>[A-Za-z][A-Za-z' -]{{0,40}}?))?[ ,-]{{0,2}}{_SERIALS}"
)
# Without "No." only where year, court code and case word leave no doubt: (2018) Hu 72 XWR 1.
_BARE = re.compile(
    r"(?P<open>\( ?|(?<![\w./-]))(?P<year>(?:19|20)\d\d)(?: ?\)"
    r"| (?=[A-Z])) ?(?P<head>[A-Za-z][A-Za-z' ]{0,12}?) ?(?P<digits>\d{4}|\d{2}) ?"
    r"(?P<tail>[A-Za-z][A-Za-z' -]{0,24}?)[ -]?(?P<serial>\d{1,6})(?![\d.,/-]*\d)"
)
_OUTSIDE = re.compile(rf"\( ?(?P<year>(?:19|20)\d\d) ?\) ?{_SERIALS}")
# Registers print the year last: Gan 01 XWR 3/2022, Su01XieWaiRen No. 11 (2021), ZHE 72 XWR 3 of 2021; or
# behind the case word: Jing 04 Xie Wai Ren [2022] No. 8.
_YEAR_LAST = re.compile(
    r"(?<![\w)])(?P<head>[A-Za-z]{2,12}) ?(?P<digits>\d{4}|\d{2}) ?(?P<tail>(?i:xie ?wai ?ren|xwr))"
    r"(?: ?[(\[] ?(?P<y0>20\d\d) ?[)\]])? ?(?i:no[.:]{0,2} ?)?(?P<serial>\d{1,6})"
    r"(?(y0)|(?: ?\( ?(?P<y1>20\d\d) ?\)|/(?P<y2>20\d\d)| of (?:the )?(?P<y3>20\d\d)(?: docket)?))(?!\d)"
)
_LONGEST_STEM = 40


def find(text: str, court_hint: str = "") -> list[Found]:
    """Every number in pinyin in ``text``, in order; ``court_hint`` is the name of a court beside them."""
    folded = fold(text)
    found = [
        one for match in _NUMBER.finditer(folded.text) for one in _found(text, folded, match, court_hint)
    ]
    found += [one for match in _BARE.finditer(folded.text) for one in _bare(text, folded, match, court_hint)]
    found += [
        one
        for match in _YEAR_LAST.finditer(folded.text)
        for one in _year_last(text, folded, match, court_hint)
    ]
    found += [one for match in _OUTSIDE.finditer(folded.text) for one in _found_outside(text, folded, match)]
    return sorted(found, key=lambda one: one.start)


def readings(
    year: int, head: str, digits: str, tail: str, serial: str, sub: int | None, court_hint: str = ""
) -> tuple[CaseNumber, ...]:
    """Every number that the parts allow: province ``head`` and case word ``tail`` around ``digits``.

    Without digits the court is a high court or the supreme court, and ``head`` holds the case word too.
    """
    if not digits and _joined(head).endswith("zi"):
        return case_number_old_pinyin.readings(year, head, serial, sub, _any_of(court_hint))
    parts = _codes(head, digits, tail) if digits else _high_courts(head)
    existing = [(code, words) for code, words in parts if court_by_code(code)] or parts
    hinted = _hinted(existing, court_hint) or existing
    return tuple(
        CaseNumber(year, code, Style.MODERN, words, without_zeros(serial), sub) for code, words in hinted
    )


@lru_cache(maxsize=256)
def _any_of(court_hint: str) -> tuple[Court, ...]:
    """The courts that a hint names; several names are joined by 、."""
    names = court_hint.split("、") if court_hint else ()
    return tuple(dict.fromkeys(chain.from_iterable(map(courts_named, names))))


def _codes(head: str, digits: str, tail: str) -> list[tuple[str, str]]:
    joined, plain = _joined(head), _plain(head)
    return [
        (one.abbreviation + digits, words)
        for one in provinces().values()
        if joined == _joined(one.pinyin) or plain == _plain(one.name_en)
        for words in case_type.words_of_pinyin(tail)
    ]


def _high_courts(head: str) -> list[tuple[str, str]]:
    joined, plain = _joined(head), _plain(head)
    return [
        (one.abbreviation, words)
        for one in provinces().values()
        for letters, name in ((joined, _joined(one.pinyin)), (plain, _plain(one.name_en)))
        if letters.startswith(name)
        for words in case_type.words_of_pinyin(letters.removeprefix(name))
    ]


def _hinted(parts: list[tuple[str, str]], court_hint: str) -> list[tuple[str, str]]:
    """The parts that go with the court of the hint, or at least with the province it names."""
    if not court_hint or len(parts) < 2:
        return []
    codes = {court.code for court in courts_named(court_hint)}
    if codes:
        return [(code, words) for code, words in parts if code in codes]
    named = {
        one.abbreviation
        for one in provinces().values()
        if one.name_en in court_hint or one.name_zh in court_hint
    }
    return [(code, words) for code, words in parts if code.rstrip("0123456789") in named]


def _plain(name: str) -> str:
    return case_type.letters_of(name).lower()


def _joined(pinyin: str) -> str:
    """In small letters alone; 陕 is also spelt Shaan, to tell its province from 山西."""
    letters = _plain(pinyin)
    return letters.replace("shaan", "shan", 1) if letters.startswith("shaan") else letters


def _found(text: str, folded: Folded, match: re.Match[str], court_hint: str) -> Iterator[Found]:
    head, digits, tail = match["head"], match["digits"] or "", match["tail"] or ""
    start, end = folded.span(match.start(), match.end())
    pairs = _pairs(match)
    numbers = [
        readings(int(match["year"]), head, digits, tail, serial, sub, court_hint) for serial, sub in pairs
    ]
    if any(numbers) or (digits and match["open"]) or _joined(head).endswith("zi"):
        for candidates in numbers or [()]:
            yield Found(start, end, text[start:end], candidates)


def _bare(text: str, folded: Folded, match: re.Match[str], court_hint: str) -> Iterator[Found]:
    parts = int(match["year"]), match["head"], match["digits"], match["tail"], match["serial"]
    numbers = readings(*parts, None, court_hint)
    if not match["open"] and not all("认" in number.words for number in numbers):
        return
    if any(court_by_code(number.court_code) for number in numbers):
        start, end = folded.span(match.start(), match.end())
        yield Found(start, end, text[start:end], numbers)


def _year_last(text: str, folded: Folded, match: re.Match[str], court_hint: str) -> Iterator[Found]:
    year = match["y0"] or match["y1"] or match["y2"] or match["y3"]
    numbers = readings(
        int(year), match["head"], match["digits"], match["tail"], match["serial"], None, court_hint
    )
    if any(court_by_code(number.court_code) for number in numbers):
        start, end = folded.span(match.start(), match.end())
        yield Found(start, end, text[start:end], numbers)


def _found_outside(text: str, folded: Folded, match: re.Match[str]) -> Iterator[Found]:
    """``Bei Hai Hai Shi (2011) No. 70``: the court stands before the bracket."""
    before = folded.text[max(0, match.start() - _LONGEST_STEM) : match.start()]
    for pinyin, words in maritime_stems().items():
        spelt = re.search(" ?".join(pinyin) + " ?$", before, re.IGNORECASE)
        if spelt is None:
            continue
        start, end = folded.span(match.start() - len(before) + spelt.start(), match.end())
        for serial, sub in _pairs(match):
            number = CaseNumber(int(match["year"]), "", Style.OUTSIDE, words, serial, sub)
            yield Found(start, end, text[start:end], (number,))


def _pairs(match: re.Match[str]) -> list[tuple[str, int | None]]:
    printed = re.sub(_SUB, _hyphened, match["many"] or match["one"])
    return series(printed, plural=bool(match["many"]))


def _hyphened(sub: re.Match[str]) -> str:
    """``41 Zhi Yi`` is printed ``41-1`` elsewhere."""
    word = re.sub(r"(?i)[, -]|zhi", "", sub.group())
    return "-" + _SUBS.get(word.lower(), word)
