"""A date where it stands, and the roles it can have."""

from __future__ import annotations

from dataclasses import dataclass

from transform.reading.report_en.events import Event
from transform.reading.report_en.layout import Piece
from transform.reading.report_en.telling import Teller

RULING, JUDGMENT, OTHER = "ruling", "judgment", ""
Role = tuple[str, int]
"""A role, and a weight that is higher where the words leave less doubt."""


@dataclass(frozen=True, slots=True)
class Place:
    """A date at ``at`` of a piece; ``own`` is the sign of the courts that rule, ``origin`` of the others."""

    teller: Teller
    piece: Piece
    at: int
    events: tuple[Event, ...]
    past: bool
    outbound: bool

    @property
    def own(self) -> str:
        return "Ⓕ" if self.outbound else "Ⓗ"

    @property
    def origin(self) -> str:
        return "Ⓗ" if self.outbound else "Ⓕ"

    @property
    def before(self) -> str:
        return self.piece.text[: self.at]

    @property
    def after(self) -> str:
        return self.piece.text[self.at :]
