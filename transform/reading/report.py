"""Reports and posts: the case numbers, states and outcome sentences that a text names.

A report names rulings without being one; its accounts support a decision that is known by other means
and never make one by themselves.
"""

from __future__ import annotations

from extract.document import Document
from transform.account import Account, Reading
from transform.observation import Authority, Field, Observation
from transform.reading.judgment_state import judgment_states
from transform.reading.observe import Witness
from transform.reading.phrases import hits, table
from transform.reading.sentences import sentences
from transform.vocabulary import case_number, court

WHOLE_DOCUMENT = -1
"""The ruling number of what a document says as a whole, of no ruling in particular."""


def read(document: Document, authority: Authority) -> Reading:
    """One account for each case number named, in text order, and one for the document as a whole."""
    witness = Witness(document, authority)
    accounts = [_account(document, ruling, [o]) for ruling, o in enumerate(_numbers(witness))]
    context = _context(witness)
    if context:
        accounts.append(_account(document, WHOLE_DOCUMENT, context))
    return Reading(tuple(accounts), not_ours="" if accounts else "names no case number, state or outcome")


def _account(document: Document, ruling: int, observations: list[Observation]) -> Account:
    return Account(document.document_id, document.source_id, document.url, ruling, False, tuple(observations))


def _numbers(witness: Witness) -> list[Observation]:
    """Each number once; one that can be read in two ways stays as printed."""
    observations: dict[str, Observation] = {}
    text = witness.document.text
    for found in case_number.find_all(text):
        spellings = [case_number.format(number) for number in found.candidates]
        field = Field.CASE_NUMBER if len(spellings) == 1 else Field.MENTIONED_CASE_NUMBER
        value = spellings[0] if len(spellings) == 1 else text[found.start : found.end]
        if value not in observations:
            observations[value] = witness.says(
                field, value, found.start, found.end, "text.case_number", ruling=len(observations)
            )
    return list(observations.values())


def _context(witness: Witness) -> list[Observation]:
    text = witness.document.text
    observations = [
        witness.says(
            Field.MENTIONED_STATE, found.iso2, found.start, found.end, "text.state", ruling=WHOLE_DOCUMENT
        )
        for found in judgment_states(text)
    ]
    observations += [
        witness.says(
            Field.MENTIONED_COURT,
            found.court.name_zh,
            found.start,
            found.end,
            "text.court",
            ruling=WHOLE_DOCUMENT,
        )
        for found in court.find_courts(text)
    ]
    observations += [
        witness.says(Field.OUTCOME_SENTENCE, hit.code, hit.start, hit.end, hit.rule, ruling=WHOLE_DOCUMENT)
        for hit in hits(table("outcome_en"), list(sentences(text)))
    ]
    return observations
