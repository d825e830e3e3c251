"""A judgment that was put before a court, in a paragraph that says no more than how the matter stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from transform.reading.report_en.events import Event
from transform.reading.report_en.telling import Telling

_FILING = (
    r"(?:applications?|petitions?|requests?|motions?|papers|judge?ment|creditors?|holder|applicant|"
    r"liquidators?|claim|suit|case|matter)"
)
_LIES_BEFORE = re.compile(
    rf"(?i)\b(?:has|have)\b[^.;ⒽⒻ]{{0,40}}? (?:an? |its |her |his |the |their )?(?:\w+ )?{_FILING} "
    r"(?:on foot )?(?:before|in|with|at) (?:the )?[ⒽⒻ]"
    rf"|\b(?:has|have) (?:now |since |also |recently |just |meanwhile )*(?:been )?(?:lodged|filed|applied|"
    r"brought|submitted|presented|put|asked|turned|gone|petitioned|placed|laid|moved|taken)\b[^.;]{0,90}?[ⒽⒻ]"
    rf"|\b(?:is|are|lies?|sits?|rests?) (?:now |currently |still )?(?:before|with|at|in the hands of) "
    r"(?:the )?(?:judges? (?:of|in) )?(?:the )?[ⒽⒻ]"
    rf"|(?:^|[:.] )(?:New |Fresh |Another |An? )?{_FILING} (?:lodged|filed|made|submitted|pending|"
    r"brought|received|registered)\b"
    r"|[ⒽⒻ] (?:is|has been) (?:now |currently |also )?(?:asked|seised|seized|dealing|hearing|considering|"
    r"examining|looking|called upon)\b"
)
"""In the perfect or the present, or without a verb: what was filed is not told as past."""
_STANDS = re.compile(
    r"(?i)\b(?:adjourned|postponed|put off|keep(?:ing)? an eye|watch(?:ing)? this|stay tuned|"
    r"we (?:shall|will) (?:report|follow|keep|see|return|let)|to be continued|awaits?|awaited|"
    r"in due course|no (?:hearing|date|ruling|decision|answer|news|word)\b|not yet|yet to|"
    r"(?:next|first|second|oral) hearing|hearings? (?:was|is|were|has)|wait (?:for|and)|"
    r"more (?:on this|to come)|remains to be|so far|expected|due (?:in|this|next|by|before|soon)|"
    r"ongoing|scheduled|service (?:is|has)|time will tell|at the time of writing)\b"
)
_ANSWERED = re.compile(
    r"(?i)\b(?:recogni[sz]ed|enforced|granted|allowed|refused|rejected|dismissed|declined|denied|ruled|"
    r"turned (?:down|away)|withdr[ae]wn?|held|threw|sent|gave|found|failed|succeeded|prevailed|agreed)\b"
)


def stands_open(scene: Telling, after: Sequence[Telling]) -> list[Event]:
    """Pending, where the line tells of the filing, the next ones of waiting, and none of an answer."""
    piece = scene.piece
    filing = _LIES_BEFORE.search(piece.text)
    block = [one for one in after if one.piece.block == piece.block and one.piece.start > piece.start]
    if filing is None or scene.cites or _ANSWERED.search(piece.text):
        return []
    if any(_ANSWERED.search(one.piece.text) for one in block):
        return []
    if not any(_STANDS.search(one.piece.text) for one in (scene, *block)):
        return []
    start, end = (piece.start + at for at in filing.span())
    return [Event("pending", "report_en.stands_open", start, end, "", False, piece)]
