"""The court that acts in a piece."""

from __future__ import annotations

import re

from transform.reading.report_en.events import Event
from transform.reading.report_en.layout import Piece
from transform.reading.report_en.marks import CourtName

_NOT_SUBJECT = re.compile(
    r"\b(?:judge?ments?|rulings?|decisions?|orders?|decrees?|applications?|papers?|verdicts?|"
    r"appointments?|proceedings|appeals?|case)\b"
    r"[^.;]{0,50}?\b(?:of|by|from|in|before|to|with|asked) (?:the |a |an |that |this )?$"
    r"|\b(?:that|whether|because|since|where|whom|unlike) (?:(?:in|on) Ⓓ,? )?(?:the |an? )?$"
)
_AGENT = re.compile(r"^[^.;]{0,70}?\bby (?:the |a |an )?(?:[\w-]+ ){0,3}?(?=[ⒽⒻ])")


def decider_of(
    text: str, piece: Piece, courts: list[tuple[int, CourtName]], live: list[Event]
) -> CourtName | None:
    """The court that acts: before the event and not as giver of a judgment, or after ``by``."""
    event = next((one for one in live), None)
    limit = event.start if event else piece.start + min(90, len(piece.text))
    acting = [one for at, one in courts if at < limit and not _NOT_SUBJECT.search(text[piece.start : at])]
    if event:
        agent = _AGENT.match(text[event.end - 1 : min(piece.end, event.end + 100)])
        if agent:
            at = event.end - 1 + agent.end()
            named = next((one for place, one in courts if place == at), None)
            if named and (not event.way or named.home == (event.way == "inbound")):
                return named
        inside = _AGENT.match(text[event.start : event.end])
        if inside:
            named = next((one for place, one in courts if place == event.start + inside.end()), None)
            if named and (not event.way or named.home == (event.way == "inbound")):
                return named
        if event.code == "pending":
            acting = [one for _, one in courts]
    if event and event.way:
        acting = [one for one in acting if one.home == (event.way == "inbound")]
    return (acting[-1] if event else acting[0]) if acting else None
