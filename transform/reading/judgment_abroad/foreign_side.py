"""The foreign side: the court that ruled, its numbers, the name of the case."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.document import Document, Label
from transform.observation import Field
from transform.reading.judgment_abroad.courts import Citation, CourtAbroad, captioned, citations, named
from transform.reading.judgment_abroad.gate import Subject
from transform.reading.judgment_abroad.ruling_day import ruling_day
from transform.reading.judgment_abroad.text import Text
from transform.reading.report.values import Value
from transform.reading.report_en.case_name import find_case_names

_HEAD, _CAPTION = 4000, 1000
_CIVIL = r"\d{1,2}:\d{2}-[a-z]{2}-\d{3,6}(?:-[A-Z]{1,4})*"
_NUMBER = re.compile(
    r"\b(?:[Cc]ase|[Ii]ndex|[Dd]ocket|[Cc]ivil [Aa]ction|[Cc]laim|[Ff]ile)\.? (?:[Nn]o|[Nn]umber|"
    r"[Nn]os)s?\.?:? ?"
    rf"(?P<value>{_CIVIL}|[A-Z0-9][A-Z0-9:/-]{{3,30}})"
    rf"|\b(?P<plain>{_CIVIL}|CIV-\d{{4}}-\d{{3}}-\d{{3,7}})"
    r"|^No\. (?P<bare>\d{2}-\d{3,6})$",
    re.MULTILINE,
)
_PREFIX = re.compile(r"(?i)^(?:(?:case|index|docket|civil action|claim|file)\.? )?(?:no|number|nos)s?\.? ?")
_SIDES = re.compile(
    r"(?:Between:? )?(?P<a>[A-Z][^\n]{1,100}?),? (?:Plaintiff|Claimant|Petitioner|"
    r"Applicant)s?(?:-Appell\w+)?[,.]?"
    r"\s+(?:v\.?|-? ?and ?-?)\s+(?P<b>[A-Z][^\n]{1,100}?),? (?:Defendant|Respondent)s?(?:-Appell\w+)?\b"
)
_FIRST_PARAGRAPH = re.compile(r"^(?:1\.?|\[1\]) (?![A-Z][a-z]+ \d{4}$)", re.MULTILINE)
_WITHOUT_DOCKET = frozenset({"AU", "CA"})
"""Where the neutral citation alone is how a ruling is found again (docs/codebook.md, rule 3)."""


def foreign_values(document: Document, text: Text, subject: Subject, problems: list[str]) -> Iterator[Value]:
    """Jurisdiction, court, numbers, day and name of the ruling in hand."""
    cited = _citation(document, text)
    court = _court(document, text, cited)
    if court is None:
        problems.append("which court ruled is not told in a form that is known")
    else:
        yield Value(Field.FOREIGN_COURT, court.name, court.start, court.end, court.rule)
        if court.iso2:
            yield Value(Field.JURISDICTION, court.iso2, court.start, court.end, court.rule)
        if court.subdivision:
            yield Value(Field.SUBDIVISION, court.subdivision, court.start, court.end, court.rule)
    yield from _numbers(document, text, cited, court.iso2 if court else "")
    if day := ruling_day(document, text, subject, cited, problems):
        yield day
    yield from _name(document, text)


def _citation(document: Document, text: Text) -> Citation | None:
    label = document.label("Neutral citation")
    found = citations(text.even, label.start, label.end + 1) if label else citations(text.even)
    return found[0] if found else None


def _court(document: Document, text: Text, cited: Citation | None) -> CourtAbroad | None:
    """By the citation, whose code is surest; then by the caption, which says more than a collection does."""
    if cited and cited.court:
        return cited.court
    caption = captioned(text.even)
    label = document.label("Court")
    by_label = named(label.value, label.start, label.end) if label else None
    if caption and (by_label is None or caption.iso2 == by_label.iso2):
        return caption
    return by_label


def _numbers(document: Document, text: Text, cited: Citation | None, iso2: str) -> Iterator[Value]:
    """Citation and docket, set apart as the codebook has it; one where there is one."""
    docket = document.label("Case number")
    found = [(cited.value, cited.start, cited.end)] if cited else []
    if not (cited and iso2 in _WITHOUT_DOCKET):
        found += _one(docket) if docket else _printed(text)
    if found:
        start, end = found[0][1], found[-1][2]
        if end < start or end - start > 200:
            start, end = found[0][1], found[0][2]
        joined = " ; ".join(value for value, _, _ in found)
        yield Value(Field.FOREIGN_CASE_NUMBER, joined, start, end, "abroad.number")


def _printed(text: Text) -> list[tuple[str, int, int]]:
    match = _NUMBER.search(text.even, 0, _HEAD)
    name = match.lastgroup if match else None
    if match is None or name is None or not re.search(r"\d", match[name]):
        return []
    return [(match[name], *match.span(name))]


def _one(docket: Label) -> list[tuple[str, int, int]]:
    """The docket without what merely says that it is one; applications in brackets are left out."""
    value = docket.value
    prefix = _PREFIX.match(value)
    at = prefix.end() if prefix and prefix.end() < len(value) else 0
    kept = re.split(r" ?[(;]", value[at:], maxsplit=1)[0].strip()
    kept = re.sub(r" No\.? (?=\d)", " ", kept)
    return [(kept, docket.start, docket.end)] if kept else []


def _name(document: Document, text: Text) -> Iterator[Value]:
    """The collection's name of the case, else the caption's; cases cited further on are others."""
    label = document.label("Case name")
    if label:
        yield Value(Field.CASE_NAME, label.value, label.start, label.end, "abroad.case_name")
        return
    first = _FIRST_PARAGRAPH.search(text.even)
    caption = text.even[: min(_CAPTION, first.start() if first else _CAPTION)]
    if match := _SIDES.search(caption):
        name = f"{' '.join(match['a'].split())} v {' '.join(match['b'].split())}"
        yield Value(Field.CASE_NAME, name, *match.span(), "abroad.case_name")
        return
    for found in find_case_names(caption):
        value = text.original[found.start : found.end]
        yield Value(Field.CASE_NAME, value, found.start, found.end, "abroad.case_name")
        return
