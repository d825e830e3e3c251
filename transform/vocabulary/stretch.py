"""Stretches of a text by their offsets: from the first up to, and without, the last."""

from __future__ import annotations

from collections.abc import Iterable


def overlaps(stretch: tuple[int, int], others: Iterable[tuple[int, int]]) -> bool:
    """Whether a stretch has a character in common with one of some others."""
    start, end = stretch
    return any(first < end and start < last for first, last in others)
