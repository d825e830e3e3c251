"""What models that have not seen a document make of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from transform.learning.lesson import Lesson
from transform.reading.report.encoder import Encoded
from transform.reading.report.linking import matters, whole
from transform.reading.report.matter import Matter
from transform.reading.report.roles import Roles, roles
from transform.reading.report.telling import Telling, said, telling


@dataclass(slots=True)
class Seen:
    """The witness of the first models for what is learnt after them."""

    encoded: Encoded = field(default_factory=Encoded)
    roles: Roles = field(default_factory=dict)
    telling: Telling = field(default_factory=dict)
    matters: list[Matter] = field(default_factory=list)

    def read_names(self, lesson: Lesson) -> None:
        """Roles and what sentences tell, by the models of now."""
        self.roles = roles(lesson.text, self.encoded)
        self.telling = telling(lesson.text, self.encoded)

    def read_matters(self, lesson: Lesson) -> None:
        """Which pieces tell of which ruling, by the linker of now."""
        told = said(self.telling)
        if lesson.single:
            self.matters = [whole(lesson.text, self.roles, told)]
        else:
            self.matters = matters(lesson.text, self.roles, told, self.encoded)
