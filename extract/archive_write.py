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
  etag = :etag, last_modified = :last_modified, sha256 = :sha256, text_sha256 = :text_sha256,
  mark_kept = mark,
  is_gone = 0, gone_since = NULL, n_failures = 0
WHERE url = :url
"""

_KEEP_CONFIRMED = """
UPDATE pages SET last_ok_at = :at, last_checked_at = :at, is_gone = 0, gone_since = NULL, n_failures = 0,
  mark_kept = mark
WHERE url = :url
"""

_KEEP_GONE = """
UPDATE pages SET last_checked_at = :at, is_gone = 1, gone_since = coalesce(gone_since, :at)
WHERE url = :url
"""

_KEEP_FAILED = "UPDATE pages SET last_checked_at = :at, n_failures = n_failures + 1 WHERE url = :url"

_MARK = "UPDATE pages SET mark = :mark WHERE url = :url AND mark <> :mark"

_KNOWN = "SELECT sha256, text_sha256, is_gone FROM pages WHERE url = ?"

_HELD = """
SELECT 1 FROM fetches WHERE source_id = :source_id AND sha256 = :sha256 AND is_version = 1
UNION ALL
SELECT 1 FROM pages WHERE source_id = :source_id AND kind = :kind AND text_sha256 = :text_sha256
  AND :text_sha256 <> ''
LIMIT 1
"""


def enter(
    connection: sqlite3.Connection, source_id: str, url: str, kind: str, title: str, at: datetime
) -> bool:
    """Make an address known; True if it was not."""
    is_new = connection.execute("SELECT 1 FROM pages WHERE url = ?", (url,)).fetchone() is None
    connection.execute(_ENTER, (url, source_id, kind, title, stamp(at)))
    return is_new


def mark(connection: sqlite3.Connection, url: str, stated: str) -> bool:
    """Note the publisher's mark of a known page; True if it is another than before."""
    if not stated:
        return False
    return connection.execute(_MARK, {"url": url, "mark": stated}).rowcount > 0


def change_of(connection: sqlite3.Connection, fetch: Fetch, sha256: str | None) -> Change:
    """What this fetch means beside what is known; asked before the page's state is touched."""
    row = connection.execute(_KNOWN, (fetch.url,)).fetchone()
    if fetch.status in _GONE:
        return _vanished(row)
    if fetch.verdict != _OK or sha256 is None:
        return Change.NONE
    if row is not None and row["sha256"] is not None:
        says_the_same = row["text_sha256"] and row["text_sha256"] == fetch.text_sha256
        return Change.SAME if says_the_same or row["sha256"] == sha256 else Change.CHANGED
    # A query that ever changes ("modified after ...") may bring what another address brought before.
    told = {"source_id": fetch.source_id, "kind": fetch.kind, "text_sha256": fetch.text_sha256}
    held = connection.execute(_HELD, {**told, "sha256": sha256}).fetchone()
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
        "text_sha256": fetch.text_sha256,
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
        fetch.text_sha256,
    )
    connection.execute(queries.ADD_FETCH, values)
