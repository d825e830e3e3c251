"""The door of reading: which reader a document's kind and language call for."""

from __future__ import annotations

from dataclasses import replace

from extract.document import Document
from transform.account import Account, Reading
from transform.observation import Authority
from transform.reading import curated, label_page, report_en, report_zh, ruling_zh

LONGEST = 500_000
"""Characters. Rulings and reports have a tenth of that; more is refused, not read for minutes."""


class UnknownKindError(ValueError):
    """A document of a kind that no reading is written for."""


def read(document: Document, authority: Authority) -> Reading:
    """Read one document; raises UnknownKindError for a kind without a reading."""
    if len(document.text) > LONGEST:
        return Reading(
            problems=(("error", f"{len(document.text)} characters, more than {LONGEST}: not read"),)
        )
    match document.kind:
        case "register_row":
            reading = curated.read_row(document)
        case "register_claim":
            reading = curated.read_claim(document)
        case "ruling":
            reading = _ruling(document, authority)
        case "ruling_text":
            reading = ruling_zh.read(document, authority)
        case "article":
            reader = report_zh if document.language.startswith("zh") else report_en
            reading = _reported(reader.read(document, authority))
        case "unreadable":
            reading = Reading(problems=(("error", document.text),))
        case other:
            raise UnknownKindError(f"{document.document_id}: no reading for documents of kind {other!r}")
    return reading


def _ruling(document: Document, authority: Authority) -> Reading:
    """A portal page by its labels; where it also prints the ruling, the ruling's own words come first."""
    labels = label_page.read(document, authority)
    if "裁定如下" not in document.text or not labels.accounts:
        return labels
    text = ruling_zh.read(document, authority)
    if not text.accounts:
        return replace(labels, problems=(*labels.problems, *text.problems))
    return Reading((completed(text.accounts[0], labels.accounts[0]),), problems=text.problems)


def completed(text: Account, labels: Account) -> Account:
    """An account with what labelled lines add on the fields on which the text itself is silent."""
    stated = {observation.field for observation in text.observations}
    added = tuple(observation for observation in labels.observations if observation.field not in stated)
    return replace(text, observations=(*text.observations, *added))


def _reported(reading: Reading) -> Reading:
    """A report tells of rulings among other things; matching asks more of it than of a ruling's own page."""
    return replace(reading, accounts=tuple(replace(a, reported=a.subject) for a in reading.accounts))
