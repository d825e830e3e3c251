-- The ledger: what must outlive every rebuild. Append-only but for the marks on a run and the ends of states.
-- Grain: one row a run, a source in a run, an anchor of a decision, a dead decision, a state in which a decision
-- was published (an open end: it still is), an observation ever made.
CREATE TABLE IF NOT EXISTS run (
  run_id TEXT PRIMARY KEY,
  started_at TEXT NOT NULL,
  finished_at TEXT,
  result TEXT,
  published INTEGER NOT NULL DEFAULT 0,
  summary TEXT
);
CREATE TABLE IF NOT EXISTS source_run (
  run_id TEXT NOT NULL REFERENCES run (run_id),
  source_id TEXT NOT NULL,
  outcome TEXT NOT NULL,
  n_requests INTEGER NOT NULL,
  n_new INTEGER NOT NULL,
  n_changed INTEGER NOT NULL,
  n_gone INTEGER NOT NULL,
  message TEXT NOT NULL,
  PRIMARY KEY (run_id, source_id)
);
CREATE TABLE IF NOT EXISTS anchor (
  anchor TEXT PRIMARY KEY,
  decision_id TEXT NOT NULL,
  since TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS decision_state (
  decision_id TEXT NOT NULL,
  known_since TEXT NOT NULL,
  known_until TEXT,
  content TEXT NOT NULL,
  PRIMARY KEY (decision_id, known_since)
);
CREATE TABLE IF NOT EXISTS observation (
  observation_id TEXT PRIMARY KEY,
  document_id TEXT NOT NULL,
  ruling INTEGER NOT NULL,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  first_seen TEXT NOT NULL,
  last_seen TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS tombstone (
  decision_id TEXT PRIMARY KEY,
  merged_into TEXT,
  reason TEXT NOT NULL,
  since TEXT NOT NULL
);
