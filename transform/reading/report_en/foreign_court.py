"""Foreign courts in an English text, under the longest plain name that is printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from transform.reading.report.marks import CourtName, Marks
from transform.reading.report_en.alias import of_home_town
from transform.reading.report_en.court_capitals import as_names
from transform.reading.report_en.court_grammar import CHAMBER_BEHIND, NAME, TAIL
from transform.reading.report_en.court_seat import tells, without_seat
from transform.reading.report_en.division_court import find_divisions
from transform.reading.report_en.native_court import find_native_courts
from transform.reading.report_en.places import place_of, seat_of
from transform.vocabulary.place_abroad import find_place, find_unit, is_place
from transform.vocabulary.state import find_states

_LONDON = re.compile(
    r"High Court of Justice(?:(?: of England and Wales)?, "
    r"(?:Business and Property Courts(?: of England and Wales)?|(?:King|Queen)['’]s Bench Division|"
    r"Chancery Division|Family Division|Admiralty Court|Commercial Court|"
    r"Technology and Construction Court))+"
)
_BENCH = re.compile(r"(?:King|Queen)['’]s Bench Division")
_HOME = re.compile(r"People['’]?s?\b|Chinese|China|PRC|Mainland|Internet|International Commercial Court|SPC")
_STRIPPED = re.compile(
    r"(?:(?:The|Our|His|Their|In|A|An|On|By|While|When|Both|Foreign|That|This|However|Relevant|"
    r"Recently|See|"
    r"Enforcing|Recognizing|Recognising|Beijing)\s+)+"
)
_EMPTY = re.compile(
    r"(?:(?:First|Second|Third|Fourth|Foreign|Local|Competent|Appellate|Trial|Same|Original|Said|High|Supreme|Higher|District|"
    r"Intermediate|"
    r"Regional|Appeals?|Superior|Federal|Commercial|Maritime|Bankruptcy|County|City|Provincial|"
    r"Financial|Internet|"
    r"Railway)\s+){0,3}Courts?(?: of (?:Final )?Appeals?)?",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"['’]s?$")
_OWNER = re.compile(
    r"(?!(?:[A-Z][\w-]+ )?(?:King|Queen|People|Magistrate|Consul|Children|Coroner|Sheriff|Judge))"
    r"(?:[A-Z][\w-]+ )?[A-Z][\w-]+['’]s (?=[A-Z])"
)
_PEOPLES = re.compile(r"(?:High |Supreme )?People['’]s Court of [A-Z]")
_HAVE_PEOPLES_COURTS = frozenset({"VN", "LA", "KP"})
_ENGLAND = re.compile(r"\b(?:London|England|English)\b")
_JOINING = (" of the ", " at the ", " in the ", ", ")
_PART = re.compile(
    r"(?:Division|Bench|List|(?:Admiralty|Commercial|Companies|Family|Patents|Bankruptcy) Court|Costs Office"
    r"|Eastern Caribbean Supreme Court)$"
)
_WHOLE = re.compile(
    r"(?:[\w’'-]+ ){0,3}(?:High Court|Supreme Court|Court of Justice|District Court|State Courts)\b"
)
_MANY = re.compile(
    r"(?:(?:Two|Three|Four|Five|Six|Several|Some|Many|Most|All|Various|Other) )?Courts (?:of|in|for)\b"
)


_NUMBER_BEHIND = re.compile(r",? \d{2,4}[\uac00-\ud7a3]{1,3}\d+$")
"""``Suwon District Court, Ansan Branch 2016가단71183``: a Korean number behind the name."""
_CITED = re.compile(r",? \(?\[(?:19|20)\d\d\]")
"""A neutral citation: what kind of court stands before it is the name by which it is known."""
_FIRST = re.compile(r"(?:^|[.;:\n(] ?)$")
_TAILS = 3
_BEHIND = 45
_STATE_BEHIND = re.compile(r",? (?:in |a court of )?(?:the )?[Ss]tate of [A-Z]")
_NAME_BEHIND = re.compile(r"(?:,| in| of| \() ?(?:the )?[A-Z][\w'’]+(?: [A-Z][\w'’]+){0,2}")


def find_foreign_courts(text: str, home: Marks[CourtName]) -> Iterator[CourtName]:
    """Every foreign court named in ``text``; the short name of a Chinese court is none."""
    yield from find_divisions(text)
    even = as_names(text)
    for span in _outermost(even):
        start, end = _trimmed(even, *span)
        court = _court(even, start, end, home) if start < end else None
        if court:
            yield replace(court, value=text[court.start : court.end])


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Without the words of the sentence before a name, and without a possessive."""
    name = _NUMBER_BEHIND.sub("", _POSSESSIVE.sub("", text[start:end]))
    opener = _STRIPPED.match(name)
    first = start + (opener.end() if opener else 0)
    if text.startswith("First ", first) and _FIRST.search(text[:first]):
        first += len("First ")
    return first, start + len(name)


