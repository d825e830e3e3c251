"""The state, and in federations the unit, of a court abroad as its name tells them."""

from __future__ import annotations

import re

from transform.vocabulary.court_word_abroad import states_of_word
from transform.vocabulary.place_abroad import find_place, find_unit, seat, units
from transform.vocabulary.state import find_states

_FEDERAL = re.compile(
    r"United States|U\.S\.|\bUS\b|\bFederal\b|(?<!Court of the )\b\w+(?:st|nd|rd|th) Circuit"
    r"|for the .*Circuit|"
    r"(?:Northern|Southern|Eastern|Western|Central) District|"
    r"Bankruptcy Court|\b[NSEWCM]\.D\. [A-Z]"
)
_GEORGIA = "Georgia"
_LANGUAGE = re.compile(r"\b\w+-speaking\b|(?<=Port of )Spain\b")
_NOT_A_UNIT_COURT = re.compile(
    r"Federal (?:High )?Court|Supreme Court of Canada|High Court of Australia"
    r"|District Court in (?:Civil|Commercial) Matters|\bde Distrito en\b|\b(?:National|Nacional) "
    r"|Court of the Federated States|Banking Court|Customs Court|Intellectual Property Tribunal"
)
_AMERICAN = re.compile(
    r"Circuit Court|(?:st|nd|rd|th|\bD\.C\.) Circuit|District Court for the|Judicial District Court"
    r"|\bBankr\.|\b[NSEWCM]\.D\. [A-Z]"
)


def place_of(name: str) -> tuple[str, str]:
    """State and unit of the court called ``name``; empty where the name does not tell them."""
    name = name.title() if name.isupper() and " " in name else name
    unit = "" if _is_of_georgia(name) else find_unit(name)
    states = [found.iso2 for found in find_states(_LANGUAGE.sub("", name))]
    foreign = [iso2 for iso2 in states if iso2 != "CN"] or (["GE"] if _is_of_georgia(name) else [])
    if unit:
        country = unit[:2]
        if foreign and foreign[0] != country:
            return foreign[0], ""
        federal = _NOT_A_UNIT_COURT.search(name) or (country == "US" and _FEDERAL.search(name))
        return country, "" if federal else unit
    place = find_place(name)
    if place and not (_FEDERAL.search(name) or _NOT_A_UNIT_COURT.search(name)):
        unit = place.subdivision
    if foreign:
        return foreign[0], unit if unit[:2] == foreign[0] else ""
    spoken, likely = states_of_word(name)
    if place and (not spoken or place.iso2 in spoken or place.kind == "seat"):
        return place.iso2, unit
    if likely:
        return likely, ""
    return "US" if _AMERICAN.search(name) else "", ""


def _is_of_georgia(name: str) -> bool:
    """Whether Georgia is the country: ``Tbilisi City Court of Georgia``; alone it is a state of America."""
    town = find_place(name.replace(_GEORGIA, "")) if _GEORGIA in name else None
    return town is not None and town.iso2 == "GE"


def seat_of(town: str) -> tuple[str, str]:
    """State and unit of a foreign town or unit, empty for any other word."""
    if town in units():
        return units()[town][:2], units()[town]
    place = seat(town)
    return (place.iso2, "") if place else ("", "")
