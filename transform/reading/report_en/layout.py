"""The parts of a report: title, headings, body, comment, footnotes, and what the page adds around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from transform.reading.report.piece import Part, Piece
from transform.reading.report.shape import Shape
from transform.reading.sentences import Sentence, sentences

_META = re.compile(
    r"(?:Categor(?:y|ies)|Editors?(?:\(s\))?|Authors?|Tags?|Topics?(?:\(s\))?|Posted|Published|Written "
    r"by|By (?:our|[A-Z][a-z]+ [A-Z][\w.]+(?: and [A-Z][a-z]+ [A-Z]\w+)?(?=$|,| \|))|"
    r"Contributors?|Photo|Image|Court Level|Trial procedure|Types? of (?:Litigation|cases)|"
    r"Share|Source|This (?:article|post|publication) (?:is|was|does)|(?:Home|News|Insights) /)\b(?! Ⓓ)"
    r"|(?:[^|\n]{0,60}\| ?){1,3}\d+ min(?:ute)?s? read|Ⓓ "
    r"\| (?!.*[ⒽⒻⒸ])",
)
_BYLINE_DAY = re.compile(
    r"(?!.*\b(?:on|in|date[ds]?|day|ruling|ruled|decision|decided|judge?ment|order|given|filed|of)\b)"
    r"(?:[^.:;ⒽⒻⒸⓀⒹⓃⒶ]{0,60}[ ,|(·–-])?Ⓓ ?\)?"
    r"(?: ?[|·–-] ?[^.:;ⒽⒻⒸⓀⒹⓃⒶ]{0,40})?$",
    re.IGNORECASE,
)
_HEAD_LINES = 7
"""A day alone on one of the first lines is that of the page, unless the line above says whose it is."""
_OF_A_DAY = re.compile(
    r"\b(?:date[ds]?|day|on|ruling|ruled|decision|decided|judge?ment|order|given)\b|[:ⒽⒻⒸⓀ]", re.I
)
_NOTE = re.compile(r"\[\d{1,3}\]|[⁰¹²³⁴-⁹]{1,3} |\(\d{1,3}\) See\b|\d{1,3} See\b|[†^]|See (?:here|also)\b")
_PARAGRAPH_NUMBER = re.compile(r"\[\d{1,4}\] ")
_ITEM = re.compile(r"[^\sA-Za-z0-9À-ÿⒽⒻⒹⒸⓃⓀⒶⓈⓏⒼ\"'“”‘’(\[§#@$€£&]\s*[A-ZⓈ][^.;:|]{0,30}(?:[.:]| [–—-]) .{60}")
"""An item of a newsletter, with a sign and its label at the head of the line: ``▶ Ⓢ. Nantong has …``."""
_FEWEST_ITEMS = 2
_FIRST_LINES = 4
"""A line with a number in brackets among these is a numbered paragraph, for notes stand at the end."""
_NOTES_BEGIN = re.compile(r"(?:References?|Footnotes?|Endnotes?|Notes|Sources)\s*:?$", re.IGNORECASE)
_TAIL_BEGINS = re.compile(
    r"(?:Related (?:posts?|articles?|links?|reading|content|cases)|Recent (?:posts?|articles?)|You "
    r"(?:may|might) also|"
    r"Further reading|See also:?$|Also (?:read|on this site)|Read next|Elsewhere on|"
    r"\d* ?(?:Comments|Replies|Responses)(?: \(\d+\))?:?$|Leave a (?:reply|comment)|About (?:the|our) "
    r"(?:author|firm)|"
    r"Readers['’]? comments?|Reader comments?|Comments? from readers|"
    r"Previous post|Next post|Read more|More from|Subscribe|Most (?:read|popular|viewed)|"
    r"(?:Popular|Trending)(?: (?:posts?|articles?|now))?$)",
    re.IGNORECASE,
)
_COMMENT_BEGINS = re.compile(
    r"(?:(?:\d{1,2}|[IVX]{1,4})[.)] ?)?(?:Our |The |Some |My )?(?:Comments?|Commentary|Remarks|Implications?|"
    r"Conclusions?|Outlook|Discussion|What (?:this|it) means|Why it matters|Legal (?:framework|background)|"
    r"Background(?: of the)? law|The law|Practical (?:tips|advice|points)|View$|What (?:now|next|we "
    r"learn|do I make|I say|to take)|Lessons?|What should|Was that right|Why (?:this|it|we)|(?:The|"
    r"A) (?:wider|bigger|larger|broader) picture|"
    r"(?:The )?(?:ruling|decision|case) in (?:its )?(?:setting|context)|How it compares|Assessment|"
    r"Evaluation|Echoes|Practical (?:hints|notes?)|"
    r"Action items|(?:Three |Some )?(?:Tips|Hints)\b|The (?:old |new )?rules?$|Three (?:tests|remarks)|"
    r"The state of the law|"
    r"Takeaways? for|Analysis|Observations?)\b",
    re.IGNORECASE,
)
_TAKEAWAYS = re.compile(
    r"(?:Key (?:takeaways?|points?)|At a glance|In brief|In short|Highlights|Abstract|Summary)\s*:?$",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:[-*•] ?)?(?:[A-Z][\w ()/’']{1,28}|No\.) ?: ?\S|(?:Court|Case number|Date of the decision) [ⒽⒸⓀⒹ]"
)
_CHAPTER = re.compile(
    r"(?:(?:File|Act|Story|Part|Panel|Session|Example|Tale|Scene|Chapter|Case(?: study)?) (?:[A-Z]|"
    r"\d{1,2}|[IVX]{1,4}|one|two|"
    r"three|four|five|six)|(?:First|Second|Third|Fourth|Fifth) (?:\w+)): [^ⒽⒻⒸⒹⓀⓃ]*$"
)
"""``Act two: Ontario``: a heading, though it looks like a label."""
_BULLET = re.compile(r"[-*•–·▪]\s|\(?[a-z0-9]{1,2}[.)] \S{1,30} .{70}")
_CELL = re.compile(
    r"[ⒽⒻⒸⒹⓃⓀⒶⓈ ,;()-]+$|.*[ⒽⒻⒸ].*\|.*[ⒽⒻⒸⒹ]|"
    r"(?:Recogni[sz]ed|Refused|Dismissed|Withdrawn|Pending|Granted|Rejected|Stayed|Transferred|"
    r"Partially)\b.{0,60}$"
)
_AROUND = ((Part.NOISE, _TAIL_BEGINS, _META), (Part.FOOTNOTE, _NOTES_BEGIN, _NOTE))
_ENDS_LIKE_PROSE = re.compile(r"[.;:!。；：][\"”')\]\d]{0,6}$|[;,] (?:and|or)$")
_HEADING_LENGTH = 100
_CUT = re.compile(r"; ?(?:and |but |while )?(?=[A-Za-z(（ⒽⒻⒹⒸⓃⓀ])")
_DAY_ALONE = re.compile(r"\W{0,3}Ⓓ(?: ?\([^()]{0,60}\))?\. ?")
_COURT_OR_NUMBER = re.compile("[ⒽⒻⒸⓀ]")
_PLACE_ALONE = re.compile(r"\W{0,3}(?:[A-ZⓈⓉ][\w’'-]*,? ?){1,3}\. ?")
_SHORTEST = 25
_FEWEST_SECTIONS = 4
_LONGEST = 2_500
"""No sentence is as long as this; what is, is a table or a mistake, and is passed over."""


def pieces(shape: Shape) -> list[Piece]:
    """The whole shape as pieces in order."""
    found: list[Piece] = []
    part = Part.BODY
    at = block = section = 0
    lines = shape.text.split("\n")
    numbered = _has_numbered_paragraphs(lines)
    of_items = sum(map(opens_item, lines)) >= _FEWEST_ITEMS
    above = ""
    for line in lines:
        stripped = line.strip()
        if stripped and stripped.count(" | ") > 1 and not _META.match(stripped):
            offset = at + len(line) - len(line.lstrip())
            goes_on = bool(found) and found[-1].part is Part.ROW and found[-1].block == block - 1
            kind = Part.ROW if goes_on or re.search("[ⒽⒻⒸⓀⒹⒶ]", stripped) else Part.HEAD
            found.append(_piece(stripped, 0, len(stripped), offset, kind, block, section))
            block += 1
        elif stripped:
            if numbered and _PARAGRAPH_NUMBER.match(stripped):
                kind = part = Part.BODY
            elif 0 < block < _HEAD_LINES and _BYLINE_DAY.match(stripped) and not _OF_A_DAY.search(above):
                kind = Part.NOISE
            else:
                kind, part = _kind(stripped, part, first=block == 0)
            section += kind is Part.HEADING or (of_items and opens_item(stripped))
            offset = at + len(line) - len(line.lstrip())
            found += _cut(stripped, offset, kind, block, section)
            block += 1
        above = stripped or above
        at += len(line) + 1
    return found


def opens_item(line: str) -> bool:
    """Whether the line is laid out as an item of a newsletter."""
    return _ITEM.match(line.strip()) is not None


def _has_numbered_paragraphs(lines: list[str]) -> bool:
    """Such numbers open the text, and no line refers to them as it would to notes."""
    printed = [one.strip() for one in lines if one.strip()]
    first = next((one for one in printed[:_FIRST_LINES] if _PARAGRAPH_NUMBER.match(one)), None)
    if first is None:
        return False
    mark = first[: first.index("]") + 1]
    return not any(mark in one[1:] for one in printed)


def _kind(line: str, part: Part, *, first: bool) -> tuple[Part, Part]:
    """What the line is, and what plain lines after it are."""
    if first:
        return (Part.BODY if _tells(line) else Part.TITLE), part
    for kind, begins, one_line in _AROUND:
        if part is kind or begins.match(line):
            return kind, kind
        if one_line.match(line):
            return kind, part
    return _kind_of_text(line, part)


def _kind_of_text(line: str, part: Part) -> tuple[Part, Part]:
    """A heading, or text under the last one; labelled lines and cells of tables are never headings."""
    if _TAKEAWAYS.match(line):
        return Part.TAKEAWAY, Part.TAKEAWAY
    short = len(line) <= _HEADING_LENGTH and not _ENDS_LIKE_PROSE.search(line)
    labelled = _LABEL.match(line) is not None and not _CHAPTER.match(line)
    if short and not (labelled or _CELL.match(line) or _BULLET.match(line)):
        return Part.HEADING, Part.COMMENT if _COMMENT_BEGINS.match(line) else Part.BODY
    if part is not Part.TAKEAWAY:
        return part, part
    long = len(line) > 2 * _HEADING_LENGTH or ("Ⓓ" in line and len(line) > _HEADING_LENGTH + 20)
    return (Part.BODY if long or labelled else part), (Part.BODY if long else part)


def _tells(line: str) -> bool:
    """A first line that is a sentence, as where a news item has no title."""
    return len(line) > _HEADING_LENGTH and _ENDS_LIKE_PROSE.search(line) is not None


def _cut(line: str, offset: int, part: Part, block: int, section: int) -> Iterator[Piece]:
    found = list(sentences(line))
    opened = _opening_of(found)
    for at, sentence in enumerate(found[opened:]):
        start = sentence.start if at else found[0].start
        for cut in _CUT.finditer(line, start, sentence.end):
            if cut.start() - start >= _SHORTEST and sentence.end - cut.end() >= _SHORTEST:
                if line.count("(", start, cut.start()) > line.count(")", start, cut.start()):
                    continue
                yield _piece(line, start, cut.start(), offset, part, block, section)
                start = cut.end()
        yield _piece(line, start, sentence.end, offset, part, block, section)


def _opening_of(found: Sequence[Sentence]) -> int:
    """How many sentences at its head only say when and where, as in a chronicle: ``Ⓓ. Toronto. The Ⓕ …``."""
    if len(found) < 2 or not _DAY_ALONE.fullmatch(found[0].text):
        return 0
    size = 2 if len(found) > 2 and _PLACE_ALONE.fullmatch(found[1].text) else 1
    return size if _COURT_OR_NUMBER.search(found[size].text) else 0


def _piece(line: str, start: int, end: int, offset: int, part: Part, block: int, section: int) -> Piece:
    kept = part if end - start <= _LONGEST else Part.NOISE
    return Piece(offset + start, offset + end, line[start:end], kept, block, section)


_AWARD = re.compile(r"(?i)\b(?:awards?|arbitra\w+|tribunal)\b")
_JUDGMENT = re.compile(r"(?i)\bjudge?ments?\b|\bdecrees?\b|\bdivorce|\binsolvency|\bbankruptcy")


def without_awards(found: list[Piece]) -> list[Piece]:
    """Sections of a newsletter that are about arbitral awards alone are noise in it."""
    sections: dict[int, str] = {}
    for piece in found:
        sections[piece.section] = f"{sections.get(piece.section, '')} {piece.text}"
    if len(sections) < _FEWEST_SECTIONS:
        return found
    others = {
        at for at, text in sections.items() if len(_AWARD.findall(text)) > 1 and not _JUDGMENT.search(text)
    }
    return [replace(piece, part=Part.NOISE) if piece.section in others else piece for piece in found]
