"""Models that go on from what they know: a ridge holds every weight to what it was, not to nothing.

What few new examples have keeps the weight that many old ones gave it; what all of them have, as the scores
of the networks and the bias, moves first.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from scipy.optimize import minimize

from transform.learning.fit import Described, Matrix, table
from transform.weighing.linear import Linear

_FEWEST = 4
"""A feature that fewer new examples have keeps its weight."""
_MOST_TURNS = 200


def one_of(model: Linear, rows: Sequence[Described], labels: Sequence[str], ridge: float) -> Linear:
    """Exactly one code holds for each example; those of codes that the model does not know are left out."""
    known = [
        (row, model.codes.index(label))
        for row, label in zip(rows, labels, strict=True)
        if label in model.codes
    ]
    right = np.array([code for _, code in known], np.int64)
    every = np.arange(len(known))

    def missed(scores: Matrix) -> tuple[float, Matrix]:
        grown = np.exp(scores - scores.max(axis=1, keepdims=True))
        chances = grown / grown.sum(axis=1, keepdims=True)
        lost = -float(np.log(chances[every, right] + 1e-300).sum())
        chances[every, right] -= 1
        return lost, chances

    return _moved(model, [row for row, _ in known], missed, ridge)


def any_of(
    model: Linear, rows: Sequence[Described], labels: Sequence[frozenset[str]], ridge: float
) -> Linear:
    """Several codes may hold for an example, or none."""
    held = np.array([[code in one for code in model.codes] for one in labels], float)

    def missed(scores: Matrix) -> tuple[float, Matrix]:
        lost = np.logaddexp(0, scores) - held * scores
        return float(lost.sum()), 1 / (1 + np.exp(-scores)) - held

    return _moved(model, rows, missed, ridge)


def _moved(
    model: Linear,
    rows: Sequence[Described],
    missed: Callable[[Matrix], tuple[float, Matrix]],
    ridge: float,
) -> Linear:
    """The model with weights moved; ``missed``: of scores, the loss and its slope."""
    if not rows:
        return model
    names, matrix = table(rows, _FEWEST)
    begin = np.array([model.scores(row) for row in rows])
    shape = (len(names) + 1, len(model.codes))

    def loss(flat: Matrix) -> tuple[float, Matrix]:
        moves = flat.reshape(shape)
        lost, slope = missed(begin + moves[0] + matrix @ moves[1:])
        whole = np.vstack([slope.sum(axis=0), matrix.T @ slope]) + ridge * moves
        return lost + ridge / 2 * float(flat @ flat), whole.ravel()

    fitted = minimize(
        loss, np.zeros(shape).ravel(), jac=True, method="L-BFGS-B", options={"maxiter": _MOST_TURNS}
    )
    return _with(model, names, fitted.x.reshape(shape))


def _with(model: Linear, names: Sequence[str], moves: Matrix) -> Linear:
    """The model with moves added, the first row to the bias; names that it does not know are added."""
    row = dict(model.row)
    for name in names:
        row.setdefault(name, len(row) + 1)
    matrix = np.zeros((len(row) + 1, len(model.codes)), np.float32)
    matrix[: len(model.matrix)] = model.matrix
    matrix[[0, *(row[name] for name in names)]] += moves.astype(np.float32)
    return Linear(model.codes, row, matrix)
