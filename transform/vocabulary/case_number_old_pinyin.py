"""Numbers of the style before 2016 in pinyin: ``(2012) E Wuhan Zhong Min Shang Wai Chu Zi No. 00016``.

They abbreviate places and chambers, but from a small stock of words in a fixed order: province, city, tier
of the court, matter, chamber, stage. All readings that the order and the stock allow are candidates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from transform.vocabulary.case_number_form import CaseNumber, Style
from transform.vocabulary.court_register import Court, courts, provinces
from transform.vocabulary.registry import rows

_AFTER = {
    "start": ("province", "city", "tier", "matter"),
    "province": ("city", "tier", "matter"),
    "city": ("tier", "matter"),
    "tier": ("tier", "matter"),
    "matter": ("matter", "chamber", "stage"),
    "chamber": ("stage", "matter"),
    "stage": ("stage",),
}
"""Which part may follow which; a number ends with a stage and the word Zi."""
_OF_NAMED = {"city": ("stage",), "tier": ("stage",)}
"""What else may follow where the court is named: 广海法初字, 潍外初字."""

_MOST = 3


def readings(
    year: int, head: str, serial: str, sub: int | None, named: tuple[Court, ...]
) -> tuple[CaseNumber, ...]:
    """Every number that ``head`` (all between the year and No., the word Zi included) allows.

    ``named`` are the courts that stand beside the number: they say which city a letter means, and only
    readings of theirs are kept. Empty where nothing fits, or more than three readings do.
    """
    tokens = [token.lower() for token in re.findall(r"[A-Z]?[a-z]+|[A-Z]+", head.replace("'", ""))]
    if not tokens or not "".join(tokens).endswith("zi"):
        return ()
    letters = "".join(tokens)[:-2]
    ends = {sum(map(len, tokens[:n])) for n in range(len(tokens) + 1)}
    found = dict.fromkeys(_parse(letters, 0, "start", "", ends, named))
    if not 0 < len(found) <= _MOST:
        return ()
    return tuple(CaseNumber(year, "", Style.OLD, words, serial, sub) for words in found)


def _parse(
    letters: str, at: int, part: str, province: str, ends: set[int], named: tuple[Court, ...]
) -> Iterator[str]:
    if at == len(letters):
        if part == "stage" or (named and part == "matter"):
            yield ""
        return
    for following in (*_AFTER[part], *(_OF_NAMED.get(part, ()) if named else ())):
        for pinyin, characters in _words(following, letters, at, province, ends, named):
            beyond = at + len(pinyin)
            known = characters if following == "province" else province
            for rest in _parse(letters, beyond, following, known, ends, named):
                yield characters + rest


def _words(
    part: str, letters: str, at: int, province: str, ends: set[int], named: tuple[Court, ...]
) -> Iterator[tuple[str, str]]:
    """(pinyin, characters) of the words of a part that stand at ``at``."""
    if part == "province":
        words = [(one.pinyin.lower().replace(" ", ""), one.abbreviation) for one in provinces().values()]
    elif part == "city":
        words = list(_cities(letters, at, province, ends, named))
    else:
        words = [
            (row["pinyin"].replace(" ", ""), row["character"])
            for row in rows("old_number_words")
            if row["part"] == part
        ]
    for pinyin, characters in words:
        fits = letters.startswith(pinyin, at)
        if fits and (part != "province" or not named or _in_province(characters, named)):
            yield pinyin, characters


def _in_province(abbreviation: str, named: tuple[Court, ...]) -> bool:
    return any(court.code.rstrip("0123456789") == abbreviation for court in named)


def _cities(
    letters: str, at: int, province: str, ends: set[int], named: tuple[Court, ...]
) -> Iterator[tuple[str, str]]:
    """Whole names of cities, letters known for a city, and the first character where a court is certain.

    A basic court counts only where it is named: its numbers say no tier, and its letter may be anyone's.
    """
    places = _places()
    for pinyin, name, court in filter(None, map(places.get, named)) if named else places.values():
        if province and court.code.rstrip("0123456789") != province:
            continue
        if court.level == "basic" and not named:
            continue
        yield pinyin, name
        one = next((n for n in sorted(ends) if n > at), at)
        abbreviated = letters[at:one]
        if (province or named) and abbreviated not in ("", pinyin):
            if pinyin.startswith(abbreviated):
                yield abbreviated, name[0]
            elif named and pinyin.endswith(abbreviated):
                yield abbreviated, name[-1]
    for row in rows("city_letters"):
        if not named or any(court.code == row["court_code"] for court in named):
            yield row["pinyin"], row["character"]


@cache
def _places() -> Mapping[Court, tuple[str, str, Court]]:
    """Court -> joined pinyin, place and court, for each intermediate and basic court: wuhan, 武汉."""
    found = {}
    for court in courts().values():
        if court.level == "basic" and "自治" in court.name_zh:
            continue  # its English name ends with its kind, not its place
        english = re.sub(
            r" (?:(?:District |County )?(?:Intermediate )?People's|Maritime) Court$", "", court.name_en
        )
        place = court.name_zh.removeprefix(court.province_zh)
        place = re.sub(r"(?:[市区县]|地区|自治州)?(?:(?:中级)?人民|海事)法院$", "", place)
        if court.level == "basic":
            place = place.rsplit("市", 1)[-1]
            english = english.split()[-1] if english else ""
        if english and place and (court.level in ("intermediate", "basic") or "海事" in court.name_zh):
            found[court] = (re.sub(r"[^a-z]", "", english.lower()), place, court)
    return found
