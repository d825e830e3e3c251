"""Pieces that only say what the parties put forward, though no word in them says so any more.

``They contended that A; that B; and that C`` is three pieces, and only the first says who speaks.
The same goes for the items under ``The supplier argued that:`` and for all below ``Arguments``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from transform.reading.report_en.layout import Part, Piece

_PARTY = (
    r"(?:respondents?|applicants?|debtors?|guarantors?|defendants?|creditors?|plaintiffs?|claimants?|"
    r"counsel|lawyers?|"
    r"buyers?|sellers?|suppliers?|importers?|manufacturers?|owners?|lenders?|borrowers?|part(?:y|ies)|"
    r"side|compan(?:y|ies)|"
    r"banks?|husband|wife|liquidators?|administrators?|operator|yard|mill|fund|parent|factory|firm|man|woman|"
    r"M(?:r|s|rs|essrs)\.? \w+|[Tt]hey|[Hh]e|[Ss]he)"
)
_SAYS = (
    r"(?:argu(?:ed|es)|contend(?:ed|s)|submit(?:ted|s)|maintain(?:ed|s)|object(?:ed|s)|repli(?:ed|es)|"
    r"answer(?:ed|s)|"
    r"plead(?:ed|s)?|said|says|stat(?:ed|es)|resist(?:ed|s)|oppos(?:ed|es)|rais(?:ed|es)|claim(?:ed|"
    r"s) that|alleg(?:ed|es)|"
    r"insist(?:ed|s)|protest(?:ed|s)|complain(?:ed|s)|took (?:a raft of |several |many |three |two |"
    r"four |five |the (?:same |time )?)?points?|"
    r"put forward|advanced|relied on|had (?:two|three|four|several|many) (?:answers|points|objections|"
    r"arguments|grounds)|"
    r"made (?:two|three|four|several) (?:points|objections))"
)
_LEAD = re.compile(rf"(?i:\b{_PARTY}\b(?:(?!\b(?:court|panel|judges?|bench)\b)[^.;]){{0,60}}?\b{_SAYS})\b")
_GROUNDS_LEAD = re.compile(
    r"(?i)\b(?:grounds|objections|arguments|points|defences|submissions) (?:were|are|was) (?:these|"
    r"as follows|the following|that)\b"
)
_GOES_ON = re.compile(
    r"(?:and |but |or |nor )?(?:that|because|secondly|thirdly|finally)\b|(?:First(?:ly)?|Second(?:ly)?|"
    r"Third(?:ly)?|Fourth(?:ly)?|Finally|Lastly|"
    r"Besides|Moreover|In addition|In any event), (?!the (?:court|panel|judges?)\b)"
    rf"|(?:It|They|He|She|The same \w+) (?:also |further |then |even |later )*(?:{_SAYS}|added|adds|"
    rf"pointed out|asked|hinted|disputed)\b"
)
_ITEM = re.compile(r"[a-z]|\((?:[a-z]|\d{1,2}|[ivx]{1,4})\) |[-*•–·▪] ?|\d{1,2}[.)] ")
_COURT_SPEAKS = re.compile(
    r"(?i)(?:\b(?:the|this|that) (?:[\w-]+ )?(?:court|panel|judges?|bench|chamber|ruling)\b|"
    r"[ⒽⒻ])[^.;]{0,40}?\b(?:held|found|ruled|"
    r"rejected|accepted|dismissed|refused|did not|was not|saw|took|said|considered|agreed|observed|"
    r"noted|disagreed|recogni)"
)
_ARGUMENTS = re.compile(
    r"(?i)^(?:(?:\d{1,2}|[IVX]{1,4}|[A-Z])[.)] ?)?(?:the )?(?:parties[’']? (?:positions|arguments|"
    r"submissions|cases?)|arguments?(?:, arguments?)?|"
    r"submissions|objections?|what (?:the )?(?:parties|sides|debtor|respondent|other side) (?:said|"
    r"argued)|positions of the parties|"
    r"(?:the )?(?:respondent|defendant|debtor|buyer|seller)[’']s (?:case|arguments|objections|"
    r"defences?|answer)|defences?|pleadings)\b[^.]{0,30}$"
)


def pleaded(pieces: Iterable[Piece]) -> frozenset[int]:
    """The starts of the pieces that go on with what a party says."""
    found: set[int] = set()
    section = -1
    speaking = listing = -1
    for piece in sorted(pieces, key=lambda one: one.start):
        text = piece.text
        if piece.part is Part.HEADING:
            section = piece.section if _ARGUMENTS.match(text) else -1
        elif _COURT_SPEAKS.search(text) and not _GOES_ON.match(text):
            speaking = listing = -1
            continue
        leads = _LEAD.search(text) is not None or _GROUNDS_LEAD.search(text) is not None
        goes_on = speaking == piece.block and _GOES_ON.match(text) is not None
        item = listing >= 0 and piece.block == listing + 1 and _ITEM.match(text) is not None
        if goes_on or item or listing == piece.block or piece.section == section:
            found.add(piece.start)
        if item:
            listing = piece.block
        elif listing >= 0 and piece.block > listing:
            listing = -1
        if leads or goes_on:
            speaking = piece.block
            listing = piece.block if text.rstrip().endswith(":") else listing
        elif speaking == piece.block:
            speaking = -1
    return frozenset(found)
