"""What a party is: a natural person, an entity, or words that name nobody.

Companies, states and courts are known by their marks (``registries/party_words.csv``), Chinese names by their
surnames (``registries/surnames.csv``). Where neither tells, a party counts as a person: it is better to mask
a company than to print a person.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache

from transform.vocabulary import registry

HAN = re.compile(r"[\u3400-\u9fff]")
LATIN_WORD = re.compile(r"[^\W\d_]+(?:['’.\-][^\W\d_]+)*\.?")
"""A word of a name in Latin letters, with the apostrophes, hyphens and dots inside it."""
_MASKED_HAN = re.compile(r".{0,3}某.{0,4}")
_INITIALS = re.compile(r"(?:[A-Z]\.?[ -]?){1,4}")
_LONGEST_HAN = 4


class Kind(StrEnum):
    """What a party is."""

    PERSON = "person"
    ENTITY = "entity"
    NOBODY = "nobody"


def kind_of(party: str) -> Kind:
    """What one party, as printed, is; ``NOBODY`` also where the name is masked already."""
    words = party.strip()
    if not words:
        return Kind.NOBODY
    return _kind_of_han(words) if HAN.search(words) else _kind_of_latin(words)


def surname_of(name: str) -> str:
    """The surname that a Chinese name begins with: two characters where such a surname exists; else ""."""
    known = _surnames()
    return next((name[:n] for n in (2, 1) if len(name) > n and name[:n] in known), "")


def is_han_name(name: str) -> bool:
    """Whether a few Chinese characters are the name of a person: a surname and one or two characters."""
    surname = surname_of(name)
    given = len(name) - len(surname)
    return bool(surname) and 1 <= given <= 2 and _kind_of_han(name) is Kind.PERSON


def _kind_of_han(words: str) -> Kind:
    if _MASKED_HAN.fullmatch(words) or words in _words("note_zh"):
        return Kind.NOBODY
    name = "".join(HAN.findall(words))
    if any(mark in words for mark in _words("entity_zh")) and not (len(name) <= 3 and surname_of(name)):
        return Kind.ENTITY
    return Kind.PERSON if len(name) <= _LONGEST_HAN or "·" in words else Kind.ENTITY


def _kind_of_latin(words: str) -> Kind:
    found = [word.rstrip(".").casefold() for word in LATIN_WORD.findall(words)]
    if not found or _INITIALS.fullmatch(words) or all(word in _words("note") for word in found):
        return Kind.NOBODY
    if any(word in _words("entity") or word.replace(".", "") in _words("entity") for word in found):
        return Kind.ENTITY
    if re.search(r"\w&\w|\d", words) or not any(word[0].isupper() for word in LATIN_WORD.findall(words)):
        return Kind.ENTITY
    return Kind.PERSON


@cache
def _words(kind: str) -> frozenset[str]:
    rows = registry.rows("party_words")
    return frozenset(row["word"].casefold() for row in rows if row["kind"] == kind)


@cache
def _surnames() -> frozenset[str]:
    return frozenset(row["surname"] for row in registry.rows("surnames"))
