-- Purpose: a decision that was published and is no more has a tombstone, and the living have none.
--
-- Grain: one row an identifier of past_decisions that stands neither in decisions nor in tombstones; one row a state
-- whose end comes before its beginning.
SELECT decision_id, max(known_until) AS last_known, 'vanished without a tombstone' AS broken
FROM past_decisions
WHERE decision_id NOT IN (SELECT decision_id FROM decisions)
  AND decision_id NOT IN (SELECT decision_id FROM tombstones)
GROUP BY decision_id
UNION ALL
SELECT decision_id, known_until, 'known until a moment before it was known'
FROM past_decisions WHERE known_until < known_since
UNION ALL
SELECT p.decision_id, p.known_until, 'two states at one moment'
FROM past_decisions AS p
JOIN decisions AS d USING (decision_id)
WHERE p.known_until > d.known_since
ORDER BY ALL;
