"""What models that have not seen a document make of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from transform.reading.report.encoder import Encoded
from transform.reading.report.matter import Matter
from transform.reading.report.roles import Roles
from transform.reading.report.telling import Telling


@dataclass(slots=True)
class Seen:
    """The witness of the first models for what is learnt after them."""

    encoded: Encoded = field(default_factory=Encoded)
    roles: Roles = field(default_factory=dict)
    telling: Telling = field(default_factory=dict)
    matters: list[Matter] = field(default_factory=list)
