"""Chinese case numbers in an English text, with all that each can mean."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from transform.reading.report.marks import CourtName, NumberGroup
from transform.vocabulary import case_number
from transform.vocabulary.case_number_form import CaseNumber, Style

_OF_RECOGNITION = re.compile(r"\bRen\b|认")
_SYLLABLE = r"(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?[aeiou]{1,3}(?:ng?|r)?"
_IN_PINYIN = re.compile(
    rf"[(\[（]?\d{{4}}[)\]）]? (?>(?:{_SYLLABLE}){{1,3}} |\d{{1,4}} )+Nos?\.? ?\d.*", re.IGNORECASE
)
_NEAR = 300


def find_home_numbers(text: str, courts: Sequence[CourtName]) -> Iterator[NumberGroup]:
    """Every such number; ``courts`` are the mainland courts that the text names.

    Numbers of the style before 2016 abbreviate the court's town: one is read as a number of a court named
    near it, else of any court of the text, else by its letters alone.
    """
    printed = list(_printed(text))
    read = [one for one in printed if any(one.readings)]
    places = sorted((one.start, at) for at, one in enumerate(courts))
    everywhere = _names(courts)
    for group in printed:
        first = bisect_right(places, (group.start - _NEAR, len(courts)))
        last = bisect_left(places, (group.start + _NEAR, 0))
        near = _names(courts[at] for at in sorted(at for _, at in places[first:last]))
        if _is_home(known := _read(group, near, everywhere), read):
            yield known


def _names(courts: Iterable[CourtName]) -> list[str]:
    return list(dict.fromkeys(name for court in courts for name in court.names_zh))


def _read(group: NumberGroup, near: Sequence[str], everywhere: Sequence[str]) -> NumberGroup:
    if any(one.style is not Style.OLD for one in chain.from_iterable(group.readings)):
        return group
    readings = _of_courts(group.value, near) or _of_courts(group.value, everywhere) or group.readings
    return NumberGroup(group.start, group.end, group.value, readings)


def _printed(text: str) -> Iterator[NumberGroup]:
    spans: dict[tuple[int, int], list[tuple[CaseNumber, ...]]] = {}
    for found in case_number.find_all(text):
        spans.setdefault((found.start, found.end), []).append(found.candidates)
    for (start, end), readings in spans.items():
        yield NumberGroup(start, end, text[start:end], tuple(readings))


def _of_courts(printed: str, names: Sequence[str]) -> tuple[tuple[CaseNumber, ...], ...]:
    """What the number, or each of a list, means for one court or another; empty if nothing, or too much."""
    each = tuple(one.candidates for one in case_number.find_all(printed, "、".join(names))) if names else ()
    return each if all(each) else ()


def _is_home(group: NumberGroup, read: list[NumberGroup]) -> bool:
    """What looks like a Chinese number but names no mainland court is another state's docket.

    A number that cannot be read but stands beside its Chinese spelling is that number.
    """
    if any(group.readings) or _OF_RECOGNITION.search(group.value):
        return True
    if _IN_PINYIN.fullmatch(group.value):
        return True
    return any(-4 < one.start - group.end < 4 or -4 < group.start - one.end < 4 for one in read)
