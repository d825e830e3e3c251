"""The name of the rule behind a value that a model found."""

from __future__ import annotations

from transform.weighing import rule_of as weighed

SURE = 0.8
"""A value that is less probable is marked as weighed, which readers of it are told (docs/reading.md)."""


def rule_of(language: str, name: str, chance: float) -> str:
    """``report_en.foreign_court`` where the model is sure, ``weighed_en.foreign_court`` where it is not."""
    return f"report_{language}.{name}" if chance >= SURE else weighed(language, name)
