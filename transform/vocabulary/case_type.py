"""The words inside a case number (类型代字): what kind of case they stand for.

Source: the coded list of the Supreme People's Court (0100 to 1114) as public copies print it, and words
seen in case numbers that the list does not have.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from transform.vocabulary.registry import rows

_NO_LETTER = re.compile("[ '-]")
_RECOGNITION = "recognition"
"""How the scopes of recognition begin."""
SPECIALISED = "知"
"""The letter between court and case word that marks intellectual property (法〔2018〕335号)."""


@cache
def scope_table() -> Mapping[str, frozenset[str]]:
    """Case word -> its scopes; 协外认 has two, since it covers judgments and awards alike."""
    table: dict[str, set[str]] = defaultdict(set)
    for row in rows("case_types"):
        table[row["code"]].add(row["scope"])
    return {code: frozenset(scopes) for code, scopes in table.items()}


def scopes(words: str) -> frozenset[str]:
    """Scopes of a case word, with or without the letter 知; empty for a word outside the list.

    A scope is recognition_foreign, recognition_interregional, arbitral, insolvency, assistance (service and
    evidence) or other.
    """
    table = scope_table()
    return table.get(words) or table.get(words.removeprefix(SPECIALISED), frozenset())


def is_recognition(words: str) -> bool:
    """Whether a case word is of a series kept for recognition, interregional ones too."""
    return any(scope.startswith(_RECOGNITION) for scope in scopes(words))


@cache
def _by_pinyin() -> Mapping[str, tuple[str, ...]]:
    """Joined lower-case pinyin, with and without 知, -> case words; initials for the words of recognition."""
    table: dict[str, dict[str, None]] = defaultdict(dict)
    for row in rows("case_types"):
        joined = row["pinyin"].replace(" ", "").lower()
        table[joined][row["code"]] = None
        table["zhi" + joined][SPECIALISED + row["code"]] = None
    return {joined: tuple(words) for joined, words in table.items()}


@cache
def _by_initials() -> Mapping[str, tuple[str, ...]]:
    table: dict[str, dict[str, None]] = defaultdict(dict)
    for row in rows("case_types"):
        if row["scope"].startswith(_RECOGNITION) and len(row["code"]) > 2:
            table["".join(syllable[0] for syllable in row["pinyin"].split())][row["code"]] = None
    return {initials: tuple(words) for initials, words in table.items()}


@cache
def _by_english() -> Mapping[str, tuple[str, ...]]:
    """Joined lower-case renderings by translators -> case words."""
    return {row["english"].replace(" ", "").lower(): (row["code"],) for row in rows("case_words_en")}


def letters_of(pinyin: str) -> str:
    """Without the blanks, hyphens and apostrophes that writers put between syllables."""
    return _NO_LETTER.sub("", pinyin)


def words_of_pinyin(pinyin: str) -> tuple[str, ...]:
    """``Xie Wai Ren``, ``Xie-Wai-Ren``, ``xiewairen`` or ``XWR`` -> 协外认; several of one sound, else ().

    Some translators put the words into English: ``Assistance Foreign Recognition``.
    """
    letters = letters_of(pinyin)
    small = letters.lower()
    return _by_pinyin().get(small) or _by_initials().get(letters) or _by_english().get(small, ())
