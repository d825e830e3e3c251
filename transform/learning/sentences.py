"""The sheets of sentences: single sentences with the codes that each says, perhaps none."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

from transform.reading.report.piece import UNREAD
from transform.reading.report.telling import TOLD, features
from transform.reading.report.text import Text
from transform.reading.report_en.text import text_of as english
from transform.reading.report_zh.text import text_of as chinese

SHEETS = Path(__file__).parents[1] / "weighing" / "examples"
Said = tuple[dict[str, float], frozenset[str]]
_TEXT_OF = {"en": english, "zh": chinese}
LANGUAGES = tuple(_TEXT_OF)


def sheet(language: str, question: str) -> list[Said]:
    """The sentences of ``<language>_<question>.csv``, described, and their codes."""
    return [(_described(text), codes) for text, codes in texts_of(language, question)]


def texts_of(language: str, question: str) -> list[tuple[Text, frozenset[str]]]:
    """The same sentences as texts."""
    path = SHEETS / f"{language}_{question}.csv"
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return [
            (_text(language, row["sentence"]), frozenset(row["codes"].split()))
            for row in csv.DictReader(file)
        ]


def told_by_text(language: str) -> dict[Text, dict[str, frozenset[str]]]:
    """Each sentence of all sheets of a language once: question -> the codes that it says."""
    found: dict[Text, dict[str, frozenset[str]]] = {}
    for question in TOLD:
        for text, codes in texts_of(language, question):
            found.setdefault(text, {})[question] = codes
    return found


@cache
def _text(language: str, sentence: str) -> Text:
    return _TEXT_OF[language](sentence)


@cache
def _described(text: Text) -> dict[str, float]:
    words = [word for piece in text.pieces if piece.part not in UNREAD for word in text.words(piece)]
    return features(text.manner, words)
