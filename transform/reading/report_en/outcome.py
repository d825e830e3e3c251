"""What a ruling came to, by its effect."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from transform.observation import Field
from transform.reading.report_en.events import Event
from transform.reading.report_en.grounds import reason_of
from transform.reading.report_en.ruling import JUDGMENT_GIVEN, Ruling
from transform.reading.report_en.shape import Shape
from transform.reading.report_en.values import Value

_ANCHOR = re.compile(r"[ⒽⒻⒹⒸ]|\b[Tt]he (?:court|judges?|bench)\b")
_OPEN = frozenset({"other", "stayed", "pending", "kept"})
_SEVERAL = re.compile(
    r"(?i)\b(?:first|second|other|latter|remaining)"
    r" (?:judge?ment|claim|order|head|sum|item)s?\b"
    r"|\bto (?:recogni[sz]e|enforce) the (?:second|other|latter|rest|remaining)\b"
)


@dataclass(frozen=True, slots=True)
class Settled:
    """``outcome`` is empty where the passage leaves it open."""

    outcome: str
    values: list[Value]


def outcome_of(
    shape: Shape, ruling: Ruling, grounds: list[Value], before: str, problems: list[str]
) -> Settled:
    """One outcome: a dismissal is coded by its reason. ``before`` is that of the ruling told before."""
    first: dict[str, Event] = {}
    for one in _telling(ruling):
        first.setdefault(one.code, one)
    codes = set(first) - {"kept"}
    if "same" in codes:  # "did likewise": as the ruling told before, if one was
        codes = codes - {"same"} or ({before} if before else set())
        first.setdefault(before, first["same"])
    codes = _joined(codes, first, reason_of(grounds))
    given = any(one.code == JUDGMENT_GIVEN and not one.history for one in ruling.events)
    if (
        (given or "recognized" in codes)
        and codes & {"refused", "unreasoned", "dismissed"}
        and _is_of_several(ruling)
    ):
        codes = {"recognized_in_part"}
    codes = _anchored(codes, first)
    if len(codes) > 1 and "recognized" in codes:
        problems.append(f"the passage speaks of {' and '.join(sorted(codes))}; outcome left empty")
        return Settled("", [])
    if not codes:
        return Settled("", [])
    code = min(codes, key=lambda one: first[one].start if one in first else 0)
    event = first.get(code) or first.get("part_out") or next(iter(first.values()))
    start, end = shape.span(event.start, event.end)
    value = _by_effect(code, ruling.way(), reason_of(grounds))
    return Settled(value, [Value(Field.OUTCOME, value, start, end, event.rule)])


def _is_of_several(ruling: Ruling) -> bool:
    """One ruling on two judgments or claims, of which one goes through."""
    return any(_SEVERAL.search(piece.text) for piece in ruling.pieces)


def _anchored(codes: set[str], first: dict[str, Event]) -> set[str]:
    """Of outcomes that contradict each other those count whose sentence names a court, a day or a number."""
    if len(codes) < 2:
        return codes
    named = {code for code in codes if code in first and _ANCHOR.search(first[code].piece.text)}
    return named or codes


def _telling(ruling: Ruling) -> list[Event]:
    """The events of the last stage; where it only keeps what was decided, those before it."""
    deciding = ruling.deciding()
    if all(one.code == "kept" for one in deciding):
        earlier = [one for one in ruling.events if one.code not in ("kept", "pending", "same")]
        return earlier[-1:]
    given = [one for one in ruling.events if one.code == JUDGMENT_GIVEN and not one.history]
    if ruling.way() == "outbound" and {one.code for one in deciding} <= _OPEN and given:
        last = given[-1]  # the order below was set aside or stayed, then judgment was given after all
        if last.start > deciding[-1].start:
            return [*deciding, replace(last, code="recognized")]
    return deciding


def _joined(codes: set[str], first: dict[str, Event], reason: str) -> set[str]:
    """Codes that say one thing in several words become one."""
    turned = {
        code for code, one in first.items() if one.rule.endswith(("refusal_overcome", "recognition_undone"))
    }
    if codes & turned:
        codes = codes - {"other", "kept"}
    final = [first[one].start for one in codes & {"recognized", "refused", "dismissed"}]
    if "stayed" in codes and final and max(final) > first["stayed"].start:
        codes = codes - {"stayed"}  # a stay that was lifted
    if len(codes) > 1:
        codes = codes - {"pending"}
    if "part_out" in codes:
        codes = codes - {"part_out"}
        if codes <= {"recognized", "recognized_in_part"}:
            return {"recognized_in_part"}
    for strong in ("recognized_in_part", "withdrawn", "transferred"):
        if strong in codes and codes <= {strong, "recognized", "refused", "unreasoned"}:
            return {strong}
    if {"other", "recognized"} <= codes and first["recognized"].start > first["other"].start:
        codes = codes - {"other"}
    if "other" in codes:
        return {"other"}
    if "refused" in codes and codes & {"unreasoned", "dismissed"}:
        codes = codes - ({"unreasoned", "refused"} if reason == "dismissed" else {"unreasoned", "dismissed"})
        return codes or {"dismissed"}
    return codes - {"unreasoned"} if "dismissed" in codes else codes


def _by_effect(code: str, way: str, reason: str) -> str:
    """docs/codebook.md, rule 5: papers, finality and scope dismiss; all other grounds refuse."""
    if code == JUDGMENT_GIVEN:
        return "recognized"
    if code == "unreasoned":
        return reason or ("refused" if way == "outbound" else "dismissed")
    if code == "refused" and reason == "dismissed" and way != "outbound":
        return "dismissed"
    return code
