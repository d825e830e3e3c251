"""What the parties fell out over in China (docs/codebook.md, rule 11)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from transform.observation import Field
from transform.reading.judgment_abroad.gate import speaks_of_chinese_judgment
from transform.reading.judgment_abroad.text import Text
from transform.reading.phrases import Phrase, table
from transform.reading.report.values import Value
from transform.reading.sentences import Sentence
from transform.vocabulary.codes import QUARRELS

_QUARREL = re.compile(
    r"(?i)\b(?:arose|arising|arises|dispute|lent|borrow\w*|loan|agreed|agreement|contract|sold|supplied|"
    r"guarantee\w*|"
    r"divorce\w*|marriage|shares?|equity|vessel|charter\w*|invest\w*|claim in China|action in China|"
    r"mediation|settlement statement)\b"
)


def subject_values(text: Text) -> Iterator[Value]:
    """The quarrel that most sentences on the Chinese side name; of equals the first of the table."""
    named: Counter[str] = Counter()
    first: dict[str, tuple[Sentence, Phrase]] = {}
    for one in text.within(0.0, 0.9):
        if not (_QUARREL.search(one.text) or speaks_of_chinese_judgment(one.text)):
            continue
        found = table("subject_en").first(one.text, QUARRELS)
        if found:
            named[found[0].code] += 1
            first.setdefault(found[0].code, (one, found[0]))
    if named:
        order = [phrase.code for phrase in table("subject_en").phrases]
        best = min(named, key=lambda code: (-named[code], order.index(code)))
        sentence, phrase = first[best]
        yield Value(Field.SUBJECT_MATTER, best, sentence.start, sentence.end, phrase.rule)
