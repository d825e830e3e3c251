"""A judgment and the ruling on it, told apart as if each were a ruling: two halves of one matter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from transform.reading.report.marks import CourtName
from transform.reading.report.matter import Matter
from transform.reading.report.mention import Sign
from transform.reading.report.roles import OWN, RULING, Roles
from transform.reading.report.telling import Said
from transform.reading.report.text import Text

_TOLD, _UNTOLD = 0.7, 0.2
"""How probable an outcome is, at least, in the half that tells the ruling, and at most in the other."""
_PROBABLE = 0.5
_TWO = 2
_CHINESE = (Sign.HOME, Sign.NUMBER, Sign.TOWN)


class _Half(NamedTuple):
    matter: Matter
    named: set[Sign]


def whole_again(text: Text, roles: Roles, said: Sequence[Said], found: Sequence[Matter]) -> list[Matter]:
    """The matters, a judgment without a ruling joined to the ruling behind it that is on no judgment."""
    kept: list[_Half] = []
    for one in (_Half(matter, _named(text, roles, matter)) for matter in found):
        last = kept[-1] if kept else None
        if last is not None and (
            (_is_judgment(last) and _is_ruling(one))
            or _is_told_again(last, one)
            or _ends_its_case(text, last, one)
            or (len(found) == _TWO and _is_how(last, one))
        ):
            joined = Matter(last.matter.order)
            for at in sorted([*last.matter.pieces, *one.matter.pieces]):
                joined.add(text, at, roles, said[at])
            kept[-1] = _Half(joined, _named(text, roles, joined))
        else:
            kept.append(one)
    return [one.matter for one in kept]


def _is_judgment(one: _Half) -> bool:
    """It tells a court abroad, nothing Chinese, and no outcome."""
    return one.matter.told <= _UNTOLD and Sign.FOREIGN in one.named and not one.named.intersection(_CHINESE)


def _is_ruling(one: _Half) -> bool:
    """It tells a court at home and an outcome, but no court abroad by its name."""
    return one.matter.told >= _TOLD and Sign.HOME in one.named and Sign.FOREIGN not in one.named


def _is_told_again(half: _Half, other: _Half) -> bool:
    """What follows names the same court abroad and no Chinese one, ends alike, and has no other day."""
    first, second = half.matter, other.matter
    courts = second.of(Sign.FOREIGN.name)
    days = first.of(RULING) | second.of(RULING)
    return (
        bool(courts)
        and courts <= first.of(Sign.FOREIGN.name)
        and Sign.HOME in half.named
        and not other.named.intersection((Sign.HOME, Sign.NUMBER))
        and min(first.told, second.told) >= _TOLD
        and _end(first) == _end(second)
        and len(days) <= 1
        and not (first.of(Sign.DOCKET.name) and second.of(Sign.DOCKET.name) - first.of(Sign.DOCKET.name))
    )


def _is_how(first: _Half, second: _Half) -> bool:
    """One names court and number of the ruling, the other by the same court the judgment it is on."""
    courts, days = (second.matter.of(name) for name in (Sign.HOME.name, RULING))
    return (
        {Sign.HOME, Sign.NUMBER} <= first.named
        and Sign.FOREIGN not in first.named
        and {Sign.HOME, Sign.FOREIGN} <= second.named
        and Sign.NUMBER not in second.named
        and courts <= first.matter.of(Sign.HOME.name)
        and days <= first.matter.of(RULING)
        and (second.matter.told <= _UNTOLD or _end(first.matter) == _end(second.matter))
    )


def _ends_its_case(text: Text, first: _Half, second: _Half) -> bool:
    """What follows tells the end of the case under whose head both stand, and names nothing Chinese."""
    case = text.cases[first.matter.pieces[0]]
    return (
        case > 0
        and case == text.cases[second.matter.pieces[0]]
        and first.matter.told <= _UNTOLD
        and second.matter.told >= _TOLD
        and not second.named.intersection((Sign.HOME, Sign.NUMBER))
    )


def _end(one: Matter) -> str:
    outcomes = one.codes.get("outcome", {})
    return max(outcomes, key=lambda code: outcomes[code], default="")


def _named(text: Text, roles: Roles, one: Matter) -> set[Sign]:
    """The kinds of its mentions that are probably its own; a court called by its town counts for none."""
    return {
        mention.sign
        for at in one.pieces
        for mention in text.within(text.pieces[at])
        if roles.get(mention.at, {}).get(OWN, 0.0) >= _PROBABLE
        and not (isinstance(mention.mark, CourtName) and mention.mark.alias and mention.sign is Sign.FOREIGN)
    }
