"""How probable each code is for a sentence, by the weights that ``train`` made of the examples."""

from __future__ import annotations

import csv
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from transform.weighing.features import features

WEIGHTS = Path(__file__).with_name("weights")
BIAS = ""
"""The feature that every sentence has."""
RARITY = "rarity"
"""The column of a feature's weight in the length of a sentence: rare ones weigh more."""


class Weighed(NamedTuple):
    """A code and its probability, each code by itself: several may hold, or none."""

    code: str
    probability: float


@dataclass(frozen=True, slots=True)
class Weights:
    """One row a feature, one column a code."""

    codes: tuple[str, ...]
    row: dict[str, int]
    rarity: npt.NDArray[np.float32]
    matrix: npt.NDArray[np.float32]
    bias: npt.NDArray[np.float32]

    def weigh(self, found: list[str]) -> tuple[Weighed, ...]:
        """The codes of a sentence with these features, the most probable first."""
        counted = Counter(one for one in found if one in self.row)
        scores: npt.NDArray[np.float32] = self.bias
        if counted:
            rows = np.fromiter((self.row[one] for one in counted), np.int64, len(counted))
            times = np.fromiter(counted.values(), np.float32, len(counted))
            values = (1 + np.log(times)) * self.rarity[rows]
            scores = scores + values @ self.matrix[rows] / np.float32(np.linalg.norm(values))
        chances = 1 / (1 + np.exp(-scores.astype(np.float64)))
        weighed = [Weighed(code, float(chance)) for code, chance in zip(self.codes, chances, strict=True)]
        return tuple(sorted(weighed, key=lambda one: -one.probability))


@lru_cache(maxsize=4096)
def weigh(language: str, question: str, text: str) -> tuple[Weighed, ...]:
    """What the sentence says of a question (``ground``, ``test``, ``subject``, ``basis``, ``outcome``).

    The last ones are kept: readers ask again of the same sentence.
    """
    return weights(language, question).weigh(features(text))


def probability(language: str, question: str, code: str, text: str) -> float:
    """How probable one code is for the sentence; 0 for a code that no example has."""
    return next((one.probability for one in weigh(language, question, text) if one.code == code), 0.0)


@cache
def weights(language: str, question: str) -> Weights:
    """The weights of ``weights/<language>_<question>.csv``."""
    with (WEIGHTS / f"{language}_{question}.csv").open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        codes = tuple(next(rows)[2:])
        table = [(row[0], row[1:]) for row in rows]
    numbers = np.array([values for _, values in table[1:]], np.float32)
    row = {feature: at for at, (feature, _) in enumerate(table[1:])}
    bias = np.array(table[0][1][1:], np.float32)
    return Weights(codes, row, numbers[:, 0], numbers[:, 1:], bias)
