"""Outcomes that are told of no one judgment, and a divorce that is the judgment itself."""

from __future__ import annotations

import re

_VAGUE_OBJECT = re.compile(
    r"(?i)[^.;]{0,12}?\b(?:a (?:string|number|series|handful|couple|dozen|line)|several|many|most|"
    r"dozens|some|numerous|hundreds) (?:of )?"
    r"(?:[\w-]+ |Ⓢ |Ⓩ ){0,5}?(?:judge?ments|rulings|decisions|orders|divorces)\b"
)
"""``it was this court that recognised a string of judgments``: no one ruling is told of."""
_VAGUE_SUBJECT = re.compile(
    r"(?:^|[.;:] )(?:[Aa]pplicants|[Cc]reditors|[Hh]olders|[Pp]arties|[Pp]laintiffs|"
    r"(?:[Tt]he )?(?:[Oo]lder|[Ee]arlier|[Oo]ther|[Mm]ost|[Mm]any|[Ss]ome|"
    r"[Ss]everal|Ⓢ)(?: \w+){0,2} (?:judge?ments|applications)|[Jj]udge?ments from)\b[^.;ⒽⒸⓃ]{0,80}$"
)
"""``Applicants with Ⓢ judgments were turned away``: what courts used to do."""

_DOMESTIC = re.compile(r"(?i)\b(?:claims?|actions?|suits?|lawsuits?|complaint|counterclaims?|proceedings)\b")
ASKS_RECOGNITION = re.compile(
    r"(?i)\b(?:applications?|petitions?|requests?|recogni\w*|enforc\w*|exequatur)\b"
)


def is_vague(text: str, start: int) -> bool:
    """What the event at ``start`` is told of is a string of judgments, or what used to happen to them."""
    if _VAGUE_OBJECT.match(text, start):
        return True
    return _VAGUE_SUBJECT.search(text[:start]) is not None and "Ⓓ" not in text


def is_divorce(text: str, start: int, end: int) -> bool:
    """A court abroad dissolved a marriage: the judgment itself, unless a decree from China is spoken of."""
    words = text[start:end].lower()
    return (
        "divorce" in words and "recogni" not in words and "Ⓕ" in text[:start] and not re.search("[ⓏⒽ]", text)
    )


def is_domestic(text: str, start: int, end: int) -> bool:
    """A claim that a mainland court dismissed was a suit at home; what it recognises is applied for."""
    if not _DOMESTIC.search(text, start, end):
        return False
    return ASKS_RECOGNITION.search(text, start, min(len(text), end + 50)) is None
