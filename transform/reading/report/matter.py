"""A matter: the ruling that some pieces of a report tell of, and what they have named of it so far."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from transform.reading.report.enumerator import called
from transform.reading.report.marks import CourtName, NumberGroup
from transform.reading.report.mention import Mention, Sign, courts_of
from transform.reading.report.roles import OWN, Roles, dated
from transform.reading.report.telling import Said
from transform.reading.report.text import Text

_PROBABLE = 0.4
"""From this probability on a mention counts as one of the matter."""


@dataclass(slots=True)
class Matter:
    """``known`` are the values named so far by slot; ``pieces`` are places among those of the text."""

    order: int
    known: dict[str, set[str]] = field(default_factory=dict)
    pieces: list[int] = field(default_factory=list)
    block: int = -1
    section: int = -1
    told: float = 0.0
    """How probably one of its pieces tells an outcome."""
    codes: dict[str, dict[str, float]] = field(default_factory=dict)
    """Question -> code -> how probably one of its pieces tells it."""

    def add(self, text: Text, at: int, roles: Roles, said: Said) -> None:
        """One more piece speaks of it."""
        piece = text.pieces[at]
        self.pieces.append(at)
        self.block, self.section = piece.block, piece.section
        for one in text.within(piece):
            for slot, values in slots(text, one, roles):
                self.known.setdefault(slot, set()).update(values)
        self.known.setdefault("words", set()).update(text.names(piece))
        self.known.setdefault("called", set()).update(called(text.enumerators(piece)))
        self.told = max(self.told, said.outcome)
        for question, codes in said.codes.items():
            known = self.codes.setdefault(question, {})
            for code, chance in codes.items():
                known[code] = max(known.get(code, 0.0), chance)

    def copied(self) -> Matter:
        """The same matter, to go on in another way."""
        return replace(
            self,
            known={slot: set(values) for slot, values in self.known.items()},
            pieces=list(self.pieces),
            codes={question: dict(codes) for question, codes in self.codes.items()},
        )

    @property
    def last(self) -> int:
        return self.pieces[-1]

    def of(self, slot: str) -> set[str]:
        """What is known for a slot."""
        return self.known.get(slot, set())


def slot(mention: Mention) -> str:
    """What a mention is known under: a town stands for its court."""
    return Sign.HOME.name if mention.sign is Sign.TOWN else mention.sign.name


def slots(text: Text, mention: Mention, roles: Roles) -> Iterator[tuple[str, frozenset[str] | set[str]]]:
    """The slots of a matter that a mention fills, if its role is probable enough."""
    chances = roles.get(mention.at, {})
    if mention.sign is Sign.DAY:
        yield from ((role, mention.values) for role in dated(chances))
    elif mention.sign in (Sign.STATE, Sign.NAME):
        yield mention.sign.name, mention.values
    elif chances.get(OWN, 0) > _PROBABLE:
        yield slot(mention), text.alike(mention)
        if isinstance(mention.mark, CourtName) and mention.mark.iso2:
            yield Sign.STATE.name, {mention.mark.iso2}
        if isinstance(mention.mark, NumberGroup):
            yield Sign.HOME.name, courts_of(mention.mark)
