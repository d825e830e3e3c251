"""Places abroad that tell the state of a court: units of federations, counties, towns and regions.

``units_abroad.csv`` holds the states, provinces and territories whose courts are their own, by ISO 3166-2;
``places_abroad.csv`` the seats of courts, counties, and every other town (GeoNames) or region (ISO 3166-2)
whose name one state alone bears, or bears far above all others.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from transform.vocabulary.lexicon import longest_of
from transform.vocabulary.registry import rows

_LETTERS = str.maketrans(
    {"ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "Æ": "ae"}
    | {"þ": "th", "Þ": "th", "ð": "d"}
    | dict.fromkeys("’ʼ‘`", "'")
)
_WORD = re.compile(r"['’]?[^\W_](?:[\w'’.-]*[^\W_])?")
_ATTACHED = re.compile(r"['’]s$|^(?:d|l|dell)['’](?=[A-Z])")
_JOINED = re.compile(r"[-/]")
_MOST_WORDS = 6
_FORMS = ("state", "canton", "province")
"""Words that tell a unit where a town bears its name, too."""


@dataclass(frozen=True, slots=True)
class Place:
    """``kind`` is seat, county, city, region, or court for what the courts of one state alone are called.

    ``court`` is a word that the court of a county bears."""

    name: str
    iso2: str
    subdivision: str
    kind: str
    court: str


@cache
def units() -> Mapping[str, str]:
    """Name of a unit that means it wherever a court bears it -> ISO 3166-2."""
    return _units_of("")


@cache
def _units_of(form: str) -> Mapping[str, str]:
    listed = {row["unit"]: row["code"] for row in rows("units_abroad") if row["form"] == form}
    return {_plain(unit): code for unit, code in listed.items()} | listed


@cache
def _unit_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{longest_of(units())})(?!\w)")


@cache
def _state_pattern() -> re.Pattern[str]:
    """A unit called like a town: ``State``, ``Province``, ``Canton`` or its court of justice tells it."""
    unit, canton, province = (longest_of(_units_of(form)) for form in _FORMS)
    return re.compile(
        rf"(?:\bState of|\bEstado d[eoa]|\bCourts? of Justice (?:of|in)|\bTribunal de Justi[çc]a d[eoa]|"
        rf"\bTribunal Superior de Justicia de(?:l Estado de)?) (?P<after>{unit})(?!\w)"
        rf"|(?<!\w)(?P<before>{unit}) (?:State\b|Court of Justice\b)"
        rf"|\b(?:Cantons? (?:of |de |du )?|Kantons? )(?P<canton>{canton})(?!\w)"
        rf"|\bProvinc(?:e|ia) (?:of|de|del) (?P<province>{province})(?!\w)"
        rf"|(?<!\w)(?P<named>{province}) Province\b"
    )


def find_unit(name: str) -> str:
    """The code of the first unit named in ``name``, or nothing."""
    plain = _unit_pattern().search(name)
    if plain:
        return units()[plain.group()]
    other = _state_pattern().search(name)
    if other is None:
        return ""
    told = (other["after"] or other["before"], other["canton"], other["province"] or other["named"])
    return next(_units_of(form)[name] for form, name in zip(_FORMS, told, strict=True) if name)


def place_key(name: str) -> str:
    """``Łódź`` and ``Lodz`` under one spelling."""
    return _plain(name).lower()


def _plain(name: str) -> str:
    if name.isascii():
        return name
    letters = unicodedata.normalize("NFKD", name.translate(_LETTERS))
    return "".join(one for one in letters if not unicodedata.combining(one))


@cache
def _places() -> Mapping[str, tuple[Place, ...]]:
    found: dict[str, tuple[Place, ...]] = {}
    for row in sorted(rows("places_abroad"), key=lambda row: row["kind"] != "county"):
        place = Place(row["place"], row["iso2"], row["subdivision"], row["kind"], row["court"])
        key = place_key(place.name)
        found[key] = (*found.get(key, ()), place)
    return found


def seat(name: str) -> Place | None:
    """The town called exactly so whose name can stand for its court; None for any other word."""
    return next((one for one in _places().get(place_key(name), ()) if one.kind == "seat"), None)


def is_place(name: str) -> bool:
    """Whether some state alone has a place of this name."""
    return name[:1].isupper() and any(
        one.kind not in ("county", "court") for one in _places().get(place_key(name), ())
    )


def find_place(name: str) -> Place | None:
    """The place that a court's name tells last, the longest first; a county only with its kind of court.

    ``Tel Aviv-Jaffa`` and ``Kinshasa/Gombe`` are read as a whole, then in parts.
    """
    return _last_place(name) or (_last_place(_JOINED.sub(" ", name)) if _JOINED.search(name) else None)


def _last_place(name: str) -> Place | None:
    words = list(_WORD.finditer(name))
    for length in range(min(_MOST_WORDS, len(words)), 0, -1):
        for first in range(len(words) - length, -1, -1):
            begin, end = words[first].start(), words[first + length - 1].end()
            called = _ATTACHED.sub("", name[begin:end])
            if not called.lstrip("'’s-")[:1].isupper():
                continue
            for one in _places().get(place_key(called), ()):
                if not one.court or one.court in name:
                    return one
    return None
