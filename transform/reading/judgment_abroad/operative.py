"""The operative words of a judgment: what the court itself orders, in the last part of its text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from transform.reading.judgment_abroad.text import Text
from transform.reading.judgment_abroad.voice import is_not_its_own
from transform.reading.phrases import table
from transform.reading.sentences import Sentence

_DEBTORS = re.compile(
    r"(?i)\b(?:defendants?|respondents?|debtors?|opponents?|"
    r"cross)(?:'s?)?[ -](?:\w+ ){0,2}(?:cross-)?(?:motion|application)"
)


@dataclass(frozen=True, slots=True)
class Said:
    """Operative words: their code and the sentence they stand in."""

    code: str
    sentence: Sentence
    rule: str


def deciding(text: Text) -> list[Said]:
    """The operative words of the last part of the text; of an earlier part where the last has none."""
    for low in (0.6, 0.3, 0.0):
        said = [one for sentence in text.within(low) if (one := operative(sentence))]
        if said:
            return said
    return []


def operative(sentence: Sentence) -> Said | None:
    """What a sentence orders; None where it orders nothing, or is not the court's own."""
    words = sentence.text
    for phrase in table("abroad_outcome_en").phrases:
        match = phrase.pattern.search(words)
        if match is None or table("abroad_outcome_en").hypothetical.search(words, 0, match.start()):
            continue
        if is_not_its_own(words, match.start()):
            return None
        if phrase.code in ("summary_denied", "refused") and _DEBTORS.search(words):
            continue  # the debtor's own motion fails; what became of the other one may stand beside it
        return Said(phrase.code, sentence, phrase.rule)
    return None
