"""The rules by which a fetch changes what is known of a page."""

from __future__ import annotations

import json
import sqlite3
from datetime import datetime

from extract import archive_queries as queries
from extract.archive_index import stamp
from extract.archive_rows import KEPT_HEADERS, Change, Fetch

_OK = "ok"
_GONE = (404, 410)

_ENTER = """
INSERT INTO pages (url, source_id, kind, title, discovered_at) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (url) DO UPDATE SET title = excluded.title WHERE pages.title = '' AND excluded.title <> ''
"""

_KEEP_OK = """
UPDATE pages SET
  first_ok_at = coalesce(first_ok_at, :at), last_ok_at = :at, last_checked_at = :at,
  etag = :etag, last_modified = :last_modified, sha256 = :sha256,
  is_gone = 0, gone_since = NULL, n_failures = 0
WHERE url = :url
"""

_KEEP_CONFIRMED = """
UPDATE pages SET last_ok_at = :at, last_checked_at = :at, is_gone = 0, gone_since = NULL, n_failures = 0
WHERE url = :url
"""

_KEEP_GONE = """
UPDATE pages SET last_checked_at = :at, is_gone = 1, gone_since = coalesce(gone_since, :at)
WHERE url = :url
"""

_KEEP_FAILED = "UPDATE pages SET last_checked_at = :at, n_failures = n_failures + 1 WHERE url = :url"

_HELD = "SELECT 1 FROM fetches WHERE source_id = ? AND sha256 = ? AND is_version = 1 LIMIT 1"


def enter(
    connection: sqlite3.Connection, source_id: str, url: str, kind: str, title: str, at: datetime
) -> bool:
    """Make an address known; True if it was not."""
    is_new = connection.execute("SELECT 1 FROM pages WHERE url = ?", (url,)).fetchone() is None
    connection.execute(_ENTER, (url, source_id, kind, title, stamp(at)))
    return is_new


def change_of(connection: sqlite3.Connection, fetch: Fetch, sha256: str | None) -> Change:
    """What this fetch means beside what is known; asked before the page's state is touched."""
    row = connection.execute("SELECT sha256, is_gone FROM pages WHERE url = ?", (fetch.url,)).fetchone()
    if fetch.status in _GONE:
        return _vanished(row)
    if fetch.verdict != _OK or sha256 is None:
        return Change.NONE
    if row is not None and row["sha256"] is not None:
        return Change.SAME if row["sha256"] == sha256 else Change.CHANGED
    # A query that ever changes ("modified after ...") may bring what another address brought before.
    held = connection.execute(_HELD, (fetch.source_id, sha256)).fetchone()
    return Change.NEW if held is None else Change.SAME


def _vanished(row: sqlite3.Row | None) -> Change:
    if row is None or row["sha256"] is None:
        return Change.NONE  # a link that never led anywhere
    return Change.SAME if row["is_gone"] else Change.GONE


def keep_state(connection: sqlite3.Connection, fetch: Fetch, sha256: str | None, change: Change) -> None:
    """Bring the page's row up to date after a fetch."""
    headers = fetch.headers or {}
    values = {
        "url": fetch.url,
        "at": stamp(fetch.fetched_at),
        "sha256": sha256,
        "etag": headers.get("etag", ""),
        "last_modified": headers.get("last-modified", ""),
    }
    if fetch.status in _GONE:
        connection.execute(_KEEP_GONE, values)
    elif change is Change.NONE:
        connection.execute(_KEEP_FAILED, values)
    elif fetch.body is None:
        connection.execute(_KEEP_CONFIRMED, values)
    else:
        connection.execute(_KEEP_OK, values)


def add_fetch(connection: sqlite3.Connection, fetch: Fetch, sha256: str | None) -> None:
    """Enter the fetch in the ledger, with the headers that are kept."""
    headers = {name: value for name, value in (fetch.headers or {}).items() if name in KEPT_HEADERS}
    values = (
        fetch.source_id,
        fetch.url,
        fetch.final_url or fetch.url,
        fetch.kind,
        stamp(fetch.fetched_at),
        fetch.status,
        json.dumps(headers, sort_keys=True, ensure_ascii=False),
        sha256,
        None if fetch.body is None else len(fetch.body),
        fetch.verdict,
        fetch.error,
        int(fetch.is_version),
    )
    connection.execute(queries.ADD_FETCH, values)
