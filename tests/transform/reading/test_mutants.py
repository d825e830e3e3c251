"""A bounded share of the mutants; ``python -m tests.mutants 1000000`` reads a million."""

from __future__ import annotations

import pytest

from tests import mutants


@pytest.mark.parametrize("seed", range(4))
def test_no_mutant_breaks_reading(seed: int) -> None:
    for text in mutants.mutants(seed, 100):
        assert mutants.faults(text) == [], text


def test_the_same_seed_gives_the_same_mutants() -> None:
    assert list(mutants.mutants(7, 20)) == list(mutants.mutants(7, 20))
    assert list(mutants.mutants(7, 20)) != list(mutants.mutants(8, 20))
