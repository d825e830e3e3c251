"""Phrase tables: which words in a sentence stand for which code. The tables are YAML with tested examples."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from transform.reading.sentences import Sentence

TABLES = Path(__file__).parents[1] / "registries" / "phrases"


@dataclass(frozen=True, slots=True)
class Phrase:
    """One entry: ``examples`` must hit it, ``counterexamples`` must hit none of the table."""

    code: str
    rule: str
    pattern: re.Pattern[str]
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PhraseTable:
    """Entries in order of precedence, and the words that make a sentence hypothetical."""

    phrases: tuple[Phrase, ...]
    hypothetical: re.Pattern[str]

    def hit(self, sentence: str) -> tuple[Phrase, re.Match[str]] | None:
        """The first entry that the sentence holds, unless words before it make it hypothetical."""
        for phrase in self.phrases:
            match = phrase.pattern.search(sentence)
            if match:
                if self.hypothetical.search(sentence, 0, match.start()):
                    return None
                return phrase, match
        return None


@dataclass(frozen=True, slots=True)
class Hit:
    """A code found in a sentence; ``start`` and ``end`` place the sentence in the document's text."""

    code: str
    rule: str
    start: int
    end: int
    quote: str


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
    """The phrase table ``registries/phrases/<name>.yml``."""
    raw = yaml.safe_load((TABLES / f"{name}.yml").read_text(encoding="utf-8"))
    phrases = tuple(
        Phrase(
            entry["code"],
            entry["rule"],
            re.compile(entry["pattern"]),
            tuple(entry["examples"]),
            tuple(entry["not"]),
        )
        for entry in raw["phrases"]
    )
    return PhraseTable(phrases, re.compile(raw["hypothetical"]))
