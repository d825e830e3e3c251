-- The index of the archive. Bodies lie beside it in files; see bodies.py.
-- Times are UTC, ISO 8601 with microseconds, so that they sort as text.

-- One row for each request put on the wire, written before it is sent: the budgets count these.
CREATE TABLE requests (
  request_id INTEGER PRIMARY KEY,
  source_id TEXT NOT NULL,
  url TEXT NOT NULL,
  requested_at TEXT NOT NULL
) STRICT;
CREATE INDEX requests_by_day ON requests (requested_at, source_id);
CREATE INDEX requests_by_source ON requests (source_id);

-- One row for each page asked for and what came of it. Rows are never changed.
CREATE TABLE fetches (
  fetch_id INTEGER PRIMARY KEY,
  source_id TEXT NOT NULL,
  url TEXT NOT NULL,
  final_url TEXT NOT NULL,
  kind TEXT NOT NULL,
  fetched_at TEXT NOT NULL,
  status INTEGER NOT NULL,
  headers TEXT NOT NULL,
  sha256 TEXT,
  n_bytes INTEGER,
  verdict TEXT NOT NULL,
  error TEXT NOT NULL,
  is_version INTEGER NOT NULL CHECK (is_version IN (0, 1))
) STRICT;
CREATE INDEX fetches_of_versions ON fetches (source_id, sha256, url, fetched_at) WHERE is_version = 1;

-- What is known of each address now.
CREATE TABLE pages (
  url TEXT PRIMARY KEY,
  source_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  discovered_at TEXT NOT NULL,
  first_ok_at TEXT,
  last_ok_at TEXT,
  last_checked_at TEXT,
  etag TEXT NOT NULL DEFAULT '',
  last_modified TEXT NOT NULL DEFAULT '',
  sha256 TEXT,
  is_gone INTEGER NOT NULL DEFAULT 0 CHECK (is_gone IN (0, 1)),
  gone_since TEXT,
  n_failures INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX pages_pending ON pages (source_id, n_failures) WHERE first_ok_at IS NULL AND is_gone = 0;
CREATE INDEX pages_due ON pages (source_id, last_checked_at);

-- How each source fared in each run. Rows are never changed. A source with requests later than
-- last_request_id was interrupted since.
CREATE TABLE source_runs (
  source_run_id INTEGER PRIMARY KEY,
  source_id TEXT NOT NULL,
  started_at TEXT NOT NULL,
  finished_at TEXT NOT NULL,
  outcome TEXT NOT NULL,
  is_list_complete INTEGER NOT NULL CHECK (is_list_complete IN (0, 1)),
  message TEXT NOT NULL,
  last_request_id INTEGER NOT NULL
) STRICT;
CREATE INDEX source_runs_by_source ON source_runs (source_id, started_at);

-- robots.txt as last read, by scheme and host.
CREATE TABLE robots (
  authority TEXT PRIMARY KEY,
  fetched_at TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
