"""Chinese courts: by code, by case number, and by name, matched exactly or not at all.

A loose match puts cases into wrong courts, so a name that fits no court or several gives None.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from transform.vocabulary.case_number_form import CaseNumber
from transform.vocabulary.court_names import (
    TOKEN,
    chinese_key,
    chinese_names,
    english_key,
    english_names,
    simple_words,
    tokens_of,
    words_of_names,
)
from transform.vocabulary.court_register import Court, court_by_code, court_of, provinces
from transform.vocabulary.spelling import Folded, fold, squeeze
from transform.vocabulary.state import find_state, find_states

__all__ = [
    "Court",
    "FoundCourt",
    "agrees",
    "court_by_code",
    "court_of",
    "courts_named",
    "find_court",
    "find_courts",
]

_HAN = re.compile(r"[\u4e00-\u9fff]")
_ENDING = re.compile(r"法院|中院|高院|分院")
_LETTERS = re.compile(r"[A-Za-z]{3}")
_LONGEST_ZH = 32
_BRANCH = re.compile(r"[\u4e00-\u9fff]{2,10}?分院")
"""What follows the name of a high court in that of its branch: 高级人民法院伊犁哈萨克自治州分院."""

_BASIC = re.compile(r"(?i:peoples?'?s?|primary|basic|grassroots|district|county)")
_NAMES_COURT = re.compile(r"[Cc]ourt|COURT|\b(?:[IHS]PC|Ct)\b")
_BEFORE, _AFTER = 7, 9
_STOPS = frozenset(".;:()")


@dataclass(frozen=True, slots=True)
class FoundCourt:
    """A court named in a text: ``text[start:end] == quote``."""

    court: Court
    start: int
    end: int
    quote: str


def courts_named(name: str) -> tuple[Court, ...]:
    """Every court that bears this Chinese or English name; () if none does."""
    without_brackets = re.sub(r"\([^()]*\)", " ", fold(name).text)
    if _HAN.search(without_brackets):
        return chinese_names().get(chinese_key(squeeze(without_brackets)), ())
    return _bearers(tokens_of(without_brackets))


def _bearers(tokens: list[str]) -> tuple[Court, ...]:
    """The courts of an English name; ``Kunshan Court`` may be anything, a basic court is named as one."""
    bearers = english_names().get(english_key(tokens), ())
    if any(_BASIC.fullmatch(token) for token in tokens):
        return bearers
    return tuple(court for court in bearers if court.level != "basic")


def find_court(name: str, hint: str = "") -> Court | None:
    """The one court of this name.

    ``hint`` narrows down a name that several courts share, such as the English for 苏州 and 宿州: a court
    code, or a province by letter, Chinese or English name.
    """
    named = courts_named(name)
    if len(named) > 1 and hint:
        hinted = {
            one.abbreviation
            for one in provinces().values()
            if hint in (one.abbreviation, one.name_zh, one.name_en)
        }
        named = tuple(one for one in named if one.code == hint or one.code.rstrip("0123456789") in hinted)
    return named[0] if len(named) == 1 else None


def agrees(number: CaseNumber, court: Court) -> bool | None:
    """Whether number and court go together; None where the number does not tell its court.

    False is a finding, not proof of an error: （2016）浙协外认1号 was decided by the court in Jinhua.
    """
    named = court_of(number)
    return None if named is None else named.name_zh == court.name_zh


def find_courts(text: str) -> list[FoundCourt]:
    """Every court named in ``text``, in order, in either language; the longest name that fits counts."""
    return sorted([*_chinese(text), *_english(text)], key=lambda found: found.start)


def _chinese(text: str) -> Iterator[FoundCourt]:
    folded = fold(text, spaces=False)
    names = chinese_names()
    done = 0
    for ending in _ENDING.finditer(folded.text):
        for start in range(max(done, ending.end() - _LONGEST_ZH), ending.start()):
            end = ending.end()
            bearers = names.get(folded.text[start:end])
            if bearers is None:
                continue
            branch = _BRANCH.match(folded.text, end)
            if branch and folded.text[start : branch.end()] in names:
                end = branch.end()
                bearers = names[folded.text[start:end]]
            if len(bearers) == 1 and not _is_foreign_zh(folded.text, start, bearers[0]):
                yield _at(text, folded, start, end, bearers[0])
            done = end
            break


def _is_foreign_zh(text: str, start: int, court: Court) -> bool:
    """越南最高人民法院 is not the Chinese court, nor is 越南平阳法院."""
    if court.level not in ("supreme", "basic"):
        return False
    before = [find_state(text[max(0, start - length) : start]) for length in range(2, 12)]
    return any(iso2 not in (None, "CN") for iso2 in before)


def _english(text: str) -> Iterator[FoundCourt]:
    if not _NAMES_COURT.search(text):
        return
    folded = fold(text)
    if not _LETTERS.search(folded.text):
        return
    tokens = list(TOKEN.finditer(folded.text))
    simple = [simple_words(token.group()) for token in tokens]
    done = 0
    for at, words in enumerate(simple):
        if at < done or "court" not in words:
            continue
        found = _longest(tokens, simple, at, done)
        if found:
            first, last, court = found
            yield _at(text, folded, tokens[first].start(), tokens[last].end(), court)
            done = last + 1


def _longest(
    tokens: list[re.Match[str]], simple: list[tuple[str, ...]], at: int, done: int
) -> tuple[int, int, Court] | None:
    """First token, last token and court of the longest name around the word court at ``at``."""
    first, last = at, at
    while first > max(done, at - _BEFORE) and not _ends_name(tokens, simple, first - 1):
        first -= 1
    while last < min(len(tokens) - 1, at + _AFTER) and not _ends_name(tokens, simple, last + 1):
        last += 1
    windows = [(a, b) for a in range(first, at + 1) for b in range(at, last + 1) if simple[a] and simple[b]]
    for a, b in sorted(windows, key=lambda window: window[0] - window[1]):
        bearers = _bearers([token.group() for token in tokens[a : b + 1]])
        if bearers and not _is_foreign_en(tokens, simple, a, b):
            return (a, b, bearers[0]) if len(bearers) == 1 else None
    return None


def _ends_name(tokens: list[re.Match[str]], simple: list[tuple[str, ...]], at: int) -> bool:
    return (
        tokens[at].group() in _STOPS or "court" in simple[at] or not words_of_names().issuperset(simple[at])
    )


def _is_foreign_en(tokens: list[re.Match[str]], simple: list[tuple[str, ...]], a: int, b: int) -> bool:
    """``Supreme People's Court of Vietnam`` and ``Vietnamese Supreme People's Court`` are not Chinese."""
    before = tokens[a - 1].group() if a else ""
    if any(found.iso2 != "CN" for found in find_states(before)):
        return True
    beyond = [token.group() for token in tokens[b + 1 : b + 4]]
    if beyond[:1] != ["of"]:
        return False
    named = next((k for k in range(b + 2, min(b + 4, len(tokens))) if tokens[k].group() != "the"), None)
    return named is not None and bool(simple[named]) and tokens[named].group()[0].isupper()


def _at(text: str, folded: Folded, first: int, last: int, court: Court) -> FoundCourt:
    start, end = folded.span(first, last)
    return FoundCourt(court, start, end, text[start:end])
