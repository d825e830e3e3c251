"""Places whose name alone tells the state of a court abroad: counties, seats of courts, provinces."""

from __future__ import annotations

import re
from functools import cache

from transform.reading.phrases import table
from transform.vocabulary.lexicon import longest_of
from transform.vocabulary.registry import rows
from transform.vocabulary.state import find_states

_LONGEST_TOWN = 9
_OF_SEVERAL, _SEVERAL_AT_MOST = re.compile(r"东加勒比(?:国家)?最高法院$"), 12
"""The court of several states, named before its branch in one."""


@cache
def states_of_places() -> dict[str, tuple[str, str]]:
    """Place -> state and subdivision: counties, seats of courts, and every state and province."""
    places = {row["place"]: (row["iso2"], row["subdivision"]) for row in rows("court_places")}
    for phrase in table("subdivision_zh").phrases:
        for word in phrase.pattern.pattern.split("|"):
            if re.fullmatch(r"[\u4e00-\u9fff]{2,}[州省]", word):
                places[word] = (phrase.code[:2], phrase.code)
    return places


def before_branch(text: str, at: int) -> int:
    """Where the name of a court begins whose branch in one state is named from ``at`` on; else ``at``."""
    several = _OF_SEVERAL.search(text, max(0, at - _SEVERAL_AT_MOST), at)
    return several.start() if several else at


@cache
def places() -> re.Pattern[str]:
    """Any of them."""
    return re.compile(longest_of(sorted(states_of_places())))


@cache
def towns() -> dict[str, tuple[str, str]]:
    """Chinese name of a town abroad -> state, and its subdivision where that is known."""
    return {row["town"]: (row["iso2"], row["subdivision"]) for row in rows("towns_abroad_zh")}


def town_at(text: str, at: int) -> str:
    """The longest name of a town abroad that begins there, or the empty string."""
    sizes = range(_LONGEST_TOWN, 1, -1)
    return next((text[at : at + size] for size in sizes if text[at : at + size] in towns()), "")


def state_of_place(name: str) -> str:
    """The state whose place a court's name begins with, or the empty string."""
    found = places().match(name)
    if found:
        return states_of_places()[found.group()][0]
    town = town_at(name, 0)
    return towns()[town][0] if town else ""


def within_state(name: str, iso2: str) -> str:
    """The name of a court without the state that it begins with: 澳大利亚联邦 makes no federal court."""
    first = next(iter(find_states(name)), None)
    return name[first.end :] if first and first.start == 0 and first.iso2 == iso2 else name


def subdivision_of_place(name: str) -> str:
    """The subdivision whose county or place a court's name holds, or the empty string."""
    found = places().search(name)
    if found:
        return states_of_places()[found.group()][1]
    town = town_at(name, 0)
    return towns()[town][1] if town else ""
