"""How an English report numbers its rulings: ``No. 2``, ``Case B``, ``the third``, ``the latter``."""

from __future__ import annotations

import re

from transform.reading.report.case_heads import CaseCall
from transform.reading.report.enumerator import FORMER, LABEL, LAST, LATTER, ORDINAL, Call
from transform.vocabulary.ordinal_english import ORDINALS

_WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]
_ORDINALS = ORDINALS[: len(_WORDS)]
_PLACE = {
    word: str(at) for series in (_WORDS, _ORDINALS, _ROMAN, "abcdefgh") for at, word in enumerate(series, 1)
}
_NUMBER = (
    rf"(?<!\w)(?!one (?:of|from|by)\b)(?:\d{{1,2}}(?![\d/]|[.,]\d)"
    rf"|(?:{'|'.join(_WORDS)}|(?-i:[IVX]{{2,4}}|[A-HV]))(?![\w’'-]))"
)
_CALLED = re.compile(
    r"\b(?:nos?\.?|numbers?|cases?|matters?|judge?ments?|rulings?|decisions?|applications?|papers?|files?|items?"
    r"|entry|entries|places?|stor(?:y|ies)|examples?|claims?|creditors?) ?(?P<number>"
    rf"\(?(?:{_NUMBER})\)?(?:(?:, | and | & |, and | or )(?:nos?\. ?)?\(?(?:{_NUMBER})\)?)*)",
    re.IGNORECASE,
)
_ORDINAL = re.compile(
    rf"\b(?P<ordinal>{'|'.join(_ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))\b"
    r"(?! (?:instance|time|of all|hand|place,|sight|glance|paragraph|sentence|half|party|parties|people"
    r"|intermediate))",
    re.IGNORECASE,
)
_AT_THE_HEAD = re.compile(
    r"\W{0,3}(?P<head>\d{1,2}|[A-Ha-h]|[ivxIVX]{1,4})(?:[.):\]]|\s[|–—-]|\t)(?=\s?\S)(?!\d)"
)
_OTHER = re.compile(
    r"\bthe (?P<which>former|latter|first-named|last-named)\b"
    r"(?! (?:managing )?(?:director|manager|wife|husband|owner|employee|partner|president|spouse))",
    re.IGNORECASE,
)
_CASE = re.compile(
    r"[^\w]{0,5}(?:(?:typical|model|reference|representative) )?case(?: study)?(?: no\.?)? ?"
    rf"(?P<number>\d{{1,2}}|[IVX]{{1,4}}|{'|'.join(_WORDS[:10])})\b(?![/\d-]| of (?:19|20))",
    re.IGNORECASE,
)
_LETTERED = re.compile(
    r"[^\w]{0,5}\b(?:Case|Note|Problem|Story|Example|Illustration|Vignette|Matter|Ruling|Decision|File|Scenario)"
    r" (?P<letter>[A-H])\b(?![./&-]?\w|['’])"
)
"""``Note A – the pipes``, and ``in Note A``."""
_ONE = re.compile(_NUMBER, re.IGNORECASE)


def enumerators(text: str) -> frozenset[Call]:
    """Those in a piece."""
    labels, ordinals = set[str](), {_figure(one["ordinal"]) for one in _ORDINAL.finditer(text)}
    head = _AT_THE_HEAD.match(text)
    if head:
        labels.add(_figure(head["head"]))
    for called in _CALLED.finditer(text):
        labels |= {_figure(one.group()) for one in _ONE.finditer(called["number"])}
    last = {FORMER if one["which"].lower().startswith("f") else LATTER for one in _OTHER.finditer(text)}
    return frozenset(
        Call(kind, figure)
        for kind, figures in ((LABEL, labels - {""}), (ORDINAL, ordinals), (LAST, last))
        for figure in figures
    )


def case_calls(text: str) -> list[CaseCall]:
    """The cases of a collection that a piece calls; the number is 0 where it is no numeral."""
    counted = [CaseCall(one.start(), int(_figure(one["number"]) or 0)) for one in _CASE.finditer(text)]
    return counted or [
        CaseCall(one.start(), ord(one["letter"]) - ord("A") + 1) for one in _LETTERED.finditer(text)
    ]


def _figure(word: str) -> str:
    plain = re.sub(r"\W|(?<=\d)(?:st|nd|rd|th)$", "", word.lower())
    return plain.lstrip("0") if plain.isdigit() else _PLACE.get(plain, "")
