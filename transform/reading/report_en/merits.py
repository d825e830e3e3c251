"""What the court decided and why: outcome, basis, test of reciprocity, grounds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from transform.observation import Field
from transform.reading.phrases import table
from transform.reading.report_en import clause
from transform.reading.report_en.layout import Part, Piece
from transform.reading.report_en.outcome import UNREASONED
from transform.reading.report_en.ruling import Ruling
from transform.reading.report_en.values import Value

_SUBSTANTIVE = frozenset(
    {
        "no_reciprocity",
        "service_or_due_process",
        "jurisdiction",
        "public_policy",
        "fraud",
        "conflicting_judgment",
        "penal_or_tax",
        "time_limit",
    }
)
_OPEN = frozenset({"withdrawn", "transferred", "stayed", "pending"})
_GENERAL = re.compile(
    r"(?i)\b(?:generally|in general|as a rule|usually|Chinese courts (?:will|may|can|have|are)|"
    r"foreign judgments (?:can|may|will|are))\b"
)
_REASONED = re.compile(
    r"(?i)\b(?:because|since|as|ground|grounds|reason\w*|due to|owing to|for (?:want|lack|"
    r"failure)|in the absence|considering|"
    r"therefore|thus|held|found|ruled|concluded|considered|noted|observed|refus\w+|dismiss\w+|"
    r"reject\w+|declin\w+|left out|"
    r"excluded|except|not (?:the )?punitive|fail\w+|did not|had not|was not|were not)\b"
)
_NOT_A_BASIS = re.compile(r"(?i)\b(?:Hague (?:Service|Evidence)|New York Convention|service convention)\b")
_NO_TREATY = re.compile(
    r"(?i)\b(?:no|neither|nor|absence of|without|lack of|not (?:concluded|signed|bound|a party)|"
    r"nor)\b[^.;]{0,50}$"
)
_TEST_REFUSED = re.compile(
    r"(?i)\b(?:no|not|never|without|absence of|rather than|instead of|beyond|replac\w+|"
    r"abandon\w+|depart\w+ from|despite|regardless of|no longer)\b[^.;,]{0,60}$"
)


@dataclass(frozen=True, slots=True)
class Settled:
    """The outcome of a ruling, empty where the passage states several or gives no reason for a dismissal."""

    outcome: str
    values: list[Value]


def outcome_of(ruling: Ruling, grounds: list[Value], way: str, problems: list[str]) -> Settled:
    """One outcome, by the effect: a dismissal is coded by its reason."""
    told = [one for one in ruling.outcomes if not (way and one.direction and one.direction != way)]
    first = {one.code: one for one in reversed(told)}
    codes = set(first)
    codes -= {"pending"} if len(codes) > 1 else set()
    if "recognized_in_part" in codes:
        codes -= (
            {"recognized", "refused"}
            if "recognized" in codes or codes == {"recognized_in_part", "refused"}
            else set()
        )
    if {"dismissed", "refused"} <= codes:
        only_verb = all(one.rule == UNREASONED for one in told if one.code == "dismissed")
        codes -= {"dismissed"} if only_verb or _reason(grounds) == "refused" else {"refused"}
    if len(codes) != 1:
        if codes:
            problems.append(f"the passage speaks of {' and '.join(sorted(codes))}; outcome left empty")
        return Settled("", [])
    code = codes.pop()
    best = first[code]
    value = code
    if code == "dismissed" and all(one.rule == UNREASONED for one in told if one.code == code):
        value = _reason(grounds)
        if not value:
            problems.append("dismissed, and the passage does not say why; outcome left empty")
            return Settled("", [])
    return Settled(value, [Value(Field.OUTCOME, value, best.start, best.end, best.rule)])


def _reason(grounds: list[Value]) -> str:
    kinds = {one.value for one in grounds}
    if not kinds:
        return ""
    return "refused" if kinds & _SUBSTANTIVE else "dismissed"


def grounds_of(ruling: Ruling) -> list[Value]:
    """Every ground that a court's sentence of the passage names, each once, in text order."""
    found: dict[str, Value] = {}
    for piece in _told(ruling):
        if not _REASONED.search(piece.text):
            continue
        for phrase in table("grounds_en").phrases:
            for match in phrase.pattern.finditer(piece.text):
                if _ground_holds(piece.text, match):
                    value = Value(Field.REFUSAL_GROUND, phrase.code, piece.start, piece.end, phrase.rule)
                    found.setdefault(phrase.code, value)
                    break
    return sorted(found.values(), key=lambda one: one.start)


def _ground_holds(text: str, match: re.Match[str]) -> bool:
    at = match.start()
    if clause.argued(text, at) or re.search(r"(?i)\b(?:whether|if|unless)\b", clause.clause(text, at)):
        return False
    if "punitive" not in match.group().lower() and re.search(
        r"(?i)\b(?:not|no(?: \w+)?|nothing|did not|never) (?:evidence of |a case of |\w+ )?$",
        text[max(0, at - 30) : at],
    ):
        return False
    after = text[match.end() : match.end() + 60]
    return not re.match(r"[^.;]{0,40}?\b(?:was|were|is) (?:rejected|unfounded|dispelled|not accepted)", after)


def merits(
    ruling: Ruling, outcome: str, subject: str, interregional: bool, problems: list[str]
) -> Iterator[Value]:
    """Basis and test, empty where no ruling on them was given or none arises."""
    if outcome in _OPEN or not outcome or interregional or subject == "divorce":
        return
    found: dict[str, Value] = {}
    for piece in _told(ruling):
        for phrase in table("basis_en").phrases:
            for match in phrase.pattern.finditer(piece.text):
                if clause.argued(piece.text, match.start()) or _NOT_A_BASIS.search(match.group()):
                    continue
                if phrase.code == "treaty" and _NO_TREATY.search(
                    piece.text, max(0, match.start() - 80), match.start()
                ):
                    continue
                if phrase.code == "treaty" and re.search(
                    r"(?i)\b(?:no|neither|nor|not|without|absence)\b", match.group()
                ):
                    continue
                found.setdefault(
                    phrase.code, Value(Field.BASIS, phrase.code, piece.start, piece.end, phrase.rule)
                )
    if len(found) > 1:
        problems.append("the passage speaks of treaty and of reciprocity; basis left empty")
    elif found:
        yield from found.values()
        if "reciprocity" in found and outcome != "dismissed":
            yield from _test(ruling, problems)


def _test(ruling: Ruling, problems: list[str]) -> Iterator[Value]:
    found: dict[str, Value] = {}
    for piece in _told(ruling):
        for phrase in table("test_en").phrases:
            for match in phrase.pattern.finditer(piece.text):
                text, at = piece.text, match.start()
                if clause.argued(text, at) or _TEST_REFUSED.search(text, max(0, at - 90), at):
                    continue
                if phrase.code == "de_facto" and re.search(r"(?i)\b(?:no|not|never)\b", match.group()):
                    continue
                value = Value(Field.RECIPROCITY_TEST, phrase.code, piece.start, piece.end, phrase.rule)
                found.setdefault(phrase.code, value)
    if "presumptive" in found:
        found.pop("understanding", None)
    if "understanding" in found and "de_facto" in found:
        found.pop("de_facto")
    if len(found) == 1:
        yield from found.values()
    elif found:
        problems.append(
            f"the passage names the tests {' and '.join(sorted(found))}; reciprocity_test left empty"
        )


def _told(ruling: Ruling) -> list[Piece]:
    return [
        piece
        for piece in ruling.pieces
        if piece.part in (Part.BODY, Part.HEADING) and not _GENERAL.search(piece.text)
    ]
