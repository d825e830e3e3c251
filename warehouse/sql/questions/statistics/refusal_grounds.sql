-- Purpose: grounds of commercial decisions, with what they led to.
--
-- Grain: one row a direction, ground and outcome; grounds in the order of how often they occur.
SELECT direction, ground, outcome, n, n_disputes, jurisdictions
FROM refusal_grounds
WHERE scope = 'commercial'
ORDER BY direction, sum(n) OVER (PARTITION BY direction, ground) DESC, ground, outcome;
