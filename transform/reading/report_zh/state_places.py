"""States that a folded Chinese text names, and parts of federations that stand without theirs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from transform.reading.phrases import table
from transform.vocabulary.lexicon import longest_of
from transform.vocabulary.state import find_states

_SHORTEST_PART = 3


@dataclass(frozen=True, slots=True)
class StatePlace:
    """``text[first:last]`` names the state, or a part of it whose name alone tells it."""

    iso2: str
    first: int
    last: int


def places(text: str) -> list[StatePlace]:
    """States, and those parts of federations that stand without their state (纽约州), in order."""
    whole = [StatePlace(one.iso2, one.start, one.end) for one in find_states(text)]
    covered = [(one.first, one.last) for one in whole]
    parts = [
        StatePlace(_of_parts()[match.group()][:2], match.start(), match.end())
        for match in _parts().finditer(text)
        if not any(a <= match.start() and match.end() <= b for a, b in covered)
    ]
    inside = [(one.first, one.last) for one in parts]
    kept = [one for one in whole if not any(a < one.first and one.last <= b for a, b in inside)]
    return sorted([*kept, *parts], key=lambda one: one.first)


@cache
def _of_parts() -> Mapping[str, str]:
    """Names of parts of federations that end in 州 or 省 -> ISO 3166-2, from the phrase tables."""
    names: dict[str, str] = {}
    for name in ("subdivision_zh", "report_subdivision_zh"):
        for phrase in table(name).phrases:
            for one in re.sub(r"\(\?<?[=!][^)]*\)", "", phrase.pattern.pattern).split("|"):
                plain = one.replace("?", "")
                if plain.endswith(("州", "省")):
                    names[plain] = phrase.code
                    if one.endswith("?") and len(plain) > _SHORTEST_PART:
                        names[plain[:-1]] = phrase.code
    return names


@cache
def _parts() -> re.Pattern[str]:
    names = list(_of_parts())
    firsts = "".join(sorted({name[0] for name in names}))
    return re.compile(f"(?=[{firsts}])(?:{longest_of(names)})")
