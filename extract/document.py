"""What extract hands on: a snapshot (bytes received), a page (decoded), a document (one text to read)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What was received, byte for byte, with where and when.

    ``sha256`` is the lower-case hex digest of ``body``; ``fetched_at`` is UTC; ``headers`` keeps
    lower-case names.
    """

    source_id: str
    url: str
    kind: str
    fetched_at: datetime
    status: int
    headers: Mapping[str, str]
    sha256: str
    body: bytes
    link_title: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """A snapshot decoded to text, for the readers of ``extract/sources``.

    ``kind`` is one of the page kinds that the source's ``source.yml`` declares; ``encoding`` is the
    one that was used to decode, ``replaced`` the number of characters that could not be decoded, ``body``
    the bytes, for what is no text, ``link_title`` the words under which a list first named the page.
    """

    source_id: str
    url: str
    kind: str
    text: str
    encoding: str
    replaced: int = 0
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = field(default=b"", repr=False)
    link_title: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """An absolute address found on a page, byte for byte as printed, and the words it stood under.

    ``mark`` is the publisher's own mark of the version it leads to (a content hash), if it states one.
    """

    url: str
    title: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """A labelled value of a page ("Case number: ..."); ``start`` and ``end`` place it in the text."""

    name: str
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """One text inside a page. A page may hold several, each with its own locator.

    ``document_id`` is ``<source_id>:<native id>`` and survives a new address; offsets of labels and of
    every later piece of evidence count characters of ``text``. ``published`` is the date as printed.
    """

    document_id: str
    source_id: str
    url: str
    kind: str
    title: str
    language: str
    text: str
    published: str = ""
    locator: str = ""
    labels: tuple[Label, ...] = ()
    links: tuple[str, ...] = ()

    def label(self, name: str) -> Label | None:
        """The first label of that name, or None."""
        return next((label for label in self.labels if label.name == name), None)
