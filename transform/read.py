"""The door of reading: which reader a document's kind calls for."""

from __future__ import annotations

from extract.document import Document
from transform.account import Reading
from transform.observation import Authority
from transform.reading import curated, label_page, report


class UnknownKindError(ValueError):
    """A document of a kind that no reading is written for."""


def read(document: Document, authority: Authority) -> Reading:
    """Read one document; raises UnknownKindError for a kind without a reading."""
    match document.kind:
        case "register_row":
            return curated.read_row(document)
        case "register_claim":
            return curated.read_claim(document)
        case "ruling":
            return label_page.read(document, authority)
        case "article":
            return report.read(document, authority)
        case "unreadable":
            return Reading(problems=(("error", document.text),))
    raise UnknownKindError(f"{document.document_id}: no reading for documents of kind {document.kind!r}")
