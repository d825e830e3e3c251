from __future__ import annotations

from decimal import Decimal

import pytest

from transform.preparation import Band, fee, preparation

BANDS = (
    Band(Decimal(10_000), Decimal(500_000), Decimal("0.015")),
    Band(Decimal(500_000), Decimal(5_000_000), Decimal("0.01")),
    Band(Decimal(5_000_000), Decimal(10_000_000), Decimal("0.005")),
    Band(Decimal(10_000_000), None, Decimal("0.001")),
)


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        ("1", "50"),
        ("10000", "50"),
        ("20000", "200"),
        ("500000", "7400"),
        ("1000000", "12400"),
        ("10000000", "77400"),
        ("100000000", "167400"),
    ],
)
def test_the_fee_by_the_official_bands(amount: str, expected: str) -> None:
    assert fee(Decimal(amount), Decimal(50), BANDS) == Decimal(expected)


def test_the_examples_of_the_page_are_worked_out() -> None:
    assert preparation().examples == (
        ("1,000,000", "12,400"),
        ("10,000,000", "77,400"),
        ("100,000,000", "167,400"),
    )
