"""A year that alone dates something: ``in 2019``, ``the judgment of 2012``, ``Court of Kisumu, 2021:``."""

from __future__ import annotations

import re
from collections.abc import Iterator

_YEAR = r"(?P<year>(?:19|20)\d\d)"
_RULING = (
    r"(?:judge?ment|ruling|decision|order|decree|title|verdict|sentence|divorce|adjudication|declaration)s?"
)
_DATED = [
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        r"\b(?:[Ii]n|[Ii]n (?:the )?(?:spring|summer|autumn|fall|winter)|(?:first|second|third|fourth|last) "
        r"(?:half|quarter) of|[Ee]nd of|[Bb]eginning of|[Ss]pring of|[Ss]ummer of|[Aa]utumn of|[Ww]inter of|"
        r"[Dd]uring|[Bb]ack in|[Aa]s (?:early|long ago|far back|late) as|[Ii]n the course of|"
        r"(?:[Aa]|[Ii]ts) (?:\w+ )?(?:ruling|decision|order) (?:of|from|in))"
        rf" (?:early |late |mid-)?{_YEAR}\b(?! ?\)|[/-](?!(?:(?:19|20)\d)?\d\b|\d\d\b)\w)",
        rf"(?<=[|,] ){_YEAR}(?= \|)",
        rf"(?:\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)|['’]s?) {_YEAR} (?=(?:[\w-]+ ){{0,2}}?{_RULING}\b)",
        rf"\b{_RULING} (?:of|from|dated) {_YEAR}\b(?! ?[)/-]?\d)",
        rf"(?<=[A-Za-zÀ-ž)], ){_YEAR}(?=[,;:.)](?! ?\d)| [–—-] |$)",
        rf"(?<=[A-Za-zÀ-ž] \(){_YEAR}(?=[),;:])(?!\) [A-Z\[])",
        rf"\b(?:[Cc]ourt|[Tt]ribunal)\b[^.,;:()\n\d]{{0,60}}? of {_YEAR}\b(?! ?[)/-]?\d)",
        rf"\bin the year (?:of )?{_YEAR}\b",
        rf"\b(?:[Rr]ecogni[sz]ed|[Rr]efused|[Dd]enied|[Gg]ranted|[Dd]ismissed|[Ww]ithdrawn|[Ee]nforced|[Ss]tayed|"
        rf"[Rr]ejected|[Dd]eclined|[Tt]ransferred) {_YEAR}(?=[,;:.)](?! ?\d)|$)",
        rf"(?<=[.;] ){_YEAR}(?=\.(?: [A-Z]|$))",
    )
]


def find_years(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each such year; those of case numbers and of full dates are among them."""
    spans = {match.span("year") for pattern in _DATED for match in pattern.finditer(text)}
    yield from sorted(spans)
