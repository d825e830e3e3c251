"""Values of one ruling, or of the document as a whole, as an account."""

from __future__ import annotations

from collections.abc import Iterable

from transform.account import Account
from transform.reading.observe import Witness
from transform.reading.report.values import Value

WHOLE_DOCUMENT = -1
"""The ruling number of what a document says as a whole, of no ruling in particular."""


def account_of(witness: Witness, ruling: int, values: Iterable[Value], *, subject: bool) -> Account:
    """``subject``: the document tells of the ruling, and does not only name it."""
    document = witness.document
    said = tuple(
        witness.says(one.field, one.value, one.start, one.end, one.rule, ruling=ruling) for one in values
    )
    return Account(document.document_id, document.source_id, document.url, ruling, subject, said)
