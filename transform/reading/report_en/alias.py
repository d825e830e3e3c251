"""Courts called by their town: ``the Wuxi court``, ``a court in Beijing``, ``the Daegu judges``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transform.reading.report.marks import CourtName
from transform.reading.report_en.places import seat_of
from transform.vocabulary.court import courts_named
from transform.vocabulary.court_names import english_names
from transform.vocabulary.court_register import provinces
from transform.vocabulary.state import find_states

_NO_TOWN = r"(?!(?:First|Second|Third|Fourth|Fifth|No|Intermediate|Interm|Maritime|High|Court)\b)"
_TOWN = rf"[A-ZÀ-Þ][\wÀ-ÿ'’]{{2,14}}(?: {_NO_TOWN}[A-ZÀ-Þ][\wÀ-ÿ]{{2,12}})?"
_POSSESSIVE = re.compile(r"['’]s$")
_MARKS = re.compile("['’]")
_WORDS = re.compile(r"[A-Za-z]{3,}")
_NO_PLACE = re.compile(
    r"(?:Chinese|China|PRC|Mainland|Intermediate|Supreme|High|Federal|First|Second|Third|District|U\.?S)\b|\w+['’]s$"
)
_PROVINCE = f"(?:{'|'.join(sorted(one.name_en for one in provinces().values() if one.name_en))})"
_SORT = (
    "regional|district|central|commercial|high|higher|appeals?|appellate|superior|supreme|local|civil|family|"
    "federal|arbitrazh|economic|provincial|county|labou?r|enterprise|first-instance"
)
_ALIAS = re.compile(
    rf"(?:(?P<article>\b[Tt]he|\b[Aa]n?|\b[Oo]ne|\b[Tt]hat) )?(?<![\w’'])(?P<town>{_TOWN})"
    r"(?P<number> (?:No\. ?\d|First|Second|Third|Fourth))?(?: (?:[Ii]ntermediate|Interm\.|city|municipal))?"
    rf"(?P<sort>(?: (?:{_SORT}))*)"
    r" (?:[Cc]ourts?|Ct\.|judges?|bench|panel|[Ii]ntermediate|Interm\.)(?!\w)"
    r"(?: \((?:the )?(?P<which>No\. ?\d|First|Second|Third|Fourth)(?: Intermediate)?\))?"
    rf"(?! (?:of|in|for) (?!{_PROVINCE}\b)[A-Zt])"
    rf"|\b(?P<indefinite>[Aa]|[Tt]he|[Oo]ne) (?P<kind>[a-z]+ |Intermediate |Basic |Primary |District |"
    rf"Local )?[Cc]ourt(?: of (?:first instance|appeals?|cassation|justice|commerce))? "
    rf"(?:in|of|at) (?P<seat>{_TOWN})(?: Province)?"
)
_TOWNS = re.compile(
    rf"(?<![\w’'.])(?P<town>{_TOWN})(?= (?:decisions?|rulings?|judge?ments?|cases?|precedents?)\b)"
)
_ACTS = (
    r"(?:turned (?:down|away)|refused (?:to recogni|to enforce|recognition|enforcement|a|an|the|it|Ⓢ)|"
    r"declined to (?:recogni|enforce)|"
    r"recogni[sz]ed (?:a|an|the|it|two|three|and)|enforced (?:a|an|the|it|two|three)|dismissed (?:an?|"
    r"the) (?:application|petition|request)|"
    r"granted recognition|gave effect to)"
)
_AS_COURT = re.compile(
    rf"(?<![\w’'.])(?P<town>{_TOWN})(?= (?:once |later |had |has |also |then |recently |first |again |"
    rf"already )*{_ACTS})"
    rf"|(?<=[Ii]n )(?P<seat>{_TOWN})(?=,? (?:an?|the|one|another|"
    rf"two) (?:[\w-]+ )?(?:[A-Z][\w-]+ )?(?:judge?ments?|applications?|rulings?|decrees?|divorces?) "
    r"(?:[^.;,]{0,40} )?(?:was|were|had been|has been) (?:\w+ )?(?:recogni[sz]ed|refused|enforced|"
    r"dismissed|rejected|turned|denied))"
    rf"|\b(?P<there>{_TOWN})\. (?P<word>There)(?=, (?:in|on|the|a|another)\b)"
)
"""``Shenyang once turned down a judgment``; ``… of Guangzhou. There, in 2022, the court …``."""
_GENERIC = frozenset(
    re.split(
        " ",
        "court intermediate high supreme district first second third maritime financial internet "
        "railway people county city new area free trade zone banner development economic",
    )
)
_LEVELS = _GENERIC | {"the", "courts", "local", "primary", "basic", "municipal"}


def find_aliases(text: str) -> Iterator[CourtName]:
    """``The Wuxi court`` is the intermediate court of the town; ``a court in Wuxi`` only tells the town."""
    for match in _ALIAS.finditer(text):
        town = _POSSESSIVE.sub("", match["town"] or match["seat"])
        group = "town" if match["town"] else "seat"
        start = match.start(group)
        abroad = _of_state(match)
        if abroad is not None:
            yield abroad
            continue
        while town and not (is_home_town(town) or seat_of(town)[0]):
            if " " not in town:
                break
            start += town.index(" ") + 1 if group == "town" else 0
            town = town.partition(" ")[2] if group == "town" else town.partition(" ")[0]
        iso2, unit = seat_of(town)
        if not iso2 and not is_home_town(town):
            continue
        begin = match.start() if group == "seat" else start
        article = (match["article"] or match["indefinite"] or "").lower()
        if iso2 and not is_home_town(town):
            yield CourtName(
                begin, match.end(), text[begin : match.end()], False, (), iso2, unit, alias=True, place=town
            )
            continue
        lower = (match["kind"] or "").strip().lower() not in ("", "intermediate", "people's")
        lower = lower or bool(match["sort"])
        vague = article in ("a", "an", "one") or lower
        number = match["which"] or (match["number"] or "").strip()
        vague = vague and not match["which"]
        bearers = () if vague else _courts_of(town, number)
        quote = text[begin : match.end()]
        yield CourtName(begin, match.end(), quote, True, bearers, alias=True, place=town)
    for match in _AS_COURT.finditer(text):
        town = match["town"] or match["seat"] or match["there"]
        if not is_home_town(town) or re.fullmatch(_PROVINCE, town):
            continue
        start, end = match.span("word" if match["there"] else "town" if match["town"] else "seat")
        bearers = _courts_of(town)
        yield CourtName(start, end, town, True, bearers, alias=True, place=town)
    for match in _TOWNS.finditer(text):
        town, iso2 = match["town"], seat_of(match["town"])[0]
        if " " in town and not iso2 and not is_home_town(town):
            continue
        if iso2 or is_home_town(town):
            yield CourtName(match.start(), match.end(), town, not iso2, (), iso2, alias=True, place=town)


def _of_state(match: re.Match[str]) -> CourtName | None:
    """``The Singapore district court``, ``the Mangystau regional court``: a kind of court, no seat known."""
    town = match["town"] or ""
    if not match["sort"] or (match["article"] or "").lower() != "the" or _NO_PLACE.match(town):
        return None
    if is_home_town(town) or any(is_home_town(one) or seat_of(one)[0] for one in town.split()):
        return None
    named = find_states(town)
    if any(one.iso2 == "CN" for one in named):
        return None
    start, end = match.start("town"), match.end()
    return CourtName(
        start, end, match.string[start:end], False, (), named[0].iso2 if named else "", alias=True, place=town
    )


def _courts_of(town: str, number: str = "") -> tuple[str, ...]:
    """The intermediate court of the town; where it has none, its basic court: of a province neither."""
    found = courts_named(f"{town} {number} Intermediate People's Court")
    if not found and not re.fullmatch(_PROVINCE, town):
        found = courts_named(f"{town} People's Court")
    return tuple(one.name_zh for one in found)


def of_home_town(name: str) -> bool:
    """Whether every word of a court's name but those for its level is the name of a Chinese town."""
    words = [word for word in _WORDS.findall(name) if word.lower() not in _LEVELS]
    return bool(words) and all(is_home_town(word) for word in words)


def is_home_town(town: str) -> bool:
    """Whether a mainland court bears the name; not of a state or a town abroad."""
    if any(one.iso2 != "CN" for one in find_states(town)):
        return False
    plain = _MARKS.sub("", town.lower())
    return plain in _home_places() or plain.replace(" ", "") in _home_places()


@cache
def _home_places() -> frozenset[str]:
    return frozenset(word.rstrip("+") for key in english_names() for word in key) - _GENERIC
