"""What each piece of a report tells: outcome, ground, basis, test, subject."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, sqrt

from transform.reading.report.encoder import Encoded
from transform.reading.report.manner import Manner
from transform.reading.report.models import together
from transform.reading.report.piece import UNREAD
from transform.reading.report.text import Text
from transform.vocabulary.codes import Direction

TOLD = ("outcome", "ground", "basis", "test", "subject")
"""What sentences are asked."""
DIRECTION = "direction"
"""Asked of the encoder alone: no words of one sentence tell whose judgment is before whose court."""
APART = ("outcome", "ground", "basis", "subject", DIRECTION)
"""Questions whose answers set rulings apart."""
_UNSEEN = -3.0
Telling = dict[str, list[dict[str, float]]]
"""Question -> for each piece of the text, code -> score: 0 is as probable as not."""


def telling(text: Text, seen: Encoded) -> Telling:
    """The scores of all pieces, by their words and by the encoder; those that are not read have none."""
    weights = together(text.language, tuple(f"told_{name}" for name in TOLD))
    found: Telling = {name: [] for name in (*TOLD, DIRECTION)}
    for at, one in enumerate(text.pieces):
        scores = {} if one.part in UNREAD else weights.scores(features(text.manner, text.words(one)))
        for name in TOLD:
            found[name].append(_both(scores.get(f"told_{name}", {}), seen.told.get(at, {}).get(name, {})))
        ways = seen.told.get(at, {}).get(DIRECTION, {})
        found[DIRECTION].append({code: ways.get(code, _UNSEEN) for code in Direction} if scores else {})
    return found


def _both(words: Mapping[str, float], encoded: Mapping[str, float]) -> dict[str, float]:
    """The mean of two witnesses, where both know a code."""
    return {code: (score + encoded.get(code, score)) / 2 for code, score in words.items()}


def features(manner: Manner, words: Sequence[str]) -> dict[str, float]:
    """What counts of the words, each kind weighing together as much in any sentence."""
    found: dict[str, float] = {}
    for kind in manner.said(words):
        found |= dict.fromkeys(kind, 1 / sqrt(max(1, len(kind))))
    return found


def chance(score: float) -> float:
    """The probability behind a score."""
    return 1 / (1 + exp(-max(-30.0, min(30.0, score))))


@dataclass(frozen=True, slots=True)
class Said:
    """``outcome``: how probably a piece tells any; ``codes``: question -> the codes it may tell."""

    outcome: float
    codes: Mapping[str, Mapping[str, float]]


def said(found: Telling) -> list[Said]:
    """What each piece says of a ruling, as far as it sets one apart from others."""
    return [
        Said(
            chance(max(outcome.values())) if outcome else 0.0,
            {
                name: {code: chance(score) for code, score in found[name][at].items() if score > _UNSEEN}
                for name in APART
            },
        )
        for at, outcome in enumerate(found["outcome"])
    ]
