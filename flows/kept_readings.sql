-- Readings of earlier nights. Grain: one reading, by the SHA-256 of the software, the document and its authority.
-- A cache beside the archive: every row can be made anew. used: 1 once the night that runs has asked for it.
CREATE TABLE IF NOT EXISTS reading (
  key TEXT PRIMARY KEY,
  content TEXT NOT NULL,
  used INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
