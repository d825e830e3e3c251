"""Whether an English text opens as the translation of a ruling does: court, number, title, then the parties.

Translators word what follows in so many ways that the head tells more than the body. A record of a case
bank has the same data behind labels, but no title of its own.
"""

from __future__ import annotations

import re

from transform.reading.sentences import lines_of

_COURT = re.compile(
    r"(?:(?:Intermediate|High|Higher|Maritime|Financial|Intellectual Property|Railway)(?: People['’]?s)?"
    r"|People['’]?s)\W{1,2}Court",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"Xie ?Wai|\d XWR\b|协外认|破认|认[港澳台]|Ren (?:Gang|Ao|Tai)|Po Ren|[民认]\S{0,6}字第"
    r"|Min \w+ (?:\w+ )?Zi",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"^[^\w\n]{0,9}(?:(?!.{0,60}\w: ).{0,90}?(?:^|[^\w\n]))?(?:C ?I ?V ?I ?L\s+)?"
    r"(?:RULING|Ruling|R U L I N G|DETERMINATION|Determination|ORDER|Civil Order|ruling on)\b[^.\n]{0,90}$"
    r"|^(?:Civil|CIVIL) (?:ruling|RULING|Ruling|Order|ORDER)\b.{0,120}$"
    r"|^.{0,80}\bCourt(?:, [^:\n]{0,60})?: Civil Ruling\b|^\W*(?:Full t|T)ext of the ruling\W*$",
    re.MULTILINE,
)
_TELLS = r"(?! (?:asked|applied|filed|sought|requested|objected|argued|had|has|was|is|said))"
_APPLICANT = re.compile(
    r"^[^\w\n]{0,9}(?:\d{1,2}[.)] )?(?:the |party )?(?:re-?)?(?:appl(?:icant|ying)|claimant|petitioner)s?\b"
    rf"{_TELLS}"
    r"|, applicant, and |\(applicant\)",
    re.IGNORECASE | re.MULTILINE,
)
_RESPONDENT = re.compile(
    rf"(?:^|\. )[^\w\n]{{0,9}}(?:\d{{1,2}}[.)] )?(?:the )?respondents?\b{_TELLS}|, respondent\b"
    r"|\(respondent\)",
    re.IGNORECASE | re.MULTILINE,
)
_WIDEST = 300
_HEAD = ((_TITLE, 9), (_COURT, 9), (_NUMBER, 9))
_PARTIES = ((_APPLICANT, 14), (_RESPONDENT, 18))
"""What must stand within so many lines that are not empty, each read up to 300 characters."""
_BENCH = re.compile(
    r"\b(?:presiding|judges?|clerk|court secretary|secretary|assessor|chair of the panel|bench)\b",
    re.IGNORECASE,
)
_LAST = 5
_LISTED = re.compile(r"\W{0,3}\d{1,2}[.)] ")


def has_head(text: str) -> bool:
    """``text`` in English; court, number and title in their places, and two of: either party, the bench."""
    lines = [line[:_WIDEST] for line in lines_of(text)]
    if not all(_stands(part, lines[:within]) for part, within in _HEAD):
        return False
    parties = sum(_stands(part, lines[:within]) for part, within in _PARTIES)
    signed = _stands(_BENCH, lines[-_LAST:]) and not any(map(_LISTED.match, lines[:4]))
    return parties + signed >= len(_PARTIES)


def _stands(part: re.Pattern[str], lines: list[str]) -> bool:
    return part.search("\n".join(lines)) is not None
