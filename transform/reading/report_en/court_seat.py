"""The seat behind the name of a court, where the name without it tells the court."""

from __future__ import annotations

import re

from transform.reading.report_en.places import place_of
from transform.vocabulary.place_abroad import find_place
from transform.vocabulary.state import find_states

_SEATED = re.compile(
    r"(?P<court>.+\bCourt(?: of First Instance| of Appeals?)?) in (?P<place>(?:the )?[A-ZÀ-ÞĀ-Ž][\w ]+)"
)
_PLAIN, _SPECIFIC = 2, 5
"""A court named in more words needs no town, or no state, to be told from others."""


def without_seat(name: str) -> str:
    """``King County Superior Court`` of ``… Court in Seattle``; empty where the seat belongs to the name."""
    seated = _SEATED.fullmatch(name)
    return seated["court"] if seated and _is_known_without(seated["court"], seated["place"]) else ""


def _is_known_without(court: str, place: str) -> bool:
    if find_states(place):
        return tells(court) or len(court.split()) > _SPECIFIC
    return tells(court) and len(court.split()) > _PLAIN


def tells(court: str) -> bool:
    """Whether a state or town in it tells the court from others; what one state calls its courts does not."""
    place = find_place(court)
    return bool(place_of(court)[0]) and (place is None or place.kind != "court")
