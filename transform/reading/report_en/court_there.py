"""Mainland courts told by a town named before: ``Zhuhai, whose intermediate court``, ``the court there``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transform.reading.report.marks import CourtName
from transform.reading.report_en.alias import is_home_town
from transform.reading.report_en.places import seat_of
from transform.vocabulary.court import courts_named
from transform.vocabulary.court_register import provinces
from transform.vocabulary.state import find_states

_THERE = re.compile(
    r"\b(?:(?:[Tt]he|[Ii]ts) (?P<number>(?:No\. ?\d|First|Second|Third|Fourth) )?(?:(?P<kind>[Mm]aritime"
    r"|[Ii]ntermediate) )?(?:[Pp]eople['’]s )?[Cc]ourt "
    r"(?:there|of (?:that|the same) (?:city|town|place|port))\b"
    r"|(?<=, )whose (?P<whose>maritime|intermediate) (?:people['’]s )?court\b)"
)
_GIVEN = (
    r"(?:thrown out|turned (?:down|away)|denied (?:recognition|enforcement)|refused (?:recognition"
    r"|enforcement)|"
    r"recogni[sz]ed|refused|rejected|dismissed|granted|enforced)"
)
_TOWN = r"(?P<town>[A-Z][a-z’']{2,14})"
_PROVINCE = "|".join(sorted(one.name_en for one in provinces().values() if one.name_en))
_DECIDED_IN = re.compile(
    rf"\b(?:was|were|been|its (?:application|request|petition)|application) {_GIVEN} in {_TOWN}(?![\w’'-])"
    rf"(?: \((?:the one )?in (?P<province>{_PROVINCE})\))?"
)
_SENTENCE_END = re.compile(r"[.;:?!](?=\s)|\n")
_NAMED = re.compile(r"(?<![\w’'])[A-ZÀ-Þ][\wÀ-ÿ’']{2,14}(?: [A-ZÀ-Þ][\wÀ-ÿ]{2,12})?")
_NEAR = 260


def find_courts_there(text: str) -> Iterator[CourtName]:
    """Such courts; none where a place abroad was named last."""
    for match in _THERE.finditer(text):
        town = _last_town(text[max(0, match.start() - _NEAR) : match.start()])
        kind = (match["kind"] or match["whose"] or "intermediate").capitalize()
        bearers = _courts(town, (match["number"] or "") + kind) if town else ()
        if bearers:
            yield CourtName(*match.span(), match.group(), True, bearers, alias=True, place=town)
    for match in _DECIDED_IN.finditer(text):
        town = match["town"]
        if not is_home_town(town) or "ourt" in _sentence(text, *match.span()):
            continue
        place = f"{town}, {match['province']}" if match["province"] else town
        start, end = match.start("town"), match.end()
        yield CourtName(
            start, end, text[start:end], True, _courts(place, "Intermediate"), alias=True, place=town
        )


def _courts(place: str, kind: str) -> tuple[str, ...]:
    town, _, province = place.partition(", ")
    people = "" if "Maritime" in kind else " People's"
    return tuple(one.name_zh for one in courts_named(f"{town} {kind}{people} Court {province}"))


def _last_town(before: str) -> str:
    """The last place named, if it is a mainland town; a possessive is no part of it."""
    for match in reversed(list(_NAMED.finditer(before))):
        words = match.group().removesuffix("'s").removesuffix("’s")
        for town in (words, *words.split(" ")[::-1]):
            if seat_of(town)[0] or any(one.iso2 != "CN" for one in find_states(town)):
                return ""
            if is_home_town(town) and not re.fullmatch(_PROVINCE, town):
                return town
            if is_home_town(town) and re.fullmatch("Beijing|Shanghai|Tianjin|Chongqing", town):
                return town
    return ""


def _sentence(text: str, start: int, end: int) -> str:
    ends = [match.end() for match in _SENTENCE_END.finditer(text, max(0, start - 400), start)]
    after = _SENTENCE_END.search(text, end)
    return text[ends[-1] if ends else max(0, start - 400) : after.start() if after else len(text)]
