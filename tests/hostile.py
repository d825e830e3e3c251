"""Texts made from a pattern's own tree, on which it would never end if it could be read in endless ways.

A repeated part is led up to as the pattern wants it, then said many times over, then broken off.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Any

_PARSER: Any = import_module("re._parser")
_IS: Any = import_module("re._constants")
_LOOPS, _OFTEN, _LONGEST = 4, 60, 2500
"""A part that may be repeated so often is tried, so many times over, in so many characters at most."""
_OF_CATEGORY = {_IS.CATEGORY_DIGIT: "9", _IS.CATEGORY_WORD: "a", _IS.CATEGORY_SPACE: " "}
_OTHERS = "a9A 中-,z"
_SINGLE = frozenset({_IS.IN, _IS.LITERAL, _IS.NOT_LITERAL, _IS.ANY})
_REPEATS = frozenset({_IS.MAX_REPEAT, _IS.MIN_REPEAT, _IS.POSSESSIVE_REPEAT})
_LOOKS = frozenset({_IS.ASSERT, _IS.ASSERT_NOT})
Nodes = Sequence[tuple[Any, Any]]


def attacks(pattern: str, flags: int, tries: int, chance: random.Random) -> Iterator[str]:
    """So many texts for each part that is repeated and is more than one character."""
    for before, body in _repeated(list(_PARSER.parse(pattern, flags)), []):
        for _ in range(tries):
            lead = _sample(before, chance)
            unit = "".join(_sample(body, chance) for _ in range(chance.choice((1, 1, 2, 3))))
            if unit:
                yield lead + unit * min(_OFTEN, max(3, _LONGEST // len(unit))) + "\x00"


def _repeated(nodes: Nodes, before: list[tuple[Any, Any]]) -> Iterator[tuple[Nodes, Nodes]]:
    for at, (kind, value) in enumerate(nodes):
        lead = [*before, *nodes[:at]]
        if kind in (_IS.MAX_REPEAT, _IS.MIN_REPEAT):
            body = list(value[2])
            if value[1] >= _LOOPS and not (len(body) == 1 and body[0][0] in _SINGLE):
                yield lead, body
        for inner in _inside(kind, value):
            yield from _repeated(inner, lead)


def _inside(kind: Any, value: Any) -> list[Nodes]:
    """The sequences that a node holds."""
    if kind in _REPEATS:
        return [list(value[2])]
    if kind is _IS.SUBPATTERN:
        return [list(value[3])]
    if kind is _IS.BRANCH:
        return [list(one) for one in value[1]]
    if kind is _IS.ATOMIC_GROUP:
        return [list(value)]
    return [list(value[1])] if kind in (_IS.ASSERT, _IS.ASSERT_NOT) else []


def _sample(nodes: Nodes, chance: random.Random) -> str:
    """Characters that nodes accept, looks ahead and behind aside."""
    return "".join(_of_node(kind, value, chance) for kind, value in nodes)


def _of_node(kind: Any, value: Any, chance: random.Random) -> str:
    if kind in _SINGLE:
        return _of_class(value if kind is _IS.IN else [(kind, value)], chance)
    if kind is _IS.BRANCH:
        return _sample(chance.choice(value[1]), chance)
    if kind in _REPEATS:
        times = min(value[1], value[0] + chance.choice((0, 1, 2)))
        return "".join(_sample(value[2], chance) for _ in range(times))
    return "".join(_sample(one, chance) for one in _inside(kind, value) if kind not in _LOOKS)


def _of_class(items: Nodes, chance: random.Random) -> str:
    if items[0][0] in (_IS.NEGATE, _IS.NOT_LITERAL):
        refused = items[1:] or [(_IS.LITERAL, items[0][1])]
        return next((one for one in _OTHERS if not _is_of(one, refused)), "z")
    kind, value = chance.choice(items)
    if kind is _IS.ANY:
        return chance.choice(_OTHERS)
    if kind is _IS.RANGE:
        return chr(chance.choice((value[0], value[1], sum(value) // 2)))
    return chr(value) if kind is _IS.LITERAL else _OF_CATEGORY.get(value, "-")


def _is_of(one: str, items: Nodes) -> bool:
    return any(
        (kind is _IS.LITERAL and value == ord(one))
        or (kind is _IS.RANGE and value[0] <= ord(one) <= value[1])
        or (kind is _IS.CATEGORY and _OF_CATEGORY.get(value) == one)
        for kind, value in items
    )
