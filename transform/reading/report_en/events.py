"""Events that a sentence asserts: which outcome, told as news or as history, and whose judgment travelled."""

from __future__ import annotations

import re
from dataclasses import dataclass

from transform.reading.phrases import cues_of, table
from transform.reading.report_en import clause
from transform.reading.report_en.layout import Piece
from transform.reading.report_en.vague import ASKS_RECOGNITION, is_divorce, is_domestic, is_vague
from transform.reading.report_en.way import way_at

_HELD_THAT = re.compile(
    r"\b(?:ruled|held|decided|concluded|ordered|found|determined|confirmed|said|ruling|announced|satisfied|agreed|"
    r"accepted|affirmed|declared|directed|persuaded)\b(?: on Ⓓ| in Ⓓ)?,? "
    r"(?:that )?"
    r"[^;]{0,170}?\b(?:should|shall|could|can|may|must|be|would|to)\b[^;]{0,14}$"
)
_SPC_SPEAKS = re.compile(r"(?<!of )(?<!of the )Ⓖ(?!['’]s)[^,;]{0,60}$")
_MANY = re.compile(
    r"\b(?:[Cc]ourts|[Tt]hey|[Ss]ome|[Oo]thers|(?<![Tt]he )(?<!three )judges|[Mm]any|[Ss]everal|"
    r"few)\b[^,;]{0,30}?\b(?:have|"
    r"had)?\b[^,;]{0,15}$"
)
_NOT_OURS = re.compile(
    r"(?i)\b(?:counterclaim|claim for (?:overdue )?interest|(?:overdue|doubled?) interest|arbitral|"
    r"arbitration award|awards?(?! of (?:the )?(?:\w+ )?(?:damages|compensation|costs|interest))|"
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
    r"(?:an?|her|his|its|their) (?:earlier|previous|prior|lower|former|first(?! (?:considered|reasoned|"
    r"reported|such|ever)\b)) (?:\w+ "
    r"){0,2}(?:application|attempt|petition|"
    r"request|ruling|"
    r"decision|order|filing)|the (?:earlier|previous|prior|former) (?:\w+ )?(?:application|attempt|"
    r"dismissal|refusal|ruling))\b"
)
_PERFECT = re.compile(
    r"\b(?:had|having)\b(?! (?:before|to|been asked))(?:(?! and (?:the|it|on)\b)[^,;.]){0,60}$"
)
_PAST_PERFECT = re.compile(r"\bhad (?:also |then |already |once )?(?:been |failed|succeeded)")
_REPORTED = re.compile(
    r"(?i)\b(?:announced|said|says|reported|confirmed|disclosed|told|learned|"
    r"revealed)\b[^;]{0,60}?(?:\bthat |\bon \w+day,? )(?:it|the (?:court|judges?)|Ⓗ|Ⓕ|the [ⒽⒻ]) "
    r"(?:had|has)\b[^;]{0,20}$"
)
_ANCHORED = re.compile(
    r"^[^.;]{0,30}[ⓃⒸ]|^(?:[Ii]n|[Oo]n|[Aa]s early as|[Aa]lready in|"
    r"[Bb]ack in) Ⓓ,? (?:the )?Ⓗ had [^.;]{0,90}[ⓃⒸ]"
)
_REASON = re.compile(
    r"(?i)\b(?:pointed (?:to|out)|referr?(?:ed|ing)? to|rel(?:y|ied|ying) on|cit(?:ed?|es|ing)|"
    r"recall\w*|reason(?:ed|ing) that|"
    r"not(?:ed|ing) that|observ(?:ed|ing) that|because|since(?! Ⓓ)|given that|in view of|in light of|"
    r"seeing that|"
    r"precedents?|(?<!^)after|unlike|consider(?:ed|ing) that|(?:evidence|proof|proved|shown?|example|"
    r"instance)\b[^.;,]{0,12}\bthat|"
    r"for the reason that|as (?:a|the|an|one|no) (?:Ⓢ |Ⓩ )?(?:court|Ⓕ|Ⓗ))\b"
)
_OF_DEFENCE = re.compile(
    r"s? (?:to (?:dismiss|vacate|strike|quash|reconsider|set (?:it )?aside)|"
    r"for (?:reconsideration|dismissal))\b"
)
"""``denied the defendant's motion to dismiss``: a step on the way."""
_RESUMES = re.compile(
    r"(?i), where (?:recognition|enforcement|the (?:application|judge?ment))\b|\bwhen (?:it|they|"
    r"the (?:court|judges?)|[ⒽⒻ])\b|, (?:and|so|therefore|thus|accordingly|it|the (?:court|judges?|"
    r"application|request|petition|case|"
    r"judge?ment|matter|panel|bench|creditor|applicant|Ⓗ|Ⓕ)|Ⓗ|Ⓕ|Ⓢ|which)\b|, the [ⒽⒻ]"
    r"|\band (?:therefore|thus|accordingly|so|hence)\b|, (?:recogni|dismiss|refus|reject|declin|enforc|grant)"
)
_AWARDS = re.compile(r"(?i)\b(?:arbitral|arbitration) (?:awards?|institutions?)|\bawards (?:of|made)\b")
_GOES_ON = re.compile(r"[ⒽⒻ] (?:\w+ )?(?:referred|pointed|relied|cited|looked)\b[^.;]{0,140} and $")
_RECOGNISES = re.compile(r"recogni|enforc|Ⓩ|Ⓗ")
_GRANTED = re.compile(r"(?i)withdraw\b.*\b(?:granted|allowed|permitted|approved|consented)")
_GENERAL = re.compile(
    r"(?:(?:In principle|As a rule|Generally|Normally|Traditionally|Usually),? )?"
    r"(?:What|[Ww]hatever|Whoever|Only|[Aa]ny|[Ee]very|All|[Ss]uch|[Ff]oreign|[Nn]o|"
    r"[Aa]n?) (?:is|are|can|may|must|(?:[\w-]+ |Ⓢ |Ⓩ |Ⓕ )"
    r"{0,3}?(?:judge?ments?|decisions?|rulings?)(?: (?:of|from|by|that|which|to)[^.;,]{0,60})?,? "
    r"(?:is|are|can|may|must|will|could|would|cannot|need))\b"
)
_MODAL_INSIDE = re.compile(r"(?i)\b(?:would|will|may|might|could|can|must|should|to) be\b")
_FINITE = re.compile(
    r"^[^,:;|]{0,60}?\b(?:does|do|did|is|was|are|were|has|have|had|shows?|showed|means?|may|can|will)\b"
)
"""A verb behind ``judgments recognised in China``: the participle is no headline."""
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
    for phrase in (*table("report_outcome_en").phrases, *table("report_verdict_en").phrases):
        if not phrase.may_hold(cues):
            continue
        for match in phrase.pattern.finditer(text):
            start, end = match.span()
            if any(start < b and a < end for a, b in taken):
                continue
            if _disowned(text, start, end, phrase.code, ".said_" in phrase.rule):
                continue
            taken.append((start, end))
            backward = phrase.rule.endswith(".did_so") and not re.search("[ⒽⒻ]", text[start:])
            way = "" if backward or phrase.code in ("judgment_given", "other") else way_at(piece, start, end)
            if phrase.code == "unreasoned" and way == "inbound" and is_domestic(text, start, end):
                continue
            if phrase.rule.endswith(".appeal_fails") and _is_home_appeal(text, start, end):
                continue
            past = _is_history(text, start, end)
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


