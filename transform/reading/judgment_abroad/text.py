"""A foreign judgment made even for reading, character for character: every offset holds in the original."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from transform.reading.sentences import Sentence, sentences

_EVEN = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "\u00a0": " ", "–": "-", "—": "-"})
_REGION = re.compile(
    r"(?:Hong Kong|Macao|Macau|Taiwan)(?: Special Administrative Region)?,? (?:of )?(?:the )?"
    r"(?P<state>(?:People's Republic of China|PRC|China))"
)
_BEGINS = re.compile(r"\s*(?:\d{1,2} [A-Z][a-z]+ \d{4}\s*$|[\[(]?\d{1,3}[\]).]? )")
_DOCKET_ENTRY = re.compile(r"[\[(](?:Dkt|Doc|ECF|Docket|D\.E)\b[^\])\n]{0,40}[\])]")
_WRAPPED = 60
"""A line this long that is followed by another goes on in it: plain text of PDFs is cut at the margin."""


@dataclass(frozen=True, slots=True)
class Text:
    """``even`` is ``original`` with plain apostrophes and joined lines; equal offsets, equal places."""

    original: str
    even: str
    sentences: tuple[Sentence, ...]

    def within(self, start: float, end: float = 1.0) -> list[Sentence]:
        """The sentences between two shares of the text."""
        low, high = start * len(self.even), end * len(self.even)
        return [one for one in self.sentences if low <= one.start < high]


def even(original: str) -> Text:
    """The text for reading.

    References to entries of a docket are blanked. Hong Kong, Macao and Taiwan keep their names; that of
    their state behind them is blanked.
    """
    plain = original.translate(_EVEN)
    lines = plain.split("\n")
    joined = lines[0]
    for before, line in pairwise(lines):
        goes_on = (
            len(before) >= _WRAPPED
            and line.strip()
            and not _BEGINS.match(line)
            and not before.rstrip().endswith((".", ":", ";"))
        )
        joined += (" " if goes_on else "\n") + line
    blanked = _DOCKET_ENTRY.sub(lambda match: "\u2007" * len(match.group()), _REGION.sub(_blank, joined))
    return Text(original, blanked, tuple(sentences(blanked)))


def _blank(match: re.Match[str]) -> str:
    at = match.start("state") - match.start()
    return match.group()[:at] + "\u2007" * len(match["state"])
