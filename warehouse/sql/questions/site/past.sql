-- Purpose: what was said of decisions before. Grain: one row a past state, decision by decision, youngest first.
SELECT
  p.* REPLACE (
    CAST(p.amount AS VARCHAR) AS amount,
    strftime(timezone('UTC', p.first_seen), '%Y-%m-%d') AS first_seen,
    strftime(timezone('UTC', p.known_since), '%Y-%m-%dT%H:%M:%SZ') AS known_since,
    strftime(timezone('UTC', p.known_until), '%Y-%m-%dT%H:%M:%SZ') AS known_until
  )
FROM past_decisions AS p
ORDER BY p.decision_id, p.known_since DESC
