"""Whether an English text sets out cases as a digest does: announced as such, parted by sections of a case.

A report in prose may have headings too, and a table of facts is none: a digest calls itself one in its first
lines, and its sections bear the names that collections of cases use.
"""

from __future__ import annotations

import re

_CASES = (
    r"(?:typical|model|guiding|reference|exemplary|representative|leading|selected|top ten|ten) "
    r"(?:[\w-]+ ){0,5}?cases?"
)
_ANNOUNCED = re.compile(
    rf"\b{_CASES}\b|\bcases? (?:database|library|card|digest)\b"
    r"|\bdatabase\b.{0,30}\b(?:entry|entries|record)\b|\b(?:entry|record) (?:no\. ?)?[\dA-Z][\w/.-]*\d"
    r"|\b(?:database|register|digest) of\b|\bwhite paper\b|\bcase \d+\b",
    re.IGNORECASE,
)
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
    r"|(?:court|court['’]s|judicial) (?:view|opinion|reasoning))"
)
_SECTION = re.compile(
    r"[^\w\[【]{0,5}(?:\(?(?:\d{1,2}|[ivx]{1,4}|[a-z])[.)] ?|\d\.\d )?[\[【]?"
    rf"(?P<name>(?P<own>{_OF_DIGESTS})|{_OF_BOTH})(?: ?[:.|–—]|\]|】|$)",
    re.IGNORECASE,
)
_LETTER = re.compile(
    r"^(?:from|to|subject|cc|sent|dear|attn|re)\b ?[:.]?|\bfaq\b|\bq ?(?:&|and) ?a\b|^q[:.]|\bnewsletter\b"
    r"|\bmemo(?:randum)?\b|\btranscript\b",
    re.IGNORECASE,
)
_OWN, _ANY = 1, 3
"""So many sections of a digest make one; of those that reports have too, so many."""


def is_digest(text: str) -> bool:
    """``text`` in English."""
    lines = [line for line in map(str.strip, text.splitlines()) if line]
    if not any(len(line) < _TITLE and _ANNOUNCED.search(line) for line in lines[:_OPENING]):
        return False
    if any(_LETTER.search(line) for line in lines[:8]):
        return False
    sections = [match for line in lines if (match := _SECTION.match(line))]
    own = {match["own"].lower() for match in sections if match["own"]}
    return len(own) >= _OWN or len({match["name"].lower() for match in sections}) >= _ANY
