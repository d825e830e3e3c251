"""The names to look for in a text: of one case in texts that speak of it, of everybody anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from transform.naming.initials import initials
from transform.naming.party import HAN

LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]+")
"""A word in Latin letters; apostrophes, hyphens and dots end it: "Reitman's" has the word "Reitman"."""
URL = re.compile(r"https?://[^\s\"'<>（），。；]+")
_GAP = 3
"""Characters before a word that tell whether a sentence begins with it."""
_MONTHS = frozenset({"april", "june"})

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Names:
    """Names to look up: whole ones, single words of them, those in Chinese, and what must stay as it is.

    ``words`` holds names of several words; ``single`` the words of one, for texts that surely speak of it.
    """

    words: dict[Words, str] = field(default_factory=dict)
    single: dict[str, str] = field(default_factory=dict)
    han: dict[str, str] = field(default_factory=dict)
    kept: frozenset[Words] = frozenset()


def words_of(name: str) -> Words:
    """The words of a name in Latin letters, folded."""
    return tuple(word.casefold() for word in LATIN.findall(name))


def names_of_case(persons: Iterable[str], entities: Iterable[str] = ()) -> Names:
    """The names of one case, for the texts that speak of it."""
    names = Names(kept=frozenset(words for words in map(words_of, entities) if len(words) > 1))
    for person in persons:
        if HAN.search(person):
            names.han[person] = initials(person)
            continue
        words = words_of(person)
        for order in _orders(words):
            names.words[order] = initials(" ".join(order))
        for word in words:
            if len(word) > 1 and word not in _MONTHS:
                names.single[word] = f"{word[0].upper()}."
    return names


def names_anywhere(persons: Iterable[str]) -> Names:
    """The names that are masked in every text: those long enough to be nobody else's."""
    names = Names()
    for person in persons:
        if not HAN.search(person):
            for order in _orders(words_of(person)):
                names.words[order] = initials(" ".join(order))
        elif len(person) > 2:
            names.han[person] = initials(person)
    return names


def aliases(text: str, names: Names) -> Iterator[str]:
    """Names of two words by which a text calls a person of the case: one word is known, the other not."""
    for first, second in pairwise(LATIN.finditer(URL.sub(" ", text))):
        words = first.group(), second.group()
        is_pair = first.string[first.end() : second.start()] == " " and all(w[0].isupper() for w in words)
        known = [word.casefold() in names.single for word in words]
        before = first.string[max(0, first.start() - _GAP) : first.start()].rstrip()
        begins_sentence = not before or before[-1] in ".;:!?"
        if is_pair and len(words[1]) > 1 and (known == [True, False] or (known[1] and not begins_sentence)):
            yield " ".join(words)


def masked_reference(reference: str, names: Names) -> str:
    """A reference of the register (``au-bao-v-qu-2020``) with initials in place of the case's names."""
    parts = reference.split("-")
    return "-".join(part[0] if part in names.single else part for part in parts)


def _orders(words: Words) -> Iterable[Words]:
    """A name of several words as it may be turned: surname first or last."""
    if len(words) < 2 or all(len(word) == 1 for word in words):
        return ()
    return {words, (*words[1:], words[0]), (words[-1], *words[:-1])}
