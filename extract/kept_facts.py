"""Where terms forbid to keep a text: its documents reduced to the labels found on them, and its hash."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from extract.document import Document, Label, Snapshot

HEADER = "x-comity-kept"
"""A header of our own on what is kept instead of a page: ``facts of <SHA-256 of the body received>``."""


def facts_of(documents: Iterable[Document]) -> bytes:
    """The documents as JSON: what names them, and the values of their labels; no other word of theirs."""
    kept = [
        {
            "document_id": one.document_id,
            "source_id": one.source_id,
            "url": one.url,
            "kind": one.kind,
            "title": one.title,
            "language": one.language,
            "published": one.published,
            "locator": one.locator,
            "labels": [[label.name, label.value] for label in one.labels],
        }
        for one in documents
    ]
    return json.dumps(kept, ensure_ascii=False, sort_keys=True).encode("utf-8")


def kept_header(body: bytes) -> dict[str, str]:
    """The header that says what stands for this body."""
    return {HEADER: f"facts of {hashlib.sha256(body).hexdigest()}"}


def is_facts(snapshot: Snapshot) -> bool:
    """Whether a snapshot holds facts in place of the page."""
    return HEADER in snapshot.headers


def documents_of(snapshot: Snapshot) -> list[Document]:
    """The documents again, their text a line ``label: value`` for each label, under the title."""
    return [_document(one) for one in json.loads(snapshot.body)]


def _document(kept: dict[str, Any]) -> Document:
    text = f"{kept['title']}\n"
    labels = []
    for name, value in kept.pop("labels"):
        start = len(text) + len(name) + 2
        labels.append(Label(name, value, start, start + len(value)))
        text += f"{name}: {value}\n"
    return Document(text=text, labels=tuple(labels), **kept)
