"""What the orders of a ruling in translation can come to: ``rules as follows: Reject the application``."""

from __future__ import annotations

import re

_ACT = r"\b(?:rul(?:es?|ed|ings?)|orders?|ordered|decid(?:es?|ed)|decision|resolve[sd]|adjudge[sd])\b"
_OPENS = re.compile(
    rf"{_ACT}[^.\n]{{0,24}}\b(?:as (?:follows|below)|the following)\b\W*|{_ACT}[^.\n:]{{0,40}}:\s*\n"
    r"|\n\W*(?:the )?(?:rulings?|orders?|disposition|decision)\W*\n",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\n\W*(?:(?:the |case |application |acceptance |court )*(?:fees?|costs)\b"
    r"|this (?:ruling|order|decision)\b|if (?:dis)?satisf|if not satisf|(?:presiding )?judges?\b|any party)",
    re.IGNORECASE,
)
_LONGEST = 1500
_WITHDRAWN = re.compile(r"\bwithdraw(?:s|n|al)?\b|\btakes? back\b", re.IGNORECASE)
_TRANSFERRED = re.compile(r"\btransfer(?:red|s)?\b[^\n;]{0,60}\b(?:to|court)\b", re.IGNORECASE)
_STAYED = re.compile(
    r"\b(?:stay(?:ed|s)?|suspend(?:ed|s)?)\b|\bsuspension of\b",
    re.IGNORECASE,
)
_REFUSED = re.compile(
    r"\b(?:refus|declin|den(?:y|ie))\w*\b[^\n;]{0,60}\b(?:recogni|enforc|execut)"
    r"|\b(?:not|non|neither)[- ](?:to |be |granted? )?(?:be )?(?:recogni|enforc)|\bno recognition\b"
    r"|\brecogni\w+\b[^\n;]{0,200}\b(?:is|are|be) (?:hereby )?"
    r"(?:refused|denied|declined|withheld|not granted)\b",
    re.IGNORECASE,
)
_REJECTED = re.compile(
    r"\b(?:reject|dismiss|overrul)\w*\b[^\n;]{0,200}\b(?:applications?|requests?|petitions?|claims?)\b"
    r"|\b(?:applications?|requests?|petitions?|claims?)\b[^\n;]{0,300}"
    r"\b(?:rejected|dismissed|not (?:supported|granted))\b",
    re.IGNORECASE,
)
_RECOGNISED = re.compile(
    r"\brecogni|\backnowledg|\b(?:gives?|given|have|has) (?:legal )?(?:effect|force)\b", re.IGNORECASE
)
_NOT_GIVEN = re.compile(rf"{_REFUSED.pattern}|{_REJECTED.pattern}", re.IGNORECASE)


def possible_outcomes(text: str) -> frozenset[str]:
    """The outcomes (docs/codebook.md) that agree with the orders; empty where none are found or understood.

    An application that is rejected may be refused or dismissed: that is for the reasons to say.
    """
    orders = _orders(text)
    for code, words in (("withdrawn", _WITHDRAWN), ("transferred", _TRANSFERRED), ("stayed", _STAYED)):
        if words.search(orders):
            return frozenset({code})
    recognised = any(
        _RECOGNISED.search(item) and not _NOT_GIVEN.search(item) for item in re.split(r"[\n;]", orders)
    )
    if recognised:
        return frozenset({"recognized", "recognized_in_part"})
    if _REFUSED.search(orders):
        return frozenset({"refused"})
    return frozenset({"refused", "dismissed"}) if _REJECTED.search(orders) else frozenset()


def _orders(text: str) -> str:
    """What stands behind the last words that announce orders, up to fee, remedy or bench."""
    opened = max((one.end() for one in _OPENS.finditer(text, len(text) // 3)), default=None)
    if opened is None:
        return ""
    rest = text[opened : opened + _LONGEST]
    end = _ENDS.search(rest)
    return rest[: end.start()] if end else rest
