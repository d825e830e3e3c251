"""Docket numbers and neutral citations of foreign courts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transform.reading.report_en.marks import Marks, Name, NumberGroup

_NEUTRAL = re.compile(
    r"\[(?:19|20)\d\d\] (?:\d{1,3} )?[A-Z]{2,8}(?: (?:Civ|Crim|Fam|Admin|Ch|"
    r"Comm))? \d{1,5}\b(?: \([A-Z][A-Za-z]{1,6}\))?"
    r"|(?<![\d\w])(?:19|20)\d\d (?:BCSC|BCCA|ONSC|ONCA|SCC|ABQB|ABKB|ABCA|QCCS|QCCA|NSSC|NZHC|"
    r"NSWSC|VSC|VSCA|FCA|WL"
    r"|NY Slip Op) \d{2,9}\b(?:\(U\))?"
)
_PLAIN = re.compile(
    r"(?<![\w/.-])(?:"
    r"ECLI:[A-Z]{2}:[A-Z]{2,8}:\d{4}:[\w.]{1,20}"
    r"|(?:19|20)\d\d ?(?:Ga[Hh]ap|Ga[Dd]an|Ga[Ss]o|Na|Da|가합|가단|가소|나|다) ?\d{2,7}"
    r"|HC/(?:S|OC|ORC|OS|JUD|SUM|RA) ?\d{1,5}/\d{4}"
    r"|(?:CIV|CL|LM|BL)-\d{4}-\d{3,6}(?:-\d{3,6})?"
    r"|\d?:?\d{0,2}-?CV-?\d{2}-\d{2,6}(?:-[A-Z]{2,4})?(?: \([A-Za-z]{2,5}\))?"
    r"|\d{1,2}:\d{2}-[a-z]{2}-\d{3,6}(?:-[A-Z]{2,4}){0,3}"
    r"|(?:\d{1,3}|[IVX]{1,4}) (?:[A-Z][A-Za-z]{0,3}) \d{1,5}/\d{2}"
    r"|RG \d{4}[A-Z]?\d{2,8}"
    r")(?![\w/])"
)
_LABELLED = re.compile(
    r"\b(?:[Cc]ase|[Dd]ocket|[Ii]ndex|[Ss]uit|[Ff]olio|[Aa]ction|[Ff]ile|[Jj]udgment|[Cc]laim|"
    r"[Cc]ause|[Oo]rder)"
    r" (?:[Nn]os?\.?|[Nn]umber|#) ?(?P<value>[A-Z0-9][A-Za-z0-9/:-]{1,30}(?: of (?:19|20)\d\d)?)"
)
_SLASHED = re.compile(r"\b[Nn]o\.? ?(?P<value>\d{3,7}/\d{4})\b")
_BARE = re.compile(r"\((?:[Nn]o\.?|#) ?(?P<value>[A-Z0-9][A-Za-z0-9/:-]{4,25})\)")
_AWARD = re.compile(r"arbitra|award", re.IGNORECASE)


def find_foreign_numbers(text: str, chinese: Marks[NumberGroup]) -> Iterator[Name]:
    """Every docket number that is not part of a Chinese case number or of an arbitration."""
    taken: list[tuple[int, int]] = []
    for pattern in (_NEUTRAL, _PLAIN, _LABELLED, _BARE, _SLASHED):
        for match in pattern.finditer(text):
            start, end = match.span("value") if "value" in pattern.groupindex else match.span()
            value = text[start:end].rstrip("-/:")
            if not any(one.isdigit() for one in value) or chinese.covers(match.start(), end):
                continue
            if _AWARD.search(text, max(0, start - 60), start):
                continue
            taken.append((start, start + len(value)))
    end_of_last = -1
    for start, end in sorted(taken, key=lambda span: (span[0], -span[1])):
        if start >= end_of_last:
            yield Name(start, end, text[start:end])
            end_of_last = end


def year_of(citation: str) -> str:
    """The year of a neutral citation, else the empty string."""
    match = _NEUTRAL.match(citation)
    return re.sub(r"\D", "", citation[:6])[:4] if match else ""
