"""Mainland courts in an English text under their own names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from transform.reading.report.marks import CourtName, Marks
from transform.reading.report_en.places import place_of
from transform.vocabulary.court import Court, courts_named, find_courts
from transform.vocabulary.court_register import provinces
from transform.vocabulary.date_english import MONTHS

_CAP = r"[A-Z][\w'’-]{1,20}"
_PLACE = rf"(?!(?:{'|'.join(MONTHS)})\b){_CAP}"
"""``People's Court of November 2018`` is dated, not placed."""
_PEOPLES = re.compile(
    rf"(?<![\w.])(?:{_CAP} ){{1,4}}(?:(?:No\. ?\d|First|Second|Third) )?(?:(?:Intermediate|"
    rf"Intermedia|Primary|Basic|"
    rf"District|High|Higher|"
    rf"Municipal) ){{0,2}}People['’]s Court(?: of {_PLACE}(?: {_CAP}){{0,3}})?(?:, {_CAP}(?! v))?"
    rf"|(?<![\w.])(?:{_CAP} ){{1,3}}Intermediate Court"
)
_OF_PLACE = re.compile(rf",? (?:of|in) (?:the )?(?:{_CAP} ?){{1,3}}")
_PROVINCE_FOLLOWS = re.compile(r" ?\(([A-Z][a-z]+(?: [A-Z][a-z]+)?)(?: Province)?\)")
_OPENER = re.compile(
    r"(?:(?:The|In|On|By|A|That|This|Both|When|While|And|Chinese|China's|First|Enforcing|Court)\s+)+"
)
_HIGH_TECH = re.compile(r"(?i)\bhi(?:gh)?-tech(?:nology)? (?:development )?zone\b")
_NUMBER = r"(?:No\. ?\d|First|Second|Third|Fourth|Fifth|[1-5](?:st|nd|rd|th))"
_OF_COURT = rf"(?:{_NUMBER}|Intermediate|IPC|People|Higher|High|Maritime|Railway|Interm|Basic|District)\b"
_PLACES = "|".join(
    sorted({one.name_en for one in provinces().values() if one.name_en}, key=len, reverse=True)
)
_OWNER = re.compile(r"(?<=[a-z])(?<!People)(?<!people)(?<!Peoples)['’]s(?= )")
_STOP = re.compile(r"(?<=\bInterm)\.(?= )|(?<=\bInt)\.(?= )|(?<=\bCt)\.(?= )")
_RANK = re.compile(r"(?<=\b[1-5])(?:st|nd|rd|th)(?= (?:Intermediate|IPC|Interm)\b)")
_OPENING = re.compile(rf"(?<=[a-z]) \((?=(?:the )?{_NUMBER} (?:Intermediate|Interm|IPC)\b)")
_PROVINCE_INSIDE = re.compile(rf"(?<=[a-z]) \((?=(?:{_PLACES})(?: Province)?\) {_OF_COURT})")
_CLOSING = re.compile(rf"(?<=[a-z])\)(?= {_OF_COURT})")
_SUPREME = "最高人民法院"


def _named(name: str) -> Sequence[Court]:
    """The courts so called; a high-tech zone has a longer name on its court's seal."""
    return courts_named(name) or courts_named(_HIGH_TECH.sub("High-tech Industrial Development Zone", name))


def _even(text: str) -> str:
    """The text, character for character, with the ways to print a name made one.

    ``Xi'an's``, ``Taizhou (Jiangsu)``, ``Interm.``, ``1st``; a heading's last word must not begin the name on
    the next line, nor what an arrow comes from the name it leads to.
    """
    even = text.replace("\n", ";").replace("|", ";").replace("→", ";").replace("->", ";;")
    for pattern in (_OWNER, _STOP, _RANK, _OPENING, _PROVINCE_INSIDE, _CLOSING):
        even = pattern.sub(lambda match: " " * len(match.group()), even)
    return even


def find_home_courts(text: str) -> tuple[list[CourtName], list[CourtName]]:
    """The courts of places, and the Supreme People's Court apart: it decides no application."""
    courts: list[CourtName] = []
    supreme: list[CourtName] = []
    for found in find_courts(_even(text)):
        dash = max(found.quote.rfind(" - "), found.quote.rfind(" – "))
        skipped = dash + 3 if dash >= 0 else 0
        if found.quote[skipped:].startswith("the "):
            skipped += 4
        start, end = found.start + skipped, found.end
        if text.count("(", start, end) > text.count(")", start, end) and text[end : end + 1] == ")":
            end += 1
        named = CourtName(start, end, text[start:end], home=True, names_zh=(found.court.name_zh,))
        (supreme if found.court.name_zh == _SUPREME else courts).append(named)
    known = Marks([*courts, *supreme])
    for match in _PEOPLES.finditer(text):
        opener = _OPENER.match(match.group())
        start = match.start() + (opener.end() if opener else 0)
        name = text[start : match.end()]
        if known.covers(start, match.end()) or "Supreme" in name or not name[:1].isupper():
            continue
        if name.startswith(("People", "Intermediate", "District", "Primary", "Local")) and " of " not in name:
            continue
        beyond = _OF_PLACE.match(text, match.end())
        place = text[start : beyond.end() if beyond else match.end()]
        if place_of(place)[0] not in ("", "CN"):
            continue
        called = _OWNER.sub(" ", name.partition(",")[0])
        bearers = tuple(one.name_zh for one in _named(called))
        province = _PROVINCE_FOLLOWS.match(text, match.end()) if len(bearers) > 1 else None
        if province:
            bearers = tuple(one.name_zh for one in _named(f"{called}, {province[1]}")) or bearers
        courts.append(CourtName(start, match.end(), name, home=True, names_zh=bearers))
    return courts, supreme
