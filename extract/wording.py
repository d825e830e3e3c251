"""What a page says, apart from markup, order and the parts that change with every visit."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from extract.document import Document
from extract.links import Sifted

_UNIT, _RECORD = "\x1f", "\x1e"


def wording_of(documents: Iterable[Document], links: Sifted | None) -> str:
    """SHA-256 over the documents of a page and the set of its rows; "" for a page with neither.

    A list that only changes its order says the same, and so does a page whose markup alone changed.
    """
    texts = [
        _UNIT.join((one.document_id, one.title, one.published, one.locator, one.text)) for one in documents
    ]
    rows = [_UNIT.join((link.url, link.mark)) for link, _ in links.documents] if links else []
    if not texts and not rows:
        return ""
    said = _RECORD.join([*sorted(texts), "", *sorted(rows)])
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()
