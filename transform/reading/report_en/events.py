"""Events that a sentence asserts: which outcome, told as news or as history, and whose judgment travelled."""

from __future__ import annotations

import re
from dataclasses import dataclass

from transform.reading.phrases import cues_of, table
from transform.reading.report_en.asserted import is_disowned, is_history
from transform.reading.report_en.layout import Piece
from transform.reading.report_en.vague import ASKS_RECOGNITION, is_divorce, is_domestic
from transform.reading.report_en.way import way_at

_NEGATED = re.compile(
    r"(?i)\b(?:not|never|neither|nor) (?:therefore |thus )?(?:to )?(?:be |been )?(?:recogni|enforc|"
    r"grant|given (?:effect|force))"
    r"|\bgiven (?:the|a|its) (?:\w+ )?number"
    r"|\b(?:allow|permit)\w* (?:[\w’']+ ){0,3}?to (?:take back|withdraw|discontinue|drop)\b"
)
"""``ordered that the judgment should not be recognised``; an application that was given a number."""
_OF_APPEAL = re.compile(r"(?i)\bappeal(?:s|ed)?\b[^.;]{0,80}$")
"""An appeal that is withdrawn leaves what was decided as it was."""
_RECOGNISES = re.compile(r"recogni|enforc|Ⓩ|Ⓗ")


@dataclass(frozen=True, slots=True)
class Event:
    """``start`` and ``end`` are offsets in the shape; ``way`` is inbound, outbound or empty.

    ``history`` marks an earlier stage or another matter, told to explain this one.
    """

    code: str
    rule: str
    start: int
    end: int
    way: str
    history: bool
    piece: Piece


PLAIN_TABLES = ("report_outcome_en", "report_verdict_en")


def events(piece: Piece, tables: tuple[str, ...] = PLAIN_TABLES) -> list[Event]:
    """Every outcome that the piece asserts, one for each stretch of it, in text order."""
    found: list[Event] = []
    taken: list[tuple[int, int]] = []
    text = piece.text
    cues = cues_of(text)
    for phrase in (phrase for name in tables for phrase in table(name).phrases):
        if not phrase.may_hold(cues):
            continue
        for match in phrase.pattern.finditer(text):
            start, end = match.span()
            if any(start < b and a < end for a, b in taken):
                continue
            if phrase.code == "recognized" and _NEGATED.search(text, start, end + 20):
                continue
            if is_disowned(text, start, end, phrase.code, ".said_" in phrase.rule):
                continue
            taken.append((start, end))
            backward = phrase.rule.endswith(".did_so") and not re.search("[ⒽⒻ]", text[start:])
            way = "" if backward or phrase.code in ("judgment_given", "other") else way_at(piece, start, end)
            if phrase.code == "unreasoned" and way == "inbound" and is_domestic(text, start, end):
                continue
            if phrase.rule.endswith(".appeal_fails") and _is_home_appeal(text, start, end):
                continue
            if phrase.code == "withdrawn" and _OF_APPEAL.search(text, 0, end):
                continue
            past = is_history(text, start, end)
            code = phrase.code
            if phrase.rule.endswith(".in_favour") and _is_of_origin(text, start, end):
                code, way = "judgment_given", ""
            if phrase.rule.endswith(".granted") and is_divorce(text, start, end):
                code, way = "judgment_given", ""
            found.append(Event(code, phrase.rule, piece.start + start, piece.start + end, way, past, piece))
    return sorted(found, key=lambda one: one.start)


def _is_of_origin(text: str, start: int, end: int) -> bool:
    """A foreign court found for the creditor: no word of recognition after it, no mainland court before."""
    courts = [one for one in text[:start] if one in "ⒽⒻ"]
    return courts[-1:] == ["Ⓕ"] and not _RECOGNISES.search(text, end)


def _is_home_appeal(text: str, start: int, end: int) -> bool:
    """A mainland court upheld the judgment of a court below: a stage of the suit at home."""
    courts = [one for one in text[:start] if one in "ⒽⒻ"]
    return courts[-1:] == ["Ⓗ"] and not ASKS_RECOGNITION.search(text) and "judg" in text[start:end]
