"""What an imported file was, for a person and for a program."""

from __future__ import annotations

from typing import Any

from extract.document import Document
from extract.source import all_sources
from extract.take_saved import Taken
from flows.show.terminal import printable

_KINDS = {
    "ruling": "ruling",
    "ruling_text": "ruling",
    "case_entry": "case",
    "withdrawn": "withdrawn case",
}
SHOWN = 5


def said(taken: Taken) -> str:
    """One line, or one and a line for each of several documents."""
    if not taken.source_id:
        return printable(f"comity: {taken.place}: left out: {taken.cause}")
    title = next(source.title for source in all_sources() if source.id == taken.source_id)
    state = "new" if taken.is_new else "known already"
    named = [f"{_KINDS[one.kind]} {_name(one)}" for one in taken.documents[:SHOWN]]
    more = len(taken.documents) - len(named)
    rest = [f"and {more} more"] if more else []
    return printable(f"{taken.place}: {title}, {state}: {'; '.join(named + rest)}")


def as_object(taken: Taken) -> dict[str, Any]:
    """The same as a JSON object."""
    return {
        "place": taken.place,
        "source_id": taken.source_id or None,
        "is_new": taken.is_new,
        "cause": taken.cause or None,
        "documents": [
            {"document_id": one.document_id, "kind": _KINDS[one.kind], "title": one.title}
            for one in taken.documents
        ],
    }


def _name(document: Document) -> str:
    return document.document_id.partition(":")[2]
