"""What a report only names: numbers that no ruling states, and the document as a whole."""

from __future__ import annotations

from collections.abc import Iterator

from transform.observation import Field
from transform.reading.judgment_state import judgment_states
from transform.reading.phrases import hits, table
from transform.reading.report.marks import NumberGroup
from transform.reading.report.text import Text
from transform.reading.report.values import Value
from transform.reading.sentences import sentences
from transform.vocabulary import case_number, court


def leads(text: Text, stated: set[str]) -> Iterator[Value]:
    """Numbers that no account states, each once; one that can be read in two ways stays as printed."""
    seen = set(stated)
    for mention in text.mentions:
        group = mention.mark
        if not isinstance(group, NumberGroup):
            continue
        place = text.place(group.start, group.end)
        for reading in group.readings:
            known = [case_number.format(one) for one in reading]
            value = known[0] if len(known) == 1 else group.value
            if value in seen:
                continue
            seen.add(value)
            field = Field.CASE_NUMBER if len(known) == 1 else Field.MENTIONED_CASE_NUMBER
            yield Value(field, value, *place, "text.case_number")


def context(text: str) -> Iterator[Value]:
    """States, courts and outcomes that the text speaks of, whosever they are."""
    for state in judgment_states(text):
        yield Value(Field.MENTIONED_STATE, state.iso2, state.start, state.end, "text.state")
    for found in court.find_courts(text):
        yield Value(Field.MENTIONED_COURT, found.court.name_zh, found.start, found.end, "text.court")
    for hit in hits(table("outcome_en"), list(sentences(text))):
        yield Value(Field.OUTCOME_SENTENCE, hit.code, hit.start, hit.end, hit.rule)
