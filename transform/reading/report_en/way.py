"""Which way a judgment travels, as the words around an event say: what is recognised, and who recognises."""

from __future__ import annotations

import re

from transform.reading.report_en.layout import Piece
from transform.reading.report_en.shape import HOME

_NOUN = (
    r"(?:judge?ments?|rulings?|decisions?|orders?|decrees?|bankruptcy|insolvency|reorgani[sz]ation|"
    r"rehabilitation|"
    r"liquidation|mediation|settlement|proceedings?|divorces?|verdicts?|papers?|appointments?)"
)
_EPITHETS = (
    r"(?: (?!(?:to|and|or|that|the|a|an|in|of|for|by|from|on|has|had|was|is|could|recogni|"
    r"enforc|court)\w*\b)[\w’'-]+){0,4}?"
)
_HOME_JUDGMENT = re.compile(rf"(?:Ⓩ|\b[Mm]ainland){_EPITHETS} {_NOUN}\b")
_FOREIGN_JUDGMENT = re.compile(rf"(?:Ⓢ|\b[Ff]oreign|\b[Oo]verseas){_EPITHETS} {_NOUN}\b")
_BY = r"(?:of|by|from|in|given by|rendered by|made by|issued by|entered by|before|at)"
_OF_COURT = re.compile(
    rf"\b{_NOUN}\b(?:(?!\b(?:was|were|recogni|refus|enforc|dismiss|is|are)\w*\b)[^.;]){{0,90}}?\b{_BY} "
    rf"(?:the |a |an )?"
    r"(?:\w+ ){0,2}(?P<court>[ⒽⒻⓈ]|(?:Ⓩ|Ⓢ|foreign) (?:\w+ )?court)"
)
_IN_CHINA = re.compile(
    rf"\b{_NOUN}\b (?:\w+ )?(?:(?:given|rendered|obtained|made|issued|won|handed down|entered|from)(?: "
    rf"in)?) Ⓩ"
)
_WAS_GIVEN = re.compile(
    rf"\b{_NOUN}\b (?:was|were|had been|is) (?:\w+ )?(?:given|rendered|made|issued|handed down|obtained|"
    rf"entered|delivered) (?:by|in|from|before) "
    r"(?:the |a )?(?P<court>[ⒽⒻ])"
)
_HAD_RULED = re.compile(
    r"(?P<court>[ⒽⒻ])[^.;ⒽⒻ]{0,40}? had (?:decided|ordered|ruled|found|given|awarded|held|entered|issued)\b"
)
_BY_AGENT = re.compile(
    r"^[^.;]{0,60}?\bby (?:the |a |an )?(?:\w+ ){0,2}(?P<court>[ⒽⒻ]|(?:Ⓩ|Ⓢ) (?:\w+ )?courts?)"
)
_SUBJECT = re.compile(r"[ⒽⒻ]|(?:Ⓩ|Ⓢ|\blocal) (?:[\w-]+ ){0,3}?(?:courts?|judges?)\b")
_NOT_SUBJECT = re.compile(
    rf"\b{_NOUN}\b[^.;]{{0,40}}?\b{_BY} (?:the |a |an )?$|\b(?:that|whether|because|since|as|where|whom|"
    rf"unlike) (?:the |an? )?$"
)
_ORDERED_BY = re.compile(
    r"\b(?:ordered|condemned|told|held liable|found liable|sentenced|directed) by (?:the |a |"
    r"an )?(?P<court>[ⒽⒻ])"
)
_CLAUSE = re.compile(r"\b(?:which|where|whereby|that)\b|[;:] ")
_HALT = re.compile(
    r"[:;]|\b(?:because|since|so long as|as long as|holding|considering|finding|reasoning|unlike|whereas|"
    r"relying|citing|referring|pointing|in line with|following|even though|although|given that|noting)\b"
    r"|, (?:as|for|but|while|although|though)\b"
)
"""Where a clause ends that says what was recognised; behind it others' judgments may be spoken of."""
_ON_JUDGMENT = re.compile(
    rf"\b{_NOUN}\b (?:of|by|from|in) (?:the |a )?(?P<ruling>[ⒽⒻ])[^.;ⒽⒻ]{{0,60}}?"
    rf"\b(?:on|over|about|concerning|regarding|as to|in respect of|recogni\w+|enforc\w+|refus\w+|reject\w+)\b"
    rf"[^.;ⒽⒻ]{{0,40}}?\b{_NOUN}\b[^.;ⒽⒻ]{{0,40}}?\b(?:of|by|from) (?:the |a )?(?P<court>[ⒽⒻ])"
)
"""``a decision of the Ⓕ on a judgment of the Ⓗ``: the second is the one put forward."""
_THEIRS = re.compile(rf"(?P<court>[ⒽⒻ])(?:['’]s)?{_EPITHETS} {_NOUN}\b")


