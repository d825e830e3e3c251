"""Courts named by their division, department or circuit alone: ``Gauteng Local Division, Johannesburg``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transform.reading.report.marks import CourtName
from transform.vocabulary.place_abroad import units

_AMERICAN = "|".join(name for name, code in units().items() if code.startswith("US-"))
_FEDERAL = re.compile(
    rf"(?<![\w.])(?:Northern|Southern|Eastern|Western|Central|Middle) District of (?:{_AMERICAN})(?!\w)"
    r"|(?<![\w.])(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh"
    r"|D\.C\.) Circuit\b"
    r"(?! (?:Court|and|Civil|Commercial))"
)
"""Federal courts of the United States by their district or circuit alone."""
_NEW_YORK = re.compile(
    r"(?<!\w)(?:New York )?Appellate Division, (?:First|Second|Third|Fourth) Department\b(?:, New York\b)?"
)
_SOUTH_AFRICA = re.compile(
    r"(?<!\w)(?:(?:North |South )?Gauteng|KwaZulu-Natal|(?:Eastern|Western|Northern) Cape|Free State|Limpopo"
    r"|Mpumalanga)(?: Local)? Division\b(?:,(?: in)? "
    r"(?:Johannesburg|Pretoria|Durban|Pietermaritzburg|Cape Town"
    r"|Bloemfontein|Kimberley|Polokwane|Mbombela|Gqeberha|Port Elizabeth|Makhanda|Grahamstown))?"
)
"""Benches of one High Court under the name of their division alone."""


def find_divisions(text: str) -> Iterator[CourtName]:
    """Every such name; a longer name that holds it is found elsewhere."""
    for match in _FEDERAL.finditer(text):
        yield CourtName(*match.span(), match.group(), home=False, iso2="US", alias=True)
    for match in _NEW_YORK.finditer(text):
        yield CourtName(*match.span(), match.group(), home=False, iso2="US", subdivision="US-NY")
    for match in _SOUTH_AFRICA.finditer(text):
        yield CourtName(*match.span(), match.group(), home=False, iso2="ZA")
