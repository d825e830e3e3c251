"""States and regions by ISO 3166-1 code, and their names in English and Chinese texts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from transform.vocabulary.lexicon import longest_of
from transform.vocabulary.registry import rows

_APOSTROPHES = str.maketrans("’", "'")
_LETTER = re.compile("[A-Za-zÀ-ÿ]")
_FIRST_CHINESE = "\u2e80"
_CASE_MATTERS = 4
"""Names up to this length are only taken as printed: US and UAE are states, ``us`` is not."""


@dataclass(frozen=True, slots=True)
class State:
    """A row of the register; ``kind`` is foreign, interregional (HK, MO, TW) or home (CN)."""

    iso2: str
    name_en: str
    name_zh: str
    kind: str
    aliases_en: tuple[str, ...]
    aliases_zh: tuple[str, ...]
    adjectives_en: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FoundState:
    """A state named in a text: ``text[start:end] == quote``."""

    iso2: str
    start: int
    end: int
    quote: str


@cache
def states() -> Mapping[str, State]:
    """ISO 3166-1 alpha-2 code -> state, in order of code."""
    return {
        row["iso2"]: State(
            row["iso2"],
            row["name_en"],
            row["name_zh"],
            row["kind"],
            *(
                tuple(one for one in row[column].split("|") if one)
                for column in ("aliases_en", "aliases_zh", "adjectives_en")
            ),
        )
        for row in rows("states")
    }


def state(iso2: str) -> State | None:
    """The state of an ISO 3166-1 alpha-2 code in capitals."""
    return states().get(iso2)


def find_state(name: str) -> str | None:
    """The code of the state whose name or alias ``name`` is; adjectives are no names."""
    plain = name.strip().translate(_APOSTROPHES).removeprefix("the ").removeprefix("The ")
    names = _names()
    if plain in names or len(plain) <= _CASE_MATTERS:
        return names.get(plain)
    return _names_in_any_case().get(plain.casefold())


def find_states(text: str) -> list[FoundState]:
    """Every state named in ``text``, in order, by name, alias or adjective; the longest phrase counts.

    Phrases that only look like a state (内蒙古, British Columbia, English translation) are passed over; the
    list is ``registries/state_decoys.csv``. A decoy that is itself a name (Georgia) is never read as one.
    """
    phrases, plain = _phrases(), text.translate(_APOSTROPHES) if "’" in text else text
    matches = [match for match in _latin().finditer(plain) if not _is_inside_a_word(plain, match.start())]
    found = [
        FoundState(iso2, match.start(), match.end(), text[match.start() : match.end()])
        for match in [*matches, *_chinese().finditer(plain)]
        if (iso2 := phrases[match.group()])
    ]
    return sorted(found, key=lambda one: one.start)


def _is_inside_a_word(text: str, at: int) -> bool:
    """Asked after the match: a pattern that begins with its first letters skips all else quickly."""
    return at > 0 and _LETTER.match(text[at - 1]) is not None


@cache
def _names() -> Mapping[str, str]:
    return {
        name: one.iso2
        for one in states().values()
        for name in (one.name_en, one.name_zh, *one.aliases_en, *one.aliases_zh)
    }


@cache
def _names_in_any_case() -> Mapping[str, str]:
    return {name.casefold(): iso2 for name, iso2 in _names().items() if len(name) > _CASE_MATTERS}


@cache
def _phrases() -> Mapping[str, str]:
    """Phrase -> code of the state, or the empty string for a decoy."""
    adjectives = {word: one.iso2 for one in states().values() for word in one.adjectives_en}
    decoys = {row["phrase"]: "" for row in rows("state_decoys")}
    return {**_names(), **adjectives, **decoys}


@cache
def _latin() -> re.Pattern[str]:
    """Latin phrases, only as whole words."""
    phrases = [phrase for phrase in _phrases() if phrase[-1] < _FIRST_CHINESE]
    return re.compile(rf"(?:{longest_of(phrases)})(?!{_LETTER.pattern}|\$)")


@cache
def _chinese() -> re.Pattern[str]:
    """Chinese phrases, anywhere."""
    return re.compile(longest_of([phrase for phrase in _phrases() if phrase[-1] >= _FIRST_CHINESE]))
