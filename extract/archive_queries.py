"""The questions that the archive asks its index."""

from __future__ import annotations

STATE = "SELECT * FROM pages WHERE url = ?"

# Never received, or marked by its list as another version than the one received.
PENDING = """
SELECT url FROM pages
WHERE source_id = :source_id AND (first_ok_at IS NULL OR mark <> mark_kept) AND is_gone = 0
  AND n_failures = 0
  AND kind IN (SELECT value FROM json_each(:kinds))
ORDER BY discovered_at, rowid
"""

# The wait doubles with each failure from a day to 32 days, less a quarter of a day for uneven nights.
FAILED = """
SELECT url FROM pages
WHERE source_id = :source_id AND (first_ok_at IS NULL OR mark <> mark_kept) AND is_gone = 0
  AND n_failures > 0
  AND kind IN (SELECT value FROM json_each(:kinds))
  AND (last_checked_at > :now
    OR julianday(:now) - julianday(last_checked_at) >= min(1 << min(n_failures - 1, 5), 32) - 0.25)
ORDER BY n_failures, last_checked_at, url LIMIT :limit
"""

# A page stamped later than now, by a clock that once ran ahead, is due as well.
DUE = """
SELECT url FROM pages
WHERE source_id = :source_id AND (last_checked_at < :before OR last_checked_at > :now)
  AND (first_ok_at IS NOT NULL OR is_gone = 1) AND kind IN (SELECT value FROM json_each(:kinds))
ORDER BY last_checked_at, url LIMIT :limit
"""

# The newest pages of a kind: found last, and of those found together, first on their list.
NEWEST_DUE = """
WITH newest AS (
  SELECT url, last_checked_at FROM pages
  WHERE source_id = :source_id AND kind IN (SELECT value FROM json_each(:kinds)) AND first_ok_at IS NOT NULL
  ORDER BY discovered_at DESC, rowid LIMIT :newest
)
SELECT url FROM newest WHERE last_checked_at < :before OR last_checked_at > :now
"""

# Addresses that begin alike are one list, asked for what came since another day; often there is nothing.
LAST_LOOK = """
SELECT max(fetched_at) FROM fetches
WHERE url >= ?2 AND url < ?2 || char(1114111) AND source_id = ?1 AND verdict IN ('ok', 'empty_list')
  AND fetched_at <= ?3
"""

VERSIONS = """
WITH seen AS (
  SELECT url, sha256, fetched_at, fetch_id,
    lag(sha256) OVER (PARTITION BY url ORDER BY fetch_id) IS NOT sha256 AS begins
  FROM fetches WHERE source_id = ? AND is_version = 1
),
spans AS (
  SELECT url, sha256, min(fetched_at) AS first_seen, max(fetched_at) AS last_seen, min(fetch_id) AS first_id,
    json_group_array(fetched_at) FILTER (WHERE begins) AS began
  FROM seen GROUP BY url, sha256
)
SELECT f.source_id, f.url, f.kind, f.status, f.headers, f.sha256, p.title,
  s.first_seen, s.last_seen, s.began, p.sha256 AS current_sha256, p.gone_since
FROM spans s JOIN fetches f ON f.fetch_id = s.first_id JOIN pages p ON p.url = s.url
ORDER BY s.first_seen, s.url, s.sha256
"""

HEALTH = """
SELECT max(started_at) AS last_run,
  max(started_at) FILTER (WHERE outcome IN ('success', 'unchanged')) AS last_success,
  (SELECT max(first_seen) FROM
    (SELECT min(fetched_at) AS first_seen FROM fetches
     WHERE source_id = :source_id AND is_version = 1 GROUP BY url, sha256)) AS last_change
FROM source_runs WHERE source_id = :source_id
"""

LAST_RUN = """
SELECT outcome, message FROM source_runs WHERE source_id = ? ORDER BY source_run_id DESC LIMIT 1
"""

# Runs of a clock that ran ahead are left out: they would hide what was published since.
CURSOR = """
SELECT max(started_at) FROM source_runs
WHERE source_id = ? AND is_list_complete = 1 AND started_at <= ?
"""

REQUESTS_ON = """
SELECT count(*) FROM requests
WHERE requested_at >= ? AND requested_at < ? AND (? IS NULL OR source_id = ?)
"""

REQUESTS_BETWEEN = """
SELECT count(*) FROM requests WHERE requested_at > ? AND requested_at <= ? AND source_id = ?
"""

ADD_REQUEST = "INSERT INTO requests (source_id, url, requested_at) VALUES (?, ?, ?)"

ADD_FETCH = """
INSERT INTO fetches (source_id, url, final_url, kind, fetched_at, status, headers, sha256, n_bytes,
  verdict, error, is_version, text_sha256)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""

ADD_RUN = """
INSERT INTO source_runs
  (source_id, started_at, finished_at, outcome, is_list_complete, message, last_request_id)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, (SELECT coalesce(max(request_id), 0) FROM requests WHERE source_id = ?1))
"""

# The last run saw all lists, and none was begun since that did not end.
IS_SETTLED = """
SELECT 1 FROM source_runs r
WHERE source_run_id = (SELECT max(source_run_id) FROM source_runs WHERE source_id = ?1)
  AND is_list_complete = 1
  AND last_request_id >= (SELECT coalesce(max(request_id), 0) FROM requests WHERE source_id = ?1)
"""

ADD_ROBOTS = "INSERT OR REPLACE INTO robots (authority, fetched_at, text) VALUES (?, ?, ?)"

ROBOTS = "SELECT text FROM robots WHERE authority = ? AND fetched_at > ? AND fetched_at <= ?"

ERASE_FETCHES = "UPDATE fetches SET is_version = 0, error = 'withdrawn' WHERE url = ?"

ERASE_PAGE = "UPDATE pages SET sha256 = NULL, first_ok_at = NULL, is_gone = 1 WHERE url = ?"

ORPHANS = """
SELECT DISTINCT sha256 FROM fetches AS own
WHERE url = ? AND sha256 IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM fetches AS other WHERE other.sha256 = own.sha256 AND other.url <> own.url)
"""
