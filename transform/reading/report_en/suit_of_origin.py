"""A suit at the court of origin that was lost: no ruling on recognition, but how the judgment came about."""

from __future__ import annotations

import re

from transform.reading.report_en.ruling import JUDGMENT_GIVEN, Ruling

_MERITS = frozenset({"unreasoned", "other", "kept", JUDGMENT_GIVEN})
_OF_CHINA = re.compile(
    r"(?i)\b(?:recogni[sz]|enforc|exequatur|foreign judge?ment)|[ⒽⒸ]|(?:Ⓩ|"
    r"mainland)(?: [\w-]+){0,3} (?:judge?ment|decision|ruling|order|award)"
)


def is_suit_of_origin(ruling: Ruling) -> bool:
    """A foreign court threw out a claim or an appeal, and no judgment from China is spoken of."""
    if (
        ruling.prior == "outbound"
        or ruling.numbers
        or ruling.names
        or {one.code for one in ruling.live} - _MERITS
    ):
        return False
    if not ruling.deciders or any(one.home for one in ruling.deciders):
        return False
    texts = (*ruling.around, *(piece.text for piece in ruling.pieces))
    return not any(_OF_CHINA.search(text) for text in texts)
