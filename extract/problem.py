"""What went wrong with one input, said so that a person can act: the place and the cause."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    WARNING = "warning"  # kept, but somebody should look
    ERROR = "error"  # this input was left out; the rest went on


@dataclass(frozen=True, slots=True)
class Problem:
    """``place`` names file and row, or the address; ``message`` the cause in one sentence."""

    severity: Severity
    source_id: str
    place: str
    message: str
