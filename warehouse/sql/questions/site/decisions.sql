-- Purpose: every field of every decision, as its page shows them. Grain: one row a decision, in the order of ids.
SELECT
  d.* REPLACE (
    CAST(d.amount AS VARCHAR) AS amount,
    strftime(timezone('UTC', d.first_seen), '%Y-%m-%d') AS first_seen,
    strftime(timezone('UTC', d.known_since), '%Y-%m-%d') AS known_since
  ),
  coalesce(
    d.decision_date_stated,
    CAST(d.decision_date_earliest AS VARCHAR) || '/' || CAST(d.decision_date_latest AS VARCHAR)
  ) AS date
FROM decisions_with_sources AS d
ORDER BY d.decision_id
