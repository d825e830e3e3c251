"""Counts of right, invented and missed values, and what follows from them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Count:
    """A wrong value is both invented and missed."""

    right: int = 0
    invented: int = 0
    missed: int = 0

    def add(self, expected: tuple[str, ...], found: tuple[str, ...]) -> None:
        """Count the elements of one field of one decision."""
        self.right += len(set(expected) & set(found))
        self.invented += len(set(found) - set(expected))
        self.missed += len(set(expected) - set(found))

    @property
    def precision(self) -> float | None:
        """None where nothing was found."""
        return _share(self.right, self.right + self.invented)

    @property
    def recall(self) -> float | None:
        """None where nothing was expected."""
        return _share(self.right, self.right + self.missed)

    @property
    def f1(self) -> float | None:
        """None where nothing was expected or found."""
        return _share(2 * self.right, 2 * self.right + self.invented + self.missed)

    def to_json(self) -> dict[str, int | float | None]:
        return {
            "right": self.right,
            "invented": self.invented,
            "missed": self.missed,
            "precision": self.precision,
            "recall": self.recall,
            "f1": self.f1,
        }


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None
