"""The foreign side of a ruling: court, docket, and the day of the judgment that was put forward."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transform.observation import Field
from transform.reading.report_en.foreign_number import year_of
from transform.reading.report_en.marks import CourtName, Name
from transform.reading.report_en.roles import judgment_days
from transform.reading.report_en.ruling import Ruling
from transform.reading.report_en.scan import Scan
from transform.reading.report_en.values import Value
from transform.vocabulary.partial_date import common_part

_GIVEN_BY = re.compile(
    r"\b(?:judge?ments?|rulings?|decisions?|orders?|bankruptcy|proceedings?|rendered|made|issued|"
    r"entered|given|delivered|before|sued|suit)\b"
    r"[^.;]{0,60}?\b(?:of|by|from|in|before)\s+(?:the |a |an )?$"
)
_GIVES = re.compile(
    r"\s*(?:\([^()]{1,60}\))?,? ?(?:had |has |also )?(?:ordered|entered|rendered|gave|given|"
    r"awarded|found|issued|made|held|ruled|declared|opened|"
    r"decided|recogni[sz]ed|refused|dismissed|granted|enforced|delivered|upheld|rejected|"
    r"declined|judge?ments?\b)"
)


def court_of_passage(scan: Scan, ruling: Ruling, way: str, problems: list[str]) -> CourtName | None:
    """The court of origin, or for an outbound ruling the court that ruled; None where several could be it."""
    named = list({(one.start, one.end): one for one in ruling.foreign}.values())
    if way == "outbound":
        decisive = {one.start: one.end for one in ruling.outcomes if one.direction in ("outbound", "")}
        subject = [one for one in named if any(a <= one.start < b for a, b in decisive.items())]
        chosen = _longest(subject) or _longest(named)
    else:
        giving = [one for one in named if _gives(scan, one)]
        chosen = _longest(giving) or (None if giving else _longest(named))
    if chosen is None and named:
        problems.append("the passage names several foreign courts; foreign_court left empty")
    return chosen


def _gives(scan: Scan, court: CourtName) -> bool:
    before = scan.text[max(0, court.start - 90) : court.start]
    return bool(_GIVEN_BY.search(before) or _GIVES.match(scan.text, court.end))


def _longest(named: list[CourtName]) -> CourtName | None:
    """The fullest of several forms of one name; None for courts that differ."""
    if not named:
        return None
    best = max(named, key=lambda one: len(one.value))
    words = set(re.findall(r"\w+", best.value))
    for one in named:
        if one.iso2 and best.iso2 and one.iso2 != best.iso2:
            return None
        strange = set(re.findall(r"\w+", one.value)) - words - {"US", "U", "S", "English", "Court"}
        if len(strange) > (1 if one.iso2 and one.iso2 == best.iso2 and len(one.value.split()) < 4 else 0):
            return None
        if strange and strange & {
            "Appeal",
            "Appeals",
            "Supreme",
            "High",
            "District",
            "Superior",
            "Appellate",
        }:
            return None
    return best


def foreign_values(scan: Scan, ruling: Ruling, way: str, problems: list[str]) -> Iterator[Value]:
    court = court_of_passage(scan, ruling, way, problems)
    if court:
        yield Value(Field.FOREIGN_COURT, court.value, court.start, court.end, "report_en.foreign_court")
    yield from _dockets(scan, ruling)
    field = Field.CHINESE_JUDGMENT_DATE if way == "outbound" else Field.FOREIGN_JUDGMENT_DATE
    days = [day for piece in ruling.pieces for day in judgment_days(scan, piece, way)]
    if days:
        common = common_part(*(day.date for day in days))
        if common is None or (common.precision != max(days, key=lambda d: len(d.date.iso())).date.precision):
            problems.append(f"several days for {field.value}; left empty")
        else:
            best = next(day for day in days if day.date == common)
            yield Value(field, common.iso(), best.start, best.end, "report_en.judgment_day")


def _dockets(scan: Scan, ruling: Ruling) -> Iterator[Value]:
    """One docket, or several of one place joined; a mere label beside a neutral citation is left out."""
    seen: dict[str, Name] = {}
    spans = [(piece.start, piece.end) for piece in ruling.pieces]
    for start, end in spans:
        for one in scan.dockets.within(start, end):
            seen.setdefault(one.value, one)
    named = list(seen.values())
    if not named:
        return
    first, last = named[0], named[-1]
    if len(named) == 1:
        yield Value(Field.FOREIGN_CASE_NUMBER, first.value, first.start, first.end, "report_en.docket")
    elif last.end - first.start < 160 and "\n" not in scan.text[first.start : last.end]:
        joined = " ; ".join(one.value for one in named)
        yield Value(Field.FOREIGN_CASE_NUMBER, joined, first.start, last.end, "report_en.dockets")


def citation_year(ruling: Ruling) -> Iterator[Value]:
    """The year of the neutral citation of an outbound ruling."""
    years = {year_of(one.value): one for one in ruling.dockets if year_of(one.value)}
    if len(years) == 1:
        year, one = next(iter(years.items()))
        yield Value(Field.DECISION_DATE, year, one.start, one.end, "report_en.neutral_citation")
