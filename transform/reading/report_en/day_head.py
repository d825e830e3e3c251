"""The role of a date by the nearest word or sign before it."""

from __future__ import annotations

import re

from transform.reading.report_en import day_words as words
from transform.reading.report_en.day_place import JUDGMENT, OTHER, RULING, Place, Role
from transform.reading.report_en.marks import NumberGroup
from transform.reading.report_en.ruling import is_recognition


def by_head(place: Place) -> Role:
    """The nearest word or sign before the date that can have one."""
    head = None
    for match in words.HEAD.finditer(place.before, max(0, place.at - 150)):
        head = match
    if head is None:
        told = any(one.end - place.piece.start <= place.at for one in place.events)
        return (RULING, 1) if told else (OTHER, 0)
    close = 2 if words.BESIDE.match(place.before[head.end() :]) else 1
    if head["other"]:
        return OTHER, 0
    if _is_of_event(place, head):
        return RULING, 2
    if head["sign"]:
        return _by_sign(place, head), close
    return _by_word(place, head, close)


def _by_word(place: Place, head: re.Match[str], close: int) -> Role:
    if not place.outbound and words.IN_ITS.search(place.before[: head.start()]):
        return JUDGMENT, 3
    if head["ruling"]:
        return RULING, close
    return (RULING, 1) if head["decision"] else (_by_judgment(place, head), close)


def _is_of_event(place: Place, head: re.Match[str]) -> bool:
    """``recognised the judgment of the Ⓕ on Ⓓ``: the day is that of the event, not of the judgment."""
    gap = place.before[head.end() :]
    if head["sign"] == place.own or not (head["sign"] in ("Ⓗ", "Ⓕ") or head["judgment"]):
        return False
    if not words.ON.search(gap) or words.GIVEN.search(gap):
        return False
    if words.GIVEN.search(place.before[max(0, head.start() - 22) : head.start()]):
        return False
    return any(one.end - place.piece.start <= head.start() + 12 for one in place.events)


def _by_sign(place: Place, head: re.Match[str]) -> str:
    match head["sign"]:
        case "Ⓒ":
            mark = place.teller.shape.marks.get(place.piece.start + head.start())
            ours = isinstance(mark, NumberGroup) and is_recognition(mark)
            return JUDGMENT if place.outbound and not ours else RULING
        case "Ⓚ":
            return RULING if place.outbound else JUDGMENT
        case place.own:
            return OTHER if words.ASKED.search(place.before[: head.start()]) else RULING
    return JUDGMENT


def _by_judgment(place: Place, head: re.Match[str]) -> str:
    theirs = words.OF_CHINA.search(place.before[max(0, head.start() - 16) : head.start()])
    if theirs and not place.outbound:
        return OTHER
    lead = place.before[: head.start()]
    if place.outbound and not theirs and place.events and words.BY_ORDER.search(lead):
        return RULING
    if place.outbound and not theirs and words.GAVE.search(lead) and "Ⓗ" not in lead[-80:]:
        return RULING
    if place.outbound and not theirs and words.ITS_OWN.search(place.before[: head.start()]):
        return RULING
    return JUDGMENT
