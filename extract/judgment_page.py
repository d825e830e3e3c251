"""A judgment of a foreign court as a document: what its publisher states of it, then its text."""

from __future__ import annotations

from collections.abc import Mapping

from extract.document import Document, Label, Page

LABELS = ("Case name", "Court", "Neutral citation", "Case number", "Date of judgment")
"""The head of every such document, in this order; a line is left out where the publisher is silent."""


def judgment(
    page: Page, native_id: str, stated: Mapping[str, str], text: str, *, url: str = "", locator: str = ""
) -> Document:
    """The document of one judgment; ``stated`` maps names of ``LABELS`` to what the publisher prints.

    Its text is a line ``label: value`` for each, then ``text``; the labels are placed in it.
    """
    head = ""
    labels = []
    for name in LABELS:
        value = " ".join(stated.get(name, "").split())
        if value:
            start = len(head) + len(name) + 2
            labels.append(Label(name, value, start, start + len(value)))
            head += f"{name}: {value}\n"
    return Document(
        document_id=f"{page.source_id}:{native_id}",
        source_id=page.source_id,
        url=url or page.url,
        kind="judgment_abroad",
        title=stated.get("Case name", "") or stated.get("Neutral citation", "") or native_id,
        language="en",
        text=head + text,
        published=stated.get("Date of judgment", ""),
        locator=locator,
        labels=tuple(labels),
    )
