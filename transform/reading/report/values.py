"""A value found, before it becomes an observation of a ruling."""

from __future__ import annotations

from dataclasses import dataclass

from transform.observation import Field


@dataclass(frozen=True, slots=True)
class Value:
    """``field`` is ``value`` because of ``text[start:end]``, by ``rule``.

    ``chance`` is how probable a model finds it.
    """

    field: Field
    value: str
    start: int
    end: int
    rule: str
    chance: float = 1.0
