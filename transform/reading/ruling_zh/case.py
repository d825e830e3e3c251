"""One ruling under reading: its text, its parts, and the observations and remarks gathered on the way."""

from __future__ import annotations

from dataclasses import dataclass, field

from transform.observation import Field, Observation
from transform.reading.observe import Witness
from transform.reading.ruling_zh.plain import Plain
from transform.reading.ruling_zh.sections import Sections


@dataclass(slots=True)
class Case:
    """``observations`` and ``problems`` grow while the parts are read."""

    witness: Witness
    text: Plain
    parts: Sections
    observations: list[Observation] = field(default_factory=list)
    problems: list[tuple[str, str]] = field(default_factory=list)

    def says(self, name: Field, value: str, start: int, end: int, rule: str) -> None:
        """A value and the plain text that it rests on."""
        self.observations.append(self.witness.says(name, value, *self.text.place(start, end), rule))

    def printed(self, start: int, end: int) -> str:
        """The words of the document at a place of the plain text, white space folded."""
        first, last = self.text.place(start, end)
        return " ".join(self.witness.document.text[first:last].split())

    def warn(self, message: str, severity: str = "warning") -> None:
        """A remark for the reader of the reading."""
        self.problems.append((severity, message))
