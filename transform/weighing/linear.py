"""Linear models kept as tables: a weight for each feature and code, the first row for the bias."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import numpy.typing as npt

BIAS = ""
"""The feature that everything has."""
Scores = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Linear:
    """One row a feature, one column a code."""

    codes: tuple[str, ...]
    row: Mapping[str, int]
    matrix: npt.NDArray[np.float32]

    @cached_property
    def of_first(self) -> tuple[float, Mapping[str, float]]:
        """The bias of the first code, and its weight by feature: for few features of very many examples."""
        column = self.matrix[:, 0].tolist()
        return column[0], {name: column[at] for name, at in self.row.items()}

    def scores(self, features: Mapping[str, float]) -> Scores:
        """The score of each code; features without a row count nothing."""
        known = [(self.row[name], value) for name, value in features.items() if name in self.row]
        total: Scores = self.matrix[0].astype(np.float64)
        if known:
            rows = np.fromiter((at for at, _ in known), np.int64, len(known))
            values = np.fromiter((value for _, value in known), np.float64, len(known))
            return total + np.asarray(values @ self.matrix[rows], np.float64)
        return total

    def chances(self, features: Mapping[str, float]) -> dict[str, float]:
        """The probability of each code where exactly one holds."""
        scores = self.scores(features)
        grown = np.exp(scores - scores.max())
        return dict(zip(self.codes, (grown / grown.sum()).tolist(), strict=True))


@dataclass(frozen=True, slots=True)
class Joint:
    """Several models of the same features as one table: what is described is looked up once for all.

    ``parts`` are the name of each model, its codes and the first of its columns.
    """

    parts: tuple[tuple[str, tuple[str, ...], int], ...]
    whole: Linear

    def scores(self, features: Mapping[str, float]) -> dict[str, dict[str, float]]:
        """Model -> code -> score."""
        found = self.whole.scores(features).tolist()
        return {
            name: dict(zip(codes, found[at : at + len(codes)], strict=True)) for name, codes, at in self.parts
        }


def joint(models: Mapping[str, Linear]) -> Joint:
    """The models under their names, side by side."""
    names = sorted({name for one in models.values() for name in one.row})
    row = {name: at for at, name in enumerate(names, 1)}
    width = sum(len(one.codes) for one in models.values())
    matrix = np.zeros((len(names) + 1, width), np.float32)
    parts, column = [], 0
    for name, one in models.items():
        places = np.fromiter((row[word] for word in one.row), np.int64, len(one.row))
        own = np.fromiter(one.row.values(), np.int64, len(one.row))
        columns = slice(column, column + len(one.codes))
        matrix[0, columns] = one.matrix[0]
        matrix[places, columns] = one.matrix[own]
        parts.append((name, one.codes, column))
        column += len(one.codes)
    return Joint(tuple(parts), Linear(tuple(str(at) for at in range(width)), row, matrix))


def linear(path: Path) -> Linear:
    """The model of a file that ``write`` made."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        codes = tuple(next(rows)[1:])
        names = [row[0] for row in rows]
    columns = range(1, len(codes) + 1)
    matrix = np.loadtxt(
        path,
        np.float32,
        comments=None,
        delimiter=",",
        quotechar='"',
        skiprows=1,
        usecols=columns,
        encoding="utf-8",
        ndmin=2,
    )
    return Linear(codes, {name: at for at, name in enumerate(names) if at}, matrix)


def write(path: Path, codes: tuple[str, ...], names: list[str], matrix: npt.NDArray[np.float32]) -> None:
    """Keep a model; ``matrix`` has a row for the bias, then one for each name."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["feature", *codes])
        for name, weights in zip([BIAS, *names], matrix, strict=True):
            rows.writerow([name, *(f"{weight:.2g}" for weight in weights)])