_DIRECT = re.compile(
    rf"(?:[\w’']+ ){{1,3}}?(?:the |a |an |that |"
    rf"this )?(?P<court>[ⒽⒻ])(?:['’]s)? (?:\w+ ){{0,2}}?{_NOUN}\b(?! of)"
)
"""``declared the Ⓗ judgment enforceable as a judgment of the Ⓕ``: the object stands at the verb."""


def _of(sign: str) -> str:
    return "outbound" if sign[0] in (HOME, "Ⓩ") else "inbound"


def way_at(piece: Piece, start: int, end: int) -> str:
    """``inbound``, ``outbound`` or empty for the event at ``start``; offsets count in the piece."""
    text = piece.text
    direct = _DIRECT.match(text, start)
    if direct:
        return _of(direct["court"])
    halt = _HALT.search(text, end, end + 160)
    stop = halt.start() if halt else min(len(text), end + 160)
    ways = _object(text, start, stop)
    if ways:
        return ways
    agent = _BY_AGENT.match(text[end:])
    if agent:
        return "inbound" if agent["court"][0] in (HOME, "Ⓩ") else "outbound"
    subject = _subject(text, start)
    near = max((one.end() for one in _CLAUSE.finditer(text, 0, start)), default=0)
    before = _object(text, near, start, strict=True) or _object(text, max(0, start - 200), start, strict=True)
    passive = re.match(r"(?:was|were|is|are|has|have|had|been|be)\b", text[start : start + 5])
    if (
        passive or re.search(r"\b(?:was|were|is|are|been|be) (?:\w+ly )?$", text[max(0, start - 20) : start])
    ) and before:
        return before
    return subject or before


def way_of_text(text: str) -> str:
    """Whose judgment a passage is about, where no event says so."""
    twice = _ON_JUDGMENT.search(text)
    if twice and twice["ruling"] != twice["court"]:
        return _of(twice["court"])
    given = _ORDERED_BY.search(text) or _WAS_GIVEN.search(text) or _HAD_RULED.search(text)
    return _of(given["court"]) if given else _object(text, 0, len(text), strict=True)


def _object(text: str, start: int, stop: int, *, strict: bool = False) -> str:
    """The first judgment named between the offsets, by whose it is."""
    found: list[tuple[int, str]] = []
    for pattern in (_HOME_JUDGMENT, _FOREIGN_JUDGMENT):
        match = pattern.search(text, start, stop)
        if match:
            found.append((match.start(), "outbound" if pattern is _HOME_JUDGMENT else "inbound"))
    match = _IN_CHINA.search(text, start, stop)
    if match:
        found.append((match.start(), "outbound"))
    match = _OF_COURT.search(text, start, stop)
    if match and not (
        match["court"][0] == "Ⓢ" and re.search(r"\bin (?:the )?$", text[: match.start("court")]) and found
    ):
        found.append((match.start(), _of(match["court"])))
    if strict:
        match = _THEIRS.search(text, start, stop)
        if match:
            found.append((match.start(), _of(match["court"])))
    return min(found)[1] if found else ""


def _subject(text: str, start: int) -> str:
    last = ""
    for match in _SUBJECT.finditer(text, 0, start):
        if not _NOT_SUBJECT.search(text[: match.start()]):
            last = match.group()
    if not last:
        return ""
    return "inbound" if last[0] in (HOME, "Ⓩ") or last.startswith("local") else "outbound"
