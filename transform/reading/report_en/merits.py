"""What the court examined: treaty or reciprocity, and by which test."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transform.observation import Field
from transform.reading.report_en import clause, treaty_words, weighed
from transform.reading.report_en.left_open import UNDECIDED, leaves_open
from transform.reading.report_en.reciprocity_tests import tests_of, weighed_test
from transform.reading.report_en.ruling import Ruling
from transform.reading.report_en.shape import Shape
from transform.reading.report_en.told import is_decisive, told
from transform.reading.report_en.values import Value

_OPEN = frozenset({"withdrawn", "transferred", "stayed", "pending"})
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
_KNOWN_TREATY = re.compile(
    r"(?i)\bbilateral treaty|\btreaty between|\b(?:agreement|treaty|convention|protocol)s? (?:on|"
    r"for|concerning) (?:\w+ ){0,3}?(?:judicial|legal|mutual)\b"
    r"|\b(?:judicial|legal|mutual) (?:legal )?assistance (?:treaty|agreement)|\bMinsk Convention"
)
_BARE = re.compile(r"(?i)(?:the|that|this) (?:agreement|convention|protocol)")
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
_SURE, _NEAR = 0.9, 12
_CONTRACT = re.compile(r"(?i)(?:[\w-]+ )*(?:convention|agreement|protocol)")
_OF_COURTS = re.compile(r"(?i)judicial|legal|mutual|bilateral|Minsk")
_ABSENT = re.compile(r"(?i)\bno (?:\w+ ){0,2}(?:treaty|treaties)|neither|remain\w* silent|stops? at")


def merits(
    shape: Shape, ruling: Ruling, outcome: str, grounds: list[Value], exempt: bool, problems: list[str]
) -> Iterator[Value]:
    """Basis and test, empty where no ruling on them was given or none arises."""
    if outcome in _OPEN or not outcome or exempt:
        return
    found: dict[str, Value] = {}
    known = _KNOWN_TREATY.search(shape.text) is not None
    for piece in told(ruling):
        decisive = is_decisive(ruling, piece)
        if (UNDECIDED.search(piece.text) or not _SAYS.search(piece.text)) and not decisive:
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
    want = next((one for one in grounds if one.value == "no_reciprocity"), None)
    if want is not None and set(found) != {"reciprocity"}:  # a treaty would have stood in its place
        found = {"reciprocity": Value(Field.BASIS, "reciprocity", want.start, want.end, want.rule)}
    on_merits = outcome != "dismissed"
    tests = list(tests_of(shape, ruling)) if on_merits else []
    if not tests and on_merits and ruling.way() == "inbound" and set(found) != {"treaty"}:
        tests = weighed_test(shape, ruling, told_of=bool(found))
    if not found:
        found = _silent(shape, ruling, tests, known=known, on_merits=on_merits)
    if len(found) > 1 and tests:
        found.pop("treaty")
    if len(found) > 1:
        problems.append("the passage speaks of treaty and of reciprocity; basis left empty")
        return
    yield from found.values()
    if "reciprocity" in found and len(tests) == 1:
        yield tests[0]


def _silent(
    shape: Shape, ruling: Ruling, tests: list[Value], *, known: bool, on_merits: bool
) -> dict[str, Value]:
    """The basis no sentence names: a treaty of the report, what the test implies, or the most probable."""
    found = _silent_treaty(shape, ruling) if known and not tests else {}
    if not found and tests:
        first = tests[0]
        found = {"reciprocity": Value(Field.BASIS, "reciprocity", first.start, first.end, first.rule)}
    if not found and on_merits and ruling.way() == "inbound":
        pieces = [
            one
            for one in told(ruling)
            if is_decisive(ruling, one) or not (UNDECIDED.search(one.text) or _ABSENT.search(one.text))
        ]
        heard = weighed.surest(shape, ruling, pieces, "basis", Field.BASIS, weighed.Bounds(_SURE, _NEAR))
        found = {one.value: one for one in heard}
    return found


def _silent_treaty(shape: Shape, ruling: Ruling) -> dict[str, Value]:
    """A report that speaks of a treaty with the state, of nothing against it, and never of reciprocity."""
    if ruling.way() != "inbound" or _ELSE.search(shape.text):
        return {}
    match = _TREATY_WITH.search(shape.text)
    if match is None:
        return {}
    start, end = shape.span(*match.span())
    return {"treaty": Value(Field.BASIS, "treaty", start, end, "report_en.treaty")}


def _named(text: str, known: bool, outcome: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Reciprocity and treaties that a sentence names as what was examined.

    ``known``: the report tells of an agreement on judicial assistance, which ``the agreement`` then means.
    """
    for match in _RECIPROCITY.finditer(text):
        open_ended = UNDECIDED.search(text, max(0, match.start() - 40), match.end() + 60)
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
