"""What each piece of a report tells by its words alone: outcome, ground, basis, test, subject."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import exp, log, sqrt

from transform.reading.report.manner import Manner
from transform.reading.report.models import model
from transform.reading.report.text import UNREAD, Text

TOLD = ("outcome", "ground", "basis", "test", "subject")
"""What sentences are asked."""
Telling = dict[str, list[dict[str, float]]]
"""Question -> for each piece of the text, code -> score: 0 is as probable as not."""


def telling(text: Text) -> Telling:
    """The scores of all pieces; those that are not read have none."""
    described = [
        None if one.part in UNREAD else features(text.manner, text.words(one)) for one in text.pieces
    ]
    return {name: _scores(text.language, name, described) for name in TOLD}


def _scores(language: str, name: str, described: Sequence[dict[str, float] | None]) -> list[dict[str, float]]:
    weights = model(language, f"told_{name}")
    return [
        {} if found is None else dict(zip(weights.codes, weights.scores(found).tolist(), strict=True))
        for found in described
    ]


def features(manner: Manner, words: Sequence[str]) -> dict[str, float]:
    """What counts of the words, weighing together as much in any sentence."""
    counted = Counter(manner.said(words))
    values = {name: 1 + log(times) for name, times in counted.items()}
    length = sqrt(sum(value * value for value in values.values())) or 1.0
    return {name: value / length for name, value in values.items()}


def chance(score: float) -> float:
    """The probability behind a score."""
    return 1 / (1 + exp(-max(-30.0, min(30.0, score))))


def told(found: Telling) -> list[float]:
    """For each piece how probably it tells any outcome."""
    return [chance(max(scores.values())) if scores else 0.0 for scores in found["outcome"]]
