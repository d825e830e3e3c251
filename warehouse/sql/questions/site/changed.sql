-- Purpose: the decisions whose words changed, with every state that was published, oldest first.
--
-- Grain: one row a state of a decision, the present one with an empty known_until.
SELECT
  s.* REPLACE (
    CAST(s.amount AS VARCHAR) AS amount,
    strftime(timezone('UTC', s.first_seen), '%Y-%m-%dT%H:%M:%SZ') AS first_seen,
    strftime(timezone('UTC', s.known_since), '%Y-%m-%dT%H:%M:%SZ') AS known_since,
    strftime(timezone('UTC', s.known_until), '%Y-%m-%dT%H:%M:%SZ') AS known_until
  ),
  coalesce(
    s.decision_date_stated,
    CAST(s.decision_date_earliest AS VARCHAR) || '/' || CAST(s.decision_date_latest AS VARCHAR)
  ) AS date
FROM (
  FROM past_decisions
  UNION ALL BY NAME
  FROM decisions SEMI JOIN past_decisions USING (decision_id)
) AS s
ORDER BY s.decision_id, s.known_since
