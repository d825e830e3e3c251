from __future__ import annotations

import re

import pytest

from warehouse.site.plots.paths import relative


@pytest.mark.parametrize(
    ("outline", "expected"),
    [
        ("M0,0L10,0L10,10Z", "M0 0l10 0 0 10z"),
        ("M693.72,249.43L694.31,249L693.9,251.1Z", "M693.7 249.4l.6-.4-.4 2.1z"),
        ("M1,1L1.04,1.04L2,2L3,1Z", "M1 1l1 1 1-1z"),
        ("M5,5L5.01,5.01L5.02,5Z", ""),
        ("M5,5L5.01,5.01ZM0,0L1,0L1,1Z", "M0 0l1 0 0 1z"),
    ],
    ids=["a ring", "tenths", "points that fall together", "a speck", "a speck before a ring"],
)
def test_outlines_are_written_in_steps(outline: str, expected: str) -> None:
    assert relative(outline) == expected


def test_rounding_does_not_add_up() -> None:
    drawn = relative("M0,0" + "".join(f"L{0.04 * n:.2f},{n}" for n in range(1, 101)) + "Z")
    across = [float(step.split()[0]) for step in re.findall(r"[-\d.]+ [-\d.]+", drawn.split("l")[1])]
    assert sum(across) == pytest.approx(4.0)
