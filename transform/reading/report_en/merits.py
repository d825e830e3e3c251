"""What the court examined: treaty or reciprocity, and by which test."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from transform.observation import Field
from transform.reading.phrases import table
from transform.reading.report_en import clause, treaty_words
from transform.reading.report_en.layout import Piece
from transform.reading.report_en.left_open import leaves_open
from transform.reading.report_en.ruling import Ruling
from transform.reading.report_en.shape import Shape
from transform.reading.report_en.told import told
from transform.reading.report_en.values import Value

_OPEN = frozenset({"withdrawn", "transferred", "stayed", "pending"})
_UNDECIDED = re.compile(
    r"(?i)\b(?:left open|leaves? open|undecided|did not (?:have to|need to|reach|deal)|no view|no need "
    r"to|(?:not|never) (?:decide|examine|touch|go into|went into|enter into)|"
    r"plays? no role|not (?:needed|required|necessary)|no (?:treaty and no reciprocity|question of)|"
    r"none of them|"
    r"unnecessary|did not (?:touch|address|discuss|say|comment|pronounce|rule)|no(?:t a)? word (?:on|about)|"
    r"(?:left|leaves|leaving|put|set) [^.;]{0,30}?\b(?:open|aside|undecided|unanswered)|"
    r"silent on|nothing (?:(?:was|is) said )?(?:on|about|as to)|"
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
_RECIPROCITY = re.compile(r"(?i)\breciproc\w+")
_TEST_DENIED = re.compile(
    r"(?i)\b(?:instead of|rather than|abandon\w+|depart\w*|thrown|no longer|not)\b[^.;,]{0,40}$"
)
_TEST_CUE = re.compile(
    r"(?i)reciproc|precedent|memorand|consensus|guidance|understanding|commit|diplomatic|embassy|"
    r"consulate|promis|assur|pledg|"
    r"Nanning|de jure|de facto|law|statute|code|\bact\b|rules|requirements|conditions|Ⓩ|Ⓗ|Ⓢ|Ⓕ"
)
_OF_REFUSAL = re.compile(
    r"(?i)\b(?:(?:would|did|do|does) not (?:recogni|enforc)|(?:declin|refus)\w+ to (?:recogni|enforc)|"
    r"turned down|refusals?\b)"
)
_KNOWN_TREATY = re.compile(
    r"(?i)\bbilateral treaty|\btreaty between|\b(?:agreement|treaty|convention|protocol)s? (?:on|"
    r"for|concerning) (?:\w+ ){0,3}?(?:judicial|legal|mutual)\b"
    r"|\b(?:judicial|legal|mutual) (?:legal )?assistance (?:treaty|agreement)|\bMinsk Convention"
)
_BARE = re.compile(r"(?i)(?:the|that|this) (?:agreement|convention|protocol)")
_NOT_REACHED = re.compile(
    r"(?:The (?:court|judges?|panel)|It|They) (?:did not (?:reach|decide|go into|deal)|left)\b"
)
_ELSE = re.compile(
    r"(?i)reciproc|\b(?:no|neither|without an?y?|absence of) (?:\w+ ){0,3}treat(?:y|ies)|"
    r"\b(?:does|did|do) not (?:deal|cover|extend|apply|touch|mention)|covers? (?:only|service)|"
    r"only (?:service|covers)"
)
_TREATY_WITH = re.compile(
    r"\b(?:[Tt]reaty|[Aa]greement)\b[^.;]{0,60}?\b(?:between|with|of|"
    r"in force)\b[^.;]{0,40}?(?:Ⓢ[^.;]{0,20}Ⓩ|Ⓩ[^.;]{0,20}Ⓢ)"
    r"|(?:Ⓢ[^.;]{0,12}Ⓩ|Ⓩ[^.;]{0,12}Ⓢ)[^.;]{0,40}?\b(?:treaty|agreement)\b"
)
_RECIPROCAL = re.compile(r"(?i)reciproc|\bmutual")
_CONTRACT = re.compile(r"(?i)(?:[\w-]+ )*(?:convention|agreement|protocol)")
_OF_COURTS = re.compile(r"(?i)judicial|legal|mutual|bilateral|Minsk")
_ABSENT = re.compile(r"(?i)\bno (?:\w+ ){0,2}(?:treaty|treaties)|neither|remain\w* silent|stops? at")
_STILL_TELLS = re.compile(r"(?i)\bnothing showed|no reciprocity at all|irrelevant to")


def merits(
    shape: Shape, ruling: Ruling, outcome: str, grounds: list[Value], exempt: bool, problems: list[str]
) -> Iterator[Value]:
    """Basis and test, empty where no ruling on them was given or none arises."""
    if outcome in _OPEN or not outcome or exempt:
        return
    found: dict[str, Value] = {}
    known = _KNOWN_TREATY.search(shape.text) is not None
    for piece in told(ruling):
        decisive = _is_decisive(ruling, piece)
        if (_UNDECIDED.search(piece.text) or not _SAYS.search(piece.text)) and not decisive:
            continue
        for code, match in _named(piece.text, known, outcome):
            start, end = shape.span(piece.start + match.start(), piece.start + match.end())
            found.setdefault(code, Value(Field.BASIS, code, start, end, f"report_en.{code}"))
    if leaves_open(told(ruling)):
        found.pop("reciprocity", None)
        if not found:
            problems.append("the court left it open whether reciprocity exists; basis left empty")
        yield from found.values()
        return
    tests = list(_test(shape, ruling)) if outcome != "dismissed" else []
    want = next((one for one in grounds if one.value == "no_reciprocity"), None)
    if not found and not tests and known:
        found |= _silent_treaty(shape, ruling)
    if not found and want is not None:
        found["reciprocity"] = Value(Field.BASIS, "reciprocity", want.start, want.end, want.rule)
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


def _silent_treaty(shape: Shape, ruling: Ruling) -> dict[str, Value]:
    """A report that speaks of a treaty with the state, of nothing against it, and never of reciprocity."""
    if ruling.way() != "inbound" or _ELSE.search(shape.text):
        return {}
    match = _TREATY_WITH.search(shape.text)
    if match is None:
        return {}
    start, end = shape.span(*match.span())
    return {"treaty": Value(Field.BASIS, "treaty", start, end, "report_en.treaty")}


def _is_decisive(ruling: Ruling, piece: Piece) -> bool:
    return any(one.piece.start == piece.start for one in ruling.live)


def _named(text: str, known: bool, outcome: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Reciprocity and treaties that a sentence names as what was examined.

    ``known``: the report tells of an agreement on judicial assistance, which ``the agreement`` then means.
    """
    for match in _RECIPROCITY.finditer(text):
        open_ended = _UNDECIDED.search(text, max(0, match.start() - 40), match.end() + 60)
        refuted = outcome == "recognized" and text[: match.start()].lower().endswith("no ")
        if not (open_ended or refuted or clause.argued(text, match.start())):
            yield "reciprocity", match
    if _ABSENT.search(text):
        return
    for match in treaty_words.TREATY.finditer(text):
        at = match.start()
        kind = text[max(0, at - 34) : match.end()].rsplit(" ", 1)[0]
        if treaty_words.NO_TREATY.search(text[max(0, at - 60) : at]) or treaty_words.NOT_OF_COURTS.search(
            kind
        ):
            continue
        if "treat" not in match.group().lower() and treaty_words.OTHER_TREATY.search(kind):
            continue
        if known and _BARE.fullmatch(match.group()) and not treaty_words.OTHER_TREATY.search(kind):
            yield "treaty", match
            continue
        if _CONTRACT.match(match.group()) and not _OF_COURTS.search(match.group()):
            continue
        if not clause.argued(text, at):
            yield "treaty", match


