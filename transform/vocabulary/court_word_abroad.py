"""What courts are called in their own language, and the states where they are called so."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache

from transform.vocabulary.lexicon import longest_of
from transform.vocabulary.registry import rows

_LONG_ENOUGH = 5
"""Letters that a word without its accents needs to be told from others: Sąd, but Novi Sad."""
_APOSTROPHE = re.compile("’")


@cache
def words(stands: str) -> Mapping[str, tuple[str, ...]]:
    """Word -> states; words stand ``before`` a place, ``after`` one, ``short``, ``alone`` or ``romance``."""
    return {
        spelling: tuple(filter(None, row["states"].split("|")))
        for row in rows("court_words_abroad")
        if row["stands"] == stands
        for spelling in _spellings(row["word"])
    }


def _spellings(word: str) -> set[str]:
    """As it is, without its accents, and, where it is of several words, with a small first letter."""
    bare = "".join(one for one in unicodedata.normalize("NFKD", word) if not unicodedata.combining(one))
    found = {word, bare} if len(bare) >= _LONG_ENOUGH else {word}
    return found | {one[0].lower() + one[1:] for one in found if re.search("[ '’]", one)}


@cache
def _all() -> Mapping[str, tuple[tuple[str, ...], str]]:
    return {
        spelling.lower(): (tuple(filter(None, row["states"].split("|"))), row["likely"])
        for row in rows("court_words_abroad")
        if row["stands"] != "short"
        for spelling in _spellings(row["word"])
    }


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{longest_of(sorted(_all()))})(?!\w)")


def states_of_word(name: str) -> tuple[tuple[str, ...], str]:
    """The states whose courts bear the longest such word in ``name``, and the one it means alone."""
    found = _pattern().findall(_APOSTROPHE.sub("'", name).lower())
    longest = max(found, key=len, default="")
    return _all().get(longest, ((), ""))
