"""Names of courts in capitals, or with a small ``court``, as a sentence prints the name, sign for sign."""

from __future__ import annotations

import re

_CAPITALS = re.compile(
    r"(?:(?<=IN )|(?<=IN THE )|(?<![A-Z] )(?<![\w.-]))(?:[A-Z]{2,20},? ){0,6}(?:COURT|TRIBUNAL)"
    r"(?:,? \(?[A-Z]{2,20}\)?){1,8}(?![a-z])"
)
_SMALL_COURT = re.compile(
    r"(?<=[A-Z])(?P<kind>ommercial|conomic|amily|istrict|egional|ppellate|ivil|abour|rovincial|rbitrazh|antonal|ity)"
    r" court(?= (?:of|in|no\.? \d{1,2} of) (?:the )?[A-Z])"
)
"""``Commercial court of N'Djamena``: as good a name as with a capital."""
_WORD = re.compile(r"[A-Z]+")
_SMALL_WORDS = frozenset({"OF", "THE", "AND", "FOR", "IN", "AT"})


def as_names(text: str) -> str:
    """``text`` of the same length, with such names in capitals and small letters."""
    return _SMALL_COURT.sub(r"\g<kind> Court", _CAPITALS.sub(_as_a_name, text))


def _as_a_name(capitals: re.Match[str]) -> str:
    """``HIGH COURT OF KENYA`` as a sentence would print it, sign for sign."""
    return _WORD.sub(
        lambda word: word.group().lower() if word.group() in _SMALL_WORDS else word.group().capitalize(),
        capitals.group(),
    )
