"""What the court examined: treaty or reciprocity, and by which test."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transform.observation import Field
from transform.reading.phrases import table
from transform.reading.report_en import clause
from transform.reading.report_en.layout import Piece
from transform.reading.report_en.ruling import Ruling
from transform.reading.report_en.shape import Shape
from transform.reading.report_en.told import told
from transform.reading.report_en.values import Value

_OPEN = frozenset({"withdrawn", "transferred", "stayed", "pending"})
_UNDECIDED = re.compile(
    r"(?i)\b(?:left open|leaves? open|undecided|did not (?:have to|need to|reach|deal)|no view|no need "
    r"to|not (?:decide|examine|touch)|"
    r"plays? no role|not (?:needed|required|necessary)|no (?:treaty and no reciprocity|question of)|"
    r"none of them|"
    r"(?:are|is) needed|is required|irrelevant|does not arise|(?<!examined )whether (?!or not)|not a "
    r"treaty|unlike)\b"
)
_SAYS = re.compile(
    r"(?i)\b(?:held|holds|found|finds|stat(?:ed|es)|consider(?:ed|s)|accept(?:ed|s)|reason(?:ed|s|ing)|"
    r"took the view|rel(?:ied|ying|ies)|"
    r"point(?:ed|s|ing)|referr(?:ed|ing)|cit(?:ed|es|ing)|examin(?:ed|es)|rest(?:s|ed|ing)|appl(?:ied|"
    r"ies|ying)|because|since|reason|"
    r"want of|lack|ground|basis|guaranteed|establish\w*|presum\w*|met|given|exist(?:s|ed)?|principle|"
    r"sufficed|enough|"
    r"satisf\w+|said|says|saw|sees|thought|concluded|answered|prescribes?|requires?|covers?|under|"
    r"absence|no treaty|neither|makes?|provides?|lays? down|demands?|content|"
    r"assumed|affirmed|confirmed|proved?n?|shown?|put aside|test|treated)\b"
)
_TREATY = re.compile(
    r"(?i)(?<!no )(?<!a )(?<!any )\b(?:(?:bilateral|judicial assistance|legal assistance|mutual "
    r"assistance|mutual legal|consular|Sino-\w+|Ⓩ-?\w+|Ⓢ|that|the|"
    r"this|same|a|Minsk) )?(?:treaty|treaties|convention|agreement|protocol)\b(?: (?:of|from) (?:Ⓓ|\d{4}))?"
    r"(?: (?:on|of) (?:\w+ ){0,3}(?:judicial|legal|mutual)[^.;]{0,30})?"
)
_NO_TREATY = re.compile(
    r"(?i)\b(?:no|not|neither|nor|without|absence of|lack of|want of|lacking|nothing like|never "
    r"(?:signed|concluded))\b"
    r"(?: \w+){0,3} ?$"
)
_OTHER_TREATY = re.compile(
    r"(?i)\b(?:Hague|New York|Vienna|Singapore|Ⓢ|Service|Evidence|Apostille|Arbitration|CISG|loan|"
    r"guarantee|cooperation|settlement|"
    r"mediation|licen[cs]e|sales?|purchase|franchise|supply|distribution|share|agency|facility|"
    r"partnership|shareholders?|investment|"
    r"consultancy|lease|exclusive|choice[- ]of[- ]court|arbitration)\b[^.;]{0,30}$"
)
_NOT_OF_COURTS = re.compile(
    r"(?i)\b(?:Hague|New York|Vienna|investment|extradition|tax|friendship)\b[^.;]{0,30}$"
)
_RECIPROCITY = re.compile(r"(?i)\breciproc\w+")
_TEST_DENIED = re.compile(
    r"(?i)\b(?:instead of|rather than|abandon\w+|depart\w*|thrown|no longer|not)\b[^.;,]{0,40}$"
)
_TEST_CUE = re.compile(
    r"(?i)reciproc|precedent|memorand|consensus|guidance|understanding|commit|diplomatic|embassy|"
    r"consulate|promis|assur|pledg|"
    r"Nanning|de jure|de facto|law|statute|code|\bact\b|rules|requirements|conditions|Ⓩ|Ⓗ|Ⓢ|Ⓕ"
)
_CONTRACT = re.compile(r"(?i)(?:[\w-]+ )*(?:convention|agreement|protocol)")
_OF_COURTS = re.compile(r"(?i)judicial|legal|mutual|bilateral|Minsk")
_ABSENT = re.compile(r"(?i)\bno (?:\w+ ){0,2}(?:treaty|treaties)|neither|remain\w* silent|stops? at")
_STILL_TELLS = re.compile(r"(?i)\bnothing showed|no reciprocity at all|irrelevant to")


def merits(shape: Shape, ruling: Ruling, outcome: str, exempt: bool, problems: list[str]) -> Iterator[Value]:
    """Basis and test, empty where no ruling on them was given or none arises."""
    if outcome in _OPEN or not outcome or exempt:
        return
    found: dict[str, Value] = {}
    for piece in told(ruling):
        decisive = _is_decisive(ruling, piece)
        if (_UNDECIDED.search(piece.text) or not _SAYS.search(piece.text)) and not decisive:
            continue
        for code, match in _named(piece.text):
            start, end = shape.span(piece.start + match.start(), piece.start + match.end())
            found.setdefault(code, Value(Field.BASIS, code, start, end, f"report_en.{code}"))
    tests = list(_test(shape, ruling)) if outcome != "dismissed" else []
    if not found and tests:
        first = tests[0]
        found["reciprocity"] = Value(Field.BASIS, "reciprocity", first.start, first.end, first.rule)
    if len(found) > 1 and tests:
        found.pop("treaty")
    if len(found) > 1:
        problems.append("the passage speaks of treaty and of reciprocity; basis left empty")
        return
    yield from found.values()
    if "reciprocity" in found and len(tests) == 1:
        yield tests[0]


def _is_decisive(ruling: Ruling, piece: Piece) -> bool:
    return any(one.piece.start == piece.start for one in ruling.live)


def _named(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Reciprocity and treaties that a sentence names as what was examined."""
    for match in _RECIPROCITY.finditer(text):
        open_ended = _UNDECIDED.search(text, max(0, match.start() - 40), match.end() + 60)
        if not open_ended and not clause.argued(text, match.start()):
            yield "reciprocity", match
    if _ABSENT.search(text):
        return
    for match in _TREATY.finditer(text):
        at = match.start()
        kind = text[max(0, at - 34) : match.end()].rsplit(" ", 1)[0]
        if _NO_TREATY.search(text[max(0, at - 60) : at]) or _NOT_OF_COURTS.search(kind):
            continue
        if "treat" not in match.group().lower() and _OTHER_TREATY.search(kind):
            continue
        if _CONTRACT.match(match.group()) and not _OF_COURTS.search(match.group()):
            continue
        if not clause.argued(text, at):
            yield "treaty", match


