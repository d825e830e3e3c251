"""Whether an English text opens as the translation of a ruling does: court, number, title and both parties.

Translators word what follows in so many ways that the head tells more than the body. A record of a case
bank has the same data behind labels, but no title of its own.
"""

from __future__ import annotations

import re

_COURT = re.compile(
    r"(?:(?:Intermediate|High|Higher|Maritime|Financial|Intellectual Property|Railway)(?: People['’]?s)?"
    r"|People['’]?s)\W{1,2}Court",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"Xie ?Wai|协外认|破认|认[港澳台]|Ren (?:Gang|Ao|Tai)|Po Ren|[民认]\S{0,6}字第|Min \w+ (?:\w+ )?Zi",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"^[^\w\n]{0,9}(?:(?!.{0,60}\w: ).{0,90}?(?:^|[^\w\n]))?(?:C ?I ?V ?I ?L\s+)?"
    r"(?:RULING|Ruling|R U L I N G|DETERMINATION|Determination|ORDER|Civil Order|ruling on)\b[^.\n]{0,90}$"
    r"|^(?:Civil|CIVIL) (?:ruling|RULING|Ruling|Order|ORDER)\b.{0,120}$",
    re.MULTILINE,
)
_TELLS = r"(?! (?:asked|applied|filed|sought|requested|objected|argued|had|has|was|is|said))"
_APPLICANT = re.compile(
    rf"^[^\w\n]{{0,9}}(?:\d{{1,2}}[.)] )?(?:the )?(?:re-?)?(?:applicant|claimant|petitioner)s?\b{_TELLS}"
    r"|, applicant, and ",
    re.IGNORECASE | re.MULTILINE,
)
_RESPONDENT = re.compile(
    rf"(?:^|\. )[^\w\n]{{0,9}}(?:\d{{1,2}}[.)] )?(?:the )?respondents?\b{_TELLS}|, respondent\b",
    re.IGNORECASE | re.MULTILINE,
)
_WIDEST = 300
_PARTS = ((_TITLE, 9), (_COURT, 9), (_NUMBER, 9), (_APPLICANT, 14), (_RESPONDENT, 18))
"""What must stand within so many lines that are not empty, each read up to 300 characters."""


def has_head(text: str) -> bool:
    """``text`` in English; of five parts all must stand in their places."""
    lines = [line[:_WIDEST] for line in map(str.strip, text.splitlines()) if line]
    return all(part.search("\n".join(lines[:within])) for part, within in _PARTS)
