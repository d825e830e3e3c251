"""A judgment of a foreign court, read for the Chinese judgment before it and what became of that."""

from __future__ import annotations

from extract.document import Document
from transform.account import Account, Reading
from transform.observation import Authority, Field
from transform.reading.judgment_abroad.chinese_side import chinese_values
from transform.reading.judgment_abroad.foreign_side import foreign_values
from transform.reading.judgment_abroad.gate import subject_of
from transform.reading.judgment_abroad.outcome import outcome_values
from transform.reading.judgment_abroad.subject_matter import subject_values
from transform.reading.judgment_abroad.text import even
from transform.reading.observe import Witness
from transform.reading.report.values import Value


def read(document: Document, authority: Authority) -> Reading:
    """One account of the ruling in hand, direction outbound; ``not_ours`` where no Chinese judgment is in it.

    What the text leaves open stays empty, and a warning says what was open.
    """
    text = even(document.text)
    subject = subject_of(text)
    if subject.why_not:
        return Reading(not_ours=subject.why_not)
    problems: list[str] = []
    foreign = list(foreign_values(document, text, subject, problems))
    ruled_on = next((one.value for one in foreign if one.field is Field.DECISION_DATE), "")
    at = subject.asked[0]
    values = [
        Value(Field.DIRECTION, "outbound", at.start, at.end, "abroad.purpose"),
        *foreign,
        *chinese_values(text, subject, ruled_on, problems),
        *subject_values(text),
        *outcome_values(text, problems),
    ]
    witness = Witness(document, authority)
    said = tuple(witness.says(one.field, one.value, one.start, one.end, one.rule) for one in values)
    account = Account(document.document_id, document.source_id, document.url, 0, True, said)
    return Reading((account,), problems=tuple(("warning", one) for one in dict.fromkeys(problems)))
