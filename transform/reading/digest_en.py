"""Whether an English text sets out cases as a digest does: announced as such, parted by sections of a case.

A report in prose may have headings too, and a table of facts is none: a digest calls itself one in its first
lines, and its sections bear the names that collections of cases use.
"""

from __future__ import annotations

import re

from transform.reading.sentences import lines_of

_CASES = (
    r"(?:typical|model|guiding|reference|exemplary|representative|leading|selected|top ten|ten) "
    r"(?:[\w-]+ ){0,5}?cases?"
)
_ANNOUNCED = re.compile(
    rf"\b{_CASES}\b|\bcases? (?:database|library|card|digest)\b"
    r"|\bdatabase\b.{0,30}\b(?:entry|entries|record)\b|\b(?:entry|record) (?:no\. ?)?[\dA-Z][\w/.-]*\d"
    r"|\b(?:database|register|digest) of\b|\bwhite paper\b|\bcase \d+\b"
    r"|^\W*case notes\b|\bnotes of cases\b|\bfacts ?[,/–-] ?held\b|\bselected (?:rulings|precedents)\b",
    re.IGNORECASE,
)
_COLLECTED = re.compile(
    r"\b(?:typical|model|guiding|reference|exemplary|teaching|(?:top )?ten|eight|five|selected)"
    r" (?:[\w-]+ ){0,5}?cases\b"
    r"|\bcase (?:abstracts|cards)\b|\bpractice cards\b|\bcases? (?:database|bulletin|selection)\b"
    r"|\bdigest of (?:[\w-]+ ){0,3}(?:cases|rulings|decisions|judgments)\b|\bwhite paper\b.*\bcases\b",
    re.IGNORECASE,
)
"""What calls itself a collection of cases."""
_CHOSEN = re.compile(
    r"\b(?:typical|model|guiding|exemplary|representative|illustrative|selected|reference)"
    r" (?:[\w'’-]+ ){0,5}?(?:cases|matters)\b",
    re.IGNORECASE,
)
"""What a court calls a collection of its own: heads without sections are enough there."""
_NUMBER = r"(?:\d{1,3}|[IVX]{1,5}|[A-H]|(?i:one|two|three|four|five|six|seven|eight|nine|ten))"
_CASE = re.compile(
    r"[^\w\[【]{0,5}(?:(?i:(?:(?:typical|model|reference) )?(?:case|card|entry)s?)"
    rf" (?:(?i:no)\. ?)?{_NUMBER}(?![\w/])|No\. ?\d{{1,2}}(?! of|[\d/])"
    r"|(?i:(?:first|second|third|fourth|fifth|sixth) case)\b)"
)
_ENTRY = re.compile(
    rf"\W{{0,3}}(?i:matter|example) {_NUMBER}\b|[A-Z]-\d\b|[①-⑳❶-❿⑴-⒇]|#?\d{{1,3}}$|[■◆●▲★▶►] ?(?=[A-Z\d])"
)
_ITEM = re.compile(r"[^\w\[【]{0,5}(?:\(?\d{1,2}|\(?[A-HIVX]{1,4})[.)] \W?[A-Z]")
"""The heads of its cases: called so, or only numbered."""
_OPENING, _TITLE = 4, 160
"""So many lines announce what follows, none longer than so many characters."""
_OF_DIGESTS = (
    r"(?:basic|essential|key|brief|main) facts(?: of the case)?|facts in brief|case facts|facts and procedure"
    r"|(?:typical|exemplary|model|guiding|practical) (?:significance|meaning|value)|significance"
    r"|(?:result|outcome) of (?:the )?(?:adjudication|judgment|trial|case|hearing)"
    r"|(?:adjudication|judgment|trial|ruling) results?"
    r"|(?:key )?points? of (?:the )?(?:judgment|ruling|adjudication|law)"
    r"|adjudication (?:key points|points|gist|reasoning|reasons)"
    r"|gist(?: of the (?:ruling|judgment|decision|case))?"
    r"|related (?:index|entries|law|provisions|articles)|head-?note"
)
_OF_BOTH = (
    r"(?:the )?(?:facts|background|holding|held|issues?|questions?|reasons?|reasoning|ruling|decision"
    r"|judgment|result|outcome|disposition|order|reasons for the (?:decision|ruling)|comments?|remarks?"
    r"|notes?|rule|ratio|dispute|claim|case|merits|law|keywords?|catchwords?|index"
    r"|brief|handling"
    r"|(?:court|court['’]s|judicial) (?:view|opinion|reasoning))"
)
_SECTION = re.compile(
    r"[^\w\[【]{0,5}(?:\(?(?:\d{1,2}|[ivx]{1,4}|[a-z])[.)] ?|\d\.\d )?[\[【]?"
    rf"(?P<name>(?P<own>{_OF_DIGESTS})|{_OF_BOTH})(?: ?[:.|–—]|\]|】|$)",
    re.IGNORECASE,
)
_LETTER = re.compile(
    r"^(?:from(?=:? (?!.*\bupdated:))|to|subject|cc|sent|dear|attn|re)\b ?[:.]?"
    r"|\bfaq\b|\bq ?(?:&|and) ?a\b|^q[:.]|\bnewsletter\b"
    r"|^\W{0,4}memo(?:randum)?\b|\btranscript\b",
    re.IGNORECASE,
)
_OWN, _ANY = 1, 3
"""So many sections of a digest make one; of those that reports have too, so many."""
_HEADS, _BESIDE = 2, 1
"""So many mere numbers and sections make a digest of what calls itself a collection; one case does."""


def is_digest(text: str) -> bool:
    """``text`` in English."""
    lines = lines_of(text)
    opening = [line for line in lines[:_OPENING] if len(line) < _TITLE]
    collected = any(map(_COLLECTED.search, opening))
    chosen = any(map(_CHOSEN.search, opening))
    if not (collected or chosen or any(map(_ANNOUNCED.search, opening))):
        return False
    if any(_LETTER.search(line) for line in lines[:8]):
        return False
    sections = [match for line in lines if (match := _SECTION.match(line))]
    own = {match["own"].lower() for match in sections if match["own"]}
    names = {match["name"].lower() for match in sections}
    if len(own) >= _OWN or len(names) >= _ANY:
        return True
    if chosen and max(_count(lines, _CASE, _ENTRY), _count(lines, _ITEM)) >= _HEADS:
        return True
    titles = [line for line in lines if len(line) < _TITLE]
    items = _count(titles, _ITEM)
    return collected and (_count(titles, _CASE) >= 1 or (items >= _HEADS and len(names) >= _BESIDE))


def _count(lines: list[str], *heads: re.Pattern[str]) -> int:
    """How many lines begin as one of the heads does."""
    return sum(1 for line in lines if any(head.match(line) for head in heads))
