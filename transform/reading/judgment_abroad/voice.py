"""Who speaks in a sentence: the court itself, a party, a court below, another case, the law in general."""

from __future__ import annotations

import re

from transform.reading.report_en import clause

_BELOW = re.compile(
    r"\b(?:the |an? )?(?:Assistant Registrar|AR|[Mm]aster|[Mm]agistrate(?: judge)?|"
    r"(?:trial|lower|district|primary|circuit) (?:court|judge)|court below|judge below|Associate Justice|"
    r"Supreme Court|Superior Court)\b[^.;]{0,100}?"
    r"\b(?:granted|denied|refused|dismissed|recogni[sz]ed|enforced|entered|gave|made|held|found|ordered|"
    r"allowed|concluded)"
    r"|\b(?:which|that had|who) (?:had )?(?:granted|denied|refused|dismissed|recogni[sz]ed)"
)
_GENERAL = re.compile(
    r"\b(?:[Aa]n?|[Aa]ny|[Ee]very|[Nn]o|[Ww]here (?:that|the|a)) (?:\w+ ){0,2}judge?ments?\b[^.;]{0,80}?"
    r"\b(?:is|will|may|can|cannot|must|has|was)\b|\bjudge?ments are\b"
)
_ARGUED = re.compile(r"(?i)\b(?:submission|contention|argument|position)s?\b[^.;]{0,40}?\b(?:that|is|was)\b")
_RECITED = re.compile(
    r"(?i)\b(?:under which|provides? that|may be (?:refused|challenged)|is a (?:defence|ground)|"
    r"(?:the|four|three) (?:requirements|conditions|elements) (?:are|is)|need not be recogni[sz]ed)\b"
)
_OTHER_CASE = re.compile(
    r"[\[(](?:19|20)\d\d[\])]|\bv\.? [A-Z]|\bF\.(?:2d|3d|4th|Supp)|\bin that case\b|\b(?:App'x|A\.D\.3d)\b"
)
_WITHHELD = re.compile(
    r"(?i)\b(?:should|could|might|may|asks?|asked|seeks?|sought|requests?|urges?|moves?|"
    r"invit\w+)\b[^.;]{0,60}$"
)


def is_not_its_own(words: str, at: int) -> bool:
    """Of a party, of a court below, of another case, or of judgments in general."""
    if any(pattern.search(words) for pattern in (_BELOW, _GENERAL)):
        return True
    if _ARGUED.search(words, 0, at) or clause.argued(words, at) or _WITHHELD.search(words, 0, at):
        return True
    speaks = re.match(r"\W*(?:\d+\W+)?(?:For [^.;]{0,40} reasons?,? )?(?:I|We|ORDER|IT IS)\b", words)
    return _OTHER_CASE.search(words) is not None and speaks is None


def is_no_finding(words: str, at: int) -> bool:
    """Of a party, of a court below, of another case, or a rule that is only recited."""
    if clause.argued(words, at):
        return True
    return any(pattern.search(words) for pattern in (_BELOW, _OTHER_CASE, _RECITED))
