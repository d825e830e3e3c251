"""What is told of several rulings at once: ``all of them``, ``respectively``, ``in neither case``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from transform.reading.report_en.layout import Piece
from transform.reading.report_en.ruling import Ruling, same_number
from transform.reading.report_en.telling import Telling

_ALL = re.compile(
    r"(?i)\b(?:all|each|both|every(?: one)?|none|either|neither) (?:of )?(?:the |these |those )?(?:\w+ "
    r"){0,2}?"
    r"(?:rulings|cases|judgments|matters|decisions|applications|orders|courts|case|matter|ruling|"
    r"decision|court|them)\b"
)
_ALL_RULED = re.compile(
    r"(?i)\b(?:all|each|both|every(?: one)?|either) (?:of )?(?:the |these |those |\w+ )?(?:them|"
    r"rulings?|cases?|matters?|applications?|decisions?)\b"
)


def is_of_all(telling: Telling) -> bool:
    """``All of the rulings bear the date of``, ``in each of them the court recognised``."""
    if not _ALL_RULED.search(telling.piece.text):
        return False
    if telling.live and not (telling.numbers or telling.names):
        return True
    return bool(telling.days) and not telling.courts


def give_each(rulings: Sequence[Ruling], owner: dict[int, list[Ruling]], telling: Telling) -> bool:
    """``The numbers are A and B respectively``: each to the ruling of its place."""
    groups = [
        one
        for at, one in enumerate(telling.numbers)
        if not any(same_number(one, b) for b in telling.numbers[:at])
    ]
    meant = [one for one in rulings if one.live and not one.numbers]
    if len(groups) < 2 or len(groups) != len(meant):
        return False
    for one, group in zip(meant, groups, strict=True):
        one.numbers.append(group)
    owner[telling.piece.start] = meant
    return True


def is_collective(piece: Piece) -> bool:
    """``in neither case``, ``both courts``."""
    return bool(_ALL.search(piece.text[:60]))


def give_to_all(rulings: list[Ruling], owner: dict[int, list[Ruling]], telling: Telling) -> None:
    """What is told of all goes to the rulings of the section, or else to every one."""
    section = telling.piece.section
    here = [one for one in rulings if any(piece.section == section for piece in one.pieces)]
    meant = here or rulings
    for one in meant:
        one.events += telling.events
        one.days += telling.days
        one.pieces.append(telling.piece)
    owner[telling.piece.start] = list(meant)
