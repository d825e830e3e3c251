"""Events that a sentence asserts: which outcome, told as news or as history, and whose judgment travelled."""

from __future__ import annotations

import re
from dataclasses import dataclass

from transform.reading.phrases import cues_of, table
from transform.reading.report_en import clause
from transform.reading.report_en.layout import Piece
from transform.reading.report_en.way import way_at

_HELD_THAT = re.compile(
    r"\b(?:ruled|held|decided|concluded|ordered|found|determined|confirmed|said|ruling|announced)\b "
    r"(?:that )?"
    r"[^;]{0,170}?\b(?:should|shall|could|can|may|must|be|would|to)\b[^;]{0,14}$"
)
_SPC_SPEAKS = re.compile(r"Ⓖ[^,;]{0,60}$")
_MANY = re.compile(
    r"\b(?:[Cc]ourts|[Tt]hey|[Ss]ome|[Oo]thers|judges|[Mm]any|[Ss]everal|few)\b[^,;]{0,30}?\b(?:have|"
    r"had)?\b[^,;]{0,15}$"
)
_NOT_OURS = re.compile(
    r"(?i)\b(?:counterclaim|claim for (?:overdue )?interest|(?:overdue|doubled?) interest|arbitral|"
    r"arbitration award|awards?|"
    r"statute|service|evidence|objections?|importance|need|trend|principles?|rights?|valid)\b"
)
_OURS = re.compile(
    r"(?i)judge?ment|ruling|bankruptcy|insolvency|order|decision|divorce|application|proceedings"
)
_HISTORY = re.compile(
    r"(?i)\b(?:at first instance|first[- ]instance (?:court|judge|decision)|the lower (?:court|ruling|"
    r"decision)|the motion court|"
    r"the (?:first|trial) judge|the court below|years? (?:ago|before|earlier)|in the past|once before|"
    r"formerly|previously|"
    r"(?:an?|her|his|its|their) (?:earlier|previous|prior|lower|former|first) (?:\w+ "
    r"){0,2}(?:application|attempt|petition|"
    r"request|ruling|"
    r"decision|order|filing)|the (?:earlier|previous|prior|former) (?:\w+ )?(?:application|attempt|"
    r"dismissal|refusal|ruling))\b"
)
_PERFECT = re.compile(r"\b(?:had|having)\b(?! (?:before|to|been asked))[^,;.]{0,60}$")
_PAST_PERFECT = re.compile(r"\bhad (?:also |then |already |once )?(?:been |failed|succeeded)")
_REPORTED = re.compile(
    r"(?i)\b(?:announced|said|says|reported|confirmed|disclosed|told|learned|"
    r"revealed)\b[^;]{0,60}?\bthat (?:it|the (?:court|judges?)|Ⓗ|Ⓕ|the [ⒽⒻ]) "
    r"(?:had|has)\b[^;]{0,20}$"
)
_ANCHORED = re.compile(r"^[^.;]{0,30}[ⓃⒸ]")
_REASON = re.compile(
    r"(?i)\b(?:pointed (?:to|out)|referr?(?:ed|ing)? to|rel(?:y|ied|ying) on|cit(?:ed?|es|ing)|"
    r"recall\w*|reason(?:ed|ing) that|"
    r"not(?:ed|ing) that|observ(?:ed|ing) that|because|since(?! Ⓓ)|given that|in view of|in light of|"
    r"seeing that|"
    r"precedents?|after|unlike|consider(?:ed|ing) that|(?:evidence|proof|proved|shown?|example|"
    r"instance)\b[^.;,]{0,12}\bthat|"
    r"for the reason that|as (?:a|the|an|one|no) (?:Ⓢ |Ⓩ )?(?:court|Ⓕ|Ⓗ))\b"
)
_OF_DEFENCE = re.compile(
    r"s? (?:to (?:dismiss|vacate|strike|quash|reconsider|set (?:it )?aside)|"
    r"for (?:reconsideration|dismissal))\b"
)
"""``denied the defendant's motion to dismiss``: a step on the way."""
_RESUMES = re.compile(
    r"(?i), (?:and|so|therefore|thus|accordingly|it|the (?:court|judges?|Ⓗ|Ⓕ)|Ⓗ|Ⓕ|Ⓢ|which)\b|, the [ⒽⒻ]"
    r"|\band (?:therefore|thus|accordingly|so|hence)\b|, (?:recogni|dismiss|refus|reject|declin|enforc|grant)"
)
_AWARDS = re.compile(r"(?i)\b(?:arbitral|arbitration) (?:awards?|institutions?)|\bawards (?:of|made)\b")
_GOES_ON = re.compile(r"[ⒽⒻ] (?:\w+ )?(?:referred|pointed|relied|cited|looked)\b[^.;]{0,140} and $")
_RECOGNISES = re.compile(r"recogni|enforc|Ⓩ|Ⓗ")
_GRANTED = re.compile(r"(?i)withdraw\b.*\b(?:granted|allowed|permitted|approved|consented)")
_BY_ITSELF = frozenset({"pending", "same", "kept"})


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


