"""The register of Chinese courts: codes, names and levels.

Source: the list of court codes (法院代字) in force since 2016-01-01, with the later courts whose code was
seen in print. A renamed court can have two codes over time.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from transform.vocabulary.case_number_form import CaseNumber, Style
from transform.vocabulary.registry import rows

SUPREME = "最高法"


@dataclass(frozen=True, slots=True)
class Court:
    """A row of the register.

    ``level`` is supreme, high, intermediate, basic or special; ``kind`` says which special court.
    ``name_en`` of a basic court is its name in Hanyu Pinyin with the kind of its district, as reports print
    it; it is empty where a place is not transliterated so (autonomous counties, Inner Mongolia, Qinghai,
    Tibet, Xinjiang).
    """

    code: str
    name_zh: str
    level: str
    kind: str
    province_zh: str
    parent_code: str
    name_en: str


@dataclass(frozen=True, slots=True)
class Province:
    """The first letter of court codes, the pinyin that English texts print for it, and the place."""

    abbreviation: str
    name_zh: str
    pinyin: str
    name_en: str


@cache
def provinces() -> Mapping[str, Province]:
    """Abbreviation -> province; 最高法, 军 and 兵 are among them."""
    return {row["abbreviation"]: Province(**row) for row in rows("provinces")}


@cache
def courts() -> Mapping[str, Court]:
    """Court code -> court, in the order of the register."""
    found = {}
    for row in rows("courts"):
        rest = {column: value for column, value in row.items() if column != "court_code"}
        found[row["court_code"]] = Court(code=row["court_code"], **rest)
    return found


@cache
def codes_of() -> Mapping[str, tuple[str, ...]]:
    """Official Chinese name -> the codes of that court, in the order of the register."""
    found: dict[str, tuple[str, ...]] = {}
    for code, court in courts().items():
        found[court.name_zh] = (*found.get(court.name_zh, ()), code)
    return found


def court_by_code(code: str) -> Court | None:
    """The court of a code such as 沪72."""
    return courts().get(code)


def court_of(number: CaseNumber) -> Court | None:
    """The court that a case number names; None for the old style, which names it only in part."""
    if number.style is Style.OUTSIDE:
        return next((court for court in courts().values() if court.name_zh == f"{number.words}法院"), None)
    return court_by_code(number.court_code)


@cache
def _kinds() -> Mapping[str, str]:
    return {court.name_zh: court.kind for court in courts().values() if court.kind}


def kind_of(name_zh: str) -> str:
    """Which special court a name in Chinese is of (``maritime``, ``ip``, …); empty for any other."""
    return _kinds().get(name_zh, "")


@cache
def maritime_stems() -> Mapping[str, str]:
    """Joined pinyin -> the name without 法院, for the courts that number as 北海海事（2011）第70号."""
    ending = " Maritime Court"
    return {
        court.name_en.removesuffix(ending).replace("'", "").lower() + "haishi": court.name_zh.removesuffix(
            "法院"
        )
        for court in courts().values()
        if court.kind == "maritime"
    }
