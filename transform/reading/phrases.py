"""Phrase tables: which words in a sentence stand for which code. The tables are YAML with tested examples."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from transform.reading.sentences import Sentence

_WORD = re.compile(r"[a-z]+")
TABLES = Path(__file__).parents[1] / "registries" / "phrases"


@dataclass(frozen=True, slots=True)
class Phrase:
    """One entry: ``examples`` must hit it, ``counterexamples`` must hit none of the table.

    ``cues`` are the first four letters of words, one of which stands in every sentence that the pattern
    holds; without them nothing is known beforehand.
    """

    code: str
    rule: str
    pattern: re.Pattern[str]
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]
    cues: frozenset[str] = frozenset()

    def may_hold(self, cues: frozenset[str]) -> bool:
        """Whether a sentence with these cues (see ``cues_of``) is worth a search."""
        return not self.cues or not self.cues.isdisjoint(cues)


@dataclass(frozen=True, slots=True)
class PhraseTable:
    """Entries in order of precedence, and the words that make a sentence hypothetical."""

    phrases: tuple[Phrase, ...]
    hypothetical: re.Pattern[str]

    def hit(self, sentence: str) -> tuple[Phrase, re.Match[str]] | None:
        """The first entry that the sentence holds, unless words before it make it hypothetical."""
        found = self.first(sentence)
        return None if found and self.hypothetical.search(sentence, 0, found[1].start()) else found

    def first(
        self, sentence: str, codes: Container[str] | None = None
    ) -> tuple[Phrase, re.Match[str]] | None:
        """The first entry (of some codes) that the sentence holds, hypothetical or not."""
        cues = cues_of(sentence)
        for phrase in self.phrases:
            if (codes is None or phrase.code in codes) and phrase.may_hold(cues):
                match = phrase.pattern.search(sentence)
                if match:
                    return phrase, match
        return None

    def holds(self, sentence: str, code: str) -> bool:
        """Whether an entry of the code holds, whatever other entries do."""
        return any(
            not self.hypothetical.search(sentence, 0, match.start())
            for phrase in self.phrases
            if phrase.code == code and (match := phrase.pattern.search(sentence))
        )


@dataclass(frozen=True, slots=True)
class Hit:
    """A code found in a sentence; ``start`` and ``end`` place the sentence in the document's text."""

    code: str
    rule: str
    start: int
    end: int
    quote: str


def cues_of(sentence: str) -> frozenset[str]:
    """The first four letters of each word, in lower case."""
    return frozenset(word[:4] for word in _WORD.findall(sentence.lower()))


def hits(table: PhraseTable, found: list[Sentence]) -> list[Hit]:
    """One hit for each sentence that states a code."""
    result = []
    for sentence in found:
        hit = table.hit(sentence.text)
        if hit:
            phrase = hit[0]
            result.append(Hit(phrase.code, phrase.rule, sentence.start, sentence.end, sentence.text))
    return result


@cache
def table(name: str) -> PhraseTable:
    """The table ``registries/phrases/<name>.yml``; ``<word>`` in it stands for a list under ``words``."""
    raw = yaml.safe_load((TABLES / f"{name}.yml").read_text(encoding="utf-8"))
    words = {f"<{word}>": f"(?:{listed})" for word, listed in raw.get("words", {}).items()}
    phrases = tuple(
        Phrase(
            entry["code"],
            entry["rule"],
            re.compile(_spelled_out(entry["pattern"], words)),
            tuple(entry["examples"]),
            tuple(entry["not"]),
            frozenset(entry.get("cues", "").split()),
        )
        for entry in raw["phrases"]
    )
    return PhraseTable(phrases, re.compile(raw["hypothetical"]))


def _spelled_out(pattern: str, words: dict[str, str]) -> str:
    for word, listed in words.items():
        pattern = pattern.replace(word, listed)
    return pattern