def _court(text: str, start: int, end: int, home: Marks[CourtName]) -> CourtName | None:
    """The court of a name, unless it is none abroad or only a kind of court."""
    name = text[start:end]
    if name in ("Commercial Court", "High Court of Justice") and _ENGLAND.search(text):
        return CourtName(start, end, name, home=False, iso2="GB")
    bare = without_seat(name)
    if bare:
        iso2, subdivision = place_of(name)
        return CourtName(start, start + len(bare), bare, False, (), iso2, subdivision)
    if _EMPTY.fullmatch(name) and name[0].isupper() and _CITED.match(text, end):
        return CourtName(start, end, name, False, (), "", "")
    if _EMPTY.fullmatch(name) or _MANY.match(name) or home.covers(start, end):
        return None
    iso2, subdivision = place_of(name)
    if _LONDON.match(name) or _BENCH.search(name):
        iso2 = iso2 or "GB"
    if _HOME.search(name) and iso2 in ("", "CN"):
        iso2 = _neighbour(name, text[:start])
        if not iso2:
            return None
    if not subdivision:
        iso2, subdivision = _told_behind(text[end : end + _BEHIND], iso2)
    owned = _OWNER.match(name)
    if owned and iso2 and not _EMPTY.fullmatch(name, owned.end()):
        start, name = start + owned.end(), name[owned.end() :]
    known = iso2 or not of_home_town(name)
    return CourtName(start, end, name, False, (), iso2, subdivision) if known else None


def _told_behind(text: str, iso2: str) -> tuple[str, str]:
    """State and unit that follow a name: ``Court of Sousse, Tunisia``, ``…, State of Jalisco``."""
    unit = find_unit(text) if _STATE_BEHIND.match(text) else ""
    if unit and iso2 in ("", unit[:2]):
        return unit[:2], unit
    if iso2:
        return iso2, ""
    state = _NAME_BEHIND.match(text)
    named = find_states(text[: state.end()]) if state else []
    return (named[0].iso2, "") if named and named[0].iso2 != "CN" else ("", "")


def _outermost(text: str) -> Iterator[tuple[int, int]]:
    """Every name in English or in the court's own language, without those that stand inside another."""
    found = set(find_native_courts(text))
    found |= {(match.start(), _with_tail(text, match)) for match in _LONDON.finditer(text)}
    found |= {(match.start(), _with_tail(text, match)) for match in NAME.finditer(text)}
    last: tuple[int, int] | None = None
    for span in sorted(found, key=lambda one: (one[0], -one[1])):
        if last is None:
            last = span
        elif span[0] >= last[1]:
            if _is_part(text[slice(*last)], text[last[1] : span[0]], text[slice(*span)]):
                last = (last[0], span[1])
                continue
            yield last
            last = span
        elif span[1] > last[1]:  # ``Commercial Court, Queen's Bench Division`` and ``… of the High Court``
            last = (last[0], span[1])
    if last is not None:
        yield last


def _is_part(first: str, between: str, second: str) -> bool:
    """``Commercial Court of the High Court of Justice``: what stands first is a part of what follows."""
    if between not in _JOINING or not _WHOLE.match(second):
        return False
    return _PART.search(first) is not None or (between != ", " and _is_kind(first))


def _is_kind(name: str) -> bool:
    """Whether courts of many states are called so."""
    return name in ("Circuit Court", "Court of First Instance") or _EMPTY.fullmatch(name) is not None


def _with_tail(text: str, match: re.Match[str]) -> int:
    """Where a name ends with its chamber, county or town."""
    end = match.end()
    for _ in range(_TAILS):
        chamber = CHAMBER_BEHIND.match(text, end)
        tail = TAIL.match(text, end)
        if chamber and (tail is None or chamber.end() > tail.end()):
            end = chamber.end()
            continue
        if tail is None or not _belongs(text[match.start() : end], tail):
            break
        end = tail.end()
    return end


def _belongs(name: str, tail: re.Match[str]) -> bool:
    """A town behind a comma is the court's if its state is that of the court, or tells it."""
    if tail["beside"]:
        return find_place(tail["beside"]) is not None and place_of(name)[0] == ""
    town = tail["place"] or tail["at"]
    if not town:
        return not (tail["part"] and of_home_town(tail["part"]))
    mine = "" if _is_kind(name) else place_of(name)[0]
    if find_states(town) and not town.endswith(" City"):
        return tail.group().startswith(",") and not tells(name)
    if seat_of(town)[0]:
        return mine in ("", seat_of(town)[0])
    return is_place(town) and (not mine or mine == place_of(town)[0])


def _neighbour(name: str, before: str) -> str:
    """The state of a ``People's Court of X Province`` abroad: the last named that has such courts."""
    if not _PEOPLES.match(name) or of_home_town(name):
        return ""
    named = [one.iso2 for one in find_states(before) if one.iso2 in _HAVE_PEOPLES_COURTS]
    return named[-1] if named else ""
