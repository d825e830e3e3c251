"""The foreign court of a ruling: of origin, or for an outbound ruling the one that ruled."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from transform.reading.report_en.events import Event
from transform.reading.report_en.layout import Part, Piece
from transform.reading.report_en.marks import CourtName
from transform.reading.report_en.ruling import JUDGMENT_GIVEN, Ruling
from transform.reading.report_en.shape import FOREIGN
from transform.reading.report_en.telling import Teller

_GIVEN_BY = re.compile(
    r"(?i)\b(?:judge?ments?|rulings?|decisions?|orders?|decrees?|divorces?|bankruptcy|proceedings?|"
    r"appointments?|papers?|verdicts?|"
    r"rendered|made|issued|settlement|insolvency|entered|given|delivered|sued|suit|opened)\b"
    r"(?:(?!\b(?:by|recogni)\w*\b)[^.;]){0,60}?\b(?:of|by|from|in|before)\s+(?:the |a |an |that )?(?:same )?$"
)
_GIVES = re.compile(
    r"['’]?s?\s*(?:\([^()]{1,60}\))?,? ?(?:[^.;,]{1,90}, ){0,2}(?:had |has |also |then )?(?:ordered|entered|"
    r"rendered|gave|given|"
    r"awarded|found|issued|made|held|ruled|declared|opened|appointed|dissolved|granted|commenced|"
    r"divorced|convicted|"
    r"decided|delivered|judge?ments?\b|divorce|order|decree|suit)"
)
_REVERSES = re.compile(
    r"[^.;ⒽⒻ]{0,70}?\b(?:reversed|varied|set aside|overturned)\b[^.;]{0,40}?\b(?:and|,) (?:then |instead )?"
    r"(?:awarded|ordered|gave|entered|found|granted|allowed|held|condemned|directed)\b|"
    r"[^.;ⒽⒻ]{0,50}?\b(?:raised|increased|reduced|varied|lowered|cut) (?:to\b|(?:it|the (?:award|sum|"
    r"amount|damages))\b)"
)
"""The judgment that counts is that of the appeal court which put its own in the place of the first."""
_THREW_OUT = re.compile(
    r"\s*(?:had |has )?(?:dismissed|rejected|threw out) (?:the |his |her |its |their )?(?:claim|action|"
    r"suit|case)\b"
)
_APPEALS = re.compile(
    r"\s*(?:had |has )?(?:earlier |later )?(?:dismissed|rejected|refused|allowed)[^.;]{0,40}\bappeal"
)
_ENFORCER = re.compile(
    r"(?:(?!\b(?:was|were|been|is|are|to)\b)[^.;ⒽⒻ]){0,60}?\b(?:recogni[sz]ed|enforced|recogni[sz]ing|"
    r"enforcing|"
    r"gave effect to|given effect to)\b[^.;Ⓕ]{0,30}?(?:Ⓩ|Ⓗ|Ⓢ? ?judge?ments? from)"
    r"| (?:alone )?(?:may|can|must|will|would) (?:alone )?(?:admit|recogni[sz]e|enforce|homologate)\b"
)
"""A court abroad that is only named for what it did with a Chinese judgment."""
_SAME_COURT = re.compile(
    r"\bjudge?ments? of the same (?:\w+ )?court\b|\bthe same (?:Ⓢ|federal|state|foreign|overseas) court\b"
)
_IN_FULL = re.compile(r"High Court of Justice\b")
_LEVEL = re.compile(r"\b(?:High|Supreme|District|Superior|Federal|Regional|Commercial) Court\b")
_LEVEL_ACTS = re.compile(
    r"\b[Tt]he (?P<name>(?:High|Supreme|District|Superior|Federal|Regional|Appeal|Appellate) Court|"
    r"Court of (?:Final )?Appeal)\b(?! of)"
)
_GENERIC = frozenset(
    {"the", "of", "for", "in", "at", "republic", "state", "states", "kingdom", "s", "peoples"}
) | {*("special", "administrative", "region")}
_ADJECTIVES = {"Korean": "Korea", "English": "England", "Singaporean": "Singapore"}


def court_of_passage(teller: Teller, ruling: Ruling, way: str) -> CourtName | None:
    """The court of origin, or the one that ruled abroad, under its longest name in the text."""
    chosen = _ruled(teller, ruling) if way == "outbound" else _origin(teller, ruling)
    if chosen is None and way != "outbound":
        if ruling.sequel_of is not None:
            return court_of_passage(teller, ruling.sequel_of, way)
        chosen = _referred(teller, ruling)
    return _longest(teller, chosen) if chosen else None


def _courts(
    teller: Teller, pieces: Iterable[Piece], *, title: bool = False
) -> Iterator[tuple[Piece, int, CourtName]]:
    for piece in pieces:
        if piece.part is not Part.TITLE or title:  # every word of a title is a capital one
            for at, court in teller.marks(piece, FOREIGN):
                if isinstance(court, CourtName) and not court.alias:
                    yield piece, at, court


def _ruled(teller: Teller, ruling: Ruling) -> CourtName | None:
    last = ruling.deciding()
    for event in last:
        acting = [court for _, at, court in _courts(teller, [event.piece]) if at < event.end + 40]
        decided = [court for court in ruling.deciders if court in acting]
        if decided:
            return decided[-1]
    named = [one for one in ruling.deciders if not one.home and not one.alias]
    if named:
        return named[-1]
    first = next((court for _, _, court in _courts(teller, ruling.pieces)), None)
    first = first or next((court for _, _, court in _courts(teller, ruling.pieces, title=True)), None)
    return first or next((court for event in last if (court := _by_level(teller, event))), None)


def _by_level(teller: Teller, event: Event) -> CourtName | None:
    """``The High Court`` before an event, where the report never says of which state."""
    found = None
    for match in _LEVEL_ACTS.finditer(teller.shape.text, event.piece.start, event.start):
        found = match
    if found is None:
        return None
    start, end = teller.shape.span(*found.span("name"))
    return CourtName(start, end, teller.shape.original[start:end], home=False)


def _origin(teller: Teller, ruling: Ruling) -> CourtName | None:
    """The court whose judgment is spoken of; of several the one beside an event, then the first."""
    decisive = {one.piece.start for one in ruling.live}
    past = {one.piece.start for one in ruling.events if one.history and one.code != JUDGMENT_GIVEN} - decisive
    text = teller.shape.text
    ranked: list[tuple[int, int, CourtName]] = []
    for piece, at, court in _courts(teller, ruling.pieces):
        if any(start <= at < end for start, end in ruling.others):
            continue
        weight = 0
        if _REVERSES.match(text[at + 1 : piece.end]):
            weight = 6
        elif _APPEALS.match(text[at + 1 : piece.end]) or _THREW_OUT.match(text[at + 1 : piece.end]):
            weight = -3
        elif _ENFORCER.match(text[at + 1 : piece.end]):
            weight = -4
        elif _GIVEN_BY.search(text[piece.start : at]):
            weight = 4
        elif _GIVES.match(text[at + 1 : piece.end]):
            weight = 3
        weight += 2 * (piece.start in decisive) - 3 * (piece.start in past)
        ranked.append((-weight, at, court))
    if not ranked:
        return None
    return min(ranked, key=lambda one: one[:2])[2]


def _referred(teller: Teller, ruling: Ruling) -> CourtName | None:
    """``a judgment of the same court``; ``the High Court``, where the report knows but one."""
    text = teller.shape.text
    known = [
        (at, mark)
        for at, mark in sorted(teller.shape.marks.items())
        if isinstance(mark, CourtName) and not mark.home and not mark.alias
    ]
    for piece in ruling.pieces:
        same = _SAME_COURT.search(text, piece.start, piece.end)
        before = [mark for at, mark in known if at < piece.start] if same else []
        if before:
            return before[-1]
    for piece in ruling.pieces:
        level = _LEVEL.search(text, piece.start, piece.end)
        bearers = [mark for _, mark in known if level and level.group() in mark.value]
        if bearers and len({mark.iso2 for mark in bearers}) == 1:
            first = max(bearers, key=lambda mark: len(mark.value))
            if all(_words(mark.value) <= _words(first.value) for mark in bearers):
                return first
    return None


def _words(name: str) -> set[str]:
    words = re.findall(r"[\wÀ-ÿ]+", name)
    return {_ADJECTIVES.get(word, word) for word in words if word.lower() not in _GENERIC}


def _longest(teller: Teller, court: CourtName) -> CourtName:
    """The fullest form in the whole text of the name of the same court."""
    mine = _words(court.value)
    best = court
    if court.iso2 == "GB" and "High Court" in court.value:
        full = [
            one
            for one in teller.shape.marks.values()
            if isinstance(one, CourtName) and one.iso2 == "GB" and _IN_FULL.match(one.value)
        ]
        return max(full, key=lambda one: len(one.value), default=court)
    if len(mine) <= 1:  # ``the Amtsgericht``: the one named last before it
        bearers = [
            one
            for one in teller.shape.marks.values()
            if isinstance(one, CourtName) and not one.home and not one.alias and mine < _words(one.value)
        ]
        before = [one for one in bearers if one.start < court.start]
        return (before or bearers or [court])[-1 if before else 0]
    for mark in teller.shape.marks.values():
        if (
            not isinstance(mark, CourtName)
            or mark.home
            or mark.alias
            or mark.iso2 != court.iso2
            or not court.iso2
        ):
            continue
        theirs = _words(mark.value)
        seated = mark.value.startswith(f"{court.value}, ") and mark.subdivision == court.subdivision
        if (
            mine <= theirs
            and not seated
            and len(mark.value) > len(best.value)
            and not _other_level(mark.value, court.value)
        ):
            best = mark
    return best


def _other_level(longer: str, shorter: str) -> bool:
    """``High Court`` is not the ``Appellate Division of the High Court``."""
    added = set(re.findall(r"\w+", longer)) - set(re.findall(r"\w+", shorter))
    return bool(added & {"Appeal", "Appeals", "Appellate", "Supreme", "Branch", "District"})
