"""A day on which the court of origin acted, as the sentence or the one before it says."""

from __future__ import annotations

import re

from transform.reading.report_en.day_place import JUDGMENT, Place, Role

_VERB = (
    r"(?:found for|gave|entered|signed|awarded|ordered|pronounced|granted|dissolved|condemned|rendered|"
    r"delivered|declared|directed)"
)
_COURT_DID = re.compile(
    rf"Ⓕ[^.;ⒽⒸ]{{0,170}}?\b{_VERB}\b(?:(?!\b(?:filed|lodged|served|effect|force|"
    rf"final)\b)[^.;ⒽⒸⒹ]){{0,60}}?\b(?:on|"
    rf"in) (?:early |late )?$"
)
_COURT_WHICH = re.compile(r"Ⓕ[^.;ⒽⒸ]{0,40}?,? which (?:on|in) $")
_DID = re.compile(rf"^Ⓓ,? (?:had )?{_VERB}\b")
_HELD = re.compile(r"\b(?:obtained|won|got|secured),? (?:on|in) $")
_A_TITLE = re.compile(r"^Ⓓ,? (?:an?|the) [^.;]{0,40}?\b(?:order|judge?ment|decree|award)\b")
_IT_DID = re.compile(
    rf"\b(?:[Tt]he|[Tt]hat) (?:\w+ )?(?:court|judge)s? (?:\w+ )?{_VERB}\b[^.;]{{0,60}}?\b(?:on|in) $"
)
_OPENS = re.compile(r"^(?:[Oo]n|[Ii]n) $")
_THEN_IT_DID = re.compile(rf"^Ⓓ,? (?:the|that) (?:\w+ )?(?:court|judge) (?:\w+ )?{_VERB}\b")
_RECOGNITION = re.compile(r"(?i)\b(?:recogni|enforc|exequatur)")
_FAR = 1_500
"""So far back the court may have been named that ``the court`` stands for."""


def of_origin_act(place: Place) -> Role | None:
    """The judgment put forward was given then; only for what comes to China, and beside no outcome."""
    before, after = place.before, place.after
    if place.outbound or place.events or _RECOGNITION.search(before):
        return None
    if _COURT_DID.search(before) or (_COURT_WHICH.search(before) and _DID.match(after)):
        return JUDGMENT, 2
    if _HELD.search(before) and _A_TITLE.match(after):
        return JUDGMENT, 2
    acts = _IT_DID.search(before) or (_OPENS.match(before) and _THEN_IT_DID.match(after))
    return (JUDGMENT, 2) if acts and _court_before(place) == "Ⓕ" else None


def _court_before(place: Place) -> str:
    """The kind of court that was named last before the sentence."""
    begin = place.piece.start
    text = place.teller.shape.text[max(0, begin - _FAR) : begin]
    return next((sign for sign in reversed(text) if sign in "ⒽⒻ"), "")
