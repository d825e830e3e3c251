-- Purpose: identifiers that no longer stand for a decision, youngest first. Grain: one row an identifier.
SELECT
  decision_id,
  merged_into,
  reason,
  strftime(timezone('UTC', since), '%Y-%m-%dT%H:%M:%SZ') AS since
FROM tombstones
ORDER BY since DESC, decision_id
