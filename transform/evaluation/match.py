"""Which found decision is which expected one: the same case number, else the best agreement over all."""

from __future__ import annotations

from collections.abc import Sequence

from transform.evaluation.gold import Values

_SAME_NUMBER = 1000
_IDENTIFYING = frozenset(
    {"court_zh", "decision_date", "foreign_court", "foreign_case_number", "foreign_judgment_date", "amount"}
    | {"jurisdiction", "case_number_candidates"}
)


def pairs(expected: Sequence[Values], found: Sequence[Values]) -> list[tuple[int, int]]:
    """Pairs of places in both lists, each place at most once, with the greatest agreement in sum.

    Two decisions that agree in nothing that tells one ruling from another are no pair.
    """
    weights = [[_agreement(one, other) for other in found] for one in expected]
    return sorted((row, column) for row, column in _assign(weights) if weights[row][column] > 0)


def _agreement(expected: Values, found: Values) -> int:
    same = {name for name, values in expected.items() if values and set(values) == set(found.get(name, ()))}
    if "case_number" in same:
        return _SAME_NUMBER + len(same)
    return len(same) if same & _IDENTIFYING else 0


def _assign(weights: list[list[int]]) -> list[tuple[int, int]]:
    """The assignment of greatest weight (the Hungarian method with potentials, rows and columns padded)."""
    size = max(len(weights), max((len(row) for row in weights), default=0))
    cost = [[0] * (size + 1) for _ in range(size + 1)]
    for row, line in enumerate(weights, 1):
        for column, weight in enumerate(line, 1):
            cost[row][column] = -weight
    of_row, of_column, owner = [0] * (size + 1), [0] * (size + 1), [0] * (size + 1)
    for row in range(1, size + 1):
        _augment(row, cost, of_row, of_column, owner)
    return [
        (owner[column] - 1, column - 1)
        for column in range(1, size + 1)
        if owner[column] <= len(weights) and column <= len(weights[owner[column] - 1])
    ]


def _augment(
    row: int, cost: list[list[int]], of_row: list[int], of_column: list[int], owner: list[int]
) -> None:
    """Give one more row a column, along the shortest augmenting path; ``owner[0]`` is the row to place."""
    size = len(owner) - 1
    infinite = 10**9
    nearest, came_from, done = [infinite] * (size + 1), [0] * (size + 1), [False] * (size + 1)
    owner[0], column = row, 0
    while owner[column] != 0:
        done[column] = True
        here, step, following = owner[column], infinite, 0
        for other in range(1, size + 1):
            if done[other]:
                continue
            reduced = cost[here][other] - of_row[here] - of_column[other]
            if reduced < nearest[other]:
                nearest[other], came_from[other] = reduced, column
            if nearest[other] < step:
                step, following = nearest[other], other
        for other in range(size + 1):
            if done[other]:
                of_row[owner[other]] += step
                of_column[other] -= step
            else:
                nearest[other] -= step
        column = following
    while column:
        owner[column], column = owner[came_from[column]], came_from[column]
