-- Purpose: of the stages of one application only the last is counted.
--
-- Grain: one row a counted decision whose later stage is counted too.
SELECT earlier.decision_id, earlier.superseded_by
FROM counted_decisions AS earlier
JOIN counted_decisions AS later ON later.decision_id = earlier.superseded_by
WHERE earlier.excluded_because IS NULL
ORDER BY earlier.decision_id;
