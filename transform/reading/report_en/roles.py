"""Who was asked and whose judgment it was, by the part that each court plays in the lines of a story."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_COURT = r"(?:\([^()]{1,40}\) )?(?:the |a |an |that )?(?P<court>[ⒽⒻ])"
_ASKED = re.compile(
    r"(?i)\b(?:asked|asks|applied|applies|petitioned|went|turned|filed|lodged|submitted|presented|"
    r"brought|put|"
    r"reached|came|taken|took|arrived|landed|moved|sued|applications?|request|papers)\b"
    rf"(?:(?!\b(?:judge?ments?|orders?|decisions?) (?:of|by|from)\b)[^.;ⒽⒻ]){{0,70}}?"
    rf"\b(?:to|before|with|at|in|by|asked|asks|petitioned|reached) {_COURT}(?!['’]s)"
)
_HELD_FROM = re.compile(
    r"(?i)\b(?:obtained|held|had|has|won|got|secured|armed with|awarded)\b[^.;ⒽⒻ]{0,60}?"
    rf"\b(?:from|of|by|in|before) {_COURT}"
)
_GRANTED_IN = re.compile(
    rf"\b(?:[Ii]n|[Bb]y|[Bb]efore) {_COURT},? [^.;ⒽⒻ]{{0,40}}?\b(?:granted|awarded|divorced|obtained|"
    rf"won|pronounced)\b"
)
_HAD_ORDERED = re.compile(
    r"(?P<court>[ⒽⒻ])(?: \([^()]{1,60}\))?,?(?: which| in Ⓓ| on Ⓓ|,)* (?:had |has )(?:on Ⓓ,? |in Ⓓ,? |"
    r"earlier )?"
    r"(?:ordered|condemned|directed|awarded|found|given(?! (?:\w+ ){0,2}(?:force|effect)\b)|"
    r"entered|held|decided|ruled|dissolved|pronounced)\b"
)
_ORDERED = re.compile(
    r"(?P<court>[ⒽⒻ])(?: \([^()]{1,60}\))?,?[^.;ⒽⒻ]{0,60}? (?:ordered|condemned|directed) [^.;ⒽⒻ]{0,90}?"
    r"\b(?:to (?:re)?pay|payment|refund|return|compensat|repay|Ⓐ)"
)
_ON_JUDGMENT = {
    "Ⓗ": re.compile(r"(?i)\b(?:recogni|enforc|exequatur|applic|appli|petition|papers|judge?ment|decree)"),
    "Ⓕ": re.compile(
        r"(?i)\b(?:recogni|enforc|exequatur)|Ⓗ|Ⓩ (?:\w+ ){0,3}(?:judge?ment|decision|ruling|award)"
    ),
}
"""What else the line says of a court that was asked for recognition, and not sued at first instance."""
_WEIGHTS = (
    (_ASKED, 2, True),
    (_HELD_FROM, 2, False),
    (_GRANTED_IN, 2, False),
    (_HAD_ORDERED, 2, False),
    (_ORDERED, 1, False),
)


def way_of_roles(texts: Iterable[str]) -> str:
    """The court asked is the one that decides, the court that ordered payment is that of the judgment."""
    balance = sum(_balance(text) for text in texts)
    return "inbound" if balance > 0 else "outbound" if balance < 0 else ""


@lru_cache(maxsize=4096)
def _balance(text: str) -> int:
    """Above nothing where the line speaks for inbound, below where for outbound."""
    total = 0
    for pattern, weight, asked in _WEIGHTS:
        match = pattern.search(text)
        if match and not (asked and not _ON_JUDGMENT[match["court"]].search(text)):
            total += weight if (match["court"] == "Ⓗ") is asked else -weight
    return total
