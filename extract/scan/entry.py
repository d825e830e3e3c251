"""What can be scanned by itself: a member of an archive, or a file. The unit of work and of resuming."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from typing import Any

_MONTHS = (
    re.compile(r"(?<!\d)(\d{4})年(\d{1,2})月"),
    re.compile(r"(?<!\d)((?:19|20)\d{2})[_-]?(0[1-9]|1[0-2])(?!\d)"),
)


@dataclass(frozen=True, slots=True)
class Span:
    """Packed bytes inside a file; ``method`` is that of zip, ``crc`` None where none is stated."""

    offset: int
    packed: int
    method: int
    size: int | None = None
    crc: int | None = None


@dataclass(frozen=True, slots=True)
class Member:
    """``file`` is the path below the folder that was asked for, ``name`` the place inside it ("" for a plain
    file; nested archives joined by a slash). ``outer`` is a packed archive that holds ``span``.

    ``stamp`` changes with the file; ``damage`` is what was seen to be wrong when the archive was opened.
    """

    path: str
    file: str
    name: str
    span: Span
    outer: Span | None = None
    codec: str = "zip"
    stamp: str = ""
    damage: str = ""

    @property
    def place(self) -> str:
        """File and name, for people."""
        return f"{self.file}/{self.name}" if self.name else self.file

    @property
    def month(self) -> str:
        """The month that the innermost name tells, YYYY-MM; "" where none does."""
        for part in reversed(self.place.split("/")):
            for pattern in _MONTHS:
                found = pattern.search(part)
                if found and 1 <= int(found[2]) <= 12:
                    return f"{found[1]}-{int(found[2]):02}"
        return ""

    def to_json(self) -> dict[str, Any]:
        """For the identity of a member: everything but the folder it lies in."""
        return {key: value for key, value in asdict(self).items() if key != "path"}


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A place that cannot be scanned, and why."""

    place: str
    cause: str