def _test(shape: Shape, ruling: Ruling) -> Iterator[Value]:
    """The test that the passage names; one called by its name goes before one described."""
    found: dict[str, Value] = {}
    for piece in told(ruling):
        text = piece.text
        silent = _UNDECIDED.search(text) and not _is_decisive(ruling, piece) and not _STILL_TELLS.search(text)
        if silent or not _TEST_CUE.search(text):
            continue
        for phrase in table("report_test_en").phrases:
            match = None if phrase.code in found else _holding(ruling, piece, phrase.pattern)
            if match:
                start, end = shape.span(piece.start + match.start(), piece.start + match.end())
                found[phrase.code] = Value(Field.RECIPROCITY_TEST, phrase.code, start, end, phrase.rule)
    for strong in ("presumptive", "commitment", "understanding", "de_jure"):
        if strong in found:
            found = {strong: found[strong]}
    yield from found.values()


def _holding(ruling: Ruling, piece: Piece, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """The first match that no party argues, no word takes back, and that is not the outcome itself."""
    text = piece.text
    for match in pattern.finditer(text):
        at, end = piece.start + match.start(), piece.start + match.end()
        taken = any(at < one.end and one.start < end for one in ruling.live)
        denied = _TEST_DENIED.search(text, max(0, match.start() - 60), match.start())
        if not (taken or denied or clause.argued(text, match.start())):
            return match
    return None