def _test(shape: Shape, ruling: Ruling) -> Iterator[Value]:
    """The test that the passage names; one called by its name goes before one described."""
    found: dict[str, Value] = {}
    spoken = told(ruling)
    if ruling.way() == "outbound" and not _RECIPROCAL.search(shape.text):
        return
    after = {one.end: other for one, other in pairwise(sorted(spoken, key=lambda one: one.start))}
    for piece in spoken:
        text = piece.text
        reply = after.get(piece.end)
        if reply is not None and _NOT_REACHED.match(reply.text):
            continue
        silent = _UNDECIDED.search(text) and not _is_decisive(ruling, piece) and not _STILL_TELLS.search(text)
        if silent or not _TEST_CUE.search(text):
            continue
        for phrase in (*table("report_test_en").phrases, *table("report_test_more_en").phrases):
            match = None if phrase.code in found else _holding(ruling, piece, phrase.pattern, phrase.code)
            if match:
                start, end = shape.span(piece.start + match.start(), piece.start + match.end())
                found[phrase.code] = Value(Field.RECIPROCITY_TEST, phrase.code, start, end, phrase.rule)
    for strong in ("commitment", "presumptive", "understanding", "de_jure"):
        if strong in found:
            found = {strong: found[strong]}
    yield from found.values()


def _holding(
    ruling: Ruling, piece: Piece, pattern: re.Pattern[str], pattern_code: str
) -> re.Match[str] | None:
    """The first match that no party argues, no word takes back, and that is not the outcome itself."""
    text = piece.text
    for match in pattern.finditer(text):
        at, end = piece.start + match.start(), piece.start + match.end()
        taken = any(at < one.end and one.start < end for one in ruling.live)
        if pattern_code == "de_facto" and _OF_REFUSAL.search(text, match.start(), match.end() + 60):
            continue
        denied = _TEST_DENIED.search(text, max(0, match.start() - 60), match.start())
        if not (taken or denied or clause.argued(text, match.start())):
            return match
    return None
