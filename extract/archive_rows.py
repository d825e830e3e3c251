"""What goes into the archive's index and what comes out of it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from extract.archive_index import moment_of
from extract.document import Snapshot

KEPT_HEADERS = frozenset(
    {
        "content-disposition",
        "content-encoding",
        "content-language",
        "content-length",
        "content-type",
        "date",
        "etag",
        "last-modified",
        "link",
        "transfer-encoding",
        "x-comity-kept",
        "x-wp-total",
        "x-wp-totalpages",
    }
)


class Change(StrEnum):
    """What a fetch meant for the archive."""

    NEW = "new"  # a first version of this page
    CHANGED = "changed"  # a known page says something else
    SAME = "same"  # the same words, whatever their markup; a 304, or still gone
    GONE = "gone"  # 404 or 410 for the first time, where there was a page
    NONE = "none"  # nothing usable came


@dataclass(frozen=True, slots=True)
class Fetch:
    """A page asked for and what came of it.

    ``body`` is the decompressed body of an answer, None for a 304 or a failure; ``verdict`` is a word
    of ``classify`` ("" where there was nothing to judge), ``error`` the named failure; ``is_version``
    says that the body, judged ok, is a version of a page that holds documents. ``text_sha256`` is the
    hash of what the page says apart from its markup, "" where that is not known.
    """

    source_id: str
    url: str
    kind: str
    fetched_at: datetime
    status: int = 0
    headers: Mapping[str, str] | None = None
    body: bytes | None = None
    final_url: str = ""
    verdict: str = ""
    error: str = ""
    is_version: bool = False
    text_sha256: str = ""


@dataclass(frozen=True, slots=True)
class PageState:
    """What is known of one address. Times are UTC; ``n_failures`` counts those since the last success."""

    url: str
    source_id: str
    kind: str
    title: str
    discovered_at: datetime
    first_ok_at: datetime | None
    last_ok_at: datetime | None
    last_checked_at: datetime | None
    etag: str
    last_modified: str
    sha256: str | None
    is_gone: bool
    gone_since: datetime | None
    n_failures: int


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a page: ``snapshot`` is its first receipt, ``last_seen`` the last time it was met.

    ``is_current`` is false once another version was received; ``gone_since`` is set while the page
    answers 404 or 410. ``began`` holds each time that the page turned to this version.
    """

    snapshot: Snapshot
    last_seen: datetime
    is_current: bool
    gone_since: datetime | None
    began: tuple[datetime, ...] = ()

    @property
    def first_seen(self) -> datetime:
        return self.snapshot.fetched_at


@dataclass(frozen=True, slots=True)
class SourceHealth:
    """Dates of one source for the status table; None where there is none yet."""

    last_run: datetime | None
    last_success: datetime | None
    last_change: datetime | None
    last_outcome: str
    last_message: str


def page_state_of(row: sqlite3.Row) -> PageState:
    """A row of ``pages``."""
    moments = {
        name: moment_of(row[name]) for name in ("first_ok_at", "last_ok_at", "last_checked_at", "gone_since")
    }
    return PageState(
        url=row["url"],
        source_id=row["source_id"],
        kind=row["kind"],
        title=row["title"],
        discovered_at=datetime.fromisoformat(row["discovered_at"]),
        etag=row["etag"],
        last_modified=row["last_modified"],
        sha256=row["sha256"],
        is_gone=bool(row["is_gone"]),
        n_failures=row["n_failures"],
        **moments,
    )


def version_of(row: sqlite3.Row, body: bytes) -> Version:
    """A row of ``VERSIONS`` with its body."""
    snapshot = Snapshot(
        source_id=row["source_id"],
        url=row["url"],
        kind=row["kind"],
        fetched_at=datetime.fromisoformat(row["first_seen"]),
        status=row["status"],
        headers=json.loads(row["headers"]),
        sha256=row["sha256"],
        body=body,
        link_title=row["title"],
    )
    return Version(
        snapshot=snapshot,
        last_seen=datetime.fromisoformat(row["last_seen"]),
        is_current=row["sha256"] == row["current_sha256"],
        gone_since=moment_of(row["gone_since"]),
        began=tuple(sorted(datetime.fromisoformat(at) for at in json.loads(row["began"]))),
    )


def health_of(dates: sqlite3.Row, last: list[sqlite3.Row]) -> SourceHealth:
    """A row of ``HEALTH`` with the last run, if there was one."""
    return SourceHealth(
        last_run=moment_of(dates["last_run"]),
        last_success=moment_of(dates["last_success"]),
        last_change=moment_of(dates["last_change"]),
        last_outcome=last[0]["outcome"] if last else "",
        last_message=last[0]["message"] if last else "",
    )
