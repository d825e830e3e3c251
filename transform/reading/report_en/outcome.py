"""Outcomes that a piece of a report asserts, and which way the judgment travelled that they speak of."""

from __future__ import annotations

import re
from dataclasses import dataclass

from transform.reading.phrases import table
from transform.reading.report_en import clause
from transform.reading.report_en.layout import Piece
from transform.reading.report_en.scan import Scan

UNREASONED = "outcome_more_en.unreasoned"
_TABLES = ("outcome_en", "outcome_more_en")
_HELD_THAT = re.compile(
    r"\b(?:ruled|held|decided|concluded|ordered|found|determined|"
    r"confirmed) (?:that )?[^,;]{0,170}?\b(?:should|shall|could|can|may|be)\b[^,;]{0,12}$"
)
_SPC_SPEAKS = re.compile(r"(?:\bSPC|Supreme People['’]s Court)\b[^,;]{0,60}$")
_COURTS_HAVE = re.compile(
    r"\b(?:[Cc]ourts|[Tt]hey|[Ss]ome|[Oo]thers)\b[^,;]{0,30}?\b(?:have|had)?\b[^,;]{0,15}$"
)
_PASSIVE = re.compile(r"(?:was|were|is|are|has|have|had|been|be)\b", re.IGNORECASE)
_NOT_OURS = re.compile(
    r"\b(?:counterclaim|claim for (?:overdue )?interest|overdue interest|arbitral award|"
    r"arbitration award|awards?|"
    r"statute|service|evidence|objection|importance|need|trend|principle|rights?|(?:as )?a valid)\b",
)
_HOME_JUDGMENT = re.compile(
    r"\b(?:Chinese|PRC|China['’]s|[Mm]ainland)(?: [\w-]+){0,4}? (?:judge?ments?|rulings?|"
    r"decisions?|orders?|bankruptcy|"
    r"insolvency|reorgani[sz]ation|liquidation|mediation|settlement|proceedings?|divorce)\b"
)
_STATE_JUDGMENT = re.compile(
    r"(?: [\w-]+){0,2}? (?:judge?ments?|rulings?|decisions?|bankruptcy|insolvency|divorce|"
    r"proceedings?|orders?)\b"
)
_FOREIGN_JUDGMENT = re.compile(
    r"\b(?:[Ff]oreign|[Oo]verseas)(?: [\w-]+){0,3}? (?:judge?ments?|rulings?|decisions?)\b"
)
_HOME_SUBJECT = re.compile(r"\b(?:Chinese|PRC|[Mm]ainland|local) (?:[\w-]+ ){0,3}?courts?\b|\bChina\b")
_JUDGMENT_OF = re.compile(
    r"\b(?:judge?ments?|rulings?|decisions?|orders?|bankruptcy|insolvency|papers?|mediations?)\b"
)


@dataclass(frozen=True, slots=True)
class Stated:
    """An outcome stated; ``direction`` is inbound, outbound or empty. The span is that of the piece."""

    code: str
    rule: str
    start: int
    end: int
    at: int
    direction: str


def stated(scan: Scan, piece: Piece) -> list[Stated]:
    """Every outcome that the piece asserts, one for each stretch of it."""
    found: list[Stated] = []
    taken: list[tuple[int, int]] = []
    text, origin = _without_names(scan, piece)
    for name in _TABLES:
        for phrase in table(name).phrases:
            for match in phrase.pattern.finditer(text):
                start, end = match.span()
                if any(start < b and a < end for a, b in taken):
                    continue
                if _disowned(text, start, end, phrase.code):
                    continue
                taken.append((start, end))
                way = direction(scan, piece, origin[start], origin[end - 1] + 1)
                code = "dismissed" if phrase.rule == UNREASONED else phrase.code
                found.append(Stated(code, phrase.rule, piece.start, piece.end, origin[start], way))
    return sorted(found, key=lambda one: one.at)