def _is_history(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 110) : start]
    if _GOES_ON.search(text[:start]):
        return False
    if _PAST_PERFECT.search(text, start, end) and not _ANCHORED.match(text):
        return True
    if _HISTORY.search(text, max(0, start - 110), start + 70) and not _ANCHORED.match(text):
        return True
    return bool(_PERFECT.search(before)) and not _ANCHORED.match(text) and not _REPORTED.search(before)


def _disowned(text: str, start: int, end: int, code: str, phrase_is_headline: bool) -> bool:
    before = text[max(0, start - 240) : start]
    if (phrase_is_headline and _FINITE.search(text[end:].split(". ", 1)[0])) or _is_general(text, start):
        return True
    if clause.argued(text, start) or _SPC_SPEAKS.search(before) or _in_reason(before):
        return True
    if code in _BY_ITSELF:
        return code != "pending" and clause.supposed(text, start)
    if not _HELD_THAT.search(before) and _is_wished(text, start, end, code):
        return True
    if (
        is_vague(text, start)
        or clause.denied(text, start)
        or _MANY.search(before)
        or _OF_DEFENCE.match(text, end)
    ):
        return True
    return _is_of_others(before, text[start:end])


def _is_general(text: str, start: int) -> bool:
    """``A foreign judgment may be recognised``: no court, day or number of a case."""
    general = _GENERAL.match(text)
    return general is not None and general.end() - 26 <= start and not re.search(r"[ⒸⒹⓃ]", text)


def _is_wished(text: str, start: int, end: int, code: str) -> bool:
    """A condition, a wish, or a passive that is only to come."""
    head = text[start:end]
    to_come = _MODAL_INSIDE.search(head) and " is to be " not in head
    if code in ("transferred", "stayed", "withdrawn", "unreasoned") and to_come:
        return True
    return clause.supposed(text, start) and not _GRANTED.search(head)


def _is_of_others(before: str, head: str) -> bool:
    """About an award, interest, service or the like, and not about a judgment."""
    if _OURS.search(head):
        return False
    return bool(_AWARDS.search(before[-90:]) or _NOT_OURS.search(head))


def _in_reason(before: str) -> bool:
    """What the court leans on is no news: ``relied on a decision which enforced a Chinese judgment``."""
    last = None
    for match in _REASON.finditer(before):
        last = match
    return last is not None and not _GOES_ON.search(before) and not _RESUMES.search(before, last.end())
