"""An account: what one document says of one ruling. Decisions are made of accounts that agree."""

from __future__ import annotations

from dataclasses import dataclass

from transform.not_ours import NotOurs
from transform.observation import Field, Observation


@dataclass(frozen=True, slots=True)
class Account:
    """``subject`` is true where the document is about this ruling, false where it only names it.

    ``ref`` is the register's name of the ruling, empty elsewhere. ``settled`` is the reviewer's reason
    where a person has weighed this account against the register's row and kept the row. ``reported`` is
    true where a report tells of the ruling among other things, and is not its text or its page.
    ``corrects`` is filled in a reviewed correction alone: the register's name or the case number of the
    ruling it is for; ``replaces`` is the value it expects to find there, several joined by " ; ".
    """

    document_id: str
    source_id: str
    url: str
    ruling: int
    subject: bool
    observations: tuple[Observation, ...]
    ref: str = ""
    settled: str = ""
    reported: bool = False
    corrects: str = ""
    replaces: str = ""

    def values(self, field: Field) -> tuple[str, ...]:
        """Every value of a field, in document order, each once."""
        return tuple(dict.fromkeys(o.value for o in self.observations if o.field is field))

    def value(self, field: Field) -> str:
        """The value of a field, or the empty string where the account is silent or has several."""
        values = self.values(field)
        return values[0] if len(values) == 1 else ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading one document gave: its accounts, or the reason why it is none of ours, and remarks.

    ``problems`` are (severity, message) pairs.
    """

    accounts: tuple[Account, ...] = ()
    not_ours: NotOurs | None = None
    problems: tuple[tuple[str, str], ...] = ()