def _without_names(scan: Scan, piece: Piece) -> tuple[str, list[int]]:
    """The text without case names and numbers, whose full stops hide what belongs together."""
    hidden = [False] * len(piece.text)
    marks: list[tuple[int, int]] = [
        *((one.start, one.end) for one in scan.names.within(piece.start, piece.end)),
        *((one.start, one.end) for one in scan.numbers.within(piece.start, piece.end)),
        *((one.start, one.end) for one in scan.dockets.within(piece.start, piece.end)),
    ]
    for start, end in marks:
        hidden[start - piece.start + 1 : end - piece.start] = [True] * (end - start - 1)
    origin = [at for at, out in enumerate(hidden) if not out]
    return "".join(piece.text[at] for at in origin), origin


def _disowned(text: str, start: int, end: int, code: str) -> bool:
    before = text[max(0, start - 240) : start]
    if clause.earlier(text, start) or clause.argued(text, start) or _SPC_SPEAKS.search(before):
        return True
    if clause.supposed(text, start) and not _HELD_THAT.search(before) and code != "pending":
        return True
    if clause.denied(text, start) and code != "pending":
        return True
    if _COURTS_HAVE.search(before):
        return True
    head = text[start:end]
    return bool(_NOT_OURS.search(head)) and not re.search(r"judge?ment|ruling|bankruptcy|insolvency", head)


def direction(scan: Scan, piece: Piece, start: int, end: int) -> str:
    """Which way the judgment travels: what is recognised decides, then who recognises."""
    at, stop = piece.start + start, min(piece.end, piece.start + end + 120)
    ways = _objects(scan, at, stop)
    if ways:
        return ways
    by = re.search(r"\bby (?:the |an? )?", scan.text[piece.start + end : stop])
    if by:
        agent = piece.start + end + by.end()
        if any(one.start - agent < 30 for one in scan.home.within(agent, stop)):
            return "inbound"
        if any(one.start - agent < 30 for one in scan.foreign.within(agent, stop)):
            return "outbound"
    ways = _objects(scan, max(piece.start, at - 200), at)
    subject = _subject(scan, piece.start, at)
    passive = _PASSIVE.match(scan.text, at)
    if ways and passive:
        return ways
    if subject and not by:
        return subject
    return ways


def _objects(scan: Scan, at: int, stop: int) -> str:
    """The first judgment named between the offsets, by whose it is."""
    found: list[tuple[int, str]] = []
    home = _HOME_JUDGMENT.search(scan.text, at, stop)
    if home:
        found.append((home.start(), "outbound"))
    foreign = _FOREIGN_JUDGMENT.search(scan.text, at, stop)
    if foreign:
        found.append((foreign.start(), "inbound"))
    for state in scan.states.within(at, stop):
        if _STATE_JUDGMENT.match(scan.text, state.end, stop):
            found.append((state.start, "inbound"))
            break
    word = _JUDGMENT_OF.search(scan.text, at, stop)
    if word:
        for courts, way in ((scan.home, "outbound"), (scan.foreign, "inbound")):
            for court in courts.within(word.end(), stop):
                gap = scan.text[word.end() : court.start]
                if re.search(r"\b(?:of|by|from|in)\b", gap) and not re.search(
                    r"\bwas|were|recogni|refus", gap
                ):
                    found.append((word.start(), way))
                    break
        for state in scan.states.within(word.end(), min(stop, word.end() + 40)):
            if re.match(r" (?:of|from|by) (?:an? |the )?$", scan.text[word.end() : state.start]):
                found.append((word.start(), "inbound"))
    return min(found)[1] if found else ""


def _subject(scan: Scan, begin: int, at: int) -> str:
    home = [one.end for one in scan.home.within(begin, at)]
    home += [match.end() for match in _HOME_SUBJECT.finditer(scan.text, begin, at)]
    foreign = [one.end for one in scan.foreign.within(begin, at)]
    for state in scan.states.within(begin, at):
        if re.match(r" (?:[\w-]+ ){0,2}courts?\b", scan.text[state.end : state.end + 40]):
            foreign.append(state.end)
    if not home and not foreign:
        return ""
    return "inbound" if max(home, default=-1) > max(foreign, default=-1) else "outbound"
