"""The heading of a ruling in translation: the court and the number above the first party are its own."""

from __future__ import annotations

import re

from transform.reading.report.mention import Sign
from transform.reading.report.roles import OWN, Roles
from transform.reading.report.text import Text

_PARTY = re.compile(
    r"^[^\w\n]{0,9}(?:the )?(?:applicant|claimant|petitioner)s?\b", re.IGNORECASE | re.MULTILINE
)
_WIDEST = 1_500
"""Characters within which a heading ends."""


def of_heading(text: Text, known: Roles) -> Roles:
    """``known`` with the court and the number of the heading as surely those of the ruling, if one each."""
    party = _PARTY.search(text.shape.text, 0, _WIDEST)
    if party is None:
        return known
    above = [one for one in text.mentions if one.at < party.start() and one.values]
    sure: dict[int, dict[str, float]] = {}
    for sign in (Sign.HOME, Sign.NUMBER):
        named = [one for one in above if one.sign is sign]
        if len({one.values for one in named}) == 1:
            sure |= {one.at: {OWN: 1.0} for one in named}
    return known | sure
