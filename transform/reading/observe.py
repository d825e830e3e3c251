"""Build observations from places in a document's text."""

from __future__ import annotations

from dataclasses import dataclass

from extract.document import Document
from transform.observation import Authority, Evidence, Field, Method, Observation


@dataclass(frozen=True, slots=True)
class Witness:
    """A document and the trust its publisher has; makes observations of one of its rulings."""

    document: Document
    authority: Authority

    def says(
        self, field: Field, value: str, start: int, end: int, rule: str, *, ruling: int = 0
    ) -> Observation:
        """``field`` is ``value`` because of ``text[start:end]``."""
        quote = self.document.text[start:end]
        return Observation(
            document_id=self.document.document_id,
            source_id=self.document.source_id,
            ruling=ruling,
            field=field,
            value=value,
            raw=quote,
            evidence=Evidence(start, end, quote),
            method=Method.READ,
            authority=self.authority,
            rule=rule,
        )