def events(piece: Piece) -> list[Event]:
    """Every outcome that the piece asserts, one for each stretch of it, in text order."""
    found: list[Event] = []
    taken: list[tuple[int, int]] = []
    text = piece.text
    cues = cues_of(text)
    for phrase in table("report_outcome_en").phrases:
        if not phrase.may_hold(cues):
            continue
        for match in phrase.pattern.finditer(text):
            start, end = match.span()
            if any(start < b and a < end for a, b in taken):
                continue
            if _disowned(text, start, end, phrase.code):
                continue
            taken.append((start, end))
            way = "" if phrase.code in ("judgment_given", "other") else way_at(piece, start, end)
            past = _is_history(text, start, end)
            code = phrase.code
            if phrase.rule.endswith(".in_favour") and _is_of_origin(text, start, end):
                code, way = "judgment_given", ""
            found.append(Event(code, phrase.rule, piece.start + start, piece.start + end, way, past, piece))
    return sorted(found, key=lambda one: one.start)


def _is_of_origin(text: str, start: int, end: int) -> bool:
    """A foreign court found for the creditor: no word of recognition after it, no mainland court before."""
    courts = [one for one in text[:start] if one in "ⒽⒻ"]
    return courts[-1:] == ["Ⓕ"] and not _RECOGNISES.search(text, end)


def _is_history(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 110) : start]
    if _GOES_ON.search(text[:start]):
        return False
    if _PAST_PERFECT.search(text, start, end) and not _ANCHORED.match(text):
        return True
    if _HISTORY.search(text, max(0, start - 110), start + 70) and not _ANCHORED.match(text):
        return True
    return bool(_PERFECT.search(before)) and not _ANCHORED.match(text) and not _REPORTED.search(before)


def _disowned(text: str, start: int, end: int, code: str) -> bool:
    before = text[max(0, start - 240) : start]
    if clause.argued(text, start) or _SPC_SPEAKS.search(before) or _in_reason(before):
        return True
    if code in _BY_ITSELF:
        return code != "pending" and clause.supposed(text, start)
    if clause.supposed(text, start) and not (_HELD_THAT.search(before) or _GRANTED.search(text[start:end])):
        return True
    if clause.denied(text, start) or _MANY.search(before) or _OF_DEFENCE.match(text, end):
        return True
    head = text[start:end]
    if _AWARDS.search(before[-90:]) and not _OURS.search(head):
        return True
    return bool(_NOT_OURS.search(head)) and not _OURS.search(head)


def _in_reason(before: str) -> bool:
    """What the court leans on is no news: ``relied on a decision which enforced a Chinese judgment``."""
    last = None
    for match in _REASON.finditer(before):
        last = match
    return last is not None and not _GOES_ON.search(before) and not _RESUMES.search(before, last.end())
