"""Courts abroad: by neutral citation, by the names that collections use, by the caption of a judgment."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from transform.reading.report_en.places import place_of
from transform.vocabulary.registry import rows

_CITATION = re.compile(
    r"\[(?P<year>(?:19|20)\d\d)\] (?P<code>[A-Z]{2,6}(?: Civ|\([AI]\))?|NICh|EWCA Civ) (?P<serial>\d{1,5})"
    r"(?: \((?P<division>[A-Za-z]{2,6})\))?"
    r"|(?<![\d\w])(?P<year2>(?:19|20)\d\d) (?P<code2>BCSC|BCCA|ONSC|ONCA) (?P<serial2>\d{1,5})\b"
)
_DISTRICTS = {"N": "Northern", "S": "Southern", "E": "Eastern", "W": "Western", "M": "Middle", "C": "Central"}
_DISTRICT = re.compile(r"^District Court, (?:(?P<part>[NSEWMC])\.)?D\. (?P<state>[A-Z][A-Za-z. ]+)$")
_CIRCUIT = re.compile(r"^Court of Appeals for the (?P<circuit>[A-Za-z. ]+) Circuit$")
_BANKRUPTCY = re.compile(
    r"^(?:United States )?Bankruptcy Court, (?:(?P<part>[NSEWMC])\.)?D\. (?P<state>[A-Z][A-Za-z. ]+)$"
)
_CAPTION_DISTRICT = re.compile(
    r"UNITED STATES (?P<kind>DISTRICT|BANKRUPTCY) COURT\s+(?:FOR THE )?(?P<district>(?:(?:NORTHERN|"
    r"SOUTHERN|EASTERN|"
    r"WESTERN|CENTRAL|MIDDLE) )?DISTRICT OF [A-Z][A-Z ]{2,20}[A-Z])",
    re.IGNORECASE,
)
_CAPTION_CIRCUIT = re.compile(
    r"UNITED STATES COURT OF APPEALS\s+(?:FOR THE )?(?P<circuit>[A-Z]+) CIRCUIT", re.IGNORECASE
)
_CAPTION_STATE = re.compile(
    r"(?P<court>(?:SUPERIOR|SUPREME|DISTRICT|"
    r"CIRCUIT) COURT OF (?:THE )?(?:STATE OF )?(?P<state>[A-Z][A-Z ]{2,16}[A-Z]))"
    r"[,\s]+(?:(?:FOR THE )?COUNTY OF (?P<county>[A-Z][A-Z ]{1,20}[A-Z])|"
    r"(?P<county2>[A-Z][A-Z ]{1,16}[A-Z]) COUNTY)"
)
_HEAD = 4000


@dataclass(frozen=True, slots=True)
class CourtAbroad:
    """A court that ruled, told by ``text[start:end]``; ``subdivision`` only for courts of such a unit."""

    name: str
    iso2: str
    subdivision: str
    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True)
class Citation:
    """A neutral citation as printed, its year and what its code tells."""

    value: str
    year: int
    start: int
    end: int
    court: CourtAbroad | None


def citations(text: str, start: int = 0, end: int = _HEAD) -> list[Citation]:
    """Neutral citations in the head of a judgment, in order."""
    found = []
    for match in _CITATION.finditer(text, start, min(end, len(text))):
        code, division = match["code"] or match["code2"], match["division"] or ""
        row = _by_code().get((code, division)) or _by_code().get((code, ""))
        if row is None:
            continue
        court = CourtAbroad(row[0], row[1], row[2], match.start(), match.end(), "abroad.citation")
        year = int(match["year"] or match["year2"])
        found.append(Citation(match.group(), year, match.start(), match.end(), court))
    return found


def named(name: str, start: int, end: int) -> CourtAbroad | None:
    """The court of a collection's own naming (``District Court, C.D. California``), or of a plain name."""
    federal = _federal(name)
    if federal:
        return CourtAbroad(federal, "US", "", start, end, "abroad.court_label")
    iso2, subdivision = place_of(name)
    if not iso2 or iso2 == "CN":
        return None
    return CourtAbroad(name, iso2, subdivision, start, end, "abroad.court_label")


def captioned(text: str) -> CourtAbroad | None:
    """The court in the caption of an American judgment."""
    head = text[:_HEAD]
    if match := _CAPTION_DISTRICT.search(head):
        kind = match["kind"].title()
        name = f"United States {kind} Court for the {_title(match['district'])}"
        return CourtAbroad(name, "US", "", *match.span(), "abroad.caption")
    if match := _CAPTION_CIRCUIT.search(head):
        name = f"United States Court of Appeals for the {match['circuit'].title()} Circuit"
        return CourtAbroad(name, "US", "", *match.span(), "abroad.caption")
    if match := _CAPTION_STATE.search(head):
        county = match["county"] or match["county2"]
        name = _title(match["court"]) + (
            f", County of {county.title()}" if match["county"] else f", {county.title()} County"
        )
        return CourtAbroad(name, *place_of(name), *match.span(), "abroad.caption")
    return None


def _federal(name: str) -> str:
    for pattern, kind in ((_DISTRICT, "District"), (_BANKRUPTCY, "Bankruptcy")):
        if match := pattern.match(name):
            part = f"{_DISTRICTS[match['part']]} " if match["part"] else ""
            return f"United States {kind} Court for the {part}District of {match['state']}"
    if match := _CIRCUIT.match(name):
        return f"United States Court of Appeals for the {match['circuit']} Circuit"
    return name if name.startswith("United States ") else ""


def _title(words: str) -> str:
    small = {"Of", "The", "For"}
    return " ".join(w.lower() if w in small else w for w in words.title().split())


@cache
def _by_code() -> dict[tuple[str, str], tuple[str, str, str]]:
    return {
        (row["citation"], row["division"]): (row["name"], row["iso2"], row["subdivision"])
        for row in rows("courts_abroad")
    }
