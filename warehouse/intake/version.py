"""One version of a document, with its reading and the times that the archive vouches for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from extract.document import Document
from transform.account import Reading


@dataclass(frozen=True, slots=True)
class Version:
    """``is_current`` marks the text that the source shows now, or showed last. Times are UTC.

    ``encoding`` is what the page was decoded by, ``n_replaced`` counts bytes that it could not account for.
    ``began`` holds each time that the document turned to this text, ``gone_since`` when its page vanished.
    """

    document: Document
    reading: Reading
    text_sha256: str
    snapshot_sha256: str
    first_seen: datetime
    last_seen: datetime
    is_current: bool
    is_gone: bool
    encoding: str = ""
    n_replaced: int = 0
    began: tuple[datetime, ...] = ()
    gone_since: datetime | None = None
