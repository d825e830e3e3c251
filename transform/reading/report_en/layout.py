"""The parts of a report: title, headings, body, comment, footnotes, and what the page adds around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from transform.reading.report_en.marks import Marks, Name
from transform.reading.sentences import sentences


class Part(StrEnum):
    TITLE = "title"
    HEADING = "heading"
    BODY = "body"
    COMMENT = "comment"  # what the author thinks of it, and what the law says in general
    FOOTNOTE = "footnote"
    NOISE = "noise"


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence of the report, or a clause of it where a semicolon parts two statements."""

    start: int
    end: int
    text: str
    part: Part
    block: int


_META = re.compile(
    r"(?:Categor(?:y|ies)|Editors?|Authors?|Tags?|Topics?|Posted|Published|Written by|"
    r"Contributors?|Photo|Image|"
    r"Share|Source|This (?:article|post) was (?:originally|first))\b|"
    r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\w*, )?\d{1,2} \w{3,9} \d{4}$",
    re.IGNORECASE,
)
_NOTE = re.compile(r"\[\d{1,3}\]|\(\d{1,3}\) See\b|\d{1,3} See\b|[*†^]|See (?:here|also)\b")
_NOTES_BEGIN = re.compile(r"(?:References?|Footnotes?|Endnotes?|Notes|Sources)\s*:?$", re.IGNORECASE)
_TAIL_BEGINS = re.compile(
    r"(?:Related (?:posts?|articles?|links?|reading)|Recent (?:posts?|articles?)|You may also|"
    r"Further reading|"
    r"\d* ?(?:Comments|Replies)(?: \(\d+\))?$|Leave a (?:reply|comment)|About (?:the|our) (?:author|firm)|"
    r"Previous post|Next post|Read more|More from|Subscribe|Most (?:read|popular))",
    re.IGNORECASE,
)
_COMMENT_BEGINS = re.compile(
    r"(?:(?:\d{1,2}|[IVX]{1,4})[.)] ?)?(?:Our |The |Some )?(?:Comments?|Commentary|Remarks|Implications?|"
    r"Conclusions?|Outlook|Discussion|What (?:this|it) means|Why it matters|Legal (?:framework|background)|"
    r"Background(?: of the)? law|The law|Practical (?:tips|advice|points))\b",
    re.IGNORECASE,
)
_AROUND = ((Part.NOISE, _TAIL_BEGINS, _META), (Part.FOOTNOTE, _NOTES_BEGIN, _NOTE))
_ENDS_LIKE_PROSE = re.compile(r"[.;:!?。；：][\"”')\]\d]{0,6}$")
_HEADING_LENGTH = 110
_CUT = re.compile(r"; ?(?:and |but |while )?(?=[A-Za-z(（])")
_SHORTEST = 25
_LONGEST = 2_500
"""No sentence is as long as this; what is, is a table or a mistake, and is passed over."""


def pieces(text: str, names: Marks[Name]) -> list[Piece]:
    """The whole text as pieces in order; a full stop inside a case name ends none."""
    found: list[Piece] = []
    part = Part.BODY
    at = block = 0
    for line in text.split("\n"):
        stripped = line.strip()
        if stripped:
            kind, part = _kind(stripped, part, first=block == 0)
            offset = at + len(line) - len(line.lstrip())
            found += _cut(stripped, offset, kind, block, names)
            block += 1
        at += len(line) + 1
    return found


def _kind(line: str, part: Part, *, first: bool) -> tuple[Part, Part]:
    """What the line is, and what plain lines after it are."""
    if first:
        return Part.TITLE, part
    for kind, begins, one_line in _AROUND:
        if part is kind or begins.match(line):
            return kind, kind
        if one_line.match(line):
            return kind, part
    if len(line) <= _HEADING_LENGTH and not _ENDS_LIKE_PROSE.search(line):
        return Part.HEADING, Part.COMMENT if _COMMENT_BEGINS.match(line) else Part.BODY
    return part, part


def _whole(line: str, offset: int, names: Marks[Name]) -> Iterator[tuple[int, int]]:
    start: int | None = None
    for sentence in sentences(line):
        start = sentence.start if start is None else start
        if not names.covers(offset + sentence.end, offset + sentence.end + 1):
            yield start, sentence.end
            start = None


def _cut(line: str, offset: int, part: Part, block: int, names: Marks[Name]) -> list[Piece]:
    found = []
    for begin, end in _whole(line, offset, names):
        start = begin
        for cut in _CUT.finditer(line, start, end):
            if cut.start() - start >= _SHORTEST and end - cut.end() >= _SHORTEST:
                if line.count("(", start, cut.start()) > line.count(")", start, cut.start()):
                    continue
                found.append(_piece(line, start, cut.start(), offset, part, block))
                start = cut.end()
        found.append(_piece(line, start, end, offset, part, block))
    return found


def _piece(line: str, start: int, end: int, offset: int, part: Part, block: int) -> Piece:
    kept = part if end - start <= _LONGEST else Part.NOISE
    return Piece(offset + start, offset + end, line[start:end], kept, block)
