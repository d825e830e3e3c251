-- Purpose: when each source last brought a decision that nothing before had told of.
--
-- Grain: one row a source that ever did.
SELECT o.source_id, max(d.first_seen) AS last_new_decision
FROM decisions AS d
JOIN observations AS o USING (decision_id)
WHERE o.first_seen = d.first_seen
GROUP BY o.source_id
ORDER BY o.source_id
