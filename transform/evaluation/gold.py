"""What a person read in a document, as ``{"kind": ..., "decisions": [{field: value, ...}, ...]}``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from transform.finding.decision import FIELDS, LISTS
from transform.finding.kind import Kind

Values = Mapping[str, tuple[str, ...]]
"""Field -> its values, () for null and the empty list; a field that is not asked for is absent."""

_BESIDE = frozenset({"evidence", "notes", "remark"})
_SPACE = re.compile(r"\s+")


class GoldError(ValueError):
    """A file of expectations that breaks its rules; the message says where and why."""


@dataclass(frozen=True, slots=True)
class Gold:
    """``kind`` is None where the file does not say it.

    A kind outside our list (a set may have finer ones) groups the scores and is not compared itself.
    """

    kind: str | None
    decisions: tuple[Values, ...]
    ignored: tuple[str, ...] = ()
    """Keys of decisions that are no field of ours, each once."""

    @property
    def has_known_kind(self) -> bool:
        """Whether the kind is one that reading tells."""
        return self.kind in set(Kind)


def is_gold(value: Any) -> bool:
    """Whether a JSON value is a file of expectations and not a document."""
    return isinstance(value, dict) and "decisions" in value


def gold_of(value: Any) -> Gold:
    """Check and normalise a parsed file; raises GoldError for what has another shape."""
    if not is_gold(value):
        raise GoldError('no object with "decisions"')
    kind = value.get("kind")
    if kind is not None and not isinstance(kind, str):
        raise GoldError(f"kind {kind!r} is no word")
    if not isinstance(value["decisions"], list):
        raise GoldError('"decisions" is no list')
    decisions, ignored = [], set[str]()
    for at, decision in enumerate(value["decisions"], 1):
        if not isinstance(decision, dict):
            raise GoldError(f"decision {at} is no object")
        ignored |= set(decision) - set(FIELDS) - _BESIDE
        decisions.append(
            {name: _values(name, decision[name], f"decision {at}") for name in FIELDS if name in decision}
        )
    return Gold(kind, tuple(decisions), tuple(sorted(ignored)))


def _values(name: str, value: Any, where: str) -> tuple[str, ...]:
    items = value if isinstance(value, list) else [] if value is None else [value]
    if isinstance(value, list) and name not in LISTS:
        raise GoldError(f"{where}: {name} is a list")
    if not all(isinstance(item, str | int | float) and not isinstance(item, bool) for item in items):
        raise GoldError(f"{where}: {name} is {value!r}")
    return tuple(dict.fromkeys(one for item in items if (one := normal(name, str(item)))))


def normal(name: str, value: str) -> str:
    """The form in which values are compared: NFKC, white space folded, amounts as plain decimals."""
    plain = _SPACE.sub(" ", unicodedata.normalize("NFKC", value)).strip()
    if name == "amount":
        try:
            return f"{Decimal(plain.replace(',', '')).normalize():f}"
        except InvalidOperation:
            return plain
    return plain
