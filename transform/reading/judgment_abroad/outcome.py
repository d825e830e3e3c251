"""What became of the Chinese judgment: one outcome of all operative words, or none where they differ."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transform.observation import Field
from transform.reading.judgment_abroad.grounds import grounds_of
from transform.reading.judgment_abroad.operative import Said, deciding
from transform.reading.judgment_abroad.text import Text
from transform.reading.report.values import Value
from transform.vocabulary.codes import Outcome, RefusalGround

_APPEAL_FROM = re.compile(
    r"(?i)\bappeals?(?:ed|ing)?\b[^.;]{0,80}?\b(?:from|against)\b[^.;]{0,120}?"
    r"\b(?P<what>grant\w*|recogni\w*|enforc\w*|allow\w*|refus\w*|den(?:y|ied|ying)\w*|dismiss\w*|declin\w*)"
)
_SUMMARY = re.compile(r"(?i)\bsummary judge?ment\b")
_DEFAULT = re.compile(
    r"(?i)\bdefault judge?ment (?:is|shall be|against|in favou?r)|\bmotion for default judge?ment"
)
_SUBSTANCE = frozenset(RefusalGround) - {
    RefusalGround.DOCUMENTS,
    RefusalGround.NOT_FINAL,
    RefusalGround.PARALLEL_PROCEEDINGS,
}
_GROUNDED = frozenset({Outcome.REFUSED, Outcome.DISMISSED, Outcome.RECOGNIZED_IN_PART})
_PLAIN = (
    ("granted", Outcome.RECOGNIZED),
    ("refused", Outcome.REFUSED),
    ("summary_denied", Outcome.OTHER),  # no refusal for good: the action goes on
    ("withdrawn", Outcome.WITHDRAWN),
    ("stayed", Outcome.STAYED),
    ("interim", Outcome.OTHER),
    ("adjourned", Outcome.PENDING),
    ("remitted", Outcome.OTHER),
)


def outcome_values(text: Text, problems: list[str]) -> Iterator[Value]:
    """Outcome, grounds tied to it, and what to know of the stage; nothing where the words leave it open."""
    said = deciding(text)
    outcome, by = _settled(said, text)
    if not outcome or by is None:
        spoken = ", ".join(dict.fromkeys(one.code for one in said))
        problems.append(f"operative words: {spoken or 'none found'}; outcome left empty")
        return
    grounds = list(grounds_of(text, [one.sentence for one in said])) if outcome in _GROUNDED else []
    if outcome == Outcome.REFUSED and grounds and not any(one.value in _SUBSTANCE for one in grounds):
        outcome = Outcome.DISMISSED  # docs/codebook.md, rule 5: papers, finality, a pending suit
    at = by.sentence
    yield Value(Field.OUTCOME, outcome.value, at.start, at.end, by.rule)
    yield from grounds
    if _SUMMARY.search(at.text):
        yield Value(Field.CAVEAT, "summary_stage", at.start, at.end, by.rule)
    if by.code == "interim":
        yield Value(Field.CAVEAT, "interim_measure", at.start, at.end, by.rule)
    if by.code == "remitted" or (outcome == Outcome.OTHER and by.code.startswith("appeal")):
        yield Value(Field.CAVEAT, "interlocutory", at.start, at.end, by.rule)
    if outcome == Outcome.RECOGNIZED and _DEFAULT.search(at.text):
        yield Value(Field.CAVEAT, "default_entry", at.start, at.end, by.rule)


def _settled(said: list[Said], text: Text) -> tuple[Outcome | None, Said | None]:
    """One outcome of all operative words, or none where they do not agree."""
    last = {one.code: one for one in said}
    for appeal in ("appeal_dismissed", "appeal_allowed"):
        if appeal in last:
            return _on_appeal(appeal, last, text)
    if "in_part" in last:
        return Outcome.RECOGNIZED_IN_PART, last["in_part"]
    if "against" in last:
        return (Outcome.REFUSED, last["against"]) if "granted" not in last else (None, None)
    if {"granted", "refused"} <= last.keys():
        return None, None
    for code, outcome in _PLAIN:
        if code in last:
            return outcome, last[code]
    return None, None


def _on_appeal(appeal: str, last: dict[str, Said], text: Text) -> tuple[Outcome | None, Said | None]:
    """By what was appealed against; a summary order set aside leaves the matter open."""
    by = last[appeal]
    below = next((match for one in text.sentences if (match := _APPEAL_FROM.search(one.text))), None)
    if appeal == "appeal_allowed":
        if "refused" in last:
            return Outcome.REFUSED, last["refused"]
        if "granted" in last:
            return Outcome.RECOGNIZED, last["granted"]
        return Outcome.OTHER, last.get("summary_denied") or last.get("remitted") or by
    if below is None:
        return None, None
    granted = re.match(r"(?i)grant|recogni|enforc|allow", below["what"]) is not None
    denied_summary = not granted and _SUMMARY.search(below.string)
    if denied_summary:
        return Outcome.OTHER, by
    return (Outcome.RECOGNIZED if granted else Outcome.REFUSED), by
