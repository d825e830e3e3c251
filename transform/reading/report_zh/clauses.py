"""Cut a sentence in which several mainland courts decide, so that each part tells of one of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transform.reading.sentences import Sentence
from transform.vocabulary.court import find_courts

_COURT = re.compile(r"法院|中院|高院")
_DECIDES = re.compile(r"承认|裁定|驳回|认可")
_CLAUSE = re.compile(r"[^，,]*[，,]?")
_ONLY_WHEN = re.compile(
    r"\s*(?:随后|此后|而|其后|同年|[\d\s年月日]{2,16}|[〇○零一二三四五六七八九十年月日]{3,16})[，,]?"
)


def by_court(sentence: Sentence) -> Iterator[Sentence]:
    """The sentence, or its parts: a new one begins where another court than before decides."""
    text = sentence.text
    if len(_COURT.findall(text)) < 2 or len(_DECIDES.findall(text)) < 2:
        yield sentence
        return
    begin = 0
    acting = ""
    before = (0, 0)
    for clause in _CLAUSE.finditer(text):
        courts = [one.court for one in find_courts(clause.group()) if one.court.level != "supreme"]
        if courts and _DECIDES.search(clause.group()):
            if acting and courts[0].name_zh != acting and _DECIDES.search(text, begin, clause.start()):
                dated = _ONLY_WHEN.fullmatch(text, *before) and before[0] > begin
                cut = before[0] if dated else clause.start()
                yield Sentence(sentence.start + begin, sentence.start + cut, text[begin:cut])
                begin = cut
            acting = courts[0].name_zh
        if clause.group():
            before = clause.span()
    yield Sentence(sentence.start + begin, sentence.end, text[begin:])
