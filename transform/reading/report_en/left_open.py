"""Whether the court left it open that reciprocity exists."""

from __future__ import annotations

import re
from collections.abc import Iterable

from transform.reading.report_en.layout import Piece

_LEFT_OPEN = re.compile(
    r"(?i)\b(?:did not|does not|need not|had no need to|saw no need to|no need to|unnecessary to|"
    r"not necessary to|without|avoided|refrained from|"
    r"declined to|stopped short of) (?:have to |having to |need to )?(?:decid|examin|rul|determin|"
    r"reach|go into|answer|address|pronounc|touch|look)\w*"
    r"[^.;]{0,70}?\breciproc\w+"
    r"|\bassum(?:ed|ing) (?:without deciding|for the sake of (?:the )?argument|"
    r"arguendo)\b[^.;]{0,60}?\breciproc\w+"
    r"|\breciproc\w+\b[^.;]{0,40}?\b(?:was|were|is|remained|could be|can be) (?:therefore |"
    r"thus )?(?:left (?:open|undecided|aside)|undecided|not (?:decided|reached|examined|addressed))"
    r"|\b(?:left|leaving|leaves) open (?:whether|the question)[^.;]{0,60}?\breciproc\w+"
    r"|\b(?:does|did) not (?:say|mention|speak)(?: \w+)? (?:about|on|of) reciproc\w+"
    r"|\b(?:not|neither court|nobody|no court)\b[^.;]{0,30}?\b(?:spent|wasted|said|wrote) (?:a |"
    r"one )?(?:line|word|sentence)s? (?:on|about) reciproc\w+"
)
"""The court left it open whether reciprocity exists: no basis (docs/codebook.md, rule 6)."""

UNDECIDED = re.compile(
    r"(?i)\b(?:left open|leaves? open|undecided|did not (?:have to|need to|reach|deal)|no view|no need "
    r"to|(?:not|never) (?:decide|examine|touch|go into|went into|enter into)|"
    r"plays? no role|not (?:needed|required|necessary)|no (?:treaty and no reciprocity|question of)|"
    r"none of them|"
    r"unnecessary|did not (?:touch|address|discuss|say|comment|pronounce|rule)|no(?:t a)? word (?:on|about)|"
    r"(?:left|leaves|leaving|put|set) (?!the door)[^.;]{0,30}?\b(?:open|aside|undecided|unanswered)|"
    r"silent on|nothing (?:(?:was|is) said )?(?:on|about|as to)|"
    r"(?:are|is) needed|is required|irrelevant|does not arise|(?<!examined )whether (?!or not)|not a "
    r"treaty|unlike)\b"
)
"""Words by which a sentence says that a question was not decided, or what is required in general."""


def leaves_open(pieces: Iterable[Piece]) -> bool:
    """One of the pieces says so."""
    return any(_LEFT_OPEN.search(piece.text) for piece in pieces)
