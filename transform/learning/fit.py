"""Fitting of linear models to described examples, and what is kept of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from transform.weighing.linear import Linear

Described = Mapping[str, float]
Matrix = npt.NDArray[np.float64]
_FEWEST = 2
"""A feature that fewer examples have teaches nothing."""
_SMALLEST = 0.01
"""What a feature must change at least in the score of a code, at its usual value, to be kept."""
_MOST_TURNS = 300


def one_of(rows: Sequence[Described], labels: Sequence[str], strength: float) -> Linear:
    """Exactly one code holds for each example."""
    names, matrix = table(rows)
    codes = tuple(sorted(set(labels)))
    if len(codes) == 1:
        return _kept(codes, names, matrix, np.zeros((len(names) + 1, 1)))
    fitted = LogisticRegression(C=strength, max_iter=3000).fit(matrix, labels)
    weights = np.vstack([fitted.intercept_, fitted.coef_.T])
    if len(codes) == 2:
        weights = np.column_stack([-weights[:, 0] / 2, weights[:, 0] / 2])
    return _kept(codes, names, matrix, weights)


def any_of(
    rows: Sequence[Described],
    labels: Sequence[frozenset[str]],
    strength: float,
    weights: Sequence[float] | None = None,
    *,
    balanced: bool = False,
    fewest: int = _FEWEST,
    least: float = 0.0,
) -> Linear:
    """Several codes may hold for an example, or none; ``balanced``: rare codes weigh more.

    ``least`` is the weight that a feature must have for some code to be kept.
    """
    names, matrix = table(rows, fewest)
    codes = tuple(sorted({code for held in labels for code in held}))
    columns = []
    base = np.ones(len(rows)) if weights is None else np.array(weights)
    for code in codes:
        truth = np.array([code in held for held in labels])
        rare = min(8.0, float((~truth).sum()) / max(1, int(truth.sum()))) ** 0.5 if balanced else 1.0
        fitted = LogisticRegression(C=strength, solver="liblinear", dual=True, random_state=0, max_iter=2000)
        fitted.fit(matrix, truth, sample_weight=base * np.where(truth, rare, 1.0))
        columns.append(np.concatenate([fitted.intercept_, fitted.coef_[0]]))
    return _kept(codes, names, matrix, np.column_stack(columns), least)


def best_of(groups: Sequence[tuple[Sequence[Described], set[int]]], ridge: float) -> Linear:
    """Of each group of candidates one that is right is to have the highest score."""
    rows = [row for candidates, _ in groups for row in candidates]
    names, matrix = table(rows)
    sizes = np.array([len(candidates) for candidates, _ in groups])
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    group = np.repeat(np.arange(len(groups)), sizes)
    right = np.zeros(len(rows))
    for start, (_, known) in zip(starts, groups, strict=True):
        right[[start + at for at in known]] = 1

    def loss(weights: Matrix) -> tuple[float, Matrix]:
        scores = matrix @ weights
        grown = np.exp(scores - np.maximum.reduceat(scores, starts)[group])
        whole = np.add.reduceat(grown, starts)
        good = np.add.reduceat(grown * right, starts) + 1e-12
        slope = matrix.T @ (grown / whole[group] - grown * right / good[group])
        missed = float((np.log(whole) - np.log(good)).sum())
        return missed + ridge / 2 * float(weights @ weights), slope + ridge * weights

    begin = np.zeros(matrix.shape[1])
    fitted = minimize(loss, begin, jac=True, method="L-BFGS-B", options={"maxiter": _MOST_TURNS})
    return _kept(("score",), names, matrix, np.concatenate([[0.0], fitted.x])[:, None])


def table(rows: Sequence[Described], fewest: int = _FEWEST) -> tuple[list[str], csr_matrix]:
    """The features that enough examples have, sorted, and a row of them for each example."""
    counted = Counter(name for row in rows for name, value in row.items() if value)
    names = sorted(name for name, times in counted.items() if times >= fewest)
    column = {name: at for at, name in enumerate(names)}
    values, columns, ends = [], [], [0]
    for row in rows:
        for name, value in row.items():
            if value and name in column:
                values.append(value)
                columns.append(column[name])
        ends.append(len(values))
    return names, csr_matrix((values, columns, ends), shape=(len(rows), len(names)))


def _kept(
    codes: tuple[str, ...], names: Sequence[str], matrix: csr_matrix, weights: Matrix, least: float = 0.0
) -> Linear:
    """The model without the features that decide nothing."""
    times = np.maximum(1, matrix.getnnz(axis=0))
    usual = np.asarray(abs(matrix).sum(axis=0)).ravel() / times
    most = np.abs(weights[1:]).max(axis=1)
    large = np.concatenate([[True], (most * usual >= _SMALLEST) & (most >= least)])
    kept = [name for name, is_large in zip(names, large[1:], strict=True) if is_large]
    return Linear(codes, {name: at for at, name in enumerate(kept, 1)}, weights[large].astype(np.float32))
