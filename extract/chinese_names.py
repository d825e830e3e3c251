"""Whether the title of a case may concern China: for sources that offer titles and no search."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

NAMES = Path(__file__).with_name("chinese_names.yml")
_SIDES = re.compile(r"\s+(?:v|vs)\.?\s+|\s*(?:;|,| and | & )\s*", re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z]+")
_NOT_A_NAME = re.compile(r"\(.*?\)|\[.*?\]|\bNo\.? ?\d+")


@dataclass(frozen=True, slots=True)
class Names:
    """The lists of ``chinese_names.yml``; examples must be found, the others must not."""

    words: frozenset[str]
    family_names: frozenset[str]
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]


@cache
def names() -> Names:
    """The file, read once."""
    raw = yaml.safe_load(NAMES.read_text(encoding="utf-8"))
    return Names(
        frozenset(raw["words"].split()),
        frozenset(raw["family_names"].split()),
        tuple(raw["examples"]),
        tuple(raw["not"]),
    )


def may_concern_china(title: str) -> bool:
    """True for a title with a Chinese place or firm, or with a party whose family name is in pinyin."""
    known = names()
    if not known.words.isdisjoint(_WORD.findall(title)):
        return True
    for side in _SIDES.split(_NOT_A_NAME.sub(" ", title)):
        words = _WORD.findall(side)
        if words and not known.family_names.isdisjoint((words[0], words[-1])):
            return True
    return False
