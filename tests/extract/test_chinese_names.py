"""Which titles may concern China: the examples and counterexamples of the file itself."""

from __future__ import annotations

import pytest

from extract.chinese_names import may_concern_china, names


@pytest.mark.parametrize("title", names().examples)
def test_examples_are_found(title: str) -> None:
    assert may_concern_china(title)


@pytest.mark.parametrize("title", names().counterexamples)
def test_counterexamples_are_not(title: str) -> None:
    assert not may_concern_china(title)
